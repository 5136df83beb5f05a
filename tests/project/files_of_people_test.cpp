// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse.h"

#include "io/tables/sampling_frame.h"
#include "io/tables/table_file.h"
#include "project/findings.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

// Twelve invented people in files as people have them (tests/data/mensen): each file has to give the same figures.

TEST_SUITE_BEGIN("project");

using namespace wk;

namespace {

using Levels = std::map<std::string, survey::Count>;

std::string people_file(const std::string& name)
{
    return tests::repository_file("tests/data/mensen/" + name);
}

struct Read {
    project::Findings findings;
    std::shared_ptr<const survey::Responses> responses;
    std::vector<std::string> codes; ///< of what was noticed

    bool noted(const std::string& code) const { return std::find(codes.begin(), codes.end(), code) != codes.end(); }
    const project::ItemFinding& item(const std::string& id) const
    {
        return *std::find_if(findings.items.begin(), findings.items.end(),
                             [&](const auto& item) { return item.id == id; });
    }
    Levels groups() const
    {
        Levels out;
        for (const auto number : responses->factor(0).level_of)
            if (number != survey::FactorColumn::NoLevel)
                ++out[responses->factor(0).levels[number]];
        return out;
    }
    long answered() const
    {
        const auto& states = responses->open(0).states;
        return std::count(states.begin(), states.end(), survey::OpenState::Answered);
    }
    double mean_age() const
    {
        double sum = 0;
        double n = 0;
        for (const double age : responses->numeric(0).values)
            if (age == age) {
                sum += age;
                ++n;
            }
        return sum / n;
    }
};

Read read_people(const std::string& name, const std::string& addresses = {},
                 const std::string& questionnaire = "instrument.json")
{
    const std::string bytes = people_file(name);
    const auto file = io::read_table(bytes, name);
    REQUIRE_MESSAGE(file, name);
    project::Survey survey;
    survey.table = file->table;
    survey.import_notices = file->notices;
    survey.instrument = std::make_shared<const survey::Instrument>(
        *survey::Instrument::from_json(people_file(questionnaire), questionnaire));
    survey.analysis = project::usual_options(*survey.instrument);
    survey.analysis.min_group = 2;
    auto responses = project::prepare(survey);
    REQUIRE(responses);
    if (!addresses.empty()) {
        const std::string rows = people_file(addresses);
        const auto table = io::read_table(rows, addresses);
        auto frame = io::frame_from_table(*table->table, addresses, "functie", (*responses)->factor(0).levels);
        REQUIRE(frame);
        project::put_frame(survey, std::move(frame->frame), std::move(frame->notices));
    }
    auto findings = project::analyse(survey, **responses, survey.analysis);
    REQUIRE(findings);
    Read out{*std::move(findings), *responses, {}};
    for (const auto& warning : out.findings.data.warnings)
        out.codes.push_back(warning.code);
    return out;
}

void check_figures(const Read& read)
{
    CHECK(read.responses->rows() == 12);
    for (const auto& each : std::map<std::string, double>{{"v1", 37.0 / 11}, {"v2", 36.0 / 11}, {"u1", 36.0 / 11}}) {
        CAPTURE(each.first);
        CHECK(read.item(each.first).n == 11);
        CHECK(read.item(each.first).mean == doctest::Approx(each.second));
    }
}

} // namespace

TEST_CASE("respondents between two lone quotes stay, and so do answers of several lines")
{
    for (const char* name : {"one-lone-quote.csv", "opens-in-one-closes-in-other-last.csv"}) {
        CAPTURE(name);
        const auto found = read_people(name);
        check_figures(found);
        CHECK(found.noted("split-quote"));
        CHECK(found.groups() == Levels{{"Jeugdwerker", 6}, {"Sociaal werker", 6}});
        CHECK(found.mean_age() == doctest::Approx(506.0 / 12));
    }
    const auto honest = read_people("honest-multi-line.csv");
    CHECK(honest.responses->rows() == 12);
    CHECK(honest.answered() == 12);
    CHECK(!honest.noted("split-quote"));
    CHECK(!honest.noted("rows-in-cell"));
}

