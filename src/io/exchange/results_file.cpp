// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_file.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/text.h"
#include "io/exchange/results_fields.h"
#include "io/exchange/results_items.h"
#include "io/exchange/results_ledger.h"
#include "io/exchange/results_tests.h"
#include "io/exchange/schema.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace wk::io {

namespace {

using project::Findings;

// ---- response

project::ExactFinding exact_from(JsonCheck& check, const Json& source, const std::string& path)
{
    return {figure(check, source, "pExact", path, ShareRange), extra_count(check, source, "draws", path),
            extra_figure(check, source, "standardError", path, ShareRange).value_or(0)};
}

void read_fit(JsonCheck& check, const Json& response, project::ResponseFinding& out)
{
    const std::string path = "response.goodnessOfFit";
    const Json& fit = check.object(response, "goodnessOfFit", "response");
    out.goodness_of_fit = {figure(check, fit, "statistic", path), int(count(check, fit, "df", path, 1'000'000)),
                           figure(check, fit, "p", path, ShareRange), exact_from(check, fit, path),
                           int(count(check, fit, "cellsBelow5", path, 1'000'000))};
}

/// What the contract does not name.
void read_more_response(JsonCheck& check, const Json& response, project::ResponseFinding& out)
{
    if (response.find("othersTest") != response.end()) {
        const std::string path = "response.othersTest";
        const Json& others = check.object(response, "othersTest", "response");
        out.others = {figure(check, others, "statistic", path),
                      int(count(check, others, "df", path, 1'000'000)),
                      figure(check, others, "p", path, ShareRange),
                      exact_from(check, others, path),
                      int(count(check, others, "cellsBelow5", path, 1'000'000)),
                      figure(check, others, "cramersV", path, ShareRange),
                      check.text_or(others, "reason", path, {})};
    }
    if (response.find("weights") != response.end()) {
        const std::string path = "response.weights";
        const Json& weights = check.object(response, "weights", "response");
        out.weights = {figure(check, weights, "designEffect", path),
                       figure(check, weights, "effectiveN", path),
                       figure(check, weights, "uncoveredShare", path, ShareRange),
                       check.texts(weights, "heavy", path),
                       check.texts(weights, "empty", path),
                       check.text_or(weights, "reason", path, {})};
    }
}

project::ChosenWeights weights_from(JsonCheck& check, const Json& document)
{
    const std::string path = "weighting";
    const Json& source = check.object(document, "weighting", {});
    project::ChosenWeights out{name_among(check, source, "by", path, {"frame", "column"}),
                               check.text(source, "id", path),
                               check.text(source, "title", path),
                               count(check, source, "n", path),
                               count(check, source, "without", path),
                               figure(check, source, "effectiveN", path),
                               count(check, source, "heavy", path),
                               0};
    out.heaviest = certain_figure(check, source, "heaviest", path);
    return out;
}

project::ResponseFinding response_from(JsonCheck& check, const Json& document)
{
    const std::string path = "response";
    const Json& source = check.object(document, "response", {});
    project::ResponseFinding out;
    out.factor = check.text(source, "factor", path);
    out.levels = entries(check, source, "levels", path, [&](const Json& level, const std::string& at) {
        return project::ResponseLevel{check.text(level, "level", at),
                                      count(check, level, "population", at),
                                      count(check, level, "responded", at),
                                      figure(check, level, "rate", at),
                                      extra_figure(check, level, "expected", at),
                                      extra_figure(check, level, "weight", at)};
    });
    out.population = count(check, source, "population", path);
    out.responded = count(check, source, "responded", path);
    out.without_level = extra_count(check, source, "withoutLevel", path);
    out.rate = figure(check, source, "rate", path);
    read_fit(check, source, out);
    read_more_response(check, source, out);
    return out;
}

// ---- reliability and open questions

project::ReliabilityFinding reliability_from(JsonCheck& check, const Json& source, const std::string& path,
                                             const std::set<std::string>& items)
{
    project::ReliabilityFinding out;
    out.id = check.text(source, "id", path);
    out.items = check.texts(source, "items", path);
    const std::string at = path_at(path, "items");
    if (out.items.empty())
        check.complain(at, {}, say(Phrase::JsonFieldEmpty));
    for (std::size_t i = 0; i < out.items.size(); ++i)
        if (!items.contains(out.items[i]))
            check.complain(path_at(at, i), out.items[i],
                           say(Phrase::InstrumentUnknownItem, {clipped(out.items[i], 60)}));
    if (out.suppressed = check.flag(source, "suppressed", path); out.suppressed)
        return out;
    out.n = count(check, source, "n", path);
    out.alpha = figure(check, source, "alpha", path, AlphaRange);
    out.ci95 = interval(check, source, "ci95", path, AlphaRange);
    out.standardised = extra_figure(check, source, "standardised", path, AlphaRange);
    out.omega = extra_figure(check, source, "omega", path, AlphaRange);
    out.item_rest = figures(check, source, "itemRest", path, CoefficientRange);
    out.alpha_without = figures(check, source, "alphaWithout", path, AlphaRange);
    return out;
}

/// How many people are in a category; nothing when it is suppressed.
std::optional<project::Count> category_count(JsonCheck& check, const Json& source, const std::string& path,
                                             project::Count most)
{
    const auto n = source.find("n");
    if (check.flag(source, "suppressed", path) || (n != source.end() && n->is_null()))
        return std::nullopt;
    return count(check, source, "n", path, most);
}

/// What results say of one level of an open question; `open` has its categories.
project::CodingLevelFinding coding_level_from(JsonCheck& check, const Json& source, const std::string& path,
                                              const project::OpenFinding& open)
{
    project::CodingLevelFinding out;
    out.level = check.text(source, "level", path);
    out.suppressed = check.flag(source, "suppressed", path);
    if (out.suppressed)
        return out;
    out.answered = count(check, source, "answered", path);
    out.uncoded = count(check, source, "uncoded", path, *out.answered);
    if (source.contains("notCodable"))
        out.not_codable = count(check, source, "notCodable", path, *out.answered);
    const auto counted = entries(check, source, "categories", path, [&](const Json& each, const std::string& at) {
        return std::pair(check.text(each, "id", at), category_count(check, each, at, *out.answered));
    });
    for (const auto& category : open.categories) {
        const auto found =
            std::find_if(counted.begin(), counted.end(), [&](const auto& each) { return each.first == category.id; });
        if (found == counted.end())
            check.complain(path_at(path_at(path, "categories"), category.id), {}, say(Phrase::JsonFieldMissing));
        out.categories.push_back(found == counted.end() ? std::nullopt : found->second);
    }
    return out;
}

project::OpenFinding open_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::OpenFinding out;
    out.id = check.text(source, "id", path);
    out.theme = check.text_or(source, "theme", path, {});
    out.kind = check.text_or(source, "kind", path, out.id);
    out.text = check.text_or(source, "text", path, {});
    out.answered = count(check, source, "answered", path);
    out.skipped = extra_count(check, source, "skipped", path);
    out.uncoded = count(check, source, "uncoded", path, out.answered);
    out.categories = entries_with_ids(check, source, "categories", path, [&](const Json& each, const std::string& at) {
        const std::string id = check.text(each, "id", at);
        return project::CategoryFinding{id, check.text_or(each, "title", at, id),
                                        category_count(check, each, at, out.answered - out.uncoded)};
    });
    if (source.find("notCodable") != source.end())
        out.not_codable = count(check, source, "notCodable", path, out.answered);
    out.groups = entries(check, source, "groups", path, [&](const Json& group, const std::string& at) {
        return project::CodingGroupFinding{
            check.text(group, "factor", at),
            entries(check, group, "levels", at, [&](const Json& level, const std::string& level_at) {
                return coding_level_from(check, level, level_at, out);
            })};
    });
    return out;
}

