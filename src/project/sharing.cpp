// SPDX-License-Identifier: EUPL-1.2
#include "project/sharing.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse.h"
#include "project/analyse_ledger.h"
#include "project/names.h"
#include "project/shared_notices.h"
#include "project/sharing_refusal.h"
#include "project/withheld.h"

#include <algorithm>
#include <set>

namespace wk::project {

namespace {

using survey::Instrument;
using survey::Responses;
using survey::RowMask;

// ---- the log

/// Whether `finding` shows figures of this group.
bool shows(const GroupFinding& finding, const std::string& factor, const std::string& level)
{
    return finding.factor == factor && std::any_of(finding.levels.begin(), finding.levels.end(), [&](const auto& each) {
               return each.level == level && !each.suppressed;
           });
}

/// Ids of the items and open questions that are not among `shown`.
std::vector<std::string> without(const Instrument& instrument, const std::set<std::string>& shown)
{
    std::vector<std::string> out;
    for (const auto& item : instrument.items())
        if (shown.count(item.id) == 0)
            out.push_back(item.id);
    for (const auto& question : instrument.open())
        if (shown.count(question.id) == 0)
            out.push_back(question.id);
    return out;
}

/// Adds a set that left with the questions of `shown`; none when there are none.
void add_set(std::vector<ExportedSet>& sets, ExportedSet set, const Instrument& instrument,
             const std::set<std::string>& shown)
{
    if (shown.empty())
        return;
    const auto questions = without(instrument, shown);
    set.without.insert(set.without.end(), questions.begin(), questions.end());
    sets.push_back(std::move(set));
}

/// Notes categories that do not stand in what leaves, or that none does.
void note_categories(ExportedSet& set, const OpenFinding& open, const std::vector<std::optional<Count>>& counts)
{
    if (std::none_of(counts.begin(), counts.end(), [](const auto& n) { return n.value_or(0) > 0; }))
        return set.without.push_back(category_reference(open.id, {}));
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (!counts[i])
            set.without.push_back(category_reference(open.id, open.categories[i].id));
}

ExportedSet everybody_set(const Findings& findings, const Instrument& instrument, const RowMask& kept)
{
    std::set<std::string> shown;
    for (const auto& item : findings.items)
        shown.insert(item.id);
    for (const auto& open : findings.open)
        if (open.answered > 0)
            shown.insert(open.id);
    ExportedSet out{{}, RowSet(kept), without(instrument, shown)};
    for (const auto& open : findings.open) {
        std::vector<std::optional<Count>> counts;
        for (const auto& category : open.categories)
            counts.push_back(category.n);
        note_categories(out, open, counts);
    }
    return out;
}

void add_group_set(std::vector<ExportedSet>& sets, const Findings& findings, const Instrument& instrument,
                   const std::string& factor, SharingGroup each)
{
    std::set<std::string> shown;
    if (findings.tests.groups)
        for (const auto& finding : *findings.tests.groups)
            if (shows(finding, factor, each.group.name))
                shown.insert(finding.item);
    add_set(sets, {std::move(each.group.name), std::move(each.rows)}, instrument, shown);
}

/// Levels whose open answers are counted, which are not grouped.
void add_level_sets(std::vector<ExportedSet>& sets, const Findings& findings, const Responses& responses,
                    std::size_t factor, const RowMask& kept)
{
    const auto& column = responses.factor(factor);
    for (std::uint32_t level = 0; level < column.levels.size(); ++level) {
        std::set<std::string> shown;
        ExportedSet set{column.levels[level], {}};
        for (const auto& open : findings.open)
            for (const auto& group : open.groups)
                for (const auto& each : group.levels)
                    if (group.factor == responses.instrument().factors()[factor].id && !each.suppressed &&
                        each.level == column.levels[level]) {
                        shown.insert(open.id);
                        note_categories(set, open, each.categories);
                    }
        for (std::size_t row = 0; !shown.empty() && row < responses.rows(); ++row)
            if (kept.keeps(row) && column.level_of[row] == level)
                set.rows.add(row);
        add_set(sets, std::move(set), responses.instrument(), shown);
    }
}

void add_weighted_set(std::vector<ExportedSet>& sets, const Findings& findings, const Survey& survey,
                      const Responses& responses, const RowMask& kept, const AnalysisOptions& options)
{
    std::set<std::string> shown;
    for (const auto& item : findings.items)
        if (item.weighted)
            shown.insert(item.id);
    if (auto set = weighted_set(survey, responses, kept, options))
        add_set(sets, *std::move(set), responses.instrument(), shown);
}

// ---- what is left out

/// The groups of a factor with their rows.
std::vector<SharingGroup> groups_of(const Responses& responses, std::size_t factor, const RowMask& kept,
                                    const AnalysisOptions& options)
{
    std::vector<SharingGroup> out;
    const auto& column = responses.factor(factor);
    std::vector<std::size_t> group_of_level(column.levels.size(), SIZE_MAX);
    for (auto& group : compared_groups(responses, factor, kept, options)) {
        for (const std::uint32_t level : group.levels)
            group_of_level[level] = out.size();
        out.push_back({std::move(group), {}});
    }
    for (std::size_t row = 0; row < responses.rows(); ++row) {
        const std::uint32_t level = column.level_of[row];
        if (level != survey::FactorColumn::NoLevel && kept.keeps(row) && group_of_level[level] != SIZE_MAX)
            out[group_of_level[level]].rows.add(row);
    }
    return out;
}

/// Takes away what too few people answered, or all alike, and what `plan` holds back. Says what earlier exports did
/// when they leave nothing.
std::optional<Notice> leave_questions_out(Findings& findings, const ExportPlan& plan, Count smallest,
                                          std::span<const ExportRecord> records)
{
    const TestFindings before = findings.tests;
    std::vector<std::string> by_earlier;
    for (std::size_t i = 0; i < findings.items.size(); ++i)
        if (plan.items[i].everybody != Hidden::No)
            by_earlier.push_back(findings.items[i].id);
    for (std::size_t i = 0; i < findings.open.size(); ++i)
        if (plan.open[i].everybody != Hidden::No)
            withhold_answers(findings.open[i]);
    hide_few(findings, smallest, {by_earlier.begin(), by_earlier.end()});
    if (!by_earlier.empty() && findings.items.empty())
        return together_problem(records, smallest);
    auto& warnings = findings.data.warnings;
    if (!by_earlier.empty())
        warnings.push_back(
            problem_at("hidden-items", {}, {}, say(Phrase::HiddenItems, {joined(by_earlier, ", "), smallest})));
    close_again(before, findings);
    warnings = shared_notices(warnings);
    return std::nullopt;
}

/// How often a group of `factor` that is large enough is hidden for what else would follow; not counted are those that
/// only all figures together give away, which have a notice of their own.
Count hidden_though_large(const ExportPlan& plan, std::size_t factor)
{
    Count out = 0;
    for (const auto& item : plan.items)
        out -= Count(item.together[factor]);
    for (const auto& item : plan.items)
        out += std::count_if(item.groups[factor].begin(), item.groups[factor].end(),
                             [](Hidden why) { return why != Hidden::No && why != Hidden::TooFew; });
    return out;
}

/// What a file without one respondent was to be about. Nobody has to be protected, and there are no figures.
Result<SharedFindings> findings_without_people(const Survey& survey, const Responses& responses)
{
    auto all = analyse(survey, responses, survey.analysis);
    if (!all)
        return all.error();
    SharedFindings out;
    out.findings.instrument = std::move(all->instrument);
    out.findings.instrument_title = std::move(all->instrument_title);
    out.findings.data.file = std::move(all->data.file);
    out.findings.themes = std::move(all->themes);
    out.findings.tests.method = std::move(all->tests.method);
    return out;
}

} // namespace

std::optional<Notice> sharing_problem(const RowMask& kept, const SharingRules& rules,
                                      std::span<const ExportRecord> records)
{
    const Count smallest = rules.smallest_group();
    if (Count(kept.kept()) < smallest)
        return problem_at("too-few-people", {}, {}, say(Phrase::SharingTooFew, {kept.kept(), smallest}));
    if (const auto together = joint_problem(kept, smallest, {records, rules}))
        return together->unknown ? problem_at("export-together", {}, {}, say(Phrase::SharingTooMany))
                                 : together_problem(records, together->records, smallest);
    return std::nullopt;
}

std::vector<std::vector<SharingGroup>> sharing_groups(const Responses& responses, std::span<const std::size_t> factors,
                                                      const RowMask& kept, const AnalysisOptions& options)
{
    std::vector<std::vector<SharingGroup>> out;
    for (const std::size_t factor : factors)
        out.push_back(groups_of(responses, factor, kept, options));
    return out;
}

Result<SharedFindings> shared_findings(const Survey& survey, const Responses& responses, const SharingRules& rules,
                                       std::span<const ExportRecord> records)
{
    const auto kept = kept_rows(survey, responses);
    if (!kept)
        return kept.error();
    if (responses.rows() == 0)
        return findings_without_people(survey, responses);
    if (auto problem = sharing_problem(*kept, rules, records))
        return *std::move(problem);
    AnalysisOptions options = survey.analysis;
    options.min_group = std::max(options.min_group, rules.smallest_group());
    options.protect = true;
    const auto factors = factor_indices(responses.instrument(), options.by);
    if (!factors)
        return factors.error();
    auto groups = sharing_groups(responses, *factors, *kept, survey.analysis);
    const auto plan = plan_of(survey, responses, *kept, options, {records, rules});
    if (!plan)
        return plan.error();
    auto findings = analyse(survey, responses, options, &*plan);
    if (!findings)
        return findings.error();
    findings->ledger = ledger_finding(survey, responses, *kept);
    if (const auto problem = leave_questions_out(*findings, *plan, options.min_group, records))
        return *problem;
    const auto& instrument = responses.instrument();
    SharedFindings out{*std::move(findings), {}};
    out.sets.push_back(everybody_set(out.findings, instrument, *kept));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (auto& each : groups[i])
            add_group_set(out.sets, out.findings, instrument, instrument.factors()[(*factors)[i]].id, std::move(each));
        add_level_sets(out.sets, out.findings, responses, (*factors)[i], *kept);
    }
    add_weighted_set(out.sets, out.findings, survey, responses, *kept, options);
    return out;
}

