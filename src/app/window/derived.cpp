// SPDX-License-Identifier: EUPL-1.2
#include "app/window/derived.h"

#include "app/assessment/assessment_facts.h"
#include "app/change/messages.h"
#include "app/comparison/comparison_facts.h"
#include "app/follow_up/follow_up_facts.h"
#include "app/import/ledger_facts.h"
#include "app/import/published.h"
#include "app/open/open_answers.h"
#include "app/questionnaire/mapping_facts.h"
#include "app/questionnaire/questionnaire_facts.h"
#include "app/recalculation/recalculation_facts.h"
#include "app/report/report_part_facts.h"
#include "app/route/route_facts.h"
#include "app/sharing/sharing_facts.h"
#include "app/state/state.h"
#include "app/verdict/verdict_facts.h"
#include "project/analyse.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace wk::app {

/// Of the project and the screens a copy, of what is derived itself the object: another one is another outcome.
struct Basis {
    project::Project project;
    Section section;
    TableSort ledger_sort;
    OpenScreen open;
    VerdictScreen verdict;
    FollowUpScreen follow_up;
    QuestionnaireScreen questionnaire;
    std::optional<std::vector<std::string>> shared_factors;
    ReportScreen report;
    RouteScreen route;
    AssessmentScreen assessment;
    std::string today;
    std::shared_ptr<const survey::Responses> responses;
    std::shared_ptr<const project::Findings> findings;
    std::shared_ptr<const VerdictFacts> verdict_facts;
    std::shared_ptr<const ComparisonFacts> comparison_facts;
    std::shared_ptr<const ReportFindings> report_findings;
    std::shared_ptr<const RouteBook> route_book;
    std::shared_ptr<const AssessmentBook> assessment_book;
};

namespace {

using project::Project;
using project::Survey;

/// What something can rest on.
enum class Part : std::uint8_t {
    // of the project
    Title,
    Cells,     ///< of the survey on screen, with its questionnaire and what the user said about columns and answers
    Selection, ///< who is counted and how: filters, address file, what is tested
    Codings,   ///< of the open answers
    Coders,    ///< the other ones
    Quotes,
    Verdicts, ///< and their rules
    Beside,   ///< what stands beside the survey
    Study,
    FollowUp,
    Report,
    Recalculation,
    Route,
    Sessions,
    Questionnaires,
    Sharing, ///< its rules, and what is known of what left
    // chosen on screens
    Section,
    LedgerSort,
    OpenScreen,
    VerdictScreen,
    FollowUpScreen,
    QuestionnaireScreen,
    SharingScreen,
    ReportScreen,
    RouteScreen,
    AssessmentScreen,
    Today,
    // derived itself
    Responses,
    Findings, ///< all of them but those about open questions
    OpenFindings,
    VerdictFacts,
    ComparisonFacts,
    ReportFindings,
    RouteBook,
    AssessmentBook,
    Count
};

class Parts {
public:
    constexpr Parts() = default;
    template <class... Its>
    constexpr Parts(Its... its) : m_bits((bit(its) | ...))
    {
    }

    constexpr void add(Part part, bool whether = true) { m_bits |= whether ? bit(part) : 0; }
    constexpr bool meet(Parts other) const { return (m_bits & other.m_bits) != 0; }
    constexpr bool any() const { return m_bits != 0; }

private:
    static constexpr std::uint64_t bit(Part part) { return std::uint64_t(1) << unsigned(part); }

    std::uint64_t m_bits = 0;
};
static_assert(std::size_t(Part::Count) <= 64);

bool same_tallies(const project::ItemTally& a, const project::ItemTally& b)
{
    const auto same_point = [](const auto& x, const auto& y) { return x.code == y.code && x.count == y.count; };
    return a.item == b.item && a.hidden == b.hidden && a.factors == b.factors &&
           std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(), same_point);
}

