// SPDX-License-Identifier: EUPL-1.2
#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "report/words/judgement_words.h"
#include "report/words/route_words.h"
#include "views/route/route_view.h"

#include <array>
#include <utility>

namespace wk::views {

using report::Ink;
using routekaart::HeerenveenJudgement;
using routekaart::LeeuwardenJudgement;
using routekaart::Remark;
using ui::TextStyle;

namespace {

constexpr float CardWidth = 320;
constexpr float HalfWidth = 420;

void bullets(ui::Ui& ui, const std::vector<std::string>& lines)
{
    for (const auto& line : lines) {
        ui.text("• " + line);
        ui.space(-ui::Inside);
    }
    ui.space(ui::Inside);
}

/// Remarks side by side on one sheet, each with its page.
void remark_sheet(ui::Ui& ui, Phrase title, const std::vector<Remark>& remarks)
{
    ui.heading(3, say(title) + "##" + remarks.front().id);
    ui.card([&] {
        ui.columns(int(remarks.size()), CardWidth - 40, [&](int column) {
            const auto& it = remarks[std::size_t(column)];
            ui.text(it.text);
            ui.space(-ui::Inside - 2);
            ui.muted(report::remark_place(it));
        });
    });
}

/// Remarks that have a title side by side.
void remark_cards(ui::Ui& ui, const std::vector<Remark>& remarks)
{
    ui.columns(int(remarks.size()), CardWidth, [&](int column) {
        const auto& it = remarks[std::size_t(column)];
        ui.card([&] {
            ui.text(it.title, TextStyle::Strong);
            ui.text(it.text);
            ui.muted(report::remark_place(it));
        });
    });
}

void verdict_cards(ui::Ui& ui, const HeerenveenJudgement& of)
{
    ui.heading(3, say(Phrase::JudgeVerdicts));
    ui.columns(int(of.verdicts.size()), CardWidth, [&](int column) {
        const auto& it = of.verdicts[std::size_t(column)];
        ui.card([&] {
            ui.text(it.title, TextStyle::Strong);
            ui.tag(report::judgement_words(it.verdict) + "##" + it.theme, report::judgement_ink(it.verdict),
                   Ink::Surface);
            ui.text(it.text);
            if (!it.attention.empty()) {
                ui.muted(say(Phrase::JudgeAttention));
                ui.space(-ui::Inside);
                bullets(ui, it.attention);
            }
            ui.muted(say(Phrase::JudgePages, {report::page_names(it.pages)}));
        });
    });
}

void answer_cards(ui::Ui& ui, const HeerenveenJudgement& of)
{
    ui.heading(3, say(Phrase::JudgeAnswers));
    ui.muted(say(Phrase::JudgeStanceHelp));
    ui.columns(int(of.recommendations.size()), CardWidth, [&](int column) {
        const auto& it = of.recommendations[std::size_t(column)];
        ui.card([&] {
            ui.text(it.text, TextStyle::Strong);
            ui.muted(say(Phrase::JudgeAnswer));
            ui.space(-ui::Inside);
            ui.tag(std::string(routekaart::stance_names[std::size_t(it.stance)]) + "##" + it.id, Ink::Accent,
                   Ink::Surface);
            ui.text(it.reaction);
            ui.muted(report::answer_place(it));
        });
    });
    ui.muted(report::written_words(of.letter));
    if (!of.letter.note.empty())
        ui.muted(of.letter.note);
}

void contested_card(ui::Ui& ui, const HeerenveenJudgement& of)
{
    const auto& it = of.contested;
    ui.heading(3, say(Phrase::JudgeContested));
    ui.card([&] {
        const std::array<std::pair<Phrase, const std::string*>, 4> parts{{{Phrase::JudgeQuestion, &it.question},
                                                                          {Phrase::JudgeClaim, &it.claim},
                                                                          {Phrase::JudgeEvidence, &it.evidence},
                                                                          {Phrase::JudgeDifference, &it.difference}}};
        ui.columns(int(parts.size()), HalfWidth, [&](int column) {
            const auto& [title, words] = parts[std::size_t(column)];
            ui.text(say(title), TextStyle::Strong);
            ui.space(-ui::Inside - 4);
            ui.text(*words);
        });
        ui.muted(
            say(Phrase::JudgeLetterPages, {report::page_names(it.report_pages), report::page_names(it.letter_pages)}));
    });
}

void heerenveen_part(ui::Ui& ui, const HeerenveenJudgement& of)
{
    ui.heading(2, say(Phrase::JudgeHeerenveen));
    ui.muted(report::written_words(of.report));
    remark_sheet(ui, Phrase::JudgeConclusions, of.conclusions);
    verdict_cards(ui, of);
    answer_cards(ui, of);
    contested_card(ui, of);
}

void leeuwarden_part(ui::Ui& ui, const LeeuwardenJudgement& of)
{
    ui.space(ui::Between);
    ui.heading(2, say(Phrase::JudgeLeeuwarden));
    ui.muted(report::written_words(of.report));
    if (!of.report.note.empty())
        ui.text(of.report.note);
    remark_sheet(ui, Phrase::JudgeConclusions, of.conclusions);
    ui.heading(3, say(Phrase::JudgeReflections));
    remark_cards(ui, of.reflections);
    const auto table = report::context_table(of);
    ui.heading(3, table.caption);
    ui.card([&] {
        ui.table(table);
        ui.muted(of.context_place);
    });
    const auto costs = report::costs_table(of);
    ui.heading(3, costs.caption);
    ui.card([&] {
        ui.table(costs);
        ui.muted(of.costs_note);
        ui.space(-ui::Inside);
        ui.muted(say(Phrase::JudgePages, {report::number_name(of.costs_page)}));
    });
}

void list_card(ui::Ui& ui, Phrase title, const std::vector<std::string>& lines, const std::string& place)
{
    ui.card([&] {
        ui.heading(3, say(title));
        bullets(ui, lines);
        ui.muted(place);
    });
}

/// What both say of costs, starting points, skills and instruments.
void use_part(ui::Ui& ui, const HeerenveenJudgement& heerenveen, const LeeuwardenJudgement& leeuwarden)
{
    ui.space(ui::Between);
    ui.heading(2, say(Phrase::JudgeUse));
    ui.heading(3, say(Phrase::JudgeCosts));
    remark_cards(ui, heerenveen.costs);
    const std::string page = say(Phrase::JudgePages, {report::number_name(leeuwarden.competences_page)});
    ui.columns(4, HalfWidth, [&](int column) {
        if (column == 0)
            return list_card(ui, Phrase::JudgePoints, leeuwarden.starting_points, leeuwarden.points_place);
        if (column == 1)
            return list_card(ui, Phrase::JudgeCompetences, leeuwarden.competences, page);
        if (column == 2)
            return list_card(ui, Phrase::JudgeKnowledge, leeuwarden.knowledge, page);
        ui.card([&] {
            ui.heading(3, leeuwarden.simons.title);
            ui.text(leeuwarden.simons.text);
            ui.muted(say(Phrase::JudgeLevers));
            ui.space(-ui::Inside);
            bullets(ui, leeuwarden.levers);
            ui.muted(report::remark_place(leeuwarden.simons));
        });
    });
    ui.heading(3, say(Phrase::JudgeInstruments));
    ui.text(say(Phrase::JudgeHeerenveen), TextStyle::Strong);
    remark_cards(ui, heerenveen.instruments);
    ui.text(say(Phrase::JudgeLeeuwarden), TextStyle::Strong);
    remark_cards(ui, leeuwarden.instruments);
}

} // namespace

void judgements_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& [heerenveen, leeuwarden] = state.route_book->content.judgements;
    if (ui.button(say(Phrase::JudgeBack), ui::ButtonStyle::Quiet, ui::Icon::Back))
        actions.push_back(app::ShowRoutePart{app::RoutePart::Practice});
    ui.heading(1, say(Phrase::JudgeTitle));
    ui.text(say(Phrase::JudgeIntro));
    heerenveen_part(ui, heerenveen);
    leeuwarden_part(ui, leeuwarden);
    use_part(ui, heerenveen, leeuwarden);
}

} // namespace wk::views