Result<Findings> results_findings(const Survey& survey, const Responses& responses, AnalysisOptions options,
                                  bool internal)
{
    const bool parts_people = !options.by.empty() || survey.frame ||
                              options.weighting == Weighting::Column; // without, there are figures of everybody alone
    options.protect = !internal && options.min_group > 1 && parts_people;
    const auto kept = kept_rows(survey, responses);
    if (!kept)
        return kept.error();
    const auto factors = factor_indices(responses.instrument(), options.by);
    if (!factors)
        return factors.error();
    std::optional<ExportPlan> plan;
    if (options.protect) {
        auto made = plan_of(survey, responses, *kept, options, {});
        if (!made)
            return made.error();
        plan = *std::move(made);
    }
    auto out = analyse(survey, responses, options, plan ? &*plan : nullptr);
    if (!out)
        return out;
    out->internal = internal;
    out->ledger = ledger_finding(survey, responses, *kept);
    for (std::size_t i = 0; plan && i < factors->size(); ++i)
        if (const Count times = hidden_though_large(*plan, i); times > 0) {
            const auto& factor = responses.instrument().factors()[(*factors)[i]];
            out->data.warnings.push_back(problem_at("hidden-groups", {}, factor.id,
                                                    say(Phrase::HiddenGroups, {clipped(factor.title, 60), times})));
        }
    return out;
}

} // namespace wk::project
