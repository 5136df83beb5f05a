// SPDX-License-Identifier: EUPL-1.2
#include "app/comparison/comparison_facts.h"
#include "app/example.h"
#include "app/files/waiting.h"
#include "app/import/survey_layouts.h"
#include "base/json.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

/// The example's questionnaire of its own, made in the application of a file as it comes in.
State made_of(const std::string& name, const std::string& bytes)
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{name, bytes});
    CAPTURE(name);
    REQUIRE(state.dialog == Dialog::MakeQuestionnaire);
    update(state, GuessInstrument{});
    REQUIRE(state.findings);
    return state;
}

/// All that has to be alike however a survey came in: what each question is for, how many points it counts, and the
/// figures. Questions stand in the order of the study; columns of the tool have no place here.
struct Outcome {
    std::vector<std::string> questions;
    std::vector<std::string> unsure; ///< columns on a scale that is asked about

    bool operator==(const Outcome&) const = default;
};

std::string rounded(double value)
{
    return std::to_string(std::llround(value * 1e9));
}

Outcome outcome_of(const State& state)
{
    const auto& responses = *state.responses;
    const auto& instrument = responses.instrument();
    std::map<std::size_t, std::string> in_order;
    Outcome out;
    for (std::size_t i = 0; i < instrument.items().size(); ++i) {
        const auto& item = state.findings->items[i];
        std::string text = "item of " + std::to_string(item.points.size()) + ":";
        for (const auto& point : item.points)
            text += " " + std::to_string(point.count);
        text += ", n " + std::to_string(item.n) + ", mean " + rounded(item.mean.value_or(-1));
        in_order[*responses.item_column(i)] = text;
        if (instrument.scale_of(instrument.items()[i]).unsure)
            out.unsure.push_back(instrument.items()[i].column);
    }
    for (std::size_t i = 0; i < instrument.factors().size(); ++i) {
        std::vector<std::size_t> counts(responses.factor(i).levels.size(), 0);
        for (const auto level : responses.factor(i).level_of)
            if (level != survey::FactorColumn::NoLevel)
                ++counts[level];
        std::sort(counts.begin(), counts.end());
        std::string text = "groups:";
        for (const auto count : counts)
            text += " " + std::to_string(count);
        in_order[*responses.factor(i).column] = text;
    }
    for (std::size_t i = 0; i < instrument.numeric().size(); ++i) {
        double sum = 0;
        for (const double value : responses.numeric(i).values)
            sum += std::isnan(value) ? 0 : value;
        in_order[*responses.numeric(i).column] = "number: " + rounded(sum);
    }
    for (std::size_t i = 0; i < instrument.open().size(); ++i)
        in_order[*responses.open(i).column] =
            "open: " + std::to_string(std::count(responses.open(i).states.begin(), responses.open(i).states.end(),
                                                 survey::OpenState::Answered));
    for (auto& it : in_order)
        out.questions.push_back(std::move(it.second));
    return out;
}

/// What the study itself says.
Outcome truth(const tests::LaidOutStudy& study)
{
    Outcome out;
    for (std::size_t i = 0; i < study.questions.size(); ++i) {
        const auto& question = study.questions[i];
        std::map<std::string, std::size_t> counts;
        double sum = 0;
        std::size_t n = 0;
        for (const auto& answers : study.answers)
            if (!answers[i].empty() && answers[i] != "weet niet" && answers[i] != "n.v.t.") {
                ++counts[answers[i]];
                ++n;
                sum += question.choices.empty() || question.points > 0 ? std::atof(answers[i].c_str()) : 0;
            }
        std::string text;
        if (question.points > 0 || question.id == "H1") {
            const std::size_t points = question.choices.size();
            text = "item of " + std::to_string(points) + ":";
            double yes = 0;
            for (std::size_t point = 0; point < points; ++point) {
                const auto& key = question.points > 0 ? std::to_string(point + 1) : question.choices[point];
                text += " " + std::to_string(counts[key]);
                yes += double(counts[key]) * double(point); // nee is 0
            }
            text += ", n " + std::to_string(n) + ", mean " + rounded((question.points > 0 ? sum : yes) / double(n));
        } else if (!question.choices.empty()) {
            std::vector<std::size_t> sizes;
            for (const auto& it : counts)
                sizes.push_back(it.second);
            std::sort(sizes.begin(), sizes.end());
            text = "groups:";
            for (const auto size : sizes)
                text += " " + std::to_string(size);
        } else if (question.id == "leeftijd") {
            text = "number: " + rounded(sum);
        } else {
            text = "open: " + std::to_string(n);
        }
        out.questions.push_back(std::move(text));
    }
    return out;
}

