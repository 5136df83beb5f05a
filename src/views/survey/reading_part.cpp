// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_parts.h"

#include "app/files/reading.h"
#include "base/phrases.h"
#include "views/parts/reading_choice.h"

namespace wk::views {

void reading_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto* survey = app::current_survey(state);
    if (!survey || survey->invented)
        return;
    if (const auto words = app::reading_words(survey->reading); !words.empty())
        ui.muted(words);
    if (const auto* file = app::kept_source(state)) {
        ui.muted(say(file->sheets.empty() ? Phrase::ReadingHelp : Phrase::SheetHelp));
        reading_choice(ui, *file, survey->reading, actions);
    } else if (app::needs_opening_again(state)) {
        ui.muted(say(Phrase::ReadingOpenAgain, {survey->file_name}));
    }
}

} // namespace wk::views