bool same_source(const project::ComparisonSource& a, const project::ComparisonSource& b)
{
    return a.title == b.title && a.instrument == b.instrument && a.invented == b.invented && a.people == b.people &&
           a.reference == b.reference && a.parts == b.parts && a.smallest_group == b.smallest_group &&
           std::equal(a.tallies.begin(), a.tallies.end(), b.tallies.begin(), b.tallies.end(), same_tallies);
}

const Survey* survey_of(const Project& project)
{
    return project.surveys.empty() ? nullptr : &project.surveys.front();
}

/// Every part of a survey that changed; of one that came or went all.
void compare_surveys(const Survey* a, const Survey* b, Parts& out)
{
    if (!a && !b)
        return;
    const bool other = !a || !b;
    out.add(Part::Cells, other || a->table != b->table || a->instrument != b->instrument || a->mapping != b->mapping);
    out.add(Part::Selection, other || !project::same_but_coding(*a, *b));
    out.add(Part::Codings, other || a->codings != b->codings);
    out.add(Part::Coders, other || a->other_coders != b->other_coders || a->coding_method != b->coding_method);
    out.add(Part::Quotes, other || a->quotes != b->quotes);
    out.add(Part::Verdicts, other || a->verdicts != b->verdicts || a->verdict_rules != b->verdict_rules);
    out.add(Part::Beside, other || a->references != b->references ||
                              !std::equal(a->compared.begin(), a->compared.end(), b->compared.begin(),
                                          b->compared.end(), same_source));
    out.add(Part::Study, other || a->study != b->study);
    out.add(Part::FollowUp, other || a->follow_up != b->follow_up);
    out.add(Part::Report, other || a->report != b->report || a->file_sha256 != b->file_sha256);
}

void compare_projects(const Project& a, const Project& b, Parts& out)
{
    compare_surveys(survey_of(a), survey_of(b), out);
    out.add(Part::Title, a.title != b.title);
    out.add(Part::Recalculation, a.recalculation != b.recalculation);
    out.add(Part::Route, a.route != b.route);
    out.add(Part::Sessions, a.assessments != b.assessments);
    out.add(Part::Questionnaires, a.questionnaires != b.questionnaires);
    out.add(Part::Sharing, a.sharing != b.sharing || !project::nothing_new(a.exports, b.exports));
}

/// Only what changes which things are made; where one looks on a screen changes nothing.
void compare_screens(const Basis& a, const State& b, Parts& out)
{
    out.add(Part::Section, a.section != b.survey.section);
    out.add(Part::LedgerSort, a.ledger_sort != b.survey.ledger_sort);
    out.add(Part::OpenScreen,
            a.open.question != b.open.question || a.open.show != b.open.show || a.open.words != b.open.words ||
                a.open.row != b.open.row || a.open.coder != b.open.coder || a.open.chosen != b.open.chosen ||
                a.open.like != b.open.like || (a.open.tab == OpenTab::Quotes) != (b.open.tab == OpenTab::Quotes));
    out.add(Part::VerdictScreen, a.verdict.theme != b.verdict.theme || a.verdict.pick != b.verdict.pick);
    out.add(Part::FollowUpScreen, a.follow_up.conclusion != b.follow_up.conclusion ||
                                      a.follow_up.recommendation != b.follow_up.recommendation ||
                                      a.follow_up.pick != b.follow_up.pick);
    out.add(Part::QuestionnaireScreen, a.questionnaire != b.questionnaire);
    out.add(Part::SharingScreen, a.shared_factors != b.sharing.factors);
    out.add(Part::ReportScreen, a.report.kind != b.report.kind || a.report.part != b.report.part);
    out.add(Part::RouteScreen, a.route.words != b.route.words || a.route.filter != b.route.filter ||
                                   a.route.layer != b.route.layer || a.route.practice != b.route.practice);
    out.add(Part::AssessmentScreen,
            a.assessment.session != b.assessment.session || a.assessment.at_start != b.assessment.at_start ||
                a.assessment.scoring != b.assessment.scoring || a.assessment.editing != b.assessment.editing);
    out.add(Part::Today, a.today != b.today);
}

