// SPDX-License-Identifier: EUPL-1.2
#include "assessment/short_code.h"

#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk::assessment;

namespace {

Bits drawn_bits(wk::tests::Draw& draw, std::size_t count)
{
    Bits out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(draw.below(2) == 1);
    return out;
}

} // namespace

TEST_CASE("bits come back, whatever their number, filled up with zeros to whole signs")
{
    wk::tests::Draw draw(1);
    for (std::size_t count = 1; count < 400; ++count) {
        const Bits bits = drawn_bits(draw, count);
        const std::string code = short_code(bits);
        const auto again = bits_of_code(code);
        REQUIRE(again);
        REQUIRE(again->size() >= count);
        CHECK(again->size() < count + 5);
        for (std::size_t i = 0; i < again->size(); ++i)
            CHECK((*again)[i] == (i < count && bits[i]));
        CHECK(code.size() - code.size() / 5 == signs_for(count));
    }
}

TEST_CASE("small letters, blanks and signs that look alike do not matter")
{
    Bits bits;
    put(bits, 0x0102030405, 40);
    const std::string code = short_code(bits);
    std::string other;
    for (const char sign : code)
        other += sign == '0' ? std::string("o ") : sign == '1' ? std::string("l") : std::string(1, char(tolower(sign)));
    const auto again = bits_of_code("  " + other + "\n");
    REQUIRE(again);
    CHECK(*again == *bits_of_code(code));
}

TEST_CASE("what is no code is said to be so")
{
    CHECK(bits_of_code("").error().code == "code-empty");
    CHECK(bits_of_code(" - ").error().code == "code-empty");
    CHECK(bits_of_code("ABC").error().code == "code-damaged");
    const auto sign = bits_of_code("AB-CU");
    CHECK(sign.error().code == "code-sign");
    CHECK(sign.error().message.find("\"U\"") != std::string::npos);
    CHECK(sign.error().message.find("plaats 4") != std::string::npos);
    CHECK(bits_of_code("ABé").error().value == "é");
    CHECK(bits_of_code("0000-0000-0000").error().code == "code-damaged"); // zeros are no check of zeros
}

TEST_CASE("every wrong sign, every swap of neighbours, every sign too few or too many is noticed")
{
    constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    wk::tests::Draw draw(2);
    for (const std::size_t count : {49u, 82u, 184u, 301u}) {
        std::string code = short_code(drawn_bits(draw, count));
        std::erase(code, '-');
        for (std::size_t at = 0; at < code.size(); ++at) {
            for (const char sign : signs) {
                std::string wrong = code;
                wrong[at] = sign;
                CHECK(bool(bits_of_code(wrong)) == (sign == code[at]));
            }
            if (at + 1 < code.size() && code[at] != code[at + 1]) {
                std::string swapped = code;
                std::swap(swapped[at], swapped[at + 1]);
                CHECK(!bits_of_code(swapped));
            }
        }
    }
}

TEST_CASE("numbers are written in signs and read back")
{
    CHECK(base32(0, 4) == "0000");
    CHECK(base32((1 << 20) - 1, 4) == "ZZZZ");
    CHECK(base32_value("ZZZZ") == (1 << 20) - 1);
    CHECK(base32_value("oil9") == base32_value("0119"));
    CHECK(!base32_value(""));
    CHECK(!base32_value("AU"));
    CHECK(!base32_value("0000000000000"));
    const Bits none;
    CHECK(BitReader(none).take(12) == 0);
}

TEST_SUITE_END();
