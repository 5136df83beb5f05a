// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_json.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "io/exchange/results_ledger.h"
#include "io/exchange/tests_json.h"
#include "project/shared_notices.h"

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

Json weighted_json(const project::ItemFinding& item)
{
    Json shares = Json::object();
    for (std::size_t i = 0; i < item.weighted->shares.size(); ++i)
        shares[std::to_string(item.points[i].code)] = number(item.weighted->shares[i]);
    Json out = {{"n", item.weighted->n},
                {"mean", number(item.weighted->mean)},
                {"shares", std::move(shares)},
                {"effectiveN", number(item.weighted->effective_n)},
                {"favourable", number(item.weighted->favourable)}};
    if (item.weighted->favourable_ci95)
        out["favourableCi95"] = interval_json(item.weighted->favourable_ci95);
    if (item.weighted->mean_ci95)
        out["meanCi95"] = interval_json(item.weighted->mean_ci95);
    return out;
}

Json item_json(const project::ItemFinding& item)
{
    Json counts = Json::object();
    for (const auto& point : item.points)
        counts[std::to_string(point.code)] = point.count;
    Json out = {{"id", item.id},
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
                {"bottomTwo", number(item.bottom_two)},
                {"favourable", number(item.favourable)},
                {"lowerQuartile", number(item.lower_quartile)},
                {"upperQuartile", number(item.upper_quartile)},
                {"topTwoCi95", interval_json(item.top_two_ci95)},
                {"bottomTwoCi95", interval_json(item.bottom_two_ci95)}};
    if (item.reverse)
        out["reverse"] = true;
    if (item.side != (item.reverse ? survey::FavourableSide::Low : survey::FavourableSide::High))
        out["favourableSide"] = survey::side_name(item.side);
    if (item.population)
        out["population"] = *item.population;
    if (item.weighted)
        out["weighted"] = weighted_json(item);
    out["text"] = item.text;
    return out;
}

Json weights_json(const project::ChosenWeights& weights)
{
    return {{"by", weights.by},           {"id", weights.id},
            {"title", weights.title},     {"n", weights.n},
            {"without", weights.without}, {"effectiveN", number(weights.effective_n)},
            {"heavy", weights.heavy},     {"heaviest", number(weights.heaviest)}};
}

/// A p-value that was simulated says with how many tables.
void add_simulation(const project::ExactFinding& exact, Json& test)
{
    if (exact.draws == 0)
        return;
    test["draws"] = exact.draws;
    test["standardError"] = number(exact.standard_error);
}

void add_reason(const std::string& reason, Json& out)
{
    if (!reason.empty())
        out["reason"] = reason;
}

Json response_json(const project::ResponseFinding& response)
{
    Json levels = Json::array();
    for (const auto& level : response.levels)
        levels.push_back({{"level", level.level},
                          {"population", level.population},
                          {"responded", level.responded},
                          {"rate", number(level.rate)},
                          {"expected", number(level.expected)},
                          {"weight", number(level.weight)}});
    const auto& fit = response.goodness_of_fit;
    const auto& others = response.others;
    const auto& weights = response.weights;
    Json out = {{"factor", response.factor},
                {"levels", std::move(levels)},
                {"population", response.population},
                {"responded", response.responded},
                {"withoutLevel", response.without_level},
                {"rate", number(response.rate)},
                {"goodnessOfFit",
                 {{"statistic", number(fit.statistic)},
                  {"df", fit.df},
                  {"p", number(fit.p)},
                  {"pExact", number(fit.exact.p)},
                  {"cellsBelow5", fit.cells_below_5}}},
                {"othersTest",
                 {{"statistic", number(others.statistic)},
                  {"df", others.df},
                  {"p", number(others.p)},
                  {"pExact", number(others.exact.p)},
                  {"cellsBelow5", others.cells_below_5},
                  {"cramersV", number(others.cramers_v)}}},
                {"weights",
                 {{"designEffect", number(weights.design_effect)},
                  {"effectiveN", number(weights.effective_n)},
                  {"uncoveredShare", number(weights.uncovered_share)},
                  {"heavy", weights.heavy},
                  {"empty", weights.empty}}}};
    add_simulation(fit.exact, out["goodnessOfFit"]);
    add_simulation(others.exact, out["othersTest"]);
    add_reason(others.reason, out["othersTest"]);
    add_reason(weights.reason, out["weights"]);
    return out;
}

Json numbers_json(const std::vector<std::optional<double>>& values)
{
    Json out = Json::array();
    for (const auto& value : values)
        out.push_back(number(value));
    return out;
}

Json reliability_json(const project::ReliabilityFinding& scale)
{
    Json out = {{"id", scale.id},
                {"items", scale.items},
                {"n", scale.n},
                {"alpha", number(scale.alpha)},
                {"ci95", interval_json(scale.ci95)},
                {"standardised", number(scale.standardised)},
                {"omega", number(scale.omega)},
                {"itemRest", numbers_json(scale.item_rest)},
                {"alphaWithout", numbers_json(scale.alpha_without)}};
    if (scale.suppressed)
        mark_suppressed({"n"}, out);
    return out;
}

