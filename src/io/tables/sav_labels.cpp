// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sav_labels.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/instrument_edit.h"

#include <cmath>

namespace wk::io {

namespace {

/// "Geen mening" and the like: what most missing values with a label mean, and what questionnaires know as an answer
/// outside the scale.
bool is_no_opinion(const std::string& label)
{
    survey::Column column("label");
    column.append(label);
    return !survey::scale_of_answers(column, "schaal").no_opinion.empty();
}

} // namespace

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
    std::vector<std::size_t> counting(missing.size(), 0); // values that are not missing, at the first label alike
    for (std::size_t i = 0; i < missing.size(); ++i)
        counting[set.in_order[i].like] += !missing[i];
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const std::size_t alike = counting[set.in_order[i].like];
        if (trim(set.in_order[i].label).empty() || (missing[i] && alike > 0))
            m_uses[i] = Use::None;
        else if (missing[i])
            m_uses[i] = Use::MissingLabel;
        else if (alike > 1)
            m_uses[i] = Use::Shared;
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

void SavLabels::add_missing(const std::string& column, MissingLabels& missing) const
{
    for (std::size_t i = 0; i < m_uses.size(); ++i) {
        if (m_uses[i] != Use::MissingLabel || m_cells[i] == 0)
            continue;
        MissingLabel& all = missing[m_set->in_order[i].label];
        all.cells += m_cells[i];
        if (all.columns.empty() || all.columns.back() != column)
            all.columns.push_back(column);
    }
}

void add_notices_of(const MissingLabels& missing, std::vector<Notice>& notices)
{
    for (const auto& [label, all] : missing) {
        if (is_no_opinion(label))
            continue;
        notices.push_back(
            problem_at("missing-with-label", {}, label,
                       say(Phrase::SavMissingLabel, {clipped(label, 60), all.cells, some_in_quotes(all.columns)})));
    }
}

} // namespace wk::io
