#include "report/route_words.h"

#include <doctest/doctest.h>

TEST_CASE("a number that is a name has no points")
{
    CHECK(wk::report::number_name(0) == "0");
    CHECK(wk::report::number_name(2019) == "2019");
}