std::vector<tests::Layout> layouts(const tests::LaidOutStudy& study)
{
    return {
        tests::forms_layout(study),           tests::google_layout(study),     tests::limesurvey_codes_layout(study),
        tests::limesurvey_full_layout(study), tests::kobo_names_layout(study), tests::kobo_labels_layout(study),
        tests::surveymonkey_layout(study),    tests::qualtrics_layout(study)};
}

std::string tool_columns_said(const State& state)
{
    for (const auto& notice : current_survey(state)->import_notices)
        if (notice.code == "tool-columns")
            return notice.message;
    return {};
}

} // namespace

TEST_CASE("one survey gives the same figures however a survey tool lays it out, and these are right")
{
    const auto study = tests::waterrijk();
    const auto right = truth(study);
    for (const auto& layout : layouts(study)) {
        CAPTURE(layout.name);
        const State state = made_of(layout.name, layout.bytes);
        const auto found = outcome_of(state);
        REQUIRE(found.questions.size() == right.questions.size());
        for (std::size_t i = 0; i < right.questions.size(); ++i) {
            CAPTURE(study.questions[i].id);
            CHECK(found.questions[i] == right.questions[i]);
        }
        const bool codes = layout.name == "limesurvey-codes.csv"; // A1 to A5 tell no more than their number
        CHECK(found.unsure.size() == (codes ? 30 : 0));
        CHECK(!tool_columns_said(state).empty());
        CHECK(current_survey(state)->table->columns().size() > right.questions.size());
    }
}

TEST_CASE("layouts that hold the wording give the same questionnaire, word for word")
{
    const auto study = tests::waterrijk();
    const auto words = [](const State& state) {
        Json document = current_survey(state)->instrument->document();
        document.erase("id");
        document.erase("title");
        for (const char* const list : {"items", "factors", "numeric", "open"})
            for (auto& entry : document[list])
                entry.erase("column"); // the tool's own name for it
        return document;
    };
    const auto forms = tests::forms_layout(study);
    const Json first = words(made_of(forms.name, forms.bytes));
    CHECK(first["items"][1]["text"] == "Inwoners moeten dicht bij huis met één vraag terecht kunnen.");
    for (const auto& layout :
         {tests::google_layout(study), tests::limesurvey_full_layout(study), tests::kobo_labels_layout(study)}) {
        CAPTURE(layout.name);
        CHECK(words(made_of(layout.name, layout.bytes)) == first);
    }
}

TEST_CASE("another layout that holds the wording stands beside the survey as another wave, with the same figures")
{
    const auto study = tests::waterrijk();
    const auto forms = tests::forms_layout(study);
    for (const auto& layout :
         {tests::google_layout(study), tests::limesurvey_full_layout(study), tests::surveymonkey_layout(study),
          tests::qualtrics_layout(study), tests::kobo_labels_layout(study)}) {
        CAPTURE(layout.name);
        State state = made_of(forms.name, forms.bytes);
        update(state, FileArrived{layout.name, layout.bytes});
        REQUIRE(state.dialog == Dialog::NewAnswers);
        const auto questions = state.waiting->imported->questions;
        CHECK(questions.found == questions.asked);
        update(state, CompareAnswers{});
        REQUIRE(current_survey(state)->compared.size() == 1);
        const auto& comparison = state.comparison_facts->comparison;
        REQUIRE(comparison.sources.size() == 2);
        CHECK(comparison.items.size() == state.findings->items.size());
        for (const auto& item : comparison.items) {
            CAPTURE(item.text);
            CHECK(item.figures[0].n == item.figures[1].n);
            REQUIRE(item.figures[1].mean);
            CHECK(std::abs(*item.figures[0].mean - *item.figures[1].mean) < 1e-9);
        }
    }
}

TEST_CASE("what was coupled by hand holds for another wave too, as far as the file has it")
{
    State state = made_of("jaar1.csv", "oordeel;gemak\ngoed;goed\nmatig;slecht\nslecht;matig\ngoed;goed\n");
    const std::string id = state.responses->instrument().items().front().id;
    const std::string scale = state.responses->instrument().scales().front().id;
    update(state, MapOption{{scale, "top", 3}});
    std::string later = "oordeel;gemak\n";
    for (int i = 0; i < 4; ++i) // enough people to be shown
        later += "top;goed\ntop;slecht\nmatig;matig\n";
    update(state, FileArrived{"jaar2.csv", later});
    update(state, CompareAnswers{});
    REQUIRE(current_survey(state)->compared.size() == 1);
    CHECK(state.comparison_facts->comparison.items.front().figures[1].n == 12);
}

