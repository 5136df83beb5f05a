// SPDX-License-Identifier: EUPL-1.2
#include "survey/quote_risks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using wk::survey::quote_risks;
using wk::survey::QuoteRisk;

namespace {

std::vector<std::string> words_at_risk(std::string_view text, QuoteRisk::Kind kind)
{
    std::vector<std::string> out;
    for (const auto& risk : quote_risks(text))
        if (risk.kind == kind)
            out.push_back(risk.words);
    return out;
}

} // namespace

TEST_CASE("addresses and long numbers are found")
{
    using Words = std::vector<std::string>;
    CHECK(words_at_risk("Mail naar jan.de.vries@leeuwarden.nl, dat werkt.", QuoteRisk::Kind::Email) ==
          Words{"jan.de.vries@leeuwarden.nl"});
    CHECK(words_at_risk("Bel 058-123 45 67 of 06 12345678.", QuoteRisk::Kind::Number) ==
          Words{"058-123 45 67", "06 12345678"});
    CHECK(words_at_risk("In 2019 en 2020 hadden we 106 mensen.", QuoteRisk::Kind::Number).empty());
    CHECK(words_at_risk("@ @. 12", QuoteRisk::Kind::Email).empty());
}

TEST_CASE("capitals within a sentence look like a name, the first word and abbreviations do not")
{
    using Words = std::vector<std::string>;
    CHECK(words_at_risk("Toen ik Fatima sprak, belde Émile ook.", QuoteRisk::Kind::Name) == Words{"Fatima", "Émile"});
    CHECK(words_at_risk("Te druk. Meer tijd! Wat nu? \"Ja\" zei hij: Goed.", QuoteRisk::Kind::Name).empty());
    CHECK(words_at_risk("De GGD en de Wmo en de Jeugdwet.", QuoteRisk::Kind::Name).empty());
    CHECK(words_at_risk("Jansen Jansen zag mevr. Bakker en dhr. Visser.", QuoteRisk::Kind::Name) ==
          Words{"Jansen", "Bakker", "Visser"});
    CHECK(quote_risks("").empty());
    CHECK(quote_risks("- … ’ \xC3\x89").empty());
}

TEST_SUITE_END();
