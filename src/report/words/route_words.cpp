// SPDX-License-Identifier: EUPL-1.2
#include "report/words/route_words.h"

#include "base/numbers.h"
#include "base/phrases.h"

#include <cassert>
#include <optional>

namespace wk::report {

using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

constexpr double Leans = 0.1; ///< so near the middle an axis leans to no side

/// The question behind each fact, in the order of routekaart::profile_facts.
constexpr std::array FactWords{Phrase::FactAlleenLoket,    Phrase::FactEigenOndersteuning, Phrase::FactKleineGemeente,
                               Phrase::FactWisselend,      Phrase::FactAanbieders,         Phrase::FactWachttijden,
                               Phrase::FactVoorpost,       Phrase::FactBackoffice,         Phrase::FactVeiligheid,
                               Phrase::FactRegie,          Phrase::FactCasusregie,         Phrase::FactWijk,
                               Phrase::FactSpecialistisch, Phrase::FactBeschikbaarheid};

} // namespace

std::string number_name(std::int64_t number)
{
    return std::to_string(number);
}

std::string page_names(const std::vector<int>& pages)
{
    std::string out;
    for (const int page : pages)
        out += (out.empty() ? "" : ", ") + number_name(page);
    return out;
}

std::string date_words(std::string_view date)
{
    const auto year = date.substr(0, 4);
    const auto month = date.size() < 7 ? std::nullopt : integer_from_text(date.substr(5, 2));
    if (!month || *month < 1 || *month > 12)
        return std::string(date);
    std::string_view names = phrase_text(Phrase::MonthNames);
    for (auto before = *month; before > 1; --before)
        names.remove_prefix(names.find(' ') + 1);
    const auto day = date.size() < 10 ? std::nullopt : integer_from_text(date.substr(8, 2));
    return (day ? number_name(*day) + " " : "") + std::string(names.substr(0, names.find(' '))) + " " +
           std::string(year);
}

std::string belofte_source(const routekaart::Belofte& belofte)
{
    return say(Phrase::BelofteSource, {number_name(belofte.heerenveen), number_name(belofte.leeuwarden)});
}

std::string place_kind_words(const Content& content, Place place)
{
    switch (place.kind) {
    case PlaceKind::Basisfunctie: return say(Phrase::PlaceBasisfunctie);
    case PlaceKind::Phase: return say(Phrase::PlacePhase, {number_name(std::int64_t(place.index + 1))});
    case PlaceKind::Step: return say(Phrase::PlaceStep, {number_name(content.steps[place.index].number)});
    case PlaceKind::Lesson: return say(Phrase::PlaceLesson, {content.lessons[place.index].id.substr(1)});
    case PlaceKind::Insight: return say(Phrase::PlaceInsight, {number_name(content.insights[place.index].number)});
    case PlaceKind::Requirement: return say(Phrase::PlaceRequirement);
    case PlaceKind::Dilemma: return say(Phrase::PlaceDilemma);
    case PlaceKind::Example: return say(Phrase::PlaceExample);
    case PlaceKind::Municipality: return say(Phrase::PlaceMunicipality);
    case PlaceKind::OldExample: return say(Phrase::PlaceOldExample, {content.old_examples[place.index].year});
    case PlaceKind::Figure: return say(Phrase::PlaceFigure);
    case PlaceKind::Source: return say(Phrase::PlaceSource);
    case PlaceKind::Term: return say(Phrase::PlaceTerm);
    case PlaceKind::Advice: return say(Phrase::PlaceAdvice);
    case PlaceKind::Since: return say(Phrase::PlaceSince);
    }
    return {};
}

std::string place_status_words(project::PlaceStatus status)
{
    constexpr std::array words{Phrase::StatusNone, Phrase::StatusToDiscuss, Phrase::StatusBusy, Phrase::StatusSecured,
                               Phrase::StatusNotForUs};
    return say(words[std::size_t(status)]);
}

std::string note_words(const project::PlaceNote& note)
{
    std::string out;
    const auto add = [&](const std::string& words) { out += (out.empty() ? "" : " · ") + words; };
    if (note.star)
        add(say(Phrase::NotesStarred));
    if (note.status != project::PlaceStatus::None)
        add(place_status_words(note.status));
    if (!note.text.empty())
        add(note.text);
    return out;
}

std::string lean_words(const std::array<std::string, 2>& poles, double value)
{
    if (value > 0.5 - Leans && value < 0.5 + Leans)
        return say(Phrase::OrganisationMiddle);
    return say(Phrase::OrganisationLean, {poles[value < 0.5 ? 0 : 1]});
}

std::string fact_words(std::size_t index)
{
    assert(index < FactWords.size());
    return say(FactWords[index]);
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

std::string because_words(const Content& content, const routekaart::Advice& advice)
{
    const std::string step = number_name(content.steps[advice.step].number);
    const std::string page = page_names(advice.pages);
    return advice.because.empty() ? say(Phrase::AdviceAlways, {step, page})
                                  : say(Phrase::AdviceBecause, {condition_titles(content, advice.because), step, page});
}

std::string since_words(const routekaart::Since& since)
{
    return since.status + " · " + since.text;
}

std::string since_source_words(const routekaart::Since& since)
{
    if (since.source.empty())
        return say(Phrase::SinceNoSource);
    return since.source_date.empty()
               ? say(Phrase::SinceSource, {since.source, since.publisher})
               : say(Phrase::SinceSourceDated, {since.source, since.publisher, date_words(since.source_date)});
}

} // namespace wk::report
