#include "app/route_screen.h"

#include "app/state.h"
#include "app/update_parts.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "report/verdict_sentences.h"

#include <algorithm>
#include <array>

namespace wk::app {

using report::Ink;
using report::StepMark;
using routekaart::AdviceLevel;
using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

Result<RouteBook> read_book(const Assets& assets)
{
    const auto& files = assets.routekaart;
    auto content = Content::from_json(files);
    if (!content)
        return content.error();
    auto rules = routekaart::rules_from_json(files.rules, *content);
    if (!rules)
        return rules.error();
    routekaart::Search search(*content);
    return RouteBook{std::move(*content), std::move(*rules), std::move(search)};
}

std::string one_or_more(std::size_t count, Phrase one, Phrase more)
{
    return count == 1 ? say(one) : say(more, {format_count(std::int64_t(count))});
}

struct LevelWords {
    AdviceLevel level;
    Phrase one, more;
    Ink ink;
};

void add_advice_marks(const RouteFacts& facts, std::vector<std::vector<StepMark>>& marks)
{
    constexpr std::array levels{
        LevelWords{AdviceLevel::Risk, Phrase::MarkRisk, Phrase::MarkRisks, Ink::Behind},
        LevelWords{AdviceLevel::Attention, Phrase::MarkAttention, Phrase::MarkAttentions, Ink::Attention},
        LevelWords{AdviceLevel::Strength, Phrase::MarkStrength, Phrase::MarkStrengths, Ink::OnTrack}};
    for (std::size_t step = 0; step < marks.size(); ++step)
        for (const auto& words : levels) {
            const auto count = std::size_t(
                std::count_if(facts.advice.begin(), facts.advice.end(), [&](const routekaart::Advice& each) {
                    return each.step == step && each.level == words.level && !each.because.empty();
                }));
            if (count > 0)
                marks[step].push_back({one_or_more(count, words.one, words.more), words.ink});
        }
}

/// The lights of the beloften that belong to each step's basisfunctie: what the researcher judged, else what the
/// thresholds give.
void add_survey_marks(const State& state, const Content& content, std::vector<std::vector<StepMark>>& marks)
{
    constexpr std::array inks{Ink::OnTrack, Ink::Attention, Ink::Behind};
    for (std::size_t step = 0; step < marks.size(); ++step)
        for (const auto& line : survey_lights(state, content, content.steps[step].basisfunctie))
            marks[step].push_back(
                {say(Phrase::MarkLight,
                     {report::light_sign(line.light) + " " + report::light_name(line.light), line.theme}),
                 inks[std::size_t(line.light)]});
}

/// The scores that the latest session gave each step, with their n.
void add_assessment_marks(const State& state, const Content& content, std::vector<std::vector<StepMark>>& marks)
{
    const auto session = session_with_results(state, {}, {});
    if (!session)
        return;
    const auto results = assessment::results(*state.project.assessments[*session]);
    for (const auto& group : results.steps)
        for (std::size_t step = 0; step < marks.size(); ++step)
            if (group.figures.mean && int(content.steps[step].number) == *group.step)
                marks[step].push_back(
                    {say(Phrase::MarkScore, {format_number(*group.figures.mean, 1), format_count(group.figures.n)}),
                     Ink::Accent});
}

void add_note_marks(const State& state, const Content& content, std::vector<std::vector<StepMark>>& marks)
{
    std::vector<std::size_t> notes(marks.size()), stars(marks.size());
    for (const auto& note : state.project.route.notes) {
        const auto place = routekaart::place_of(content, note.place);
        const auto step = place ? routekaart::place_step(content, *place) : std::nullopt;
        if (!step)
            continue;
        ++notes[*step];
        stars[*step] += note.star;
    }
    for (std::size_t step = 0; step < marks.size(); ++step) {
        if (notes[step] > 0)
            marks[step].push_back({one_or_more(notes[step], Phrase::MarkNote, Phrase::MarkNotes), Ink::Accent});
        if (stars[step] > 0)
            marks[step].push_back({one_or_more(stars[step], Phrase::MarkStar, Phrase::MarkStars), Ink::Attention});
    }
}

std::vector<std::vector<StepMark>> marks_of(const State& state, const Content& content, const RouteFacts& facts)
{
    std::vector<std::vector<StepMark>> marks(content.steps.size());
    switch (state.route.layer) {
    case MapLayer::None: break;
    case MapLayer::Advice: add_advice_marks(facts, marks); break;
    case MapLayer::Assessment: add_assessment_marks(state, content, marks); break;
    case MapLayer::Survey: add_survey_marks(state, content, marks); break;
    case MapLayer::Notes: add_note_marks(state, content, marks); break;
    }
    return marks;
}

} // namespace

std::vector<SurveyLight> survey_lights(const State& state, const Content& content, std::size_t basisfunctie)
{
    std::vector<SurveyLight> out;
    if (!state.verdict_facts || !state.findings)
        return out;
    const auto& verdicts = current_survey(state)->verdicts;
    for (const auto& belofte : content.basisfuncties[basisfunctie].beloften)
        for (std::size_t i = 0; i < state.verdict_facts->proposals.size(); ++i) {
            const auto& proposal = state.verdict_facts->proposals[i];
            if (proposal.theme != belofte)
                continue;
            const auto judged =
                std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& each) { return each.theme == belofte; });
            const auto light = judged != verdicts.end() ? std::optional(judged->light) : proposal.light;
            if (light)
                out.push_back({state.findings->themes[i].title, *light, i});
        }
    return out;
}

std::string condition_titles(const Content& content, const std::vector<std::string>& ids)
{
    std::string out;
    for (const auto& id : ids)
        for (const auto& condition : content.conditions)
            if (condition.id == id)
                out += (out.empty() ? "" : ", ") + condition.title;
    return out;
}

void refresh_route(State& state)
{
    if (!state.route_book) {
        auto book = read_book(state.assets);
        if (!book)
            return tell(state, MessageKind::Error, say(Phrase::RouteNotRead, {book.error().message}));
        state.route_book = std::make_shared<const RouteBook>(std::move(*book));
    }
    const auto& content = state.route_book->content;
    const auto& work = state.project.route;
    RouteFacts facts;
    facts.advice =
        routekaart::advice(content, state.route_book->rules,
                           work.profile_started ? routekaart::conditions_of(work.profile) : std::set<std::string>());
    facts.marks = marks_of(state, content, facts);
    if (routekaart::is_set(state.route.filter))
        for (std::size_t step = 0; step < content.steps.size(); ++step)
            facts.faded.push_back(!routekaart::passes(content, state.route.filter, {PlaceKind::Step, step}));
    facts.found = state.route_book->search.find(state.route.words, MostFound);
    facts.practices = routekaart::practices(content, state.route.practice, &state.route_book->search);
    facts.alike = routekaart::municipalities_alike(content, work.inhabitants, work.profile.form);
    state.route_facts = std::make_shared<const RouteFacts>(std::move(facts));
}

} // namespace wk::app