TEST_CASE("what a program writes for a missing value is nobody's group, number or answer")
{
    for (const char* name : {"missing-NA.csv", "missing-NA.xlsx", "missing-hashnull.csv"}) {
        CAPTURE(name);
        const auto found = read_people(name);
        check_figures(found);
        CHECK(found.groups() == Levels{{"Jeugdwerker", 4}, {"Sociaal werker", 5}});
        CHECK(found.answered() == 7);
        CHECK(found.mean_age() == doctest::Approx(40.7));
        CHECK(found.noted("missing-marker"));
        CHECK(!found.noted("unknown-label"));
        CHECK(!found.noted("not-a-number"));
    }
}

TEST_CASE("labels of SPSS that are empty, or that two values share, cost no answer")
{
    for (const char* name : {"empty-labels.sav", "only-ends.sav", "same-label-twice.sav"}) {
        CAPTURE(name);
        const auto found = read_people(name);
        check_figures(found);
        CHECK(found.noted("shared-label") == (std::string(name) == "same-label-twice.sav"));
        CHECK(found.mean_age() == doctest::Approx(506.0 / 12));
        CHECK(found.answered() == 7);
        survey::Count grouped = 0;
        for (const auto& [level, people] : found.groups())
            grouped += people;
        CHECK(grouped == 12);
    }
}

TEST_CASE("what SPSS declares missing is nobody's group")
{
    const auto found = read_people("factor-missing-onbekend.sav");
    check_figures(found);
    CHECK(found.groups() == Levels{{"Jeugdwerker", 5}, {"Sociaal werker", 5}});
    CHECK(found.noted("missing-declared"));
}

TEST_CASE("labels in English are read by their codes, and said")
{
    const auto found = read_people("english.sav");
    check_figures(found);
    CHECK(found.item("v1").no_opinion == 1);
    CHECK(found.noted("coupled-by-code"));
    CHECK(!found.noted("unknown-label"));
}

TEST_CASE("the question in the label of a variable couples its column")
{
    const auto found = read_people("question-in-variable-label.sav");
    check_figures(found);
    CHECK(found.groups() == Levels{{"Jeugdwerker", 6}, {"Sociaal werker", 6}});
    CHECK(found.mean_age() == doctest::Approx(506.0 / 12));
    CHECK(found.answered() == 7);
}

TEST_CASE("accents, capitals and blanks make no other answer and no other group")
{
    const auto accents = read_people("mixed-accents.csv", {}, "instrument-accents.json");
    check_figures(accents);
    CHECK(accents.item("v1").no_opinion == 1);
    CHECK(accents.groups() == Levels{{"Cliëntondersteuner", 6}, {"Jeugdwerker", 6}});
    CHECK(accents.noted("levels-alike"));
    CHECK(accents.noted("answer-variant"));
    const auto spellings = read_people("two-spellings.csv");
    check_figures(spellings);
    CHECK(spellings.groups() == Levels{{"Jeugdwerker", 6}, {"Sociaal werker", 6}});
    CHECK(spellings.noted("levels-alike"));
}

TEST_CASE("an option is read however a program writes it, and said")
{
    const auto found = read_people("variants.csv");
    for (const char* item : {"v1", "v2", "u1"}) {
        CHECK(found.item(item).n == 12);
        CHECK(found.item(item).mean == doctest::Approx(4));
    }
    CHECK(found.noted("answer-variant"));
}

TEST_CASE("groups that a spreadsheet made dates are named, and a number shown as a date is that number")
{
    const auto found = read_people("dates.xlsx", {}, "instrument-dates.json");
    CHECK(found.noted("dates-for-ranges"));
    CHECK(!found.noted("level-dates")); // said once
    CHECK(!found.noted("unknown-label"));
    CHECK(found.item("v2").n == 11);
    CHECK(found.item("v2").invalid == 0);
}

TEST_CASE("a total in the address file is nobody's group, and a file without a header loses none")
{
    const auto response = [](const std::string& addresses) {
        const auto found = read_people("data.csv", addresses);
        Levels out;
        for (const auto& level : found.findings.response->levels)
            out[level.level] = level.population;
        CHECK(found.findings.response->rate == doctest::Approx(12.0 / 70));
        CHECK(found.noted("frame-total") == (addresses == "frame-total.csv"));
        CHECK(found.noted("frame-header") == (addresses == "frame-noheader.csv"));
        return out;
    };
    for (const char* addresses : {"frame.csv", "frame-total.csv", "frame-noheader.csv"}) {
        CAPTURE(addresses);
        CHECK(response(addresses) == Levels{{"Jeugdwerker", 30}, {"Sociaal werker", 40}});
    }
}

TEST_SUITE_END();
