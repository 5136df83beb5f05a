// SPDX-License-Identifier: EUPL-1.2
#include "views/report/report_view.h"
#include "app/documents/document_files.h"
#include "app/documents/report_evidence.h"
#include "app/report/report_part_facts.h"
#include "base/phrases.h"
#include "views/parts/draft_fields.h"
#include "views/parts/format_choice.h"
#include "views/report/report_page.h"

#include <array>

namespace wk::views {

using app::DocumentKind;
using project::ReportChoices;

namespace {

void set_report(app::Actions& actions, ReportChoices choices, std::string what)
{
    actions.push_back(app::SetReport{std::move(choices), std::move(what)});
}

/// What is made and as what it is kept.
void document_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    constexpr std::array kinds{Phrase::TemplateSurvey, Phrase::TemplateSummary, Phrase::TemplateComparison};
    std::vector<std::string> names;
    for (const auto kind : kinds)
        names.push_back(say(kind));
    const ReportChoices& now = app::current_survey(state)->report;
    const auto& screen = state.report;
    ui.card([&] {
        if (const auto kind = ui.tabs(say(Phrase::TemplateChoice), names, std::size_t(screen.kind)))
            actions.push_back(app::ChooseDocument{static_cast<DocumentKind>(*kind), screen.format});
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
        format_choice(ui, state, actions);
        ui.muted(say(app::proves_itself(state.report.kind, state.report.format) ? Phrase::ReportCanBeChecked
                                                                                : Phrase::ReportCannotBeChecked),
                 ui::TextStyle::Body);
        const bool may_leave = state.report_facts && state.report_facts->problem.empty();
        ui.across([&] {
            if (ui.button(say(Phrase::ReportSaveDocument), ui::ButtonStyle::Primary, ui::Icon::Save, may_leave))
                actions.push_back(app::SaveReport{});
            if (ui.button(say(Phrase::ReportPrint), ui::ButtonStyle::Secondary, ui::Icon::None, may_leave))
                actions.push_back(app::SaveReport{true});
        });
    });
}

/// The chapters, to choose one from.
void outline(ui::Ui& ui, const app::ReportPartFacts& facts, app::Actions& actions)
{
    std::vector<ui::ListEntry> entries;
    for (const auto& part : facts.parts)
        entries.push_back({part.left_out ? say(Phrase::ReportPartIsOut, {part.title}) : part.title});
    if (const auto chosen = ui.list(say(Phrase::ReportOutline), entries, facts.part))
        actions.push_back(app::ChooseReportPart{facts.parts[*chosen].id});
}

/// What is decided as it will be after this frame: one change, whatever was typed and pressed together.
struct Draft {
    ReportChoices next;
    std::string what;  ///< that is being typed; empty: something else changed
    app::Actions then; ///< after it
};

/// Title and text of a chapter that the user wrote.
void own_chapter_fields(ui::Ui& ui, const std::string& section, Draft& draft)
{
    auto& chapter = *draft.next.own_chapter(section);
    title_field(ui, say(Phrase::ChapterTitle), section, chapter.title, draft.what);
    area_field(ui, say(Phrase::ChapterText), section, chapter.text, draft.what, 8);
    ui.muted(say(Phrase::ChapterTextHelp), ui::TextStyle::Body);
    if (ui.button(say(Phrase::ChapterRemove) + "##" + section, ui::ButtonStyle::Quiet, ui::Icon::Close)) {
        draft.next.remove_chapter(section);
        draft.what.clear();
    }
}

/// Everything that can be decided about the chapter that is chosen.
void part_fields(ui::Ui& ui, const app::ReportPartFacts& facts, Draft& draft)
{
    const app::ReportPart& part = facts.parts[facts.part];
    const std::string mark = "##" + part.id;
    auto& next = draft.next;
    if (const auto in = ui.checkbox(say(Phrase::ReportPartIn) + mark, !part.left_out))
        next.leave_out(part.id, !*in);
    ui.across([&] {
        if (ui.button(say(Phrase::ReportPartUp) + mark, ui::ButtonStyle::Quiet, ui::Icon::Up,
                      app::can_move(facts.parts, facts.part, false)))
            draft.then.push_back(app::MoveReportPart{part.id, false});
        if (ui.button(say(Phrase::ReportPartDown) + mark, ui::ButtonStyle::Quiet, ui::Icon::Down,
                      app::can_move(facts.parts, facts.part, true)))
            draft.then.push_back(app::MoveReportPart{part.id, true});
    });
    if (part.own)
        return own_chapter_fields(ui, part.id, draft);
    if (const auto title = ui.text_field(say(Phrase::ReportPartTitle) + mark, next.own_title(part.id), part.title)) {
        next.set_own_title(part.id, *title);
        draft.what = "title" + part.id;
    }
    if (const auto text = ui.text_area(say(Phrase::ReportOwn, {part.title}) + mark, next.own_text(part.id), {}, 4)) {
        next.set_own_text(part.id, *text);
        draft.what = "own" + part.id;
    }
}

/// A chapter more, or everything as it was made but for what the user wrote from nothing.
void parts_buttons(ui::Ui& ui, Draft& draft)
{
    ui.across([&] {
        if (ui.button(say(Phrase::ChapterAdd), ui::ButtonStyle::Secondary, ui::Icon::Plus)) {
            draft.then.push_back(app::ChooseReportPart{draft.next.add_chapter()});
            draft.what.clear();
        }
        ReportChoices made;
        made.chapters = draft.next.chapters;
        if (draft.next != made && ui.button(say(Phrase::ReportAllAsMade), ui::ButtonStyle::Quiet, ui::Icon::Undo)) {
            draft.next = std::move(made);
            draft.what.clear();
        }
    });
}

void parts_card(ui::Ui& ui, const app::ReportPartFacts& facts, const ReportChoices& now, app::Actions& actions)
{
    ui.heading(2, say(Phrase::ReportParts));
    ui.muted(say(Phrase::ReportPartsHelp), ui::TextStyle::Body);
    Draft draft{now, {}, {}};
    ui.card([&] {
        ui.columns(2, 300, [&](int column) {
            if (column == 0)
                outline(ui, facts, actions);
            else
                part_fields(ui, facts, draft);
        });
        parts_buttons(ui, draft);
    });
    if (draft.next != now)
        set_report(actions, std::move(draft.next), std::move(draft.what));
    actions.insert(actions.end(), draft.then.begin(), draft.then.end());
}

/// Sentences of the user whose figures changed since.
void stale_notice(ui::Ui& ui, const app::ReportPartFacts& facts)
{
    if (facts.stale.empty())
        return;
    std::string words = say(Phrase::ReportStaleCount, {facts.stale.size()});
    for (const auto& each : facts.stale)
        words += "\n" + each.text;
    ui.notice(ui::Tone::Attention, words);
}

} // namespace

void report_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::SectionReport));
    ui.text(say(Phrase::ReportLead), ui::TextStyle::Lead);
    ui.muted(say(Phrase::ReportGuard), ui::TextStyle::Body);
    document_card(ui, state, actions);
    if (!state.report_facts)
        return;
    const auto& facts = *state.report_facts;
    if (!facts.problem.empty())
        ui.notice(ui::Tone::Attention, facts.problem);
    stale_notice(ui, facts);
    if (!facts.parts.empty())
        parts_card(ui, facts, app::current_survey(state)->report, actions);
    if (!facts.page.empty())
        report_page(ui, state, actions);
}

} // namespace wk::views
