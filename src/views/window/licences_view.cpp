// SPDX-License-Identifier: EUPL-1.2
#include "views/window/views.h"

#include "app/window/licences.h"
#include "base/phrases.h"

#include <string>
#include <vector>

namespace wk::views {

void licences_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& licences = *state.licences;
    if (licences.empty())
        return;
    std::vector<std::string> names;
    for (const auto& licence : licences)
        names.push_back(licence.name);
    if (const auto chosen = ui.choice(say(Phrase::LicencesPart), names, state.licence))
        actions.push_back(app::ChooseLicence{*chosen});
    const auto& licence = licences[state.licence];
    ui.heading(3, licence.name);
    ui.muted(say(Phrase::LicencesTerms, {licence.terms, licence.home}));
    ui.in_language("en", [&] {
        for (const auto& paragraph : licence.paragraphs)
            ui.text(paragraph, ui::TextStyle::Small);
    });
}

} // namespace wk::views
