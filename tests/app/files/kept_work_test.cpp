// SPDX-License-Identifier: EUPL-1.2
// Another file of the same survey: every kind of work a person did goes along, by respondent.

#include "app/example.h"
#include "base/json.h"
#include "base/text.h"
#include "io/project/project_file.h"
#include "io/tables/table_file.h"
#include "project/analyse.h"
#include "project/kept_columns.h"
#include "project/lost_work.h"
#include "project/new_answers.h"
#include "project/verdict_evidence.h"
#include "support.h"
#include "survey/coding.h"
#include "survey/missing_edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using namespace wk::project;

namespace {

const std::string Folder = "tests/data/waterrijk/";

State waterrijk_open()
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"waterrijk2025_forms.xlsx", tests::repository_file(Folder + "waterrijk2025_forms.xlsx")});
    REQUIRE(state.dialog == Dialog::MakeQuestionnaire);
    update(state, GuessInstrument{});
    REQUIRE(state.findings);
    return state;
}

std::string text_of(const survey::Responses& responses, const std::string& question, std::size_t row)
{
    const auto& open = responses.instrument().open();
    const auto at = std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == question; });
    return std::string(trim(survey::answer_text(responses, std::size_t(at - open.begin()), row)));
}

/// What a tool calls a respondent.
std::string id_of(const survey::Table& table, std::size_t row)
{
    return std::string(table.columns()[*table.find("ID")].cell(row));
}

/// Rows with an answer to a question.
std::vector<std::size_t> answered_rows(const survey::Responses& responses, const std::string& question)
{
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < responses.rows(); ++row)
        if (!text_of(responses, question, row).empty())
            out.push_back(row);
    return out;
}

survey::QuestionCoding coding_of_rows(const std::string& question, const std::vector<std::size_t>& rows)
{
    survey::QuestionCoding out{{question, {{"tijd", "Tijd", "Te weinig tijd", {"tijd"}}, {"geld", "Geld", "", {}}}},
                               {}};
    for (std::size_t i = 0; i < rows.size(); ++i)
        out = i % 3 == 2 ? survey::with_not_codable(out, rows[i], true)
                         : survey::with_code(out, rows[i], i % 2 == 0 ? "tijd" : "geld");
    return out;
}

/// The study with one of everything that a person can do with it.
Survey worked_on(const State& state)
{
    Survey out = *current_survey(state);
    const auto& responses = *state.responses;
    const auto& instrument = *out.instrument;
    const std::string question = instrument.open().front().id;
    const std::string item = instrument.items()[3].id;
    const std::string factor = instrument.factors().front().id;
    auto rows = answered_rows(responses, question);
    REQUIRE(rows.size() > 40);
    rows.resize(40);
    out.codings = {std::make_shared<const survey::QuestionCoding>(coding_of_rows(question, rows))};
    out.other_coders = {std::make_shared<const survey::OtherCoder>(
        survey::OtherCoder{"Kim", "kim.json", {coding_of_rows(question, {rows[1], rows[4], rows[9]})}})};
    out.coding_method = {Coders::Part, CategoriesFrom::Both, "twee onderzoekers", "in overleg"};
    for (const std::size_t at : {3, 7})
        out.quotes.push_back({question, rows[at], text_of(responses, question, rows[at]), "tijd", "", true});
    out.analysis.by = {factor, instrument.factors()[1].id};
    out.analysis.groupings = {{factor, {{"Samen", {"Noord", "Oost"}}}, {"Zuid"}}};
    out.filters = {{factor, {"Centrum", "Noord", "Oost", "West"}}};
    put_frame(out, SamplingFrame{"adressen.csv", factor, {{"Centrum", 90}, {"Noord", 80}, {"Oost", 70}}});
    const std::vector<Evidence> evidence{
        {EvidenceKind::Item, item, "een stelling"},
        {EvidenceKind::Test, "groups/" + item + "/" + factor, "een toets", out.analysis.groupings.front()},
        {EvidenceKind::Category, question + "/tijd", "een categorie"},
        {EvidenceKind::Quote, evidence_reference(out.quotes[0]), "een citaat"},
        {EvidenceKind::Document, "Beleidsplan 2024", "een document"}};
    const std::string theme = instrument.themes().empty() ? "" : instrument.themes().front().id;
    out.verdicts = {{theme, Light::Attention, "omdat", evidence}};
    out.follow_up.conclusions = {{"c1", "Het gaat goed", "", theme, evidence, "maar", {}}};
    Recommendation recommendation;
    recommendation.id = "a1";
    recommendation.title = "Doe meer";
    recommendation.conclusions = {"c1"};
    recommendation.due = "2026-06-30";
    out.follow_up.recommendations = {recommendation};
    out.report.set_own_text("inleiding", "Onze eigen woorden.");
    out.report.set_own_sentence({"items/" + item, "Onze zin.", "De zin."});
    out.report.leave_out("bijlage", true);
    out.report.order = {"antwoorden", "inleiding"};
    out.report.date = "2026-06-30";
    out.references = {"leeuwarden-2021"};
    out.compared = {source_of_findings(*state.findings, "Waterrijk 2024")};
    out.study.reason = "De raad vroeg erom.";
    out.study.sources = {
        {"s1", SourceKind::Interview, "Gesprek met de wethouder", "", {{"u1", "Het loopt", "", theme}}}};
    out.mapping.columns = {{out.table->columns()[*out.table->find("ID")].name(), ""}};
    return out;
}

