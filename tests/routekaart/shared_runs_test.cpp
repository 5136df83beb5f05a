// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/shared_runs.h"

#include "base/text.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("routekaart");

using namespace wk::routekaart;

namespace {

std::string words(std::string_view text)
{
    return wk::joined(compared_words(text), " ");
}

const std::array<SourceText, 2> Sources{
    SourceText{"een.txt", "De kat van de buren zit op het hek, en\nkijkt naar de vogels in de boom."},
    SourceText{"twee.txt", "Op maandag eten wij soep met brood. “Dat is lek-\n  ker”, zegt zij."}};

} // namespace

TEST_CASE("words are compared without capitals, accents and marks")
{
    CHECK(words("Eén gezin, één plan: ‘één’ regisseur!") == "een gezin een plan een regisseur");
    CHECK(words("Zo’n foto's van thema´s") == "zon fotos van themas");
    CHECK(words("op- en afschalen (0–100) p×q — 747.000 · €40") == "op en afschalen 0 100 p q 747 000 40");
    CHECK(words("verant-\n   woording en wijk-team") == "verantwoording en wijk team");
    CHECK(words(" … ").empty());
}

TEST_CASE("eight equal words in a row are found, and seven are not")
{
    const SharedRuns runs(Sources);
    CHECK(!runs.first_in(compared_words("van de buren zit op het hek")));
    const auto found = runs.first_in(compared_words("Mijn kat van de Buren zit ‘op het’ hek."));
    REQUIRE(found);
    CHECK(found->source == "een.txt");
    CHECK(found->words == "kat van de buren zit op het hek");
    CHECK(!runs.first_in(compared_words("Mijn kat van de buren zit graag op het hek en kijkt")));
}

TEST_CASE("a run is given as far as it goes, over lines and broken words")
{
    const SharedRuns runs(Sources);
    const auto over_lines = runs.first_in(compared_words("zit op het hek en kijkt naar de vogels"));
    REQUIRE(over_lines);
    CHECK(over_lines->words == "zit op het hek en kijkt naar de vogels");
    const auto broken = runs.first_in(compared_words("Eten wij soep met brood? Dat is lekker!"));
    REQUIRE(broken);
    CHECK(broken->source == "twee.txt");
    CHECK(broken->words == "eten wij soep met brood dat is lekker");
}

TEST_CASE("nothing runs from one source into the next, and without sources there is nothing to find")
{
    const SharedRuns runs(Sources);
    CHECK(!runs.first_in(compared_words("de vogels in de boom op maandag eten wij")));
    CHECK(!SharedRuns({}).first_in(compared_words("een twee drie vier vijf zes zeven acht negen")));
    CHECK(!runs.first_in({}));
}

TEST_SUITE_END();
