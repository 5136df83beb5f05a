// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_marks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

TEST_CASE("marks come back from names of classes, among those of others")
{
    const wk::io::ToolMarks marks{"mijn lijst",
                                  "één.twee",
                                  "eens7",
                                  {{"item", "v1", "v_1", "vertrouwen", "Kolom \"A\"", true},
                                   {"open", "o1", "o 1", "", ""},
                                   {"numeric", "n", "n", "", "Leeftijd"}},
                                  {{"v_1", "u.1"}},
                                  {{"vertrouwen", "Theorie & praktijk"}}};
    const std::string names = wk::io::class_names(marks);
    CHECK(names.find_first_of("\"<>&'\t") == std::string::npos);
    CHECK(wk::io::marks_of("groot " + names + " wk- wk-anders.x") == marks);
    CHECK(wk::io::marks_of("") == wk::io::ToolMarks{});
}
