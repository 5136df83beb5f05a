// SPDX-License-Identifier: EUPL-1.2
#include "report/made/questionnaire_forms.h"

#include "io/exchange/limesurvey_example.h"
#include "support.h"
#include "survey/mapping.h"

#include <doctest/doctest.h>

#include <variant>

TEST_SUITE_BEGIN("report");

using wk::report::questionnaire_codebook;
using wk::report::questionnaire_form;
using wk::survey::Instrument;
using wk::tests::mentions;

namespace {

Instrument full()
{
    auto out = Instrument::from_json(wk::tests::full_instrument(), "alles.json");
    REQUIRE(out);
    return *std::move(out);
}

/// Everything on the form in its order, a line per block; of a table its columns and the first cells of its rows.
std::string form_text(const wk::report::Document& form)
{
    std::string out;
    for (const auto& section : form.sections) {
        out += "# " + section.title + "\n";
        for (const auto& block : section.blocks) {
            if (const auto* paragraph = std::get_if<wk::report::Paragraph>(&block))
                out += paragraph->text.substr(0, paragraph->text.find('\n')) + "\n";
            if (const auto* list = std::get_if<wk::report::BulletList>(&block)) {
                out += list->title;
                for (const auto& entry : list->entries)
                    out += " / " + entry.text;
                out += "\n";
            }
            if (const auto* table = std::get_if<wk::report::TableBlock>(&block)) {
                for (const auto& column : table->table.columns)
                    out += column.title + " | ";
                out += "\n";
                for (const auto& row : table->table.rows) {
                    CHECK(row.size() == table->table.columns.size());
                    out += row.front().text + "\n";
                }
            }
        }
    }
    return out;
}

} // namespace

TEST_CASE("the form on paper asks everything once, in the order in which it can be asked, and says what to pass over")
{
    const auto text = form_text(questionnaire_form(full()));
    CHECK(mentions(text, "# Eén \"thema\"\n"));
    CHECK(mentions(text, "Vraag | slecht | < matig > | goed & wel | weet niet | wil niet zeggen | \n"));
    CHECK(mentions(text, "Hebt u bij vraag 1 \"nee\" geantwoord? Sla dan over: 3, 5.\n"));
    CHECK(text.find("Hebt u bij vraag 1") == text.rfind("Hebt u bij vraag 1")); // once
    CHECK(mentions(text, "Hebt u bij vraag 2 \"slecht\" of \"< matig >\" geantwoord? Sla dan over: "));
    CHECK(mentions(text, "Wijk / ☐ Noord / ☐ R&D / ☐ < 1 jaar\n"));
    CHECK(mentions(text, "Leeftijd (jaar)\n"));
    const auto instrument = full();
    for (const auto& target : wk::survey::mapping_targets(instrument))
        CHECK(mentions(text, ". " + target.words.substr(0, target.words.find('\n'))));
}

TEST_CASE("the codebook has a row per answer, with its code here and in LimeSurvey")
{
    const auto table = questionnaire_codebook(full());
    const auto row_of = [&](const std::string& name, const std::string& answer) {
        std::string out;
        for (const auto& row : table.rows) {
            CHECK(row.size() == table.columns.size());
            if (row[0].text == name && row[10].text == answer)
                for (const auto& cell : row)
                    out += cell.text + "|";
        }
        return out;
    };
    CHECK(row_of("v-1", "slecht") ==
          "v-1|v1|\"Samen\" gaat 't beter|Eén \"thema\"|stelling|Theorie & \"zo\"|min|ja||-2|slecht|antwoord||");
    CHECK(row_of("u.1", "weet niet") ==
          "u.1|u1|Het ging beter|Eén \"thema\"|stelling|Praktijk|min|nee||geen1|weet niet|geen mening|h_1 = \"nee\"|");
    CHECK(row_of("wijk", "R&D") == "wijk|wijk|Wijk||groepen|||||G2|R&D|antwoord||");
    CHECK(row_of("leeftijd", "") == "leeftijd|leeftijd|Leeftijd||getal||||jaar|||||");
    CHECK(row_of("vrij", "") == "vrij|vrij|Vrij||groepen|||||||||");
    CHECK(table.rows.size() == 2 + 5 + 5 + 5 + 2 + 5 + 3 + 1 + 1 + 1 + 1);
}
