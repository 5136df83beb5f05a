// SPDX-License-Identifier: EUPL-1.2
#include "app/survey/weight_choices.h"

#include "base/phrases.h"
#include "base/text.h"

namespace wk::app {

using project::Weighting;

std::vector<WeightChoice> weight_choices(const State& state)
{
    const auto* survey = current_survey(state);
    std::vector<WeightChoice> out{{Weighting::None, {}, say(Phrase::WeightChoiceNone)}};
    if (!survey || !survey->instrument)
        return out;
    const auto& instrument = *survey->instrument;
    constexpr std::size_t most = 60; // characters of a name
    if (survey->frame)
        if (const auto factor = instrument.find_factor(survey->frame->factor))
            out.push_back({Weighting::Frame,
                           {},
                           say(Phrase::WeightChoiceFrame, {clipped(instrument.factors()[*factor].title, most)})});
    for (const auto& variable : instrument.numeric())
        out.push_back(
            {Weighting::Column, variable.id,
             say(Phrase::WeightChoiceColumn, {clipped(variable.title.empty() ? variable.id : variable.title, most)})});
    return out;
}

std::size_t current_weights(const State& state, const std::vector<WeightChoice>& choices)
{
    const auto* survey = current_survey(state);
    for (std::size_t i = 0; survey && i < choices.size(); ++i)
        if (choices[i].weighting == survey->analysis.weighting &&
            choices[i].variable == survey->analysis.weight_variable)
            return i;
    return 0;
}

} // namespace wk::app
