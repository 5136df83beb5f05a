// SPDX-License-Identifier: EUPL-1.2
#include "survey/missing_edit.h"

#include "base/json.h"
#include "base/numbers.h"
#include "base/sorted.h"
#include "base/text.h"
#include "survey/filled_cells.h"
#include "survey/instrument_edit.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace wk::survey {

namespace {

constexpr std::size_t LongestShown = 200; ///< bytes; what is longer is told from others and marks nothing missing
constexpr std::size_t FewestPoints = 2;

/// One text for those who compare under fold() or as numbers, as is_listed() does.
bool is_same(std::string_view a, std::string_view b)
{
    if (fold(a) == fold(b))
        return true;
    const auto number = number_from_text(a);
    return number && number_from_text(b) == number;
}

void set_choice(MissingList& list, std::string_view text, bool missing)
{
    const auto same = [&](const std::string& each) { return is_same(each, text); };
    std::erase_if(list.also, same);
    std::erase_if(list.never, same);
    (missing ? list.also : list.never).emplace_back(text);
}

/// What counts as missing is no option any more. A point with words stays when it is its code that is missing.
void leave_scale(Scale& scale, std::string_view text)
{
    std::erase_if(scale.no_opinion, [&](const auto& label) { return fold(label) == fold(text); });
    const auto point = std::find_if(scale.points.begin(), scale.points.end(),
                                    [&](const auto& each) { return is_same(each.label, text); });
    if (point != scale.points.end() && scale.points.size() > FewestPoints)
        scale.points.erase(point);
}

/// What counts is an option from now on.
void join_scale(Scale& scale, std::string_view text)
{
    const auto code = number_from_text(text);
    const bool known =
        std::any_of(scale.points.begin(), scale.points.end(),
                    [&](const auto& each) { return fold(each.label) == fold(text) || code == double(each.code); }) ||
        std::any_of(scale.no_opinion.begin(), scale.no_opinion.end(),
                    [&](const auto& label) { return fold(label) == fold(text); });
    if (known)
        return;
    const auto number = integer_from_text(text);
    if (!number || std::abs(double(*number)) > 1e6 || scale.points.size() >= MaxPoints) {
        scale.no_opinion.emplace_back(text);
        return;
    }
    const auto at =
        std::find_if(scale.points.begin(), scale.points.end(), [&](const auto& each) { return each.code > *number; });
    scale.points.insert(at, {int(*number), std::string(text)});
}

void set_level(Json& factor, std::string_view text, bool missing)
{
    if (!factor.contains("levels") || factor["levels"].empty())
        return; // they are those of the data
    Json levels = Json::array();
    for (const auto& level : factor["levels"])
        if (!missing || !is_same(level.get_ref<const std::string&>(), text))
            levels.push_back(level);
    const Json name(text);
    if (!missing && std::find(levels.begin(), levels.end(), name) == levels.end())
        levels.push_back(name);
    factor["levels"] = std::move(levels);
}

/// What is said of the question now.
const MissingList& said_of(const Instrument& instrument, const MappingTarget& target)
{
    switch (target.kind) {
    case MappingTarget::Kind::Factor: return instrument.factors()[target.index].missing;
    case MappingTarget::Kind::Numeric: return instrument.numeric()[target.index].missing;
    case MappingTarget::Kind::Open: return instrument.open()[target.index].missing;
    case MappingTarget::Kind::Item: break;
    }
    return instrument.scale_of(instrument.items()[target.index]).missing;
}

/// The list of the document in which a question stands that is no item.
const char* document_list(MappingTarget::Kind kind)
{
    if (kind == MappingTarget::Kind::Factor)
        return "factors";
    return kind == MappingTarget::Kind::Numeric ? "numeric" : "open";
}

/// What is said of the question that a column answers; nothing when it answers none.
MissingList said_of_column(const Responses& responses, std::size_t column)
{
    const auto targets = mapping_targets(responses.instrument());
    const auto& matches = responses.matches();
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (matches[i] && matches[i]->column == column)
            return said_of(responses.instrument(), targets[i]);
    return {};
}

} // namespace

std::vector<TextUse> text_uses(const Responses& responses, std::size_t column, std::size_t most)
{
    const Column& cells = responses.table().columns()[column];
    const auto counts = cells_per_text(cells);
    const auto& missing = responses.missing(column);
    std::vector<TextUse> out;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto text = trim(cells.text(i));
        if (text.empty() || text.size() > LongestShown)
            continue;
        const MissingBy by = i < missing.size() ? missing[i] : MissingBy::No;
        const auto [at, fresh] = places.emplace(fold(text), out.size());
        if (fresh)
            out.push_back({std::string(text), 0, by});
        out[at->second].cells += counts[i];
        if (by != MissingBy::No)
            out[at->second].by = by;
    }
    const MissingList said = said_of_column(responses, column);
    const auto add_absent = [&](const std::vector<std::string>& texts, MissingBy by) {
        for (const auto& text : texts)
            if (std::none_of(out.begin(), out.end(), [&](const auto& use) { return is_same(use.text, text); }))
                out.push_back({text, 0, by});
    };
    add_absent(said.also, MissingBy::Chosen);
    add_absent(said.never, MissingBy::No);
    const auto rank = [&](const TextUse& it) {
        return it.by != MissingBy::No ? 0 : !said.never.empty() && is_never_missing(it.text, said) ? 1 : 2;
    };
    sort_stably(
        out, [&](const auto& a, const auto& b) { return std::pair(rank(a), b.cells) < std::pair(rank(b), a.cells); });
    const auto others = std::find_if(out.begin(), out.end(), [&](const auto& it) { return rank(it) == 2; });
    if (std::size_t(out.end() - others) > most)
        out.erase(others + std::ptrdiff_t(most), out.end());
    return out;
}

void put_missing(const MissingList& list, Json& entry)
{
    const auto put = [&](const char* key, const std::vector<std::string>& texts) {
        if (texts.empty())
            entry.erase(key);
        else
            entry[key] = texts;
    };
    if (list.only)
        entry["missing"] = *list.only;
    put("alsoMissing", list.also);
    put("neverMissing", list.never);
}

Json with_missing(const Instrument& instrument, const MappingTarget& target, std::string_view text, bool missing)
{
    text = trim(text);
    if (target.kind == MappingTarget::Kind::Item) {
        Scale scale = instrument.scale_of(instrument.items()[target.index]);
        set_choice(scale.missing, text, missing);
        if (missing)
            leave_scale(scale, text);
        else
            join_scale(scale, text);
        return with_scale(instrument, scale);
    }
    MissingList list = said_of(instrument, target);
    set_choice(list, text, missing);
    Json document = instrument.document();
    for (auto& entry : document[document_list(target.kind)])
        if (entry.value("id", std::string()) == target.id) {
            put_missing(list, entry);
            if (target.kind == MappingTarget::Kind::Factor)
                set_level(entry, text, missing);
        }
    return document;
}

} // namespace wk::survey