/// How many people are in a category; null when it may not be shown.
Json category_json(const std::string& id, const std::optional<project::Count>& n)
{
    Json out{{"id", id}, {"n", nullptr}};
    if (n)
        out["n"] = *n;
    else
        out["suppressed"] = true;
    return out;
}

/// Per level of each factor compared, how many people are in each category.
Json coding_groups_json(const project::OpenFinding& open)
{
    Json out = Json::array();
    for (const auto& group : open.groups) {
        Json levels = Json::array();
        for (const auto& level : group.levels) {
            Json object = {{"level", level.level}, {"suppressed", level.suppressed}};
            if (level.answered && level.uncoded) {
                object["answered"] = *level.answered;
                object["categories"] = Json::array();
                for (std::size_t i = 0; i < level.categories.size(); ++i)
                    object["categories"].push_back(category_json(open.categories[i].id, level.categories[i]));
                object["uncoded"] = *level.uncoded;
                if (level.not_codable)
                    object["notCodable"] = *level.not_codable;
            }
            levels.push_back(std::move(object));
        }
        out.push_back({{"factor", group.factor}, {"levels", std::move(levels)}});
    }
    return out;
}

Json open_json(const project::OpenFinding& open)
{
    Json categories = Json::array();
    for (const auto& category : open.categories) {
        categories.push_back(category_json(category.id, category.n));
        categories.back()["title"] = category.title;
    }
    Json out = {{"id", open.id},
                {"answered", open.answered},
                {"skipped", open.skipped},
                {"categories", std::move(categories)},
                {"uncoded", open.uncoded}};
    if (!open.text.empty())
        out["text"] = open.text;
    if (open.not_codable > 0)
        out["notCodable"] = open.not_codable;
    if (!open.groups.empty())
        out["groups"] = coding_groups_json(open);
    out["theme"] = open.theme;
    out["kind"] = open.kind;
    return out;
}

/// Sections of which there may be none.
void add_lists(const Findings& findings, Json& out)
{
    if (!findings.reliability.empty()) {
        out["reliability"] = Json::array();
        for (const auto& scale : findings.reliability)
            out["reliability"].push_back(reliability_json(scale));
    }
    if (!findings.open.empty()) {
        out["open"] = Json::array();
        for (const auto& open : findings.open)
            out["open"].push_back(open_json(open));
    }
}

/// Adds what something is called to a list; returns it, for what else there is to say of it.
Json& add_title(Json& list, const std::string& id, const std::string& title)
{
    Json& out = list.emplace_back();
    out["id"] = id;
    out["title"] = title;
    return out;
}

/// What things are called. The contract does not ask for it, but without it a report could only print ids. Of a factor
/// it says which levels were kept, never how many people they have.
void add_names(const Findings& findings, Json& out)
{
    out["title"] = findings.instrument_title;
    if (findings.invented)
        out["invented"] = true;
    if (findings.internal)
        out["internal"] = true;
    Json& scales = out["scales"] = Json::object();
    for (const auto& item : findings.items) {
        Json& labels = scales[item.scale];
        for (const auto& point : item.points)
            labels[std::to_string(point.code)] = point.label;
    }
    Json list = Json::array();
    for (const auto& theme : findings.themes)
        add_title(list, theme.id, theme.title);
    out["themes"] = list;
    list.clear();
    for (const auto& factor : findings.factors) {
        Json& each = add_title(list, factor.id, factor.title);
        if (!factor.filtered)
            continue;
        each["kept"] = Json::array();
        each["dropped"] = Json::array();
        for (const auto& level : factor.levels)
            each[level.kept ? "kept" : "dropped"].push_back(level.level);
    }
    out["factors"] = list;
    list.clear();
    for (const auto& variable : findings.variables) {
        Json& each = add_title(list, variable.id, variable.title);
        if (!variable.unit.empty())
            each["unit"] = variable.unit;
    }
    out["variables"] = std::move(list);
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
    for (const auto& scale : findings.reliability) {
        if (!scale.reason.empty())
            warnings.push_back(warning_json(problem_at("not-computed", {}, scale.id, scale.reason)));
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

Json interval_json(const std::optional<project::IntervalFinding>& interval)
{
    return interval ? Json{number(interval->low), number(interval->high)} : Json(nullptr);
}

void mark_suppressed(std::initializer_list<const char*> counts, Json& out)
{
    for (const char* key : counts)
        out[key] = nullptr;
    out["suppressed"] = true;
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
    Json warnings = warnings_json(project::shared_notices(findings.data.warnings));
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
    if (!findings.data.file.empty())
        out["data"]["file"] = findings.data.file;
    if (findings.ledger)
        out["ledger"] = ledger_json(*findings.ledger);
    out["items"] = std::move(items);
    if (findings.response)
        out["response"] = response_json(*findings.response);
    if (findings.weights)
        out["weighting"] = weights_json(*findings.weights);
    add_tests(findings.tests, out);
    add_lists(findings, out);
    add_method(findings.tests, out);
    add_names(findings, out);
    return text_from_json(out);
}

} // namespace wk::io
