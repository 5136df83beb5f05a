// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/assessment_facts.h"

#include "app/route/route_facts.h"
#include "app/state/state.h"

#include <algorithm>

namespace wk::app {

namespace {

using assessment::Session;

/// To discuss first, in that order; then what has no figures, as the questionnaire has it.
std::vector<std::size_t> order_of(const assessment::Summary& results)
{
    std::vector<std::size_t> out = results.discuss;
    for (std::size_t i = 0; i < results.items.size(); ++i)
        if (std::find(out.begin(), out.end(), i) == out.end())
            out.push_back(i);
    return out;
}

constexpr std::size_t FewPriorities = 10;

/// Statements that were talked about or have dots, and the first others up to a few, in the order of the talk.
std::vector<std::size_t> priorities_of(const Session& session, const std::vector<std::size_t>& order)
{
    const auto in_hand = [&](std::size_t i) {
        const std::string& id = session.questionnaire->statements[i].id;
        return assessment::talk_on(session, id) || assessment::priority_of(session, id);
    };
    const auto used = std::size_t(std::count_if(order.begin(), order.end(), in_hand));
    std::size_t others = FewPriorities - std::min(used, FewPriorities);
    std::vector<std::size_t> out;
    for (const std::size_t i : order) {
        const bool fills = others > 0 && !in_hand(i);
        if (fills || in_hand(i))
            out.push_back(i);
        others -= fills;
    }
    return out;
}

std::shared_ptr<const AssessmentBook> book_of(const State& state)
{
    auto out = std::make_shared<AssessmentBook>();
    for (const auto& asset : state.assets.questionnaires)
        if (auto read = assessment::questionnaire_from_json(asset.text, asset.name))
            out->known.push_back(*std::move(read));
    out->carried = out->known.size();
    for (const auto& own : state.project.questionnaires)
        out->known.push_back(*own);
    return out;
}

/// Whether the book has the project's own questionnaires as they are now.
bool is_current(const AssessmentBook& book, const project::Project& project)
{
    const auto& own = project.questionnaires;
    return std::equal(book.known.begin() + std::ptrdiff_t(book.carried), book.known.end(), own.begin(), own.end(),
                      [](const auto& known, const auto& each) { return known == *each; });
}

std::vector<const Session*> sessions_at(const State& state, const std::vector<std::size_t>& indices)
{
    std::vector<const Session*> out;
    for (const auto index : indices)
        out.push_back(state.project.assessments[index].get());
    return out;
}

void add_comparison(AssessmentFacts& facts, const State& state, const Session& session)
{
    const auto& all = state.project.assessments;
    facts.before = assessment::earlier_sessions(all, *state.assessment.session);
    if (facts.before.empty())
        return;
    const Session& earlier = *all[facts.before.back()];
    facts.changes = assessment::changes(*earlier.questionnaire, assessment::results(earlier), *session.questionnaire,
                                        facts.results);
    const bool shown = facts.results.participants > 0 || !session.room.empty();
    facts.followed = assessment::reviewed_actions(
        earlier, shown ? std::span<const assessment::Change>(facts.changes) : std::span<const assessment::Change>(),
        state.today);
    if (!shown || facts.before.size() < 2)
        return;
    auto line = sessions_at(state, facts.before);
    line.push_back(&session);
    facts.trend = assessment::trend(line, assessment::results);
}

} // namespace

std::vector<const Session*> sessions_before(const State& state)
{
    return sessions_at(state, state.assessment_facts->before);
}

Beside beside_statement(const State& state, std::size_t statement)
{
    Beside out;
    const Session* session = current_session(state);
    if (!session || !state.route_book || statement >= session->questionnaire->statements.size())
        return out;
    const auto& content = state.route_book->content;
    const auto& it = session->questionnaire->statements[statement];
    for (const auto& id : it.rests_on)
        if (const auto place = routekaart::place_of(content, id))
            out.lessons.push_back(*place);
    const auto step = std::find_if(content.steps.begin(), content.steps.end(),
                                   [&](const auto& each) { return it.step && each.number == *it.step; });
    if (step == content.steps.end())
        return out;
    const auto index = std::size_t(step - content.steps.begin());
    for (const std::size_t example : routekaart::examples_of(content, index))
        out.examples.push_back({routekaart::PlaceKind::Example, example});
    if (state.project.route.profile_started && state.route_facts)
        for (const auto& group : state.route_facts->groups)
            if (group.advice.step == index && !group.advice.because.empty())
                out.advice.push_back(group);
    return out;
}

const assessment::Questionnaire* edited_questionnaire(const State& state)
{
    const auto& own = state.project.questionnaires;
    const auto index = state.assessment.editing;
    return index && *index < own.size() ? own[*index].get() : nullptr;
}

bool needs_clock(const State& state)
{
    return state.assessment.timer && state.assessment.timer->runs();
}

void read_assessment_book(State& state)
{
    state.assessment_book = book_of(state);
}

void make_assessment_book(State& state)
{
    if (state.assessment_book && !is_current(*state.assessment_book, state.project))
        state.assessment_book = book_of(state);
}

void make_assessment_facts(State& state)
{
    if (!state.assessment_book)
        return;
    if (!edited_questionnaire(state))
        state.assessment.editing.reset();
    const auto& all = state.project.assessments;
    if (state.assessment.session && *state.assessment.session >= all.size())
        state.assessment.session.reset(); // first: what is left may be the only one
    if (!state.assessment.session && !state.assessment.at_start && all.size() == 1)
        state.assessment.session = 0;
    if (!current_scorer(state))
        state.assessment.scoring.reset();
    const Session* session = current_session(state);
    if (current_scorer(state) && state.assessment_facts)
        return; // nobody sees results while someone scores
    state.assessment_facts.reset();
    if (!session)
        return;
    auto facts = std::make_shared<AssessmentFacts>();
    facts->results = assessment::results(*session);
    facts->order = order_of(facts->results);
    facts->blind_spots = assessment::blind_spots(facts->results);
    facts->held_by_nobody = assessment::held_by_nobody(facts->results);
    facts->gaps = assessment::perspective_gaps(facts->results);
    facts->priorities = priorities_of(*session, facts->order);
    add_comparison(*facts, state, *session);
    if (!current_scorer(state))
        state.assessment.statement =
            std::min(state.assessment.statement, session->questionnaire->statements.size() - 1);
    state.assessment_facts = std::move(facts);
}

} // namespace wk::app
