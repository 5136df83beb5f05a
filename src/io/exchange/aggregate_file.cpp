// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/aggregate_file.h"

#include "base/json.h"
#include "base/named_value.h"
#include "base/text.h"
#include "io/bytes/json_fields.h"
#include "io/exchange/schema.h"

#include <algorithm>
#include <set>

namespace wk::io {

namespace {

using project::ComparisonSource;
using project::Count;
using project::FactorTally;
using project::Hidden;
using project::ItemTally;
using project::LevelTally;

// ---- writing

void add_hidden(Json& out, Hidden hidden)
{
    if (hidden != Hidden::No)
        out["hidden"] = project::hidden_names[std::size_t(hidden)];
}

Json factor_json(const FactorTally& factor)
{
    Json levels = Json::array();
    for (const auto& level : factor.levels) {
        Json each{{"level", level.level}};
        if (level.hidden == Hidden::No)
            each["counts"] = level.counts;
        add_hidden(each, level.hidden);
        levels.push_back(std::move(each));
    }
    return {{"factor", factor.factor}, {"levels", std::move(levels)}};
}

Json tally_json(const ItemTally& tally)
{
    Json codes = Json::array();
    Json counts = Json::array();
    for (const auto& point : tally.points) {
        codes.push_back(point.code);
        counts.push_back(point.count);
    }
    Json out{{"item", tally.item}, {"codes", std::move(codes)}, {"counts", std::move(counts)}};
    add_hidden(out, tally.hidden);
    for (const auto& factor : tally.factors)
        out["factors"].push_back(factor_json(factor));
    return out;
}

// ---- reading

/// A list of whole numbers; an empty one and a complaint when it holds anything else.
std::vector<std::int64_t> numbers(JsonCheck& check, const Json& source, const char* key, const std::string& path,
                                  std::int64_t low, std::int64_t high)
{
    std::vector<std::int64_t> out;
    for (const auto& value : check.list(source, key, path)) {
        const auto number = value.is_number_integer() ? value.get<std::int64_t>() : low - 1;
        if (number < low || number > high) {
            check.complain(path_at(path, key), {}, say(Phrase::ComparisonTally));
            return {};
        }
        out.push_back(number);
    }
    return out;
}

/// Earlier versions wrote "unanimous": that everybody answered alike, one person at most aside. It told their answers.
constexpr std::string_view Unanimous = "unanimous";

Hidden hidden_from(JsonCheck& check, const Json& source, const std::string& path)
{
    const auto hidden = source.find("hidden");
    if (hidden == source.end())
        return Hidden::No;
    if (hidden->is_string() && hidden->get_ref<const std::string&>() == Unanimous)
        return Hidden::Secondary;
    return value_named<Hidden>(check, source, "hidden", path, project::hidden_names);
}

/// Reads a list of objects whose names differ.
template <class Entry, class Read, class NameOf>
std::vector<Entry> distinct(JsonCheck& check, const Json& source, const char* key, const std::string& path, Read read,
                            NameOf name_of)
{
    std::vector<Entry> out;
    std::set<std::string> seen;
    const Json& list = check.list(source, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, key), i);
        if (!check.is_object(list[i], at))
            break;
        out.push_back(read(list[i], at));
        if (!seen.insert(name_of(out.back())).second)
            check.complain(at, name_of(out.back()), say(Phrase::AggregateTwice, {clipped(name_of(out.back()), 60)}));
    }
    return out;
}

LevelTally level_tally_from(JsonCheck& check, const Json& source, const std::string& path, std::size_t points)
{
    LevelTally out{check.text(source, "level", path), hidden_from(check, source, path), {}};
    if (out.hidden != Hidden::No)
        return out;
    out.counts = numbers(check, source, "counts", path, 0, MostPeople);
    if (out.counts.size() != points)
        check.complain(path_at(path, "counts"), {}, say(Phrase::ComparisonTally));
    return out;
}

