// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_views.h"

#include "app/sharing/figure_files.h"
#include "base/phrases.h"
#include "report/figures/charts.h"
#include "report/words/representativeness.h"
#include "report/words/sentences.h"
#include "report/words/weighted_words.h"
#include "views/parts/figure_card.h"
#include "views/survey/survey_parts.h"

namespace wk::views {

namespace {

void weighting(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    if (findings.weights) {
        weighted_part(ui, state, findings.items);
        return weight_choice(ui, state, actions);
    }
    ui.heading(2, say(Phrase::WeightingTitle));
    ui.text(report::weights_sentence(*findings.response));
    if (const std::string words = report::weighting_sentence(findings); !words.empty())
        ui.text(words);
    if (!findings.response->weights.reason.empty())
        return;
    ui.card([&] { ui.table(report::weight_table(*findings.response)); });
    ui.card([&] { ui.table(report::weighted_table(findings.items)); });
    weight_choice(ui, state, actions);
}

} // namespace

void response_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    if (!findings.response) {
        ui.heading(1, say(Phrase::ResponseTitlePlain));
        ui.notice(ui::Tone::Plain, say(Phrase::ResponseNone));
        if (ui.button(say(Phrase::CommandOpen) + "##adressen", ui::ButtonStyle::Primary, ui::Icon::Open))
            actions.push_back(app::PickFile{});
        return;
    }
    const auto& response = *findings.response;
    const std::string title = say(Phrase::ResponseTitle, {report::mid_sentence(response.factor_title)});
    std::string note = say(Phrase::ResponseAllRows, {findings.data.rows});
    if (findings.invented)
        note = say(Phrase::BaseInvented, {note});
    ui.heading(1, title);
    ui.text(report::response_sentence(response));
    report::DataTable table;
    ui.card([&] {
        const auto chart = [&](const project::Findings& shown, report::ChartSize size) {
            return report::response_chart(*shown.response, title, note, size);
        };
        const auto scene = chart(findings, {ui.available_width(), ui.text_scale()});
        ui.figure(scene);
        table = scene.table;
        if (auto name = save_figure_buttons(ui, title))
            actions.push_back(app::figure_to_save(state, *std::move(name), chart, app::Shows::Response));
    });
    table.caption += "##tabel";
    ui.card([&] { ui.table(table); });
    if (const std::string words = report::others_sentence(response); !words.empty()) {
        ui.heading(2, say(Phrase::RepresentativeTitle));
        ui.text(words);
    }
    weighting(ui, state, actions);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::response_passport(response) + report::weights_passport());
    if (const auto name = ui.entry_field(say(Phrase::FrameNameLabel), app::current_survey(state)->frame->name))
        actions.push_back(app::NameFrame{*name});
    if (ui.button(say(Phrase::FrameRemove), ui::ButtonStyle::Quiet, ui::Icon::Close))
        actions.push_back(app::RemoveFrame{});
}

} // namespace wk::views