// ---- names, and what the warnings tell

/// The entry called `id`; a new one that is called by its id when there is none.
template <class Named>
Named& named(std::vector<Named>& list, const std::string& id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    if (found != list.end())
        return *found;
    list.push_back({});
    list.back().id = id;
    list.back().title = id;
    return list.back();
}

project::FactorFinding factor_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::FactorFinding out;
    out.id = check.text(source, "id", path);
    out.title = check.text_or(source, "title", path, out.id);
    out.filtered = source.find("kept") != source.end();
    for (auto& level : check.texts(source, "kept", path))
        out.levels.push_back({std::move(level), 0, true});
    for (auto& level : check.texts(source, "dropped", path))
        out.levels.push_back({std::move(level), 0, false});
    return out;
}

void read_names(JsonCheck& check, const Json& document, Findings& out)
{
    out.instrument = check.text(document, "instrument", {});
    out.instrument_title = check.text_or(document, "title", {}, out.instrument);
    out.invented = check.flag(document, "invented", {});
    out.internal = check.flag(document, "internal", {});
    out.themes = entries_with_ids(check, document, "themes", {}, [&](const Json& theme, const std::string& at) {
        const std::string id = check.text(theme, "id", at);
        return project::ThemeFinding{id, check.text_or(theme, "title", at, id)};
    });
    out.factors = entries_with_ids(check, document, "factors", {}, [&](const Json& factor, const std::string& at) {
        return factor_from(check, factor, at);
    });
    out.variables =
        entries_with_ids(check, document, "variables", {}, [&](const Json& variable, const std::string& at) {
            const std::string id = check.text(variable, "id", at);
            return project::VariableFinding{id, check.text_or(variable, "title", at, id),
                                            check.text_or(variable, "unit", at, {})};
        });
}

