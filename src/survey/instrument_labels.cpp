// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_labels.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/text.h"
#include "survey/instrument_edit.h"
#include "survey/instrument_guess.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace wk::survey {

namespace {

/// The labelled values of a column as a scale without an id; nothing when they are none: less than two that count, codes
/// that are no whole numbers, or labels that two of them share.
std::optional<Scale> labelled_scale(const LabelledColumn& column)
{
    Scale out;
    std::vector<std::string> labels;
    for (const auto& value : column.values)
        if (!trim(value.label).empty())
            labels.emplace_back(trim(value.label));
    const auto found = found_answers(labels);
    std::set<std::string> seen;
    std::set<int> codes;
    for (const auto& value : column.values) {
        const std::string label(trim(value.label));
        if (label.empty())
            continue;
        if (!seen.insert(fold(label)).second)
            return std::nullopt;
        if (value.missing || contains(found.no_opinion, label)) {
            out.no_opinion.push_back(label);
            continue;
        }
        const auto code = integer_from_text(value.value);
        if (!code || *code < -1'000'000 || *code > 1'000'000 || !codes.insert(int(*code)).second)
            return std::nullopt;
        out.points.push_back({int(*code), label});
    }
    if (out.points.size() < 2 || out.points.size() > MaxPoints)
        return std::nullopt;
    std::stable_sort(out.points.begin(), out.points.end(),
                     [](const auto& a, const auto& b) { return a.code < b.code; });
    return out;
}

std::vector<std::string> labels_of(const Scale& scale)
{
    std::vector<std::string> out;
    for (const auto& point : scale.points)
        out.push_back(point.label);
    return out;
}

/// Codes and words that say the opposite: somebody has to look.
bool runs_backwards(const Scale& scale)
{
    const auto labels = labels_of(scale);
    const auto placed = placed_answers(labels);
    return placed && (runs_against_words(*placed) || placed->places.begin()->second != labels.front());
}

bool is_known_scale(const Scale& scale)
{
    return scale.points.size() > 2 && placed_answers(labels_of(scale)).has_value();
}

/// Whether all cells are labels of the scale: none is a value without one, as "3" between "1 = nooit" and "5 = altijd".
bool has_all_answers(const Column& column, const Scale& scale)
{
    const auto known = [&](std::string_view text) {
        const auto same = [&](const std::string& label) { return fold(label) == fold(text); };
        return std::any_of(scale.points.begin(), scale.points.end(),
                           [&](const auto& point) { return same(point.label); }) ||
               std::any_of(scale.no_opinion.begin(), scale.no_opinion.end(), same);
    };
    for (std::size_t i = 0; i < column.distinct(); ++i)
        if (!trim(column.text(i)).empty() && !known(trim(column.text(i))))
            return false;
    return true;
}

bool has_text(const Column& column, std::string_view wanted)
{
    for (std::size_t i = 0; i < column.distinct(); ++i)
        if (trim(column.text(i)) == wanted)
            return true;
    return false;
}

/// Labels of the ends alone, as in "1 = helemaal niet" to "7 = helemaal wel": the whole numbers between are points too.
void fill_between(Scale& scale)
{
    constexpr int most = 11;
    const int low = scale.points.front().code;
    const int high = scale.points.back().code;
    if (high - low >= most)
        return;
    for (int code = low; code <= high; ++code)
        if (std::none_of(scale.points.begin(), scale.points.end(), [&](const auto& it) { return it.code == code; }))
            scale.points.push_back({code, std::to_string(code)});
    std::stable_sort(scale.points.begin(), scale.points.end(),
                     [](const auto& a, const auto& b) { return a.code < b.code; });
}

/// The document with one labelled column as what its labels say.
class LabelledDocument {
public:
    LabelledDocument(Instrument guessed, const Table& table) : m_instrument(std::move(guessed)), m_table(table) {}

