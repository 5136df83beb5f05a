// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_verdicts.h"
#include "io/project/project_analysis.h"

#include "base/json.h"
#include "base/named_value.h"
#include "base/numbers.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace wk::io {

namespace {

using project::Verdict;
using project::VerdictRule;
using project::VerdictRules;

/// The kinds that a rule can be about.
constexpr std::array<std::string_view, 4> kind_names = {"herkenning", "vertrouwen", "voortgang", "overig"};

template <class Names, class Value>
std::string name_of(const Names& names, Value value)
{
    return std::string(names[static_cast<std::size_t>(value)]);
}

double threshold(JsonCheck& check, const Json& source, const char* key, const std::string& path)
{
    const auto found = source.find(key);
    const bool number = found != source.end() && found->is_number();
    const double value = number ? found->get<double>() : 0;
    if (!number || value < -1e6 || value > 1e6)
        check.complain(path_at(path, key), {}, say(Phrase::VerdictThreshold));
    return value;
}

VerdictRule rule_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    VerdictRule out;
    if (!check.is_object(source, path))
        return out;
    out.kind = value_named<survey::ItemKind>(check, source, "kind", path, kind_names);
    out.measure = value_named<project::RuleMeasure>(check, source, "measure", path, project::measure_names);
    out.on_track = threshold(check, source, "onTrack", path);
    out.attention = threshold(check, source, "attention", path);
    if (out.attention > out.on_track)
        check.complain(path_at(path, "attention"), {}, say(Phrase::VerdictThresholdOrder));
    return out;
}

VerdictRules rules_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    VerdictRules out;
    if (!check.is_object(source, path))
        return out;
    out.combination =
        value_named<project::RuleCombination>(check, source, "combination", path, project::combination_names);
    const Json& rules = check.list(source, "rules", path);
    for (std::size_t i = 0; i < rules.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "rules"), i);
        const VerdictRule rule = rule_from_object(check, rules[i], at);
        const auto same = [&](const VerdictRule& other) { return other.kind == rule.kind; };
        if (std::any_of(out.rules.begin(), out.rules.end(), same))
            check.complain(path_at(at, "kind"), {}, say(Phrase::InstrumentDuplicateId, {survey::kind_name(rule.kind)}));
        out.rules.push_back(rule);
    }
    return out;
}

Verdict verdict_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    Verdict out;
    if (!check.is_object(source, path))
        return out;
    out.theme = check.text(source, "theme", path);
    out.light = value_named<project::Light>(check, source, "light", path, project::light_names);
    out.text = check.text_or(source, "text", path, "");
    out.evidence = read_evidence(check, source, path);
    return out;
}

Json rules_object(const VerdictRules& rules)
{
    Json list = Json::array();
    for (const auto& rule : rules.rules)
        list.push_back({{"kind", survey::kind_name(rule.kind)},
                        {"measure", name_of(project::measure_names, rule.measure)},
                        {"onTrack", round_significant(rule.on_track, 12)},
                        {"attention", round_significant(rule.attention, 12)}});
    return {{"combination", name_of(project::combination_names, rules.combination)}, {"rules", std::move(list)}};
}

} // namespace

Json evidence_json(const std::vector<project::Evidence>& evidence)
{
    Json out = Json::array();
    for (const auto& each : evidence) {
        out.push_back({{"kind", name_of(project::evidence_names, each.kind)},
                       {"reference", each.reference},
                       {"note", each.note}});
        if (each.grouping)
            out.back()["grouping"] = grouping_json(*each.grouping);
    }
    return out;
}

std::vector<project::Evidence> read_evidence(JsonCheck& check, const Json& source, const std::string& path)
{
    std::vector<project::Evidence> out;
    const Json& evidence = check.list(source, "evidence", path);
    for (std::size_t i = 0; i < evidence.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "evidence"), i);
        if (!check.is_object(evidence[i], at))
            break;
        out.push_back({value_named<project::EvidenceKind>(check, evidence[i], "kind", at, project::evidence_names),
                       check.text_or(evidence[i], "reference", at, ""), check.text_or(evidence[i], "note", at, "")});
        if (const auto grouping = evidence[i].find("grouping"); grouping != evidence[i].end())
            out.back().grouping = grouping_from_json(*grouping, path_at(at, "grouping"), check);
    }
    return out;
}

void add_verdicts(const project::Survey& survey, Json& out)
{
    if (survey.verdict_rules != project::default_verdict_rules())
        out["verdictRules"] = rules_object(survey.verdict_rules);
    for (const auto& verdict : survey.verdicts)
        out["verdicts"].push_back({{"theme", verdict.theme},
                                   {"light", name_of(project::light_names, verdict.light)},
                                   {"text", verdict.text},
                                   {"evidence", evidence_json(verdict.evidence)}});
}

void read_verdicts(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    if (const auto rules = source.find("verdictRules"); rules != source.end() && check.ok())
        survey.verdict_rules = rules_from_object(check, *rules, path_at(path, "verdictRules"));
    const Json& verdicts = check.list(source, "verdicts", path);
    for (std::size_t i = 0; i < verdicts.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "verdicts"), i);
        auto verdict = verdict_from_object(check, verdicts[i], at);
        const auto same = [&](const Verdict& other) { return other.theme == verdict.theme; };
        if (std::any_of(survey.verdicts.begin(), survey.verdicts.end(), same))
            check.complain(path_at(at, "theme"), verdict.theme,
                           say(Phrase::InstrumentDuplicateId, {clipped(verdict.theme, 60)}));
        survey.verdicts.push_back(std::move(verdict));
    }
}

} // namespace wk::io