/// Names every theme, factor and variable that something is about and that the file does not name.
void name_the_rest(Findings& findings)
{
    for (const auto& item : findings.items)
        if (!item.theme.empty())
            named(findings.themes, item.theme);
    for (const auto& open : findings.open) {
        if (!open.theme.empty())
            named(findings.themes, open.theme);
        for (const auto& group : open.groups)
            named(findings.factors, group.factor);
    }
    if (findings.response)
        findings.response->factor_title = named(findings.factors, findings.response->factor).title;
    if (findings.tests.groups)
        for (const auto& group : *findings.tests.groups)
            named(findings.factors, group.factor);
    if (findings.tests.correlations)
        for (const auto& correlation : *findings.tests.correlations)
            named(findings.variables, correlation.variable);
}

void read_data(JsonCheck& check, const Json& document, project::DataFinding& out)
{
    want(check, document, "data", {});
    const Json& data = check.object(document, "data", {});
    out.file = check.text_or(data, "file", "data", {});
    out.rows = std::size_t(count(check, data, "rows", "data"));
    out.kept = std::size_t(count(check, data, "kept", "data", project::Count(out.rows)));
    want(check, data, "warnings", "data");
    out.warnings = entries(check, data, "warnings", "data", [&](const Json& warning, const std::string& at) {
        return Notice{check.text(warning, "code", at),          check.text(warning, "message", at),
                      check.text_or(warning, "file", at, {}),   std::size_t(extra_count(check, warning, "row", at)),
                      check.text_or(warning, "column", at, {}), check.text_or(warning, "value", at, {})};
    });
}

/// The warnings that say why a figure is null. In results they stand after those about the data; in findings they are
/// the reason of that figure instead, and results_json makes them anew.
class Reasons {
public:
    explicit Reasons(const std::vector<Notice>& warnings) : m_warnings(warnings), m_taken(warnings.size(), false)
    {
        for (std::size_t i = warnings.size(); i-- > 0;)
            if (warnings[i].code == "not-computed" && warnings[i].file.empty() && warnings[i].row == 0)
                m_places[{warnings[i].column, warnings[i].value}].push_back(i);
    }

    /// Takes the first warning about `column` and `value` that is left; its sentence, or nothing.
    std::string take(const std::string& column, const std::string& value)
    {
        const Notice like = problem_at("not-computed", {{}, 0, column}, value, {});
        const auto places = m_places.find({like.column, like.value});
        if (places == m_places.end() || places->second.empty())
            return {};
        const std::size_t place = places->second.back();
        places->second.pop_back();
        m_taken[place] = true;
        const std::string& message = m_warnings[place].message;
        return message.substr(message.starts_with(like.message) ? like.message.size() : 0);
    }

    std::vector<Notice> left() const
    {
        std::vector<Notice> out;
        for (std::size_t i = 0; i < m_warnings.size(); ++i)
            if (!m_taken[i])
                out.push_back(m_warnings[i]);
        return out;
    }

private:
    const std::vector<Notice>& m_warnings;
    std::vector<bool> m_taken;
    /// By column and value, the last one first.
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_places;
};

/// Gives every figure that is missing its reason, in the order in which results_json writes them.
void add_reasons(Findings& findings)
{
    Reasons reasons(findings.data.warnings);
    for (const auto& item : findings.items)
        if (!item.mean || !item.sd)
            reasons.take(item.id, {});
    for (auto& scale : findings.reliability)
        if (!scale.alpha)
            scale.reason = reasons.take({}, scale.id);
    if (findings.response)
        for (const auto& level : findings.response->levels)
            if (!level.rate)
                reasons.take({}, level.level);
    auto& tests = findings.tests;
    if (tests.groups)
        for (auto& group : *tests.groups)
            if (!group.p.value())
                group.reason = reasons.take(group.item, group.factor);
    if (tests.correlations)
        for (auto& each : *tests.correlations)
            if (!each.coefficient || !each.p.value() || !each.ci95)
                each.reason = reasons.take(each.item, each.variable);
    if (tests.pairs)
        for (auto& pair : *tests.pairs)
            if (!pair.p.value())
                pair.reason = reasons.take(pair.first, pair.second);
    findings.data.warnings = reasons.left();
}

} // namespace

Result<Findings> read_results(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file, "results", Phrase::ResultsSchema))
        return *problem;
    JsonCheck check("results", file);
    Findings out;
    read_names(check, *document, out);
    read_data(check, *document, out.data);
    out.ledger = ledger_from_results(check, *document, out.data);
    out.items = items_from_results(check, *document);
    std::set<std::string> items;
    for (const auto& item : out.items)
        items.insert(item.id);
    if (document->find("response") != document->end())
        out.response = response_from(check, *document);
    if (document->find("weighting") != document->end())
        out.weights = weights_from(check, *document);
    out.tests = tests_from_results(check, *document, items);
    out.reliability =
        entries_with_ids(check, *document, "reliability", {}, [&](const Json& scale, const std::string& at) {
            return reliability_from(check, scale, at, items);
        });
    out.open = entries_with_ids(check, *document, "open", {},
                                [&](const Json& open, const std::string& at) { return open_from(check, open, at); });
    if (!check.ok())
        return check.error();
    name_the_rest(out);
    add_reasons(out);
    return out;
}

} // namespace wk::io
