// SPDX-License-Identifier: EUPL-1.2
#include "views/recalculation/recalculation_view.h"

#include "app/recalculation/recalculation_facts.h"
#include "base/phrases.h"
#include "report/words/recalculation_words.h"
#include "views/recalculation/foreign_view.h"

namespace wk::views {

using project::Recalculation;
using project::RecalculationKind;

namespace {

constexpr double MostPeople = 1'000'000;
constexpr double MostCode = 100;

bool has_sizes(RecalculationKind kind)
{
    return kind == RecalculationKind::Percentages || kind == RecalculationKind::PercentagesMean ||
           kind == RecalculationKind::Correlations;
}

bool has_scale(RecalculationKind kind)
{
    return kind == RecalculationKind::PercentagesMean || kind == RecalculationKind::Means;
}

/// What the lines themselves do not say.
void known_fields(ui::Ui& ui, Recalculation& next)
{
    if (has_sizes(next.kind))
        ui.columns(2, 190, [&](int column) {
            survey::Count& size = column == 0 ? next.low : next.high;
            const auto typed = ui.number_field(say(column == 0 ? Phrase::RecalculationLow : Phrase::RecalculationHigh),
                                               double(size), 1, MostPeople, 0);
            if (typed)
                size = survey::Count(*typed);
        });
    if (has_scale(next.kind))
        ui.columns(2, 190, [&](int column) {
            int& code = column == 0 ? next.code_low : next.code_high;
            if (column == 1 && next.kind != RecalculationKind::Means)
                return; // the number of options says it
            const auto typed =
                ui.number_field(say(column == 0 ? Phrase::RecalculationScale : Phrase::RecalculationScaleHigh),
                                double(code), -MostCode, MostCode, 0);
            if (typed)
                code = int(*typed);
        });
    if (next.kind == RecalculationKind::Totals)
        if (const auto rounded = ui.toggle(say(Phrase::RecalculationRounded), next.rounded))
            next.rounded = *rounded;
}

} // namespace

void recalculation_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    Recalculation next = state.project.recalculation;
    ui.heading(1, say(Phrase::RecalculationTitle));
    ui.text(say(Phrase::ForeignLead));
    foreign_entry(ui, state, actions);
    ui.heading(2, say(Phrase::ForeignLoose));
    ui.text(say(Phrase::RecalculationIntro));
    ui.card([&] {
        std::vector<std::string> kinds;
        for (std::size_t i = 0; i < project::recalculation_names.size(); ++i)
            kinds.push_back(report::recalculation_title(static_cast<RecalculationKind>(i)));
        if (const auto kind = ui.choice(say(Phrase::RecalculationKind), kinds, std::size_t(next.kind)))
            next.kind = static_cast<RecalculationKind>(*kind);
        ui.muted(report::recalculation_form(next.kind));
        known_fields(ui, next);
        if (const auto text =
                ui.text_area(say(Phrase::RecalculationText), next.text, say(Phrase::RecalculationHint), 6))
            next.text = *text;
        if (next.text.empty() &&
            ui.button(say(Phrase::RecalculationExample), ui::ButtonStyle::Quiet, ui::Icon::Example))
            next = report::recalculation_example(next.kind);
    });
    if (!(next == state.project.recalculation))
        actions.push_back(app::SetRecalculation{next});
    const auto& facts = state.recalculation_facts;
    if (!facts || facts->lines.empty())
        return ui.muted(say(Phrase::RecalculationEmpty), ui::TextStyle::Body);
    ui.heading(2, say(Phrase::RecalculationTable));
    ui.text(facts->sentence);
    ui.card([&] { ui.table(facts->table); });
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::recalculation_passport());
}

} // namespace wk::views
