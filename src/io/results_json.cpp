#include "io/results_json.h"

#include "base/json_text.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "io/tests_json.h"

namespace wk::io {

namespace {

using project::Findings;

Json warning_json(const Notice& notice)
{
    Json out = {{"code", notice.code}};
    if (!notice.file.empty())
        out["file"] = notice.file;
    if (notice.row > 0)
        out["row"] = notice.row;
    if (!notice.column.empty())
        out["column"] = notice.column;
    if (!notice.value.empty())
        out["value"] = notice.value;
    out["message"] = notice.message;
    return out;
}

Json item_json(const project::ItemFinding& item)
{
    Json counts = Json::object();
    for (const auto& point : item.points)
        counts[std::to_string(point.code)] = point.count;
    return {{"id", item.id},
            {"theme", item.theme},
            {"kind", item.kind},
            {"scale", item.scale},
            {"n", item.n},
            {"counts", std::move(counts)},
            {"noOpinion", item.no_opinion},
            {"skipped", item.skipped},
            {"missing", item.missing},
            {"invalid", item.invalid},
            {"mean", number(item.mean)},
            {"sd", number(item.sd)},
            {"median", number(item.median)},
            {"topTwo", number(item.top_two)},
            {"bottomTwo", number(item.bottom_two)}};
}

Json response_json(const project::ResponseFinding& response)
{
    Json levels = Json::array();
    for (const auto& level : response.levels)
        levels.push_back({{"level", level.level},
                          {"population", level.population},
                          {"responded", level.responded},
                          {"rate", number(level.rate)},
                          {"expected", number(level.expected)}});
    const auto& fit = response.goodness_of_fit;
    return {{"factor", response.factor},
            {"levels", std::move(levels)},
            {"population", response.population},
            {"responded", response.responded},
            {"withoutLevel", response.without_level},
            {"rate", number(response.rate)},
            {"goodnessOfFit",
             {{"statistic", number(fit.statistic)},
              {"df", fit.df},
              {"p", number(fit.p)},
              {"pExact", number(fit.p_exact)},
              {"cellsBelow5", fit.cells_below_5}}}};
}

/// Every null in the file has a sentence that says why.
void add_not_computed(const Findings& findings, Json& warnings)
{
    for (const auto& item : findings.items) {
        if (item.mean && item.sd)
            continue;
        const Phrase why = item.mean ? Phrase::OneAnswerOnly : Phrase::NoAnswers;
        warnings.push_back(warning_json(problem_at("not-computed", {{}, 0, item.id}, {}, say(why))));
    }
    if (!findings.response)
        return;
    for (const auto& level : findings.response->levels) {
        if (!level.rate)
            warnings.push_back(
                warning_json(problem_at("not-computed", {}, level.level, say(Phrase::RateNotComputed, {level.level}))));
    }
}

} // namespace

Json number(std::optional<double> value)
{
    return value ? Json(round_significant(*value, 12)) : Json(nullptr);
}

Json warnings_json(const std::vector<Notice>& notices)
{
    Json out = Json::array();
    for (const auto& notice : notices)
        out.push_back(warning_json(notice));
    return out;
}

std::string results_json(const Findings& findings)
{
    Json warnings = warnings_json(findings.data.warnings);
    add_not_computed(findings, warnings);
    for (const auto& notice : tests_not_computed(findings.tests))
        warnings.push_back(warning_json(notice));
    Json items = Json::array();
    for (const auto& item : findings.items)
        items.push_back(item_json(item));

    Json out = {{"schema", "wijkkompas/results/1"},
                {"instrument", findings.instrument},
                {"data", {{"rows", findings.data.rows}, {"kept", findings.data.kept}}}};
    out["data"]["warnings"] = std::move(warnings);
    out["items"] = std::move(items);
    if (findings.response)
        out["response"] = response_json(*findings.response);
    add_tests(findings.tests, out);
    return text_from_json(out);
}

} // namespace wk::io
