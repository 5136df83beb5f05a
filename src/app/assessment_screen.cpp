#include "app/assessment_screen.h"

#include "app/state.h"

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

} // namespace

std::optional<std::size_t> session_with_results(const State& state, std::optional<std::size_t> before,
                                                std::string_view questionnaire)
{
    const auto& all = state.project.assessments;
    for (std::size_t i = std::min(before.value_or(all.size()), all.size()); i > 0; --i) {
        const Session& session = *all[i - 1];
        const bool fits = questionnaire.empty() || session.questionnaire->id == questionnaire;
        if (fits && !session.own_copy && (assessment::shown_count(session) > 0 || !session.room.empty()))
            return i - 1;
    }
    return std::nullopt;
}

const Session* current_session(const State& state)
{
    const auto& all = state.project.assessments;
    const auto index = state.assessment.session;
    return index && *index < all.size() ? all[*index].get() : nullptr;
}

const assessment::Participant* current_scorer(const State& state)
{
    const Session* session = current_session(state);
    const auto scoring = state.assessment.scoring;
    return session && scoring && *scoring < session->participants.size() ? &session->participants[*scoring] : nullptr;
}

std::string assessment_key(const State& state)
{
    const Session* session = current_session(state);
    if (state.screen != Screen::Assessment || !session)
        return {};
    return session->id + std::to_string(int(session->stage)) + (current_scorer(state) ? "s" : "") +
           std::to_string(state.assessment.statement);
}

void refresh_assessment(State& state)
{
    if (!state.assessment_book) {
        auto book = std::make_shared<AssessmentBook>();
        for (const auto& asset : state.assets.questionnaires)
            if (auto read = assessment::questionnaire_from_json(asset.text, asset.name))
                book->questionnaires.push_back(*std::move(read));
        state.assessment_book = std::move(book);
    }
    const auto& all = state.project.assessments;
    if (!state.assessment.session && all.size() == 1)
        state.assessment.session = 0;
    if (state.assessment.session && *state.assessment.session >= all.size())
        state.assessment.session.reset();
    if (!current_scorer(state))
        state.assessment.scoring.reset();
    state.assessment_facts.reset();
    const Session* session = current_session(state);
    if (!session)
        return;
    auto facts = std::make_shared<AssessmentFacts>();
    facts->results = assessment::results(*session);
    facts->order = order_of(facts->results);
    facts->blind_spots = assessment::blind_spots(facts->results);
    facts->held_by_nobody = assessment::held_by_nobody(facts->results);
    facts->gaps = assessment::perspective_gaps(facts->results);
    facts->earlier = session_with_results(state, state.assessment.session, session->questionnaire->id);
    if (facts->earlier) {
        const Session& earlier = *all[*facts->earlier];
        facts->changes = assessment::changes(*earlier.questionnaire, assessment::results(earlier),
                                             *session->questionnaire, facts->results);
    }
    if (!current_scorer(state))
        state.assessment.statement =
            std::min(state.assessment.statement, session->questionnaire->statements.size() - 1);
    state.assessment_facts = std::move(facts);
}

} // namespace wk::app
