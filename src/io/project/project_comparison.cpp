// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_comparison.h"

#include "base/json.h"
#include "base/phrases.h"
#include "io/exchange/aggregate_file.h"

namespace wk::io {

void add_comparison(const project::Survey& survey, Json& out)
{
    if (survey.references.empty() && survey.compared.empty())
        return;
    Json sources = Json::array();
    for (const auto& source : survey.compared) {
        sources.push_back(source_json(source));
        if (source.population)
            sources.back()["population"] = *source.population;
    }
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
    for (std::size_t i = 0; i < sources.size() && check.ok(); ++i) {
        const std::string here = path_at(path_at(at, "sources"), i);
        survey.compared.push_back(source_from_object(check, sources[i], here));
        if (sources[i].contains("population"))
            survey.compared.back().population = check.integer(sources[i], "population", here, 0, 1'000'000'000);
    }
}

} // namespace wk::io
