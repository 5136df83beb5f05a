// SPDX-License-Identifier: EUPL-1.2
#include "base/numbers.h"

#include "support.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

TEST_SUITE_BEGIN("base");

TEST_CASE("counts have a point between thousands")
{
    CHECK(wk::format_count(std::size_t(1234)) == "1.234");
    CHECK(wk::format_count(std::uint8_t(7)) == "7");
    CHECK(wk::format_count(0) == "0");
    CHECK(wk::format_count(999) == "999");
    CHECK(wk::format_count(1234) == "1.234");
    CHECK(wk::format_count(-1234567) == "-1.234.567");
}

TEST_CASE("numbers round half up as they read in decimals")
{
    CHECK(wk::format_number(62.5, 0) == "63");
    CHECK(wk::format_number(1.005, 2) == "1,01"); // the double is a little below 1.005
    CHECK(wk::format_number(0.125, 2) == "0,13");
    CHECK(wk::format_number(2.675, 2) == "2,68");
    CHECK(wk::format_number(1234.5, 1) == "1.234,5");
    CHECK(wk::format_number(0.05, 0) == "0");
    CHECK(wk::format_number(0.5, 0) == "1");
    CHECK(wk::format_number(9.995, 2) == "10,00");
    CHECK(wk::format_number(-2.5, 0) == "-3");
    CHECK(wk::format_number(-0.001, 2) == "0,00");
    CHECK(wk::format_number(1e15, 0) == "1.000.000.000.000.000");
    CHECK(wk::format_number(3, 3) == "3,000");
}

TEST_CASE("shares are shown as percentages")
{
    CHECK(wk::format_share(106.0 / 171.0, 1) == "62,0%");
    CHECK(wk::format_share(0.145, 0) == "15%"); // 100 times the double is 14.499999999999998
    CHECK(wk::format_share(1, 0) == "100%");
}

TEST_CASE("p-values have three decimals and never show 0,000 or a false 1")
{
    CHECK(wk::format_p(0.97712) == "0,977");
    CHECK(wk::format_p(0.0009) == "< 0,001");
    CHECK(wk::format_p(1e-300) == "< 0,001");
    CHECK(wk::format_p(0.99999) == "> 0,999");
    CHECK(wk::format_p(1) == "1,000");
}

TEST_CASE("a cell is a number only when it can be read in one way")
{
    CHECK(wk::number_from_text("12") == 12.0);
    CHECK(wk::number_from_text(" 12,5 ") == 12.5);
    CHECK(wk::number_from_text("12.5") == 12.5);
    CHECK(wk::number_from_text("1.234,5") == 1234.5);
    CHECK(wk::number_from_text("1,234.5") == 1234.5);
    CHECK(wk::number_from_text("1.234.567") == 1234567.0);
    CHECK(wk::number_from_text("-3") == -3.0);
    CHECK(wk::number_from_text("0,125") == 0.125);
    CHECK(wk::number_from_text("1234,567") == 1234.567);
    for (const char* text : {"", "-", "1.234", "1,234", "12.34.5", "1.23,4.5", "abc", "12 jaar", "1e5", "0x10", "inf",
                             "nan", "1,2,3", ",5", "5,", "--5", "1 234", "１２"}) {
        CAPTURE(text);
        CHECK(!wk::number_from_text(text));
    }
    CHECK(!wk::number_from_text(std::string(1000, '9')));
}

TEST_CASE("what format_number wrote, number_from_text reads, unless it is ambiguous")
{
    wk::tests::Draw draw(11);
    for (int round = 0; round < 5000; ++round) {
        const double value = double(draw.below(100'000'000)) / 100;
        const auto read = wk::number_from_text(wk::format_number(value, 2));
        REQUIRE(read);
        CHECK(*read == value);
    }
}

TEST_CASE("an integer is digits and nothing else")
{
    CHECK(wk::integer_from_text(" 5 ") == 5);
    CHECK(wk::integer_from_text("-12") == -12);
    CHECK(wk::integer_from_text("007") == 7);
    for (const char* text : {"", "5.0", "5,0", "+5", "5a", "- 5", "99999999999999999999"})
        CHECK(!wk::integer_from_text(text));
}

TEST_CASE("rounding to significant digits keeps what JSON needs")
{
    CHECK(wk::round_significant(1.0 / 3.0, 12) == 0.333333333333);
    CHECK(wk::round_significant(2e-300 / 3.0, 12) == 6.66666666667e-301);
    CHECK(!std::signbit(wk::round_significant(-0.0, 12)));
    CHECK(wk::round_significant(123456, 3) == 123000);
}

TEST_CASE("a number is rounded as the fewest digits that give it back")
{
    const auto shortest = [](double value) {
        char buffer[40];
        for (int precision = 0; precision <= 16; ++precision) {
            std::snprintf(buffer, sizeof buffer, "%.*e", precision, value);
            if (std::strtod(buffer, nullptr) == value)
                break;
        }
        return std::string(buffer);
    };
    wk::tests::Draw draw(72);
    for (int i = 0; i < 2000; ++i) {
        const double whole = draw.below(1'000'000);
        for (const double value : {whole / 3, whole / 1000, whole / 7 * 1e-9, whole * 1e7}) {
            // Its digits with 12 decimals, made from that text by nothing but moving the comma.
            const std::string text = shortest(value);
            const int exponent = std::atoi(text.c_str() + text.find('e') + 1);
            std::string digits = text.substr(0, 1) + (text[1] == '.' ? text.substr(2, text.find('e') - 2) : "");
            if (int(digits.size()) - 1 - exponent > 12)
                continue; // rounded: other tests are about that
            digits.append(std::size_t(12 + exponent + 1) - digits.size(), '0');
            while (digits.size() < 13)
                digits.insert(0, "0");
            std::string found = wk::format_number(value, 12);
            std::erase(found, '.');
            CHECK(found == digits.substr(0, digits.size() - 12) + "," + digits.substr(digits.size() - 12));
        }
    }
    CHECK(wk::format_number(0, 2) == "0,00");
    CHECK(wk::format_number(0.1 + 0.2, 12) == "0,300000000000");
    CHECK(wk::format_number(123456789.125, 3) == "123.456.789,125");
}

TEST_SUITE_END();
