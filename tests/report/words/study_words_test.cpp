// SPDX-License-Identifier: EUPL-1.2
#include "report/words/study_words.h"

#include "project/study_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

TEST_CASE("a statement reads on one line with where it comes from, as far as that is known")
{
    const auto study = tests::full_study();
    const auto words = [&](std::size_t source) {
        return statement_words(study, source, study.sources[source].statements[0]);
    };
    CHECK(words(0) == "De inloop is elke dag open (Gesprek met de wethouder, gesprek, 12 mei 2026, minuut 8)");
    CHECK(words(1) == "Er is een wachtlijst (Bron 2)");
    CHECK(source_name(study, 0) == "Bron 1: Gesprek met de wethouder");
    CHECK(source_name(study, 1) == "Bron 2");
    CHECK(source_kind_name(project::SourceKind::Official) == "Ambtelijke reactie");
}

TEST_CASE("what leans on a statement is told for one and for many")
{
    CHECK(uses_sentence({}).empty());
    CHECK(uses_sentence({1, 0}) == "Hier steunt al iets op: 1 oordeel in het stoplicht.");
    CHECK(uses_sentence({2, 1}) == "Hier steunt al iets op: 2 oordelen in het stoplicht en 1 conclusie.");
}

TEST_SUITE_END();