/// Whether the findings are others about open questions only: so they are when coding alone changed. What has to stay
/// behind of answers for others rests on all of them together, so there is no such thing then.
bool only_coding(const Basis& a, const State& b)
{
    const auto* before = survey_of(a.project);
    const auto* now = current_survey(b);
    return a.findings && b.findings && before && now && a.responses == b.responses &&
           project::same_but_coding(*before, *now) && !now->analysis.protect;
}

void compare_derived(const Basis& a, const State& b, Parts& out)
{
    out.add(Part::Responses, a.responses != b.responses);
    out.add(Part::OpenFindings, a.findings != b.findings);
    out.add(Part::Findings, a.findings != b.findings && !only_coding(a, b));
    out.add(Part::VerdictFacts, a.verdict_facts != b.verdict_facts);
    out.add(Part::ComparisonFacts, a.comparison_facts != b.comparison_facts);
    out.add(Part::ReportFindings, a.report_findings != b.report_findings);
    out.add(Part::RouteBook, a.route_book != b.route_book);
    out.add(Part::AssessmentBook, a.assessment_book != b.assessment_book);
}

// ---- the survey: answers, and what they come to

void make_responses(State& state, const Basis&)
{
    const auto* survey = current_survey(state);
    const bool fit = survey && state.responses && &state.responses->table() == survey->table.get() &&
                     &state.responses->instrument() == survey->instrument.get() &&
                     state.responses->mapping() == survey->mapping;
    if (fit)
        return; // they were made on the way
    state.responses.reset();
    if (!survey)
        return;
    auto prepared = project::prepare(*survey);
    if (!prepared)
        return tell(state, MessageKind::Error, prepared.error().message);
    state.responses = *std::move(prepared);
}

/// The findings after the coding of open answers changed: only the questions of which it did are counted again.
Result<project::Findings> with_coding(State& state, const Survey& before)
{
    const Survey& survey = *current_survey(state);
    project::Findings out = *state.findings;
    const auto& questions = survey.instrument->open();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (project::coding_of(survey, questions[i].id) == project::coding_of(before, questions[i].id))
            continue;
        auto open = project::one_open_finding(survey, *state.responses, survey.analysis, i);
        if (!open)
            return open.error();
        ++state.analysed.questions;
        out.open[i] = *std::move(open);
    }
    return out;
}

void make_findings(State& state, const Basis& before)
{
    const auto* survey = current_survey(state);
    if (!survey || !state.responses) {
        state.findings = nullptr;
        return;
    }
    const bool coding = only_coding(before, state);
    state.analysed.surveys += !coding;
    auto made = coding ? with_coding(state, *survey_of(before.project))
                       : project::analyse(*survey, *state.responses, survey->analysis);
    state.findings = nullptr;
    if (!made)
        return tell(state, MessageKind::Error, made.error().message);
    state.findings = std::make_shared<const project::Findings>(*std::move(made));
}

// ---- everything derived

struct Derived {
    Parts rests_on;
    void (*make)(State& state, const Basis& before);
    bool heavy = false; ///< takes most of a frame with many respondents
};

template <void (*Make)(State&)>
void plainly(State& state, const Basis&)
{
    Make(state);
}

