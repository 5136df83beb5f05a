// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/cell_text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wk::io {

/// A number of a variable as its cells show it; empty when it is none.
std::string text_of_number(double value, CellFormat format);

/// A value of an SPSS file and what it is called.
struct SavLabel {
    double number = 0; ///< when the variable is one of numbers
    std::string text;  ///< when it is one of texts
    std::string label;
    std::size_t like = 0; ///< number of the first label of the set that reads the same, under fold()
};

/// Labels of values, shared by the variables that name the set.
struct SavLabelSet {
    std::vector<SavLabel> in_order;
    std::unordered_map<double, std::size_t> of_number;
    std::unordered_map<std::string, std::size_t> of_text;
    std::unordered_map<std::string, std::size_t> first_like;

    /// The first label of a value stands.
    void add(SavLabel label, bool is_text);
};

/// The labels of one variable, and in how many cells each stands. A blank label is none. Values that share a label
/// would become one answer, so there the value stands, unless all of them count as missing; when only the others do,
/// they lose the label.
class SavLabels {
public:
    SavLabels() = default;
    /// set      has to outlive this
    /// missing  per label of the set, whether its value counts as missing for this variable
    SavLabels(const SavLabelSet& set, const std::vector<bool>& missing);

    bool stands_in_cells(std::size_t label) const { return m_uses[label] == Use::Label; }
    /// Counts a cell with this value. Its label, or nothing when the cell is the value.
    std::optional<std::string_view> use(double number);
    std::optional<std::string_view> use(const std::string& text);
    /// Notes that a cell holds a value that has no label: it may read as the label of another value.
    void use_value(std::string_view text);

    /// A notice for each label that values share in a filled cell, and for each that is another value in some cell.
    /// format   of the variable's numbers
    void add_notices(const std::string& column, CellFormat format, std::vector<Notice>& notices) const;

private:
    enum class Use : std::uint8_t { Label, Shared, None };
    std::optional<std::string_view> use_label(std::size_t label);
    void add_shared(const std::string& column, CellFormat format, std::vector<Notice>& notices) const;

    const SavLabelSet* m_set = nullptr;
    std::vector<Use> m_uses; ///< per label of the set
    std::vector<std::size_t> m_cells;
    bool m_number_labels = false;      ///< some label is a number
    std::vector<std::size_t> m_values; ///< labels that were met as the value of a cell
};

} // namespace wk::io
