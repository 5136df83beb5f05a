// SPDX-License-Identifier: EUPL-1.2
#include "report/made/workshop_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/document/document_numbers.h"
#include "report/document/sections.h"
#include "report/figures/score_change.h"
#include "report/figures/score_chart.h"
#include "report/figures/score_radar.h"
#include "report/figures/score_trend.h"
#include "report/figures/workshop_tables.h"
#include "report/map/map_figure.h"
#include "report/words/assessment_words.h"

#include <algorithm>

namespace wk::report {

using assessment::Session;
using assessment::Summary;

namespace {

constexpr ChartSize FigureSize{960, 1};

std::string note_of(const Summary& results)
{
    return say(Phrase::RevealNote, {results.participants});
}

/// "professional 4, gemeente 3"; roles too small to hide in are named without a number.
std::string roles_words(const Summary& results, assessment::Count smallest)
{
    std::string out;
    for (const auto& role : results.roles) {
        out += (out.empty() ? "" : ", ") + role_words(role.role);
        if (role.participants >= smallest)
            out += " " + format_count(role.participants);
    }
    return out.empty() ? role_words({}) : out;
}

Section about_section(const Session& session, const Summary& results)
{
    Section out{"bijeenkomst", say(Phrase::WorkshopReportAbout)};
    const auto smallest = assessment::shared_protection(session).smallest_group;
    out.blocks.push_back(Paragraph{
        "deelnemers", say(Phrase::WorkshopReportPeople, {results.participants, roles_words(results, smallest)})});
    if (!session.facilitator.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::WorkshopReportLed, {session.facilitator})});
    out.blocks.push_back(
        Paragraph{{},
                  say(Phrase::PrepareWhatText, {session.questionnaire->title, session.questionnaire->statements.size(),
                                                session.questionnaire->intro})});
    return out;
}

void add_figure(Section& section, const char* id, Scene scene)
{
    if (!scene.shapes.empty())
        section.blocks.push_back(FigureBlock{id, std::move(scene)});
}

/// Statements to talk about first, then those without figures.
std::vector<ScoreRow> statement_rows(const Session& session, const Summary& results)
{
    std::vector<std::size_t> order = results.discuss;
    for (std::size_t i = 0; i < results.items.size(); ++i)
        if (std::find(order.begin(), order.end(), i) == order.end())
            order.push_back(i);
    std::vector<ScoreRow> rows;
    for (const std::size_t i : order)
        rows.push_back(statement_row(*session.questionnaire, results, i));
    return rows;
}

/// A figure whose rows are no statements.
Scene renamed(Scene scene, Phrase first_column)
{
    scene.table.columns.front().title = say(first_column);
    return scene;
}

Section results_section(const WorkshopReportInput& input, const Summary& results)
{
    Section out{"uitkomst", say(Phrase::WorkshopReportResults)};
    const bool any =
        std::any_of(results.items.begin(), results.items.end(), [](const auto& it) { return it.hidden || it.n > 0; });
    if (!any) {
        out.blocks.push_back(Paragraph{{}, say(Phrase::WorkshopReportNothing)});
        return out;
    }
    const auto basis = group_rows(results.basisfuncties, input.content);
    const auto steps = group_rows(results.steps, input.content);
    const std::string note = note_of(results);
    add_figure(out, "figuur-web",
               renamed(score_radar(basis, say(Phrase::RadarTitle), say(Phrase::RadarNote) + " " + note, FigureSize),
                       Phrase::StatementBasisfunctie));
    if (!basis.empty())
        add_figure(
            out, "figuur-basisfuncties",
            renamed(score_chart(basis, say(Phrase::CloseChart), note, FigureSize), Phrase::StatementBasisfunctie));
    // Where a step has one statement, it would be the same figure in another order.
    if (std::any_of(results.steps.begin(), results.steps.end(),
                    [](const auto& it) { return it.statements.size() > 1; }))
        add_figure(out, "figuur-stappen",
                   renamed(score_chart(steps, say(Phrase::StepsChart), note, FigureSize), Phrase::StatementStep));
    add_figure(out, "figuur-stellingen",
               score_chart(statement_rows(input.session, results), say(Phrase::RevealChart), note, FigureSize));
    if (input.content)
        add_figure(out, "figuur-kaart",
                   map_figure(*input.content, score_marks(*input.content, results.steps), say(Phrase::MapFigureScores),
                              say(Phrase::MapFigureScoresNote) + " " + note,
                              capitalised(say(Phrase::MapLayerAssessment))));
    return out;
}