TEST_CASE("the command line finds what the application finds, in every layout")
{
    const auto study = tests::waterrijk();
    for (const auto& layout : layouts(study)) {
        CAPTURE(layout.name);
        const std::string path = "wijkkompas-layout-" + layout.name;
        REQUIRE(!platform::write_file(path, layout.bytes));
        const auto inspected = tests::run({"inspect", path});
        const auto analysed = tests::run({"analyse", path});
        std::remove(path.c_str());
        REQUIRE(inspected.status == 0);
        REQUIRE(analysed.status == 0);
        CHECK(analysed.streams.err.find("--instrument") != std::string::npos);
        const State state = made_of(layout.name, layout.bytes);
        const auto results = *json_from_text(analysed.streams.out, "x");
        REQUIRE(results["items"].size() == state.findings->items.size());
        for (std::size_t i = 0; i < state.findings->items.size(); ++i) {
            CHECK(results["items"][i]["id"] == state.findings->items[i].id);
            CHECK(results["items"][i]["n"] == state.findings->items[i].n);
            CHECK(std::abs(results["items"][i]["mean"].get<double>() - *state.findings->items[i].mean) < 1e-9);
        }
        const auto proposal = (*json_from_text(inspected.streams.out, "x"))["proposal"];
        CHECK(proposal["made"] == true);
        CHECK(proposal["items"].size() == 31);
        std::vector<std::size_t> points;
        for (const auto& scale : proposal["scales"])
            points.push_back(scale["points"]);
        std::sort(points.begin(), points.end());
        CHECK(points == std::vector<std::size_t>{2, 5, 7});
    }
}

TEST_CASE("the workbook of Microsoft Forms has the means of the study, by respondent")
{
    const auto study = tests::waterrijk();
    const auto right = truth(study);
    const State state =
        made_of("waterrijk2025_forms.xlsx", tests::repository_file("tests/data/waterrijk/waterrijk2025_forms.xlsx"));
    const auto found = outcome_of(state);
    REQUIRE(found.questions.size() == right.questions.size());
    for (std::size_t i = 0; i < right.questions.size(); ++i)
        CHECK(found.questions[i] == right.questions[i]);
    CHECK(found.unsure.empty());
    // each answer of each respondent
    const auto& responses = *state.responses;
    for (std::size_t i = 0; i < responses.instrument().items().size(); ++i) {
        const std::size_t question = *responses.item_column(i) - 5; // the columns of the tool come first
        if (study.questions[question].points == 0)
            continue;
        for (std::size_t row = 0; row < study.answers.size(); ++row) {
            const auto& right_answer = study.answers[row][question];
            const auto answer = responses.answers(i)[row];
            const bool answered = !right_answer.empty() && right_answer != "weet niet";
            CHECK(answered == (answer < survey::missing::NoOpinion));
            if (answered)
                CHECK(answer + 1 == right_answer.front() - '0');
        }
    }
}

TEST_CASE("the commonest Dutch scale is five points, beside a questionnaire with seven that has its words")
{
    const State state = made_of("neutraal5.csv", tests::repository_file("tests/data/waterrijk/neutraal5.csv"));
    REQUIRE(state.findings->items.size() == 4);
    const double right[] = {3.45, 3.62, 3.70, 3.64};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(state.findings->items[i].points.size() == 5);
        CHECK(std::abs(*state.findings->items[i].mean - right[i]) < 0.005); // printed in two decimals
    }
}

TEST_CASE("a code for no opinion among the codes of a scale is asked about, and named")
{
    auto study = tests::waterrijk();
    auto layout = tests::limesurvey_codes_layout(study);
    // somebody gave "weet niet" the next code
    std::string bytes = layout.bytes;
    for (std::size_t at = bytes.find("\"A7\""), changed = 0; at != std::string::npos && changed < 60;
         at = bytes.find("\"A7\"", at + 1), ++changed)
        bytes.replace(at, 4, "\"A8\"");
    const State state = made_of(layout.name, bytes);
    const auto& notices = state.responses->notices();
    CHECK(std::any_of(notices.begin(), notices.end(), [](const auto& notice) {
        return notice.code == "scale-unsure" && notice.message.find("8 = A8") != std::string::npos;
    }));
}

TEST_SUITE_END();
