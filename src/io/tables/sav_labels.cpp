// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sav_labels.h"

#include "base/lists.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <cmath>
#include <map>

namespace wk::io {

std::string text_of_number(double value, CellFormat format)
{
    if (format != CellFormat::Number)
        if (auto date = spss_date_cell_text(value, format))
            return *date;
    return std::isfinite(value) ? number_cell_text(value) : std::string();
}

void SavLabelSet::add(SavLabel label, bool is_text)
{
    const std::size_t number = in_order.size();
    const bool fresh =
        is_text ? of_text.emplace(label.text, number).second : of_number.emplace(label.number, number).second;
    if (!fresh)
        return;
    label.like = first_like.emplace(fold(label.label), number).first->second;
    in_order.push_back(std::move(label));
}

SavLabels::SavLabels(const SavLabelSet& set, const std::vector<bool>& missing)
    : m_set(&set), m_uses(missing.size(), Use::Label), m_cells(missing.size(), 0)
{
    std::vector<std::size_t> alike(missing.size(), 0);
    std::vector<std::size_t> counting(missing.size(), 0); // those that are not missing
    for (std::size_t i = 0; i < missing.size(); ++i) {
        ++alike[set.in_order[i].like];
        counting[set.in_order[i].like] += !missing[i];
    }
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const SavLabel& label = set.in_order[i];
        if (trim(label.label).empty() || (missing[i] && counting[label.like] > 0))
            m_uses[i] = Use::None;
        else if (!missing[i] && counting[label.like] > 1)
            m_uses[i] = Use::Shared;
        m_number_labels = m_number_labels || (m_uses[i] == Use::Label && number_from_text(label.label));
    }
}

std::optional<std::string_view> SavLabels::use(double number)
{
    if (!m_set)
        return std::nullopt;
    const auto found = m_set->of_number.find(number);
    return found == m_set->of_number.end() ? std::nullopt : use_label(found->second);
}

std::optional<std::string_view> SavLabels::use(const std::string& text)
{
    if (!m_set)
        return std::nullopt;
    const auto found = m_set->of_text.find(text);
    return found == m_set->of_text.end() ? std::nullopt : use_label(found->second);
}

std::optional<std::string_view> SavLabels::use_label(std::size_t label)
{
    ++m_cells[label];
    return stands_in_cells(label) ? std::optional<std::string_view>(m_set->in_order[label].label) : std::nullopt;
}

void SavLabels::use_value(std::string_view text)
{
    if (!m_set || !m_number_labels)
        return;
    const auto found = m_set->first_like.find(fold(text));
    if (found != m_set->first_like.end() && stands_in_cells(found->second) && !contains(m_values, found->second))
        m_values.push_back(found->second);
}

void SavLabels::add_shared(const std::string& column, CellFormat format, std::vector<Notice>& notices) const
{
    struct Shared {
        std::string values;
        std::size_t cells = 0;
    };
    std::map<std::size_t, Shared> shared; // per first label that reads so
    for (std::size_t i = 0; i < m_uses.size(); ++i) {
        if (m_uses[i] != Use::Shared)
            continue;
        const SavLabel& label = m_set->in_order[i];
        Shared& all = shared[label.like];
        all.values += all.values.empty() ? "" : ", ";
        all.values += label.text.empty() ? text_of_number(label.number, format) : label.text;
        all.cells += m_cells[i];
    }
    for (const auto& [first, all] : shared) {
        const std::string& label = m_set->in_order[first].label;
        if (all.cells > 0)
            notices.push_back(
                problem_at("shared-label", {{}, 0, column}, label,
                           say(Phrase::SavSharedLabel, {clipped(label, 60), clipped(all.values, 60), all.cells})));
    }
}

void SavLabels::add_notices(const std::string& column, CellFormat format, std::vector<Notice>& notices) const
{
    add_shared(column, format, notices);
    for (const std::size_t i : m_values) {
        const SavLabel& label = m_set->in_order[i];
        if (m_cells[i] > 0)
            notices.push_back(problem_at(
                "label-is-value", {{}, 0, column}, label.label,
                say(Phrase::SavLabelIsValue, {label.text.empty() ? text_of_number(label.number, format) : label.text,
                                              clipped(label.label, 60)})));
    }
}

} // namespace wk::io