FactorTally factor_tally_from(JsonCheck& check, const Json& source, const std::string& path, const ItemTally& item)
{
    FactorTally out{check.text(source, "factor", path), {}};
    out.levels = distinct<LevelTally>(
        check, source, "levels", path,
        [&](const Json& each, const std::string& at) { return level_tally_from(check, each, at, item.points.size()); },
        [](const LevelTally& each) { return each.level; });
    for (std::size_t i = 0; i < item.points.size() && check.ok(); ++i) {
        Count sum = 0;
        for (const auto& level : out.levels)
            sum += level.hidden == Hidden::No ? level.counts[i] : 0;
        if (sum > item.points[i].count)
            check.complain(
                path_at(path, "levels"), {},
                say(Phrase::AggregateMoreThanAll, {std::to_string(sum), std::to_string(item.points[i].count)}));
    }
    return out;
}

ItemTally tally_from(JsonCheck& check, const Json& source, const std::string& path)
{
    ItemTally out{check.text(source, "item", path), {}, hidden_from(check, source, path), {}};
    const auto codes = numbers(check, source, "codes", path, -MostCode, MostCode);
    const auto counts = numbers(check, source, "counts", path, 0, MostPeople);
    bool right = codes.size() == counts.size() && (out.hidden == Hidden::No || codes.empty());
    for (std::size_t i = 1; i < codes.size(); ++i)
        right = right && codes[i - 1] < codes[i];
    if (!right)
        check.complain(path_at(path, "codes"), {}, say(Phrase::ComparisonTally));
    for (std::size_t i = 0; right && i < codes.size(); ++i)
        out.points.push_back({int(codes[i]), counts[i]});
    out.factors = distinct<FactorTally>(
        check, source, "factors", path,
        [&](const Json& each, const std::string& at) { return factor_tally_from(check, each, at, out); },
        [](const FactorTally& each) { return each.factor; });
    return out;
}

} // namespace

Json source_json(const ComparisonSource& source)
{
    Json items = Json::array();
    for (const auto& tally : source.tallies)
        items.push_back(tally_json(tally));
    Json out{{"title", source.title}, {"instrument", source.instrument}, {"invented", source.invented}};
    if (source.people)
        out["people"] = *source.people;
    if (source.smallest_group > 0)
        out["smallestGroup"] = source.smallest_group;
    if (!source.parts.empty())
        out["parts"] = source.parts;
    out["items"] = std::move(items);
    return out;
}

ComparisonSource source_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    ComparisonSource out;
    if (!check.is_object(source, path))
        return out;
    out.title = check.text(source, "title", path);
    out.instrument = check.text(source, "instrument", path);
    out.invented = check.flag(source, "invented", path);
    if (source.contains("people"))
        out.people = check.integer(source, "people", path, 0, MostPeople);
    if (source.contains("smallestGroup"))
        out.smallest_group = check.integer(source, "smallestGroup", path, 1, MostPeople);
    const Json& parts = check.list(source, "parts", path);
    for (std::size_t i = 0; i < parts.size() && check.ok(); ++i)
        out.parts.push_back(check.text_value(parts[i], path_at(path_at(path, "parts"), i)));
    out.tallies = distinct<ItemTally>(
        check, source, "items", path,
        [&](const Json& each, const std::string& at) { return tally_from(check, each, at); },
        [](const ItemTally& each) { return each.item; });
    return out;
}

std::string write_aggregate(const ComparisonSource& source)
{
    Json out{{"schema", "wijkkompas/aggregate/1"}};
    out.update(source_json(source));
    return text_from_json(out);
}

Result<ComparisonSource> read_aggregate(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file, "aggregate", Phrase::AggregateSchema))
        return *problem;
    JsonCheck check("aggregate", file);
    auto out = source_from_object(check, *document, {});
    if (!check.ok())
        return check.error();
    return out;
}

} // namespace wk::io