Survey file_survey(const Survey& survey, std::shared_ptr<const survey::Table> table)
{
    Survey out;
    out.file_name = "later.xlsx";
    out.file_sha256 = "een andere som";
    out.instrument = survey.instrument;
    out.table = std::move(table);
    out.analysis = usual_options(*survey.instrument);
    return out;
}

/// The same table with these rows, in this order.
std::shared_ptr<const survey::Table> with_rows(const survey::Table& table, const std::vector<std::size_t>& rows)
{
    std::vector<std::string> names;
    for (const auto& column : table.columns())
        names.push_back(column.name());
    survey::TableBuilder builder(names);
    for (const std::size_t row : rows) {
        std::vector<std::string> cells;
        for (const auto& column : table.columns())
            cells.emplace_back(column.cell(row));
        builder.add_row(std::vector<std::string_view>(cells.begin(), cells.end()));
    }
    return builder.finish();
}

std::vector<std::size_t> all_rows(const survey::Table& table)
{
    std::vector<std::size_t> out(table.rows());
    std::iota(out.begin(), out.end(), std::size_t(0));
    return out;
}

/// Evidence without which respondent a quote is of.
std::vector<Evidence> but_rows(std::vector<Evidence> evidence)
{
    for (auto& each : evidence)
        if (each.kind == EvidenceKind::Quote)
            each.reference = each.reference.substr(0, each.reference.rfind('/'));
    return evidence;
}

/// What has nothing to do with rows is there as it was.
void check_kept(const Survey& before, const Survey& after)
{
    CHECK(after.frame == before.frame);
    CHECK(after.filters == before.filters);
    CHECK(after.analysis == before.analysis);
    CHECK(after.mapping == before.mapping);
    CHECK(after.verdict_rules == before.verdict_rules);
    CHECK(after.references == before.references);
    REQUIRE(after.compared.size() == 1);
    CHECK(after.compared.front().title == "Waterrijk 2024");
    CHECK(after.study == before.study);
    CHECK(after.coding_method == before.coding_method);
    CHECK(after.report == before.report);
    CHECK(after.follow_up.recommendations == before.follow_up.recommendations);
    REQUIRE(after.verdicts.size() == 1);
    CHECK(after.verdicts.front().text == before.verdicts.front().text);
    CHECK(but_rows(after.verdicts.front().evidence) == but_rows(before.verdicts.front().evidence));
    CHECK(but_rows(after.follow_up.conclusions.front().evidence) ==
          but_rows(before.follow_up.conclusions.front().evidence));
    CHECK(after.codings.front()->codebook == before.codings.front()->codebook);
}

/// Per respondent what was decided about an answer, whichever row it stands in.
std::map<std::string, survey::CodedAnswer> decisions(const survey::QuestionCoding& coding, const survey::Table& table)
{
    std::map<std::string, survey::CodedAnswer> out;
    for (auto answer : coding.answers) {
        const std::string id = id_of(table, answer.row);
        answer.row = 0;
        out.emplace(id, answer);
    }
    return out;
}

std::map<std::string, std::string> quoted(const Survey& survey)
{
    std::map<std::string, std::string> out;
    for (const auto& quote : survey.quotes)
        out.emplace(id_of(*survey.table, quote.row), quote.text + (quote.checked ? " (bekeken)" : ""));
    return out;
}

} // namespace

