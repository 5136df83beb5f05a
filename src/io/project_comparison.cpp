#include "io/project_comparison.h"

#include "base/phrases.h"

namespace wk::io {

namespace {

using project::ComparisonSource;
using project::ItemTally;

constexpr std::int64_t MostPeople = 1'000'000'000;
constexpr std::int64_t MostCode = 1'000'000;

Json source_json(const ComparisonSource& source)
{
    Json items = Json::array();
    for (const auto& tally : source.tallies) {
        Json codes = Json::array();
        Json counts = Json::array();
        for (const auto& point : tally.points) {
            codes.push_back(point.code);
            counts.push_back(point.count);
        }
        items.push_back({{"item", tally.item}, {"codes", std::move(codes)}, {"counts", std::move(counts)}});
    }
    Json out{{"title", source.title}, {"instrument", source.instrument}, {"invented", source.invented}};
    if (source.people)
        out["people"] = *source.people;
    out["items"] = std::move(items);
    return out;
}

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

ItemTally tally_from(JsonCheck& check, const Json& source, const std::string& path)
{
    ItemTally out;
    if (!check.is_object(source, path))
        return out;
    out.item = check.text(source, "item", path);
    const auto codes = numbers(check, source, "codes", path, -MostCode, MostCode);
    const auto counts = numbers(check, source, "counts", path, 0, MostPeople);
    bool right = codes.size() == counts.size();
    for (std::size_t i = 1; i < codes.size(); ++i)
        right = right && codes[i - 1] < codes[i];
    if (!right)
        check.complain(path_at(path, "codes"), {}, say(Phrase::ComparisonTally));
    for (std::size_t i = 0; right && i < codes.size(); ++i)
        out.points.push_back({int(codes[i]), counts[i]});
    return out;
}

ComparisonSource source_from(JsonCheck& check, const Json& source, const std::string& path)
{
    ComparisonSource out;
    if (!check.is_object(source, path))
        return out;
    out.title = check.text(source, "title", path);
    out.instrument = check.text(source, "instrument", path);
    out.invented = check.flag(source, "invented", path);
    if (source.find("people") != source.end())
        out.people = check.integer(source, "people", path, 0, MostPeople);
    const Json& items = check.list(source, "items", path);
    for (std::size_t i = 0; i < items.size() && check.ok(); ++i)
        out.tallies.push_back(tally_from(check, items[i], path_at(path_at(path, "items"), i)));
    return out;
}

} // namespace

void add_comparison(const project::Survey& survey, Json& out)
{
    if (survey.references.empty() && survey.compared.empty())
        return;
    Json sources = Json::array();
    for (const auto& source : survey.compared)
        sources.push_back(source_json(source));
    out["comparison"] = {{"references", survey.references}, {"sources", std::move(sources)}};
}

void read_comparison(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    const Json& comparison = check.object(source, "comparison", path);
    const std::string at = path_at(path, "comparison");
    const Json& references = check.list(comparison, "references", at);
    for (std::size_t i = 0; i < references.size() && check.ok(); ++i)
        survey.references.push_back(check.text_value(references[i], path_at(path_at(at, "references"), i)));
    const Json& sources = check.list(comparison, "sources", at);
    for (std::size_t i = 0; i < sources.size() && check.ok(); ++i)
        survey.compared.push_back(source_from(check, sources[i], path_at(path_at(at, "sources"), i)));
}

} // namespace wk::io
