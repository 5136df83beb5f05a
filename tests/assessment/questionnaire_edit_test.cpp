// SPDX-License-Identifier: EUPL-1.2
#include "assessment/questionnaire_edit.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

TEST_CASE("a copy asks the same under another name, and codes tell both apart")
{
    const auto brief = tests::questionnaire("basisfuncties-kort");
    const auto own = own_copy(brief, "eigen-7K3M", "Onze lijst");
    CHECK(own.id == "eigen-7K3M");
    CHECK(own.title == "Onze lijst");
    CHECK(own.statements == brief.statements);
    CHECK(fingerprint(own) != fingerprint(brief));
    CHECK(!asks_the_same(own, brief));
    auto renamed = own;
    renamed.title = "Anders";
    renamed.minutes = 99;
    renamed.statements[0].title = "Korter";
    CHECK(asks_the_same(own, renamed));
    renamed.statements[0].text += " altijd";
    CHECK(!asks_the_same(own, renamed));
}

TEST_CASE("statements are added, moved and taken away, and none has the id of another")
{
    auto list = tests::plain_questionnaire(2);
    CHECK(add_statement(list, "Nieuw") == 2);
    CHECK(add_statement(list, "Nieuw") == 3);
    CHECK(list.statements[2].id != list.statements[3].id);
    CHECK(list.statements[2].text == "Nieuw");
    move_statement(list, 3, 0);
    CHECK(list.statements[1].id == "s1");
    move_statement(list, 0, 3);
    CHECK(list.statements[0].id == "s1");
    move_statement(list, 0, 9);
    CHECK(list.statements[0].id == "s1");
    const std::string last = list.statements[3].id;
    remove_statement(list, 2);
    CHECK(list.statements.size() == 3);
    add_statement(list, "Weer");
    CHECK(list.statements[3].id != last);
    while (list.statements.size() > 1)
        remove_statement(list, 0);
    remove_statement(list, 0);
    CHECK(list.statements.size() == 1);
}

TEST_CASE("a questionnaire does not grow beyond what can be read again")
{
    auto list = tests::plain_questionnaire(MostStatements);
    CHECK(add_statement(list, "Te veel") == MostStatements - 1);
    CHECK(list.statements.size() == MostStatements);
    CHECK(questionnaire_from_json(text_from_json(questionnaire_json(list)), "q.json"));
}

TEST_SUITE_END();
