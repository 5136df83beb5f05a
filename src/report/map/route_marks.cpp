// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_marks.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/verdict_sentences.h"
#include "routekaart/place.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wk::report {

using routekaart::AdviceLevel;
using routekaart::Content;

namespace {

struct LevelWords {
    AdviceLevel level;
    Phrase phrase;
    Ink ink;
};

} // namespace

StepMarks note_marks(const Content& content, const project::RouteWork& work)
{
    StepMarks marks(content.steps.size());
    std::vector<std::size_t> notes(marks.size()), stars(marks.size());
    for (const auto& note : work.notes) {
        const auto place = routekaart::place_of(content, note.place);
        const auto step = place ? routekaart::place_step(content, *place) : std::nullopt;
        if (!step)
            continue;
        ++notes[*step];
        stars[*step] += note.star;
    }
    for (std::size_t step = 0; step < marks.size(); ++step) {
        if (notes[step] > 0)
            marks[step].push_back({say(Phrase::MarkNotes, {notes[step]}), Ink::Accent});
        if (stars[step] > 0)
            marks[step].push_back({say(Phrase::MarkStars, {stars[step]}), Ink::Attention});
    }
    return marks;
}

StepMarks advice_marks(const Content& content, std::span<const routekaart::AdviceGroup> advice)
{
    constexpr std::array levels{LevelWords{AdviceLevel::Risk, Phrase::MarkRisks, Ink::Behind},
                                LevelWords{AdviceLevel::Attention, Phrase::MarkAttentions, Ink::Attention},
                                LevelWords{AdviceLevel::Strength, Phrase::MarkStrengths, Ink::OnTrack}};
    StepMarks marks(content.steps.size());
    for (std::size_t step = 0; step < marks.size(); ++step)
        for (const auto& words : levels) {
            const auto count = std::count_if(advice.begin(), advice.end(), [&](const routekaart::AdviceGroup& group) {
                const auto& each = group.advice;
                return each.step == step && each.level == words.level && !each.because.empty();
            });
            if (count > 0)
                marks[step].push_back({say(words.phrase, {count}), words.ink});
        }
    return marks;
}

StepMarks score_marks(const Content& content, std::span<const assessment::GroupFigures> groups)
{
    StepMarks marks(content.steps.size());
    for (const auto& group : groups)
        for (std::size_t step = 0; step < marks.size(); ++step)
            if (group.figures.mean && int(content.steps[step].number) == group.step)
                marks[step].push_back(
                    {say(Phrase::MarkScore, {format_number(*group.figures.mean, 1), group.figures.n}), Ink::Accent});
    return marks;
}

StepMarks light_marks(const Content& content, std::span<const std::vector<project::RouteLight>> lights)
{
    assert(lights.size() == content.basisfuncties.size());
    StepMarks marks(content.steps.size());
    for (std::size_t step = 0; step < marks.size(); ++step)
        for (const auto& each : lights[content.steps[step].basisfunctie])
            marks[step].push_back(
                {say(Phrase::MarkLight, {light_sign(each.light) + " " + light_name(each.light), each.theme}),
                 light_ink(each.light)});
    return marks;
}

} // namespace wk::report