TEST_CASE("every kind of work rides along when a corrected file takes the place of another")
{
    const State state = waterrijk_open();
    const Survey before = worked_on(state);
    const auto& table = *before.table;
    const std::string question = before.codings.front()->codebook.question;
    const auto renewed = [&](std::shared_ptr<const survey::Table> later) {
        auto out = with_new_answers(before, *state.responses, file_survey(before, std::move(later)));
        REQUIRE(out);
        check_kept(before, out->survey);
        return *std::move(out);
    };
    const auto all_decisions = decisions(*before.codings.front(), table);
    REQUIRE(all_decisions.size() == 40);

    SUBCASE("rows in another order")
    {
        auto rows = all_rows(table);
        std::reverse(rows.begin(), rows.end());
        std::swap(rows[10], rows[100]);
        const auto after = renewed(with_rows(table, rows));
        CHECK(after.lost.empty());
        CHECK(decisions(*after.survey.codings.front(), *after.survey.table) == all_decisions);
        CHECK(decisions(after.survey.other_coders.front()->codings.front(), *after.survey.table) ==
              decisions(before.other_coders.front()->codings.front(), table));
        CHECK(quoted(after.survey) == quoted(before));
        // The evidence leans on the quote of the same respondent.
        CHECK(after.survey.verdicts.front().evidence[3].reference == evidence_reference(after.survey.quotes.front()));
    }
    SUBCASE("a row less, of somebody about whom nothing was decided")
    {
        auto rows = all_rows(table);
        std::size_t gone = 0;
        while (all_decisions.count(id_of(table, gone)) > 0)
            ++gone;
        rows.erase(rows.begin() + std::ptrdiff_t(gone));
        const auto after = renewed(with_rows(table, rows));
        CHECK(after.rows.gone == 1);
        CHECK(after.lost.empty());
        CHECK(decisions(*after.survey.codings.front(), *after.survey.table) == all_decisions);
        CHECK(quoted(after.survey) == quoted(before));
    }
    SUBCASE("a row less, of somebody whose answer was coded: that alone is lost, and counted")
    {
        const std::size_t gone = before.codings.front()->answers.front().row;
        auto rows = all_rows(table);
        rows.erase(rows.begin() + std::ptrdiff_t(gone));
        const auto after = renewed(with_rows(table, rows));
        auto expected = all_decisions;
        expected.erase(id_of(table, gone));
        CHECK(decisions(*after.survey.codings.front(), *after.survey.table) == expected);
        CHECK(after.lost == std::vector<Lost>{{Work::CodedAnswers, 1}});
    }
    SUBCASE("corrected cells")
    {
        const auto file = io::read_table(tests::repository_file(Folder + "waterrijk2025_forms_corrA.xlsx"), "a.xlsx");
        REQUIRE(file);
        const auto after = renewed(file->table);
        CHECK(after.rows.gone == 0);
        CHECK(after.rows.different > 0);
        std::map<std::string, survey::CodedAnswer> expected; // of answers that say what they said
        const auto column = before.codings.front()->answers;
        for (const auto& answer : column) {
            const std::string id = id_of(table, answer.row);
            for (std::size_t row = 0; row < file->table->rows(); ++row)
                if (id_of(*file->table, row) == id &&
                    text_of(*after.responses, question, row) == text_of(*state.responses, question, answer.row))
                    expected.insert(*all_decisions.find(id));
        }
        CHECK(decisions(*after.survey.codings.front(), *after.survey.table) == expected);
        const std::size_t lost = all_decisions.size() - expected.size();
        CHECK(std::size_t(std::count_if(after.lost.begin(), after.lost.end(), [&](const Lost& each) {
                  return each.work == Work::CodedAnswers && each.count == lost;
              })) == (lost > 0 ? 1 : 0));
        CHECK(after.survey.quotes.size() + std::size_t(std::any_of(after.lost.begin(), after.lost.end(),
                                                                   [](auto& it) { return it.work == Work::Quotes; })) >=
              2);
    }
    SUBCASE("from a project file, in which names and addresses do not stand")
    {
        Project project;
        project.surveys = {before};
        const auto read = io::read_project(io::write_project(project), "p");
        REQUIRE(read);
        const Survey& saved = read->surveys.front();
        auto rows = all_rows(table);
        std::reverse(rows.begin(), rows.end());
        const auto responses = *prepare(saved);
        const auto after = with_new_answers(saved, *responses, file_survey(saved, with_rows(table, rows)));
        REQUIRE(after);
        check_kept(saved, after->survey);
        CHECK(after->lost.empty());
        CHECK(decisions(*after->survey.codings.front(), *after->survey.table) == all_decisions);
        CHECK(quoted(after->survey) == quoted(before));
    }
}

