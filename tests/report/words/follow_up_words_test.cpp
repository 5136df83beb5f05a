// SPDX-License-Identifier: EUPL-1.2
#include "report/words/follow_up_words.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using project::Basis;
using project::Progress;
using project::Recommendation;

namespace {

project::FollowUp two_recommendations()
{
    project::FollowUp out;
    out.recommendations.resize(2);
    auto& first = out.recommendations[0];
    first.title = "Open overal een inloop.";
    first.stance = project::Stance::Adopted;
    first.owner = "wethouder";
    first.due = "2027-03-01";
    first.progress = Progress::Busy;
    first.events = {{"2026-12-01", "Brief van het college"}, {"", "Besproken"}};
    return out;
}

std::vector<std::string> texts(const std::vector<TableCell>& row)
{
    std::vector<std::string> out;
    for (const auto& cell : row)
        out.push_back(cell.text);
    return out;
}

} // namespace

TEST_CASE("what a conclusion rests on is one sentence with numbers of people, one and several told apart")
{
    Basis basis;
    CHECK(basis_sentence(basis).empty());
    basis.statements = basis.sources = 1;
    CHECK(basis_sentence(basis) == "Deze conclusie steunt op 1 uitspraak uit 1 andere bron.");
    basis.statements = 3;
    basis.sources = 2;
    CHECK(basis_sentence(basis) == "Deze conclusie steunt op 3 uitspraken uit 2 andere bronnen.");
    basis = {};
    basis.items = 1;
    basis.fewest = basis.most = 91;
    CHECK(basis_sentence(basis) == "Deze conclusie steunt op 1 stelling (n 91).");
    basis.items = 3;
    CHECK(basis_sentence(basis) == "Deze conclusie steunt op 3 stellingen (n 91).");
    basis.fewest = 60;
    basis.tests = 1;
    basis.quotes = 1;
    CHECK(basis_sentence(basis) ==
          "Deze conclusie steunt op 3 stellingen (n 60 tot 91), 1 toets (niets aangetoond) en 1 citaat.");
    basis = {};
    basis.tests = 1;
    basis.shown = 1;
    basis.categories = 1;
    basis.mentions = 4;
    basis.coded = 8;
    CHECK(basis_sentence(basis) == "Deze conclusie steunt op 1 toets (verschil of samenhang aangetoond) en 1 categorie "
                                   "(4 van 8 antwoorden).");
    basis.tests = 5;
    basis.shown = 2;
    basis.categories = 2;
    basis.quotes = 2;
    basis.documents = 1;
    basis.interviews = 1200;
    CHECK(basis_sentence(basis) == "Deze conclusie steunt op 5 toetsen (iets aangetoond: 2), 2 categorieën (samen 4 "
                                   "keer genoemd), 2 citaten, 1 document en 1.200 gesprekken.");
}

TEST_CASE("conclusions and recommendations are called by number and title, or by number alone")
{
    auto all = two_recommendations();
    all.conclusions.resize(2);
    all.conclusions[1].title = " Teams zijn niet te vinden. ";
    CHECK(conclusion_name(all, 0) == "Conclusie 1");
    CHECK(conclusion_name(all, 1) == "Conclusie 2: Teams zijn niet te vinden");
    CHECK(recommendation_name(all, 0) == "Aanbeveling 1: Open overal een inloop");
    CHECK(recommendation_name(all, 1) == "Aanbeveling 2");
}

TEST_CASE("the council's three questions, how many were answered, and what the college does")
{
    CHECK(council_question(0) == "Hoe ernstig is het probleem?");
    CHECK(council_question(1) == "Wat kan de gemeente doen?");
    CHECK(council_question(2) == "Wat volgt daaruit, ook in geld en in mensen?");
    Recommendation recommendation;
    CHECK(answered_sentence(recommendation) == "Het college beantwoordde 0 van de 3 vragen.");
    recommendation.answers = {"a", "b", "c"};
    CHECK(answered_sentence(recommendation) == "Het college beantwoordde alle drie de vragen.");
    CHECK(stance_name(project::Stance::Unknown) == "nog niet bekend");
    CHECK(stance_name(project::Stance::Rejected) == "neemt haar niet over");
}

TEST_CASE("how far a recommendation is says that it is late")
{
    auto recommendation = two_recommendations().recommendations[0];
    CHECK(progress_words(recommendation, "2027-03-01") == "loopt");
    CHECK(progress_words(recommendation, "2027-03-02") == "loopt (te laat)");
    recommendation.progress = Progress::Dropped;
    CHECK(progress_words(recommendation, "2027-03-02") == "vervallen");
    CHECK(progress_name(Progress::Open) == "nog niet begonnen");
    CHECK(progress_name(Progress::Done) == "uitgevoerd");
}

TEST_CASE("the tables have every recommendation, and everything that has words in order of date")
{
    const auto all = two_recommendations();
    const auto state = recommendation_table(all, "2027-04-01");
    REQUIRE(state.rows.size() == 2);
    CHECK(texts(state.rows[0]) == std::vector<std::string>{"Aanbeveling 1: Open overal een inloop", "neemt haar over",
                                                           "wethouder", "1 maart 2027", "loopt (te laat)"});
    CHECK(texts(state.rows[1]) ==
          std::vector<std::string>{"Aanbeveling 2", "nog niet bekend", "–", "–", "nog niet begonnen"});
    const auto timeline = timeline_table(all);
    REQUIRE(timeline.rows.size() == 3);
    CHECK(texts(timeline.rows[0])[1] == "Brief van het college");
    CHECK(texts(timeline.rows[1]) ==
          std::vector<std::string>{"1 maart 2027", "hoort klaar te zijn", "Aanbeveling 1: Open overal een inloop"});
    CHECK(texts(timeline.rows[2])[0] == "zonder datum");
    for (const auto& table : {state, timeline})
        for (const auto& row : table.rows)
            CHECK(row.size() == table.columns.size());
    CHECK(timeline_table({}).rows.empty());
}

TEST_SUITE_END();