/// In this order: what rests on something derived stands behind it.
constexpr std::array All{
    Derived{{Part::Recalculation}, plainly<make_recalculation_facts>},
    Derived{{Part::Cells}, make_responses},
    Derived{{Part::Cells}, plainly<make_published_facts>},
    Derived{{Part::Responses, Part::Section, Part::LedgerSort}, plainly<make_ledger_facts>},
    Derived{{Part::Responses}, plainly<make_mapping_facts>},
    Derived{{Part::Responses, Part::Section, Part::QuestionnaireScreen}, plainly<make_questionnaire_facts>},
    Derived{{Part::Responses, Part::Selection, Part::Codings}, make_findings},
    Derived{{Part::Findings, Part::Beside}, plainly<make_comparison_facts>},
    Derived{{Part::Findings, Part::ComparisonFacts}, [](State& state, const Basis&) { state.survey.sort = {}; }},
    Derived{{Part::Responses, Part::Selection, Part::Codings, Part::Coders, Part::Quotes, Part::OpenScreen},
            plainly<make_open_answers>},
    Derived{{Part::Findings, Part::OpenFindings, Part::Quotes, Part::Verdicts, Part::Study, Part::VerdictScreen},
            plainly<make_verdict_facts>},
    Derived{{Part::Findings, Part::OpenFindings, Part::Title, Part::Quotes, Part::Sharing, Part::Section,
             Part::SharingScreen},
            plainly<make_sharing_facts>},
    Derived{{Part::Findings, Part::OpenFindings, Part::Sharing, Part::Section}, plainly<make_report_findings>, true},
    Derived{{Part::ReportFindings, Part::Findings, Part::OpenFindings, Part::Title, Part::Coders, Part::Quotes,
             Part::Verdicts, Part::Beside, Part::Study, Part::FollowUp, Part::Report, Part::Sharing,
             Part::ComparisonFacts, Part::Section, Part::ReportScreen},
            plainly<make_report_facts>,
            true},
    Derived{{Part::Findings, Part::OpenFindings, Part::Quotes, Part::Verdicts, Part::Study, Part::FollowUp,
             Part::Section, Part::FollowUpScreen},
            plainly<make_follow_up_facts>},
    Derived{{Part::Route, Part::RouteScreen, Part::RouteBook, Part::Sessions, Part::Findings, Part::Verdicts,
             Part::VerdictFacts},
            plainly<make_route_facts>},
    Derived{{Part::Questionnaires}, plainly<make_assessment_book>},
    Derived{{Part::Sessions, Part::Questionnaires, Part::AssessmentScreen, Part::AssessmentBook, Part::Today},
            plainly<make_assessment_facts>},
};

std::shared_ptr<const Basis> basis_of(const State& state)
{
    return std::make_shared<const Basis>(
        Basis{state.project, state.survey.section, state.survey.ledger_sort, state.open, state.verdict, state.follow_up,
              state.questionnaire, state.sharing.factors, state.report, state.route, state.assessment, state.today,
              state.responses, state.findings, state.verdict_facts, state.comparison_facts, state.report_findings,
              state.route_book, state.assessment_book});
}

} // namespace

struct Deriving {
    std::shared_ptr<const Basis> before;
    Parts changed = {};
    std::size_t next = 0; ///< index into All
};

namespace {

Deriving begin(const State& state)
{
    Deriving out{state.basis ? state.basis : std::make_shared<const Basis>()};
    compare_projects(out.before->project, state.project, out.changed);
    compare_screens(*out.before, state, out.changed);
    compare_derived(*out.before, state, out.changed);
    return out;
}

/// Whether something heavy is heavy now: only the report is, and only while it is open.
bool takes_long(const State& state)
{
    return state.survey.section.kind == SectionKind::Report && state.responses &&
           state.responses->rows() >= RowsInSteps;
}

} // namespace

bool derive_some(State& state, int heavy)
{
    auto it = state.deriving ? *std::exchange(state.deriving, nullptr) : begin(state);
    if (!it.changed.any() && state.basis)
        return true;
    for (; it.next < All.size(); ++it.next) {
        const auto& each = All[it.next];
        if (!it.changed.meet(each.rests_on))
            continue;
        if (each.heavy && takes_long(state) && heavy-- == 0) {
            state.deriving = std::make_shared<const Deriving>(std::move(it));
            return false;
        }
        each.make(state, *it.before);
        compare_derived(*it.before, state, it.changed);
    }
    state.basis = basis_of(state);
    return true;
}

void derive(State& state)
{
    derive_some(state, int(All.size()));
}

} // namespace wk::app
