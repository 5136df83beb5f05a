// SPDX-License-Identifier: EUPL-1.2
#include "write/tables/formula.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk::write;

TEST_CASE("what begins like a formula is recognised behind anything that nobody sees")
{
    for (const char* text : {"=1",       "+1",       "-1",       "@x",  "\t1", "\r1", "\n1", " =1",  "\u00A0=1",
                             "\u200B-1", "\u202E=1", "\uFEFF@x", "＝1", "＋1", "－1", "＠x", " \t1", "\u2066\u2069=1",
                             "\u3000=1", "\x01=1"}) {
        CAPTURE(text);
        CHECK(looks_like_formula(text));
    }
    for (const char* text : {"", " ", "1", "a=1", "–", "— x", "'=1", "(1)", "é", "\u2013 1", "→"}) {
        CAPTURE(text);
        CHECK(!looks_like_formula(text));
    }
    CHECK(unseen_size("a") == 0);
    CHECK(unseen_size(" a") == 1);
    CHECK(unseen_size("\u200Ea") == 3);
    CHECK(unseen_size("\u2026") == 0);
    CHECK(unseen_size("\u206F") == 3);
    CHECK(unseen_size("\u2074") == 0); // a small 4
    CHECK(unseen_size("") == 0);
}

TEST_SUITE_END();
