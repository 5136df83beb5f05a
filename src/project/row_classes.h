// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/cross_tabulation.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace wk::project {

/// Rows of a table by what they have in common: two rows are in one class when they are alike in all that was asked of
/// split().
class RowClasses {
public:
    explicit RowClasses(std::size_t rows);

    /// Parts rows of one class that have different labels.
    void split(const std::function<std::uint32_t(std::size_t row)>& label);

    std::size_t count() const { return m_first.size(); }
    /// A row of the class, which stands for all of them.
    std::size_t row(std::size_t index) const { return m_first[index]; }
    std::size_t of(std::size_t row) const { return m_class_of[row]; }
    survey::RowGroups groups() const { return {count(), m_class_of}; }

private:
    std::vector<std::uint32_t> m_class_of; ///< per row
    std::vector<std::size_t> m_first;      ///< per class its first row
};

} // namespace wk::project