/// What was said of one statement, with its figures.
Section talk_section(const Session& session, const Summary& results, const assessment::Talk& talk)
{
    const std::size_t at = *session.questionnaire->find(talk.item);
    Section out{"gesprek-" + talk.item, session.questionnaire->statements[at].title, 2};
    out.blocks.push_back(Paragraph{{}, session.questionnaire->statements[at].text, ParagraphStyle::Lead});
    out.blocks.push_back(Paragraph{"stelling/" + talk.item, figures_sentence(results.items[at])});
    if (!talk.said.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::WorkshopReportSaid, {talk.said})});
    if (talk.agreed > 0)
        out.blocks.push_back(Paragraph{
            {},
            say(Phrase::WorkshopReportAgreed, {say(Phrase::ScoreChoice, {talk.agreed, score_words(talk.agreed)})})});
    return out;
}

std::vector<Section> talk_sections(const Session& session, const Summary& results)
{
    std::vector<Section> out;
    for (const auto& talk : session.talks)
        if (session.questionnaire->find(talk.item) && (!talk.said.empty() || talk.agreed > 0)) {
            if (out.empty())
                out.push_back({"besproken", say(Phrase::WorkshopReportTalk)});
            out.push_back(talk_section(session, results, talk));
        }
    return out;
}

std::vector<Section> choice_sections(const Session& session)
{
    BulletList list;
    for (const std::size_t i : assessment::by_priority(session)) {
        const auto& statement = session.questionnaire->statements[i];
        list.entries.push_back(
            {"keuze/" + statement.id,
             say(Phrase::DiscussLevel,
                 {statement.title, priority_words(*assessment::priority_of(session, statement.id))})});
    }
    if (list.entries.empty())
        return {};
    return {{"keuzes", say(Phrase::WorkshopReportChoices), 1, {std::move(list)}}};
}

/// How statements moved since an earlier session, by figures that may be shared.
std::vector<assessment::Change> changes_since(const Session& earlier, const WorkshopReportInput& input,
                                              const Summary& results)
{
    return assessment::changes(*earlier.questionnaire, assessment::shared_results(earlier),
                               *input.session.questionnaire, results);
}

/// Nothing before there is something to set beside the earlier session.
std::vector<Section> change_sections(const WorkshopReportInput& input, const Summary& results)
{
    if (input.before.empty())
        return {};
    const Session& earlier = *input.before.back();
    auto changes = changes_since(earlier, input, results);
    std::erase_if(changes, [](const auto& change) { return !change.difference; });
    if (changes.empty())
        return {};
    const std::string title = say(Phrase::CloseChange, {earlier.date});
    Section out{"verandering", title};
    add_figure(out, "figuur-verandering",
               score_change(*input.session.questionnaire, changes, earlier.date, input.session.date, title,
                            say(Phrase::ChangeNote), FigureSize));
    return {std::move(out)};
}

