// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_analysis.h"

#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"

namespace wk::io {

using project::AnalysisOptions;
using project::Grouping;

namespace {

constexpr survey::Count MostMinGroup = 1'000'000;

std::vector<double> alpha_from_json(const Json& source, const std::string& path, JsonCheck& check)
{
    std::vector<double> out;
    const Json& list = check.list(source, "alpha", path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const double value = list[i].is_number() ? list[i].get<double>() : 0;
        if (!(value > 0 && value < 1))
            check.complain(path_at(path_at(path, "alpha"), i), {}, say(Phrase::ProjectAlpha));
        out.push_back(value);
    }
    return out;
}

/// The method called as the field says; a complaint when there is none of that name.
template <class Value, class FromName>
void read_method(Value& out, const char* key, const Json& source, const std::string& path, JsonCheck& check,
                 FromName from_name)
{
    const std::string name = check.text_or(source, key, path, project::name_of(out));
    if (const auto value = from_name(name))
        out = *value;
    else
        check.complain(path_at(path, key), name, say(Phrase::ProjectMethod, {clipped(name, 60)}));
}

} // namespace

Grouping grouping_from_json(const Json& source, const std::string& path, JsonCheck& check)
{
    Grouping out;
    if (!check.is_object(source, path))
        return out;
    out.factor = check.text(source, "factor", path);
    const Json& groups = check.list(source, "groups", path);
    for (std::size_t i = 0; i < groups.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "groups"), i);
        if (check.is_object(groups[i], at))
            out.groups.push_back({check.text(groups[i], "title", at), check.texts(groups[i], "levels", at)});
    }
    out.left_out = check.texts(source, "leftOut", path);
    return out;
}

Json grouping_json(const Grouping& grouping)
{
    Json groups = Json::array();
    for (const auto& group : grouping.groups)
        groups.push_back({{"title", group.title}, {"levels", group.levels}});
    return {{"factor", grouping.factor}, {"groups", std::move(groups)}, {"leftOut", grouping.left_out}};
}

Json analysis_json(const AnalysisOptions& options)
{
    Json groupings = Json::array();
    for (const auto& grouping : options.groupings)
        groupings.push_back(grouping_json(grouping));
    Json out = {{"by", options.by},
                {"with", options.with},
                {"groupings", std::move(groupings)},
                {"correlation", project::name_of(options.correlation)},
                {"exact", project::name_of(options.exact)},
                {"adjust", project::name_of(options.adjust)},
                {"alpha", options.alpha},
                {"minGroup", options.min_group}};
    if (options.weighting != project::Weighting::None)
        out["weighting"] = project::name_of(options.weighting);
    if (!options.weight_variable.empty())
        out["weightVariable"] = options.weight_variable;
    return out;
}

AnalysisOptions analysis_from_json(const Json& source, const std::string& path, const survey::Instrument& instrument,
                                   JsonCheck& check)
{
    AnalysisOptions out;
    if (!check.is_object(source, path))
        return out;
    out.by = check.texts(source, "by", path);
    out.with = check.texts(source, "with", path);
    const Json& groupings = check.list(source, "groupings", path);
    for (std::size_t i = 0; i < groupings.size() && check.ok(); ++i)
        out.groupings.push_back(grouping_from_json(groupings[i], path_at(path_at(path, "groupings"), i), check));
    read_method(out.correlation, "correlation", source, path, check, project::correlation_from_name);
    read_method(out.exact, "exact", source, path, check, project::exact_from_name);
    read_method(out.adjust, "adjust", source, path, check, project::adjustment_from_name);
    read_method(out.weighting, "weighting", source, path, check, project::weighting_from_name);
    out.weight_variable = check.text_or(source, "weightVariable", path, {});
    out.alpha = alpha_from_json(source, path, check);
    out.min_group = check.integer(source, "minGroup", path, 1, MostMinGroup);
    return fitting_options(std::move(out), instrument);
}

} // namespace wk::io