    void take(const LabelledColumn& labels, const std::optional<Scale>& scale, bool item)
    {
        const auto at = m_table.find(labels.column);
        if (!at)
            return;
        const Column& column = m_table.columns()[*at];
        ColumnQuestion question = guessed_question(column.name());
        if (!trim(labels.label).empty())
            question.words = trim(labels.label);
        if (scale && item) {
            question.role = ColumnRole::Item;
            question.scale = scale_id(*scale);
            if (question.theme.empty() && !m_instrument.themes().empty())
                question.theme = m_instrument.themes().front().id;
        } else if (scale && (question.role == ColumnRole::Item || has_all_answers(column, *scale))) {
            question.role = ColumnRole::Factor;
        }
        if (question.role == ColumnRole::Unused)
            return;
        put(with_question(m_instrument, question, column));
        if (question.role == ColumnRole::Factor && scale)
            put_levels(column.name(), *scale);
    }

    /// Without scales that no item has any more.
    Json finish() const
    {
        Json out = m_instrument.document();
        std::set<std::string> used;
        for (const auto& item : m_instrument.items())
            used.insert(m_instrument.scale_of(item).id);
        Json scales = Json::object();
        for (auto it = out["scales"].begin(); it != out["scales"].end(); ++it)
            if (used.contains(it.key()))
                scales[it.key()] = *it;
        out["scales"] = std::move(scales);
        return out;
    }

private:
    /// A change that makes no sound document is left.
    void put(Json document)
    {
        if (auto next = Instrument::from_document(std::move(document), {}))
            m_instrument = *std::move(next);
    }

    ColumnQuestion guessed_question(const std::string& column) const
    {
        for (const auto& target : mapping_targets(m_instrument))
            if (target.column == column)
                return question_of(m_instrument, &target, column);
        return question_of(m_instrument, nullptr, column);
    }

    std::string scale_id(const Scale& scale)
    {
        const Json source = scale_document(scale);
        std::vector<std::string> taken;
        for (const auto& known : m_instrument.scales()) {
            if (scale_document(known) == source)
                return known.id;
            taken.push_back(known.id);
        }
        Scale added = scale;
        added.id = fresh_id("schaal-" + std::to_string(taken.size() + 1), taken);
        put(with_scale(m_instrument, added));
        return added.id;
    }

    /// The groups in the order of their codes. What has no label would be a group that the questionnaire does not have.
    void put_levels(const std::string& column, const Scale& scale)
    {
        const Column& cells = m_table.columns()[*m_table.find(column)];
        if (!has_all_answers(cells, scale))
            return;
        auto levels = labels_of(scale);
        for (const auto& outside : scale.no_opinion) // a group when it was read as one
            if (has_text(cells, outside))
                levels.push_back(outside);
        Json document = m_instrument.document();
        for (auto& factor : document["factors"])
            if (factor.value("column", factor.value("id", std::string())) == column)
                factor["levels"] = levels;
        put(std::move(document));
    }

    Instrument m_instrument;
    const Table& m_table;
};

} // namespace

Json labelled_instrument(const Table& table, const std::vector<LabelledColumn>& labels,
                         std::span<const std::shared_ptr<const Instrument>> known, std::string_view title)
{
    Json guessed = guessed_instrument(table, known, title);
    auto instrument = Instrument::from_document(guessed, {});
    if (!instrument)
        return guessed;
    std::vector<std::optional<Scale>> scales;
    std::map<std::string, std::size_t> shared; // how many columns have a scale
    for (const auto& column : labels) {
        auto scale = labelled_scale(column);
        const auto at = table.find(column.column);
        if (scale && at && !has_all_answers(table.columns()[*at], *scale))
            fill_between(*scale);
        if (scale && runs_backwards(*scale))
            scale->unsure = true;
        if (scale)
            ++shared[scale_document(*scale).dump()];
        scales.push_back(std::move(scale));
    }
    LabelledDocument out(*std::move(instrument), table);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto& scale = scales[i];
        const auto at = table.find(labels[i].column);
        const bool item = scale && at && has_all_answers(table.columns()[*at], *scale) &&
                          (is_known_scale(*scale) || shared[scale_document(*scale).dump()] > 1);
        out.take(labels[i], scale, item);
    }
    return out.finish();
}

} // namespace wk::survey