/// How the scores moved over all sessions, by figures that may be shared. Two are set beside each other as a change.
std::vector<Section> trend_sections(const WorkshopReportInput& input)
{
    if (input.before.size() + 1 < FewestTrendSessions)
        return {};
    std::vector<const Session*> all = input.before;
    all.push_back(&input.session);
    const auto trend = assessment::trend(all, assessment::shared_results);
    if (trend.basisfuncties.empty())
        return {};
    const auto names = session_names(all);
    const std::string count = format_count(all.size());
    Section out{"verloop", say(Phrase::TrendTitle, {count})};
    out.blocks.push_back(Paragraph{{}, say(Phrase::TrendHelp)});
    const auto titles = line_titles(trend.basisfuncties, input.content);
    BulletList list;
    for (std::size_t i = 0; i < titles.size(); ++i)
        list.entries.push_back(
            {"verloop/" + trend.basisfuncties[i].id, trend_sentence(trend.basisfuncties[i], titles[i], names)});
    out.blocks.push_back(std::move(list));
    add_figure(out, "figuur-verloop",
               score_trend(trend.basisfuncties, titles, names, out.title, say(Phrase::TrendNote), FigureSize));
    std::vector<std::string> statements;
    for (const auto& statement : input.session.questionnaire->statements)
        statements.push_back(statement.title);
    out.blocks.push_back(
        TableBlock{"tabel-verloop", trend_table(trend.statements, statements, names, say(Phrase::ColumnStatement),
                                                say(Phrase::TrendStatements, {count}))});
    return {std::move(out)};
}

std::vector<Section> action_sections(const WorkshopReportInput& input, const Summary& results)
{
    std::vector<Section> out;
    if (!input.session.actions.empty())
        out.push_back({"afspraken",
                       say(Phrase::CloseActions),
                       1,
                       {TableBlock{"tabel-afspraken", agreements_table(input.session, say(Phrase::CloseActions))}}});
    if (input.before.empty() || input.before.back()->actions.empty())
        return out;
    const Session& earlier = *input.before.back();
    const std::string title = say(Phrase::FollowTitle, {earlier.date});
    out.push_back({"opvolging",
                   title,
                   1,
                   {Paragraph{{}, say(Phrase::FollowHelp)},
                    TableBlock{"tabel-opvolging",
                               follow_up_table(earlier,
                                               assessment::reviewed_actions(
                                                   earlier, changes_since(earlier, input, results), input.today),
                                               title)}}});
    return out;
}

/// The numbers behind every figure.
Section workshop_tables_section(const std::vector<Section>& sections)
{
    Section out{"tabellen", say(Phrase::ReportTables), 1, {}, true};
    for (const auto& section : sections)
        for (const auto& block : section.blocks)
            if (const auto* figure = std::get_if<FigureBlock>(&block))
                out.blocks.push_back(TableBlock{"tabel-" + figure->id, figure->scene.table, figure->id});
    return out;
}

} // namespace

Document workshop_report(const WorkshopReportInput& input)
{
    const Session& session = input.session;
    const Summary results = assessment::shared_results(session);
    Document out;
    out.title = say(Phrase::WorkshopReportTitle);
    out.subtitle = session.team.empty() ? say(Phrase::WorkSessionName, {session.id}) : session.team;
    out.kicker = session.questionnaire->title;
    if (!session.date.empty())
        out.cover.push_back(session.date);
    out.cover.push_back(say(Phrase::DocumentMade, {input.version}));
    out.warnings.push_back(say(Phrase::WorkPhoto));
    out.sections.push_back(about_section(session, results));
    out.sections.push_back(results_section(input, results));
    append(out.sections, change_sections(input, results));
    append(out.sections, trend_sections(input));
    append(out.sections, talk_sections(session, results));
    append(out.sections, choice_sections(session));
    append(out.sections, action_sections(input, results));
    if (!session.notes.empty())
        out.sections.push_back({"onthouden", say(Phrase::WorkshopReportNotes), 1, {Paragraph{{}, session.notes}}});
    give_own_ids(out.sections);
    if (auto tables = workshop_tables_section(out.sections); !tables.blocks.empty())
        out.sections.push_back(std::move(tables));
    give_own_ids(out.sections);
    return out;
}

} // namespace wk::report