TEST_CASE("what counts as missing stays as it was chosen when a corrected file takes the place of another")
{
    State state = waterrijk_open();
    const auto& instrument = *current_survey(state)->instrument;
    const auto& item = instrument.items()[3];
    const std::string id = item.id;
    const std::string column = item.column;
    const std::string label = instrument.scale_of(item).points.front().label;
    const auto counts = [&] {
        const auto& found = *item_named(*state.findings, id);
        return std::pair(found.n, found.missing);
    };
    const auto missing_texts = [&] {
        for (const auto& use : survey::text_uses(*state.responses, *current_survey(state)->table->find(column), 100))
            if (use.text == label)
                return use.by;
        return survey::MissingBy::No;
    };
    const auto [n, missing] = counts();
    update(state, SetMissing{column, label, true});
    const auto [fewer, more] = counts();
    REQUIRE(fewer < n);
    REQUIRE(n - fewer == more - missing);
    REQUIRE(missing_texts() == survey::MissingBy::Chosen);
    update(state, FileArrived{"waterrijk2025_forms_corrA.xlsx",
                              tests::repository_file(Folder + "waterrijk2025_forms_corrA.xlsx")});
    REQUIRE(state.dialog == Dialog::NewAnswers);
    update(state, RenewAnswers{});
    CHECK(missing_texts() == survey::MissingBy::Chosen);
    const auto [now, empty] = counts();
    CHECK(now < n - 3); // the correction itself changes a few cells, not all that have this answer
    CHECK(empty > missing + 3);
    // And the way back: what was said not to be missing is an answer in the next file too.
    update(state, SetMissing{column, label, false});
    CHECK(counts().second < empty);
    update(state, FileArrived{"waterrijk2025_forms.xlsx", tests::repository_file(Folder + "waterrijk2025_forms.xlsx")});
    REQUIRE(state.dialog == Dialog::NewAnswers);
    update(state, RenewAnswers{});
    CHECK(missing_texts() == survey::MissingBy::No);
    CHECK(counts().second == missing);
}

TEST_CASE("columns that answer no question stay out of the project file, and come back with their own file")
{
    const std::string bytes = tests::repository_file(Folder + "waterrijk2025_forms.xlsx");
    State state = waterrijk_open();
    const auto& survey = *current_survey(state);
    const auto left = columns_left(survey);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i])
            names.push_back(survey.table->columns()[i].name());
    const auto is_left = [&](std::string_view name) {
        return std::any_of(names.begin(), names.end(), [&](const auto& each) { return each == name; });
    };
    REQUIRE(!names.empty());
    CHECK(!is_left("ID")); // by which respondents are found again
    for (std::size_t i = 0; i < survey.instrument->items().size(); ++i)
        CHECK(!is_left(survey.table->columns()[*state.responses->item_column(i)].name()));
    const std::string file = io::write_project(state.project);
    for (const auto& name : names) {
        const auto& column = survey.table->columns()[*survey.table->find(name)];
        CAPTURE(name);
        for (std::size_t i = 0; i < column.distinct(); ++i)
            if (trim(column.text(i)).size() > 3) {
                CHECK(file.find('"' + std::string(column.text(i)) + '"') == std::string::npos);
            }
    }
    // Also of the recovery copy, which is written in pieces.
    const auto pieces = io::project_pieces(state.project);
    std::string together = pieces.between.front();
    for (std::size_t i = 0; i < pieces.tables.size(); ++i)
        together += io::write_cells(pieces.tables[i]) + pieces.between[i + 1];
    const auto restored = io::read_project(together, "p");
    REQUIRE(restored);
    CHECK(io::write_project(*restored) == file);
    // Read again: every figure is there, and it is said what is not.
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"studie.wijkkompas", file});
    REQUIRE(other.findings);
    CHECK(columns_not_saved(*current_survey(other)) == names);
    for (std::size_t i = 0; i < state.findings->items.size(); ++i)
        CHECK(other.findings->items[i].mean == state.findings->items[i].mean);
    CHECK(io::write_project(other.project) == file); // and once more
    // The file itself brings them back.
    update(other, FileArrived{"waterrijk2025_forms.xlsx", bytes});
    REQUIRE(other.dialog == Dialog::NewAnswers);
    update(other, RenewAnswers{});
    CHECK(columns_not_saved(*current_survey(other)).empty());
    const auto& again = *current_survey(other)->table;
    for (const auto& name : names)
        CHECK(again.columns()[*again.find(name)].cell(0) == survey.table->columns()[*survey.table->find(name)].cell(0));
}

