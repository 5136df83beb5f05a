// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_items.h"

#include "base/json.h"
#include "base/numbers.h"
#include "base/text.h"
#include "io/exchange/results_fields.h"
#include "project/item_figures.h"
#include "survey/instrument.h"

#include <algorithm>
#include <map>
#include <string>

namespace wk::io {

namespace {

using project::ItemFinding;

/// The label of each code of a scale, by the scale's id.
using Scales = std::map<std::string, std::map<int, std::string>>;

/// The code that a key of "counts" or "shares" is: written in one way only, so that no code comes twice.
std::optional<int> code_from_key(const std::string& key)
{
    const auto number = integer_from_text(key);
    const bool fits = number && *number >= -1'000'000 && *number <= 1'000'000 && std::to_string(*number) == key;
    return fits ? std::optional(int(*number)) : std::nullopt;
}

void complain_of_code(JsonCheck& check, const std::string& path, const std::string& key)
{
    check.complain(path, key, say(Phrase::InstrumentUnknownCode, {clipped(key, 60)}));
}

/// All codes that the file names, whatever else is wrong with it.
Scales scales_from(JsonCheck& check, const Json& document)
{
    Scales out;
    for (const auto& item : check.list(document, "items", {})) {
        if (!item.is_object())
            continue;
        JsonCheck unheard({}, {}); // what is wrong with an item is said where items are read
        auto& labels = out[unheard.text_or(item, "scale", {}, {})];
        for (const auto& each : unheard.object(item, "counts", {}).items())
            if (const auto code = code_from_key(each.key()))
                labels.emplace(*code, each.key());
    }
    const Json& scales = check.object(document, "scales", {});
    for (const auto& scale : scales.items()) {
        const std::string path = path_at("scales", scale.key());
        if (!check.is_object(scale.value(), path))
            break;
        for (const auto& each : scale.value().items()) {
            if (const auto code = code_from_key(each.key()))
                out[scale.key()][*code] = check.text_value(each.value(), path_at(path, each.key()));
            else
                complain_of_code(check, path, each.key());
        }
    }
    return out;
}

/// Complains of keys that are no code of `points`.
void want_codes(JsonCheck& check, const Json& object, const std::string& path,
                const std::vector<project::PointFinding>& points)
{
    for (const auto& each : object.items())
        if (std::none_of(points.begin(), points.end(),
                         [&](const auto& point) { return std::to_string(point.code) == each.key(); }))
            complain_of_code(check, path, each.key());
}

/// The points of an item's scale with how many chose each, and n, which is all of them.
void read_points(JsonCheck& check, const Json& source, const std::string& path,
                 const std::map<int, std::string>& labels, ItemFinding& item)
{
    want(check, source, "counts", path);
    const std::string at = path_at(path, "counts");
    const Json& counts = check.object(source, "counts", path);
    for (const auto& [code, label] : labels) {
        item.points.push_back({code, label, extra_count(check, counts, std::to_string(code).c_str(), at)});
        item.n += item.points.back().count;
    }
    want_codes(check, counts, at, item.points);
    if (item.points.size() < 2 || item.points.size() > survey::MaxPoints)
        check.complain(at, {}, say(Phrase::InstrumentScaleSize, {std::to_string(survey::MaxPoints)}));
    check.integer(source, "n", path, item.n, item.n);
}

std::optional<project::WeightedFinding> weighted_from(JsonCheck& check, const Json& source, const std::string& path,
                                                      const ItemFinding& item)
{
    if (source.find("weighted") == source.end())
        return std::nullopt;
    const std::string at = path_at(path, "weighted");
    const Json& weighted = check.object(source, "weighted", path);
    project::WeightedFinding out{count(check, weighted, "n", at),
                                 figure(check, weighted, "mean", at, CodeRange),
                                 {},
                                 figure(check, weighted, "effectiveN", at),
                                 {},
                                 interval(check, weighted, "favourableCi95", at, ShareRange),
                                 interval(check, weighted, "meanCi95", at, CodeRange)};
    const Json& shares = check.object(weighted, "shares", at);
    want_codes(check, shares, path_at(at, "shares"), item.points);
    for (std::size_t i = 0; i < item.points.size() && !shares.empty(); ++i)
        out.shares.push_back(certain_figure(check, shares, std::to_string(item.points[i].code).c_str(),
                                            path_at(at, "shares"), ShareRange));
    const bool said = weighted.find("favourable") != weighted.end() && item.side != survey::FavourableSide::None;
    out.favourable = said ? figure(check, weighted, "favourable", at, ShareRange)
                          : project::favourable_share(out.shares, item.kind, item.side);
    return out;
}

/// The favourable side: as it is said, or else as it usually is.
survey::FavourableSide side_from(JsonCheck& check, const Json& source, const std::string& path, const ItemFinding& item)
{
    const auto kind = item.kind == survey::kind_name(survey::ItemKind::Overig) ? survey::ItemKind::Overig
                                                                               : survey::ItemKind::Herkenning;
    const auto usual = survey::usual_side(kind, item.reverse, item.points.size());
    if (source.find("favourableSide") == source.end())
        return usual;
    const std::string name = name_among(check, source, "favourableSide", path, {"high", "low", "none"});
    for (const auto side : {survey::FavourableSide::High, survey::FavourableSide::Low, survey::FavourableSide::None})
        if (survey::side_name(side) == name)
            return side;
    return usual;
}

ItemFinding item_from(JsonCheck& check, const Json& source, const std::string& path, const Scales& scales)
{
    ItemFinding out;
    out.id = check.text(source, "id", path);
    out.theme = check.text_or(source, "theme", path, {});
    out.kind = name_among(check, source, "kind", path, {"herkenning", "vertrouwen", "voortgang", "overig"});
    out.kind_title = check.text_or(source, "kindTitle", path, {});
    out.scale = check.text_or(source, "scale", path, {});
    out.text = check.text_or(source, "text", path, out.id);
    out.reverse = check.flag(source, "reverse", path);
    if (const auto scale = scales.find(out.scale); scale != scales.end())
        read_points(check, source, path, scale->second, out);
    out.side = side_from(check, source, path, out);
    out.no_opinion = count(check, source, "noOpinion", path);
    out.skipped = count(check, source, "skipped", path);
    out.missing = count(check, source, "missing", path);
    out.invalid = count(check, source, "invalid", path);
    out.mean = figure(check, source, "mean", path, CodeRange);
    out.sd = figure(check, source, "sd", path);
    out.median = figure(check, source, "median", path, CodeRange);
    out.top_two = figure(check, source, "topTwo", path, ShareRange);
    out.bottom_two = figure(check, source, "bottomTwo", path, ShareRange);
    // Older results have topTwo and bottomTwo only, or call everybody favourable who answered a yes or no.
    const bool said = source.find("favourable") != source.end() && out.side != survey::FavourableSide::None;
    out.favourable = said ? figure(check, source, "favourable", path, ShareRange) : project::favourable_share(out);
    out.lower_quartile = extra_figure(check, source, "lowerQuartile", path, CodeRange);
    out.upper_quartile = extra_figure(check, source, "upperQuartile", path, CodeRange);
    out.top_two_ci95 = interval(check, source, "topTwoCi95", path, ShareRange);
    out.bottom_two_ci95 = interval(check, source, "bottomTwoCi95", path, ShareRange);
    if (source.find("population") != source.end())
        out.population = count(check, source, "population", path);
    out.weighted = weighted_from(check, source, path, out);
    return out;
}

} // namespace

std::vector<ItemFinding> items_from_results(JsonCheck& check, const Json& results)
{
    want(check, results, "items", {});
    const Scales scales = scales_from(check, results);
    return entries_with_ids(check, results, "items", {}, [&](const Json& item, const std::string& at) {
        return item_from(check, item, at, scales);
    });
}

} // namespace wk::io
