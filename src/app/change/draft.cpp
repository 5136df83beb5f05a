// SPDX-License-Identifier: EUPL-1.2
#include "app/change/draft.h"

#include <memory>

namespace wk::app {

std::string draft_name(const State& state)
{
    if (!state.project.title.empty())
        return state.project.title;
    // Without a name of its own a project is known by its file, or by that of its answers.
    const std::string& file = state.files[state.file].name;
    const auto* survey = current_survey(state);
    return !file.empty() || !survey ? file : survey->file_name;
}

KeepDraft draft_of(const State& state)
{
    const SavedFile& file = state.files[state.file];
    const bool offered = file.offered && !state.unsaved;
    return {std::make_shared<const project::Project>(state.project), draft_name(state),
            offered ? file.name : std::string()};
}

} // namespace wk::app
