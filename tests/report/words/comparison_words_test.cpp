// SPDX-License-Identifier: EUPL-1.2
#include "report/words/comparison_words.h"

#include <doctest/doctest.h>

using namespace wk::project;
using namespace wk::report;

TEST_CASE("a source is named with who its figures rest on")
{
    CHECK(source_words({"Stad", false, false, 1234, "", "", {}}) == "Stad (1.234 respondenten)");
    CHECK(source_words({"Stad", false, true, 106, "", "", {}}) == "Stad (106 fictieve respondenten)");
    CHECK(source_words({"Stad", false, true, {}, "", "", {}}) == "Stad (fictieve respondenten)");
    CHECK(source_words({"Stad", false, false, {}, "", "", {}}) == "Stad");
    CHECK(source_words({"Stad", true, false, {}, "28 hulpverleners", "Rapport", {}}) == "Stad (28 hulpverleners)");
    CHECK(source_words({"Stad", true, false, {}, "", "Rapport", {}}) == "Stad");
}

TEST_CASE("a figure stands in the decimals in which it was printed, or says why it is not there")
{
    SourceFigure figure;
    figure.state = FigureState::Published;
    figure.mean = 6;
    figure.mean_decimals = 1;
    figure.favourable = 0.93;
    figure.favourable_decimals = 0;
    CHECK(mean_words(figure, true) == "6,0");
    CHECK(favourable_words(figure, true) == "93%");
    CHECK(n_words(figure) == "n onbekend");
    figure.n = 1234;
    CHECK(n_words(figure) == "n 1.234");
    const auto words = [](FigureState state, bool published) {
        SourceFigure none;
        none.state = state;
        CHECK(n_words(none) == (state == FigureState::Published ? "n onbekend" : ""));
        return mean_words(none, published);
    };
    CHECK(words(FigureState::NotThere, true) == "niet gepubliceerd");
    CHECK(words(FigureState::Published, true) == "niet gepubliceerd");
    CHECK(words(FigureState::NotThere, false) == "geen antwoorden");
    CHECK(words(FigureState::TooFew, false) == "te klein");
    CHECK(words(FigureState::NotShown, false) == "niet getoond");
    CHECK(words(FigureState::OtherScale, false) == "andere schaal");
}

TEST_CASE("items are those of a theme, or all of them")
{
    Comparison comparison;
    comparison.items.resize(3);
    comparison.items[1].theme = "t";
    CHECK(compared_items(comparison, std::nullopt).size() == 3);
    CHECK(compared_items(comparison, "t") == std::vector<const ItemComparison*>{&comparison.items[1]});
    CHECK(compared_items(comparison, "").size() == 2);
}
