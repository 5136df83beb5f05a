// SPDX-License-Identifier: EUPL-1.2
#include "project/row_classes.h"

#include <unordered_map>

namespace wk::project {

RowClasses::RowClasses(std::size_t rows) : m_class_of(rows, 0)
{
    if (rows > 0)
        m_first.push_back(0);
}

void RowClasses::split(const std::function<std::uint32_t(std::size_t row)>& label)
{
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    m_first.clear();
    for (std::size_t row = 0; row < m_class_of.size(); ++row) {
        const std::uint64_t key = std::uint64_t(m_class_of[row]) << 32 | label(row);
        const auto [at, added] = numbers.emplace(key, std::uint32_t(m_first.size()));
        if (added)
            m_first.push_back(row);
        m_class_of[row] = at->second;
    }
}

} // namespace wk::project
