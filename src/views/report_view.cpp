#include "base/phrases.h"
#include "views/views.h"

namespace wk::views {

using project::ReportChoices;

namespace {

void set_report(app::Actions& actions, ReportChoices choices, std::string what)
{
    actions.push_back(app::SetReport{std::move(choices), std::move(what)});
}

void cover_card(ui::Ui& ui, const ReportChoices& now, app::Actions& actions)
{
    ui.card([&] {
        ui.columns(2, 260, [&](int column) {
            ReportChoices next = now;
            if (column == 0) {
                if (const auto date = ui.text_field(say(Phrase::ReportDate), now.date)) {
                    next.date = *date;
                    set_report(actions, std::move(next), "date");
                }
            } else if (const auto subtitle = ui.text_field(say(Phrase::ReportOwnSubtitle), now.subtitle)) {
                next.subtitle = *subtitle;
                set_report(actions, std::move(next), "subtitle");
            }
        });
    });
}

/// Which sections are in it.
void parts_card(ui::Ui& ui, const std::vector<app::ReportPart>& parts, const ReportChoices& now, app::Actions& actions)
{
    ui.heading(2, say(Phrase::ReportParts));
    ui.muted(say(Phrase::ReportPartsHelp), ui::TextStyle::Body);
    ui.card([&] {
        for (const auto& part : parts)
            if (const auto on = ui.checkbox(part.title + "##" + part.id, !now.is_left_out(part.id))) {
                ReportChoices next = now;
                next.leave_out(part.id, !*on);
                set_report(actions, std::move(next), {});
            }
    });
}

/// The user's own words above one section.
void own_text_card(ui::Ui& ui, const app::State& state, const ReportChoices& now, app::Actions& actions)
{
    const auto& parts = state.report_facts->parts;
    const std::size_t chosen = std::min(state.survey.report_part, parts.size() - 1);
    std::vector<std::string> names;
    for (const auto& part : parts)
        names.push_back(part.title);
    ui.card([&] {
        if (const auto part = ui.choice(say(Phrase::ReportWhich), names, chosen))
            actions.push_back(app::ChooseReportPart{*part});
        const auto& part = parts[chosen];
        if (const auto text =
                ui.text_area(say(Phrase::ReportOwn, {part.title}) + "##" + part.id, now.own_text(part.id), {}, 5)) {
            ReportChoices next = now;
            next.set_own_text(part.id, *text);
            set_report(actions, std::move(next), "own" + part.id);
        }
    });
}

} // namespace

void report_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::SectionReport));
    ui.text(say(Phrase::ReportLead), ui::TextStyle::Lead);
    ui.muted(say(Phrase::ReportGuard), ui::TextStyle::Body);
    if (ui.button(say(Phrase::ReportSave), ui::ButtonStyle::Primary, ui::Icon::Save))
        actions.push_back(app::SaveReport{});
    const ReportChoices& now = app::current_survey(state)->report;
    cover_card(ui, now, actions);
    if (!state.report_facts || state.report_facts->parts.empty())
        return;
    parts_card(ui, state.report_facts->parts, now, actions);
    own_text_card(ui, state, now, actions);
}

} // namespace wk::views
