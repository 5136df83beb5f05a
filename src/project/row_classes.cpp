// SPDX-License-Identifier: EUPL-1.2
#include "project/row_classes.h"

#include <array>
#include <unordered_map>

namespace wk::project {

namespace {

/// A class with a label, and its number. No key is that of the last class with the last label.
struct Numbered {
    std::uint64_t key = UINT64_MAX;
    std::uint32_t number = 0;
};

} // namespace

RowClasses::RowClasses(std::size_t rows) : m_class_of(rows, 0)
{
    if (rows > 0)
        m_first.push_back(0);
}

void RowClasses::split(const std::function<std::uint32_t(std::size_t row)>& label)
{
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::array<Numbered, 1024> recent{}; // rows are many and classes few: looking them up there took most of the time
    m_first.clear();
    for (std::size_t row = 0; row < m_class_of.size(); ++row) {
        const std::uint64_t key = std::uint64_t(m_class_of[row]) << 32 | label(row);
        auto& known = recent[(key ^ key >> 27) % recent.size()];
        if (known.key != key) {
            const auto [at, added] = numbers.try_emplace(key, std::uint32_t(m_first.size()));
            if (added)
                m_first.push_back(row);
            known = {key, at->second};
        }
        m_class_of[row] = known.number;
    }
}

} // namespace wk::project
