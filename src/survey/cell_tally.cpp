// SPDX-License-Identifier: EUPL-1.2
#include "survey/cell_tally.h"

#include "base/look_alike.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/filled_cells.h"

#include <array>

namespace wk::survey {

namespace {

struct TallyWords {
    std::string_view code;
    Phrase phrase;
};

/// By Tallied.
constexpr std::array<TallyWords, 7> tally_words{{{"missing-marker", Phrase::MissingMarker},
                                                 {"missing-declared", Phrase::MissingDeclared},
                                                 {"missing-far", Phrase::MissingFar},
                                                 {"answer-variant", Phrase::AnswerVariant},
                                                 {"coupled-by-code", Phrase::CoupledByCode},
                                                 {"label-numbers", Phrase::LabelNumbers},
                                                 {"number-labels", Phrase::NumberLabels}}};

Tallied tallied(MissingBy by)
{
    if (by == MissingBy::Declared)
        return Tallied::Declared;
    return by == MissingBy::Far ? Tallied::Far : Tallied::Marker;
}

} // namespace

std::string values_in_words(const ColumnDescription& description)
{
    constexpr std::size_t most = 5;
    std::vector<std::string> out;
    for (const auto& value : description.values) {
        if (value.own || value.missing)
            continue;
        if (out.size() == most) {
            out.emplace_back("…");
            break;
        }
        out.push_back(say(Phrase::ValueAndLabel, {clipped(value.value, 20), clipped(value.label, 60)}));
    }
    return joined(out, ", ");
}

CellTally::Tally& CellTally::tally(Tallied what, const Column& column, std::string_view text, std::string_view as)
{
    Tally& out = m_tallies[Key{what, std::string(text), std::string(as)}];
    if (out.columns.empty() || out.columns.back() != column.name())
        out.columns.push_back(column.name());
    return out;
}

void CellTally::add(Tallied what, const Column& column, std::size_t text, std::string_view as)
{
    if (m_counted != &column) {
        m_cells = cells_per_text(column);
        m_counted = &column;
    }
    tally(what, column, trim(column.text(text)), as).cells += m_cells[text];
}

void CellTally::add(Tallied what, const Column& column, std::string_view words)
{
    tally(what, column, words, {});
}

void CellTally::add_missing(const Column& column, const std::vector<MissingBy>& missing)
{
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (missing[i] != MissingBy::No && missing[i] != MissingBy::Chosen)
            add(tallied(missing[i]), column, i);
}

std::vector<Notice> CellTally::notices() const
{
    std::vector<Notice> out;
    for (const auto& [key, tally] : m_tallies) {
        const TallyWords& words = tally_words[static_cast<std::size_t>(key.what)];
        const std::string columns = some_in_quotes(tally.columns);
        std::string said;
        if (key.what == Tallied::Variant) {
            said = say(words.phrase, {clipped(key.text, 60), clipped(key.as, 60), tally.cells, columns});
            if (const auto difference = difference_in_words(key.text, key.as))
                said += " " + say(Phrase::VariantDiffers, {*difference});
        } else if (key.what >= Tallied::ByCode) {
            said = say(words.phrase, {key.text, columns});
        } else {
            said = say(words.phrase, {clipped(key.text, 60), tally.cells, columns});
        }
        out.push_back(problem_at(std::string(words.code), {}, key.text, said));
    }
    return out;
}

} // namespace wk::survey