TEST_CASE("a save that holds less than the one before says what is gone")
{
    State state = waterrijk_open();
    auto next = state.project;
    next.surveys.front() = worked_on(state);
    state.project = next;
    update(state, Save{});
    update(state, Saved{"studie.wijkkompas", "12:00", 1, 7, false});
    state.messages.clear();
    update(state, Save{});
    CHECK(state.messages.empty());
    next.surveys.front().quotes.pop_back();
    next.surveys.front().verdicts.front().text = "anders gezegd"; // changed, and there
    state.project = next;
    update(state, Save{});
    REQUIRE(!state.messages.empty());
    CHECK(state.messages.front().text.find("1 citaat") != std::string::npos);
    CHECK(state.messages.front().text.find("oordeel") == std::string::npos);
}

TEST_CASE("looking at other groups keeps the tests that were chosen, and what leans on them")
{
    State state = waterrijk_open();
    const auto& instrument = *current_survey(state)->instrument;
    const std::string first = instrument.factors()[0].id;
    const std::string second = instrument.factors()[1].id;
    const Evidence evidence{EvidenceKind::Test, "groups/" + instrument.items()[5].id + "/" + first, ""};
    update(state, CompareBy{second});
    CHECK(current_survey(state)->analysis.by == std::vector<std::string>{first, second});
    CHECK(state.survey.factor == second);
    CHECK(test_named(state.findings->tests, evidence.reference));
    const std::size_t steps = state.undo.size();
    update(state, CompareBy{first});
    CHECK(state.undo.size() == steps); // looking is no change
    auto follow_up = current_survey(state)->follow_up;
    follow_up.conclusions = {{"c", "Zo is het", "", "", {evidence}, "", {}}};
    update(state, SetFollowUp{follow_up, {}});
    update(state, DropFactor{first});
    CHECK(current_survey(state)->analysis.by.size() == 2); // something leans on it
    update(state, DropFactor{second});
    CHECK(current_survey(state)->analysis.by == std::vector<std::string>{first});
    // A project from before this, in which another factor was looked at last: what is cited is computed.
    auto older = state.project;
    older.surveys.front().analysis.by = {second};
    const auto read = io::read_project(io::write_project(older), "p");
    REQUIRE(read);
    CHECK(read->surveys.front().analysis.by == std::vector<std::string>{second, first});
}

TEST_CASE("a test whose groups were put together otherwise says so")
{
    State state = waterrijk_open();
    const auto& instrument = *current_survey(state)->instrument;
    const std::string factor = instrument.factors()[0].id;
    update(state, CompareBy{factor});
    const auto choices = evidence_choices(*state.findings, *current_survey(state), {}, EvidenceKind::Test);
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const auto& each) { return factor_of(each.reference) == factor; });
    REQUIRE(found != choices.end());
    REQUIRE(found->grouping);
    const std::vector<Evidence> evidence{*found};
    const auto codes = [&] {
        std::vector<std::string> out;
        for (const auto& each : evidence_problems(evidence, *state.findings, *current_survey(state)))
            out.push_back(each.code);
        return out;
    };
    CHECK(codes().empty());
    update(state, PlaceLevel{factor, "Noord", false, 0});
    CHECK(codes().empty()); // alone it is the group it was
    update(state, PlaceLevel{factor, "Oost", false, 0});
    CHECK(codes() == std::vector<std::string>{"evidence-regrouped"});
    update(state, PlaceLevel{factor, "Oost", false, {}});
    CHECK(codes().empty());
    update(state, PlaceLevel{factor, "Oost", true, {}});
    CHECK(codes() == std::vector<std::string>{"evidence-regrouped"});
}

TEST_CASE("a quote with a name, an address or a telephone number cannot be called checked")
{
    State state = waterrijk_open();
    const auto& open = current_survey(state)->instrument->open();
    const auto try_with = [&](const std::string& text) {
        auto project = state.project;
        project.surveys.front().quotes = {{open.front().id, 0, text, "", "", false}};
        state.project = project;
        auto quote = project.surveys.front().quotes.front();
        quote.checked = true;
        const auto effects = update(state, ChangeQuote{0, quote});
        const auto* said = tests::find_effect<Announce>(effects);
        return std::pair(state.project.surveys.front().quotes.front().checked, said ? said->text : std::string());
    };
    CHECK(try_with("Het gaat beter dan eerst.").first);
    CHECK(try_with("In team Noord gaat het beter.").first); // a team is no person
    for (const char* const text : {"Ik bel altijd Fatima als het druk is.", "Mail j.devries@waterrijk.nl maar.",
                                   "Bel 06 1234 5678 voor hulp."}) {
        const auto [checked, said] = try_with(text);
        CAPTURE(text);
        CHECK(!checked);
        CHECK(!said.empty());
    }
    CHECK(try_with("Ik bel altijd Fatima als het druk is.").second.find("Fatima") != std::string::npos);
}

TEST_SUITE_END();
