// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/iconv/iconv.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <string>
#include <string_view>

TEST_SUITE_BEGIN("io");

namespace {

std::string decoded(const char* encoding, std::string_view bytes, std::size_t room = 100)
{
    const iconv_t converter = iconv_open("UTF-8", encoding);
    std::string in(bytes);
    std::string out(room, '.');
    char* from = in.data();
    char* to = out.data();
    std::size_t in_left = in.size();
    std::size_t out_left = room;
    const bool failed = iconv(converter, &from, &in_left, &to, &out_left) == std::size_t(-1);
    CHECK(iconv_close(converter) == 0);
    if (failed)
        return errno == E2BIG && to == out.data() && in_left == in.size() ? "too big" : "?";
    CHECK(in_left == 0);
    CHECK(from == in.data() + in.size());
    CHECK(to + out_left == out.data() + room);
    return out.substr(0, room - out_left);
}

} // namespace

TEST_CASE("the encodings of Dutch files become UTF-8")
{
    CHECK(decoded("utf-8", "één €") == "één €");
    CHECK(decoded("windows-1252", "\xE9\xE9n \x80") == "één €");
    CHECK(decoded("iso-8859-15", "\xE9\xE9n \xA4 \xBC\xBD") == "één € Œœ");
    CHECK(decoded("utf-8", "") == "");
}

TEST_CASE("a zero byte ends a text, but not one that is kept in pieces")
{
    CHECK(decoded("utf-8", std::string_view("a\0b\0", 4)) == "a");
    CHECK(decoded("windows-1252", std::string_view("a\0b", 3)) == "a");
    const std::string piece = "a" + std::string(251, '\0');
    CHECK(decoded("utf-8", piece) == "a");
    CHECK(decoded("utf-8", piece + "b") == "ab");
}

TEST_CASE("a character that was cut off at the end is left out")
{
    CHECK(decoded("utf-8", "caf\xC3") == "caf");
    CHECK(decoded("utf-8", "\xE2\x82") == "");
    CHECK(decoded("utf-8", "\xF0\x9F\x98") == "");
}

TEST_CASE("what is no UTF-8 becomes the character for that, byte for byte")
{
    CHECK(decoded("utf-8", "a\xFF\xFE"
                           "b") == "a\uFFFD\uFFFDb");
    CHECK(decoded("utf-8", "\xC3(") == "\uFFFD(");
    CHECK(decoded("utf-8", "\xE2\x82x") == "\uFFFD\uFFFDx");
}

TEST_CASE("what does not fit is refused as a whole")
{
    CHECK(decoded("windows-1252", "\x80\x80", 5) == "too big");
    CHECK(decoded("windows-1252", "\x80\x80", 6) == "€€");
}

TEST_CASE("an encoding with another name is not opened")
{
    for (const char* name : {"UTF-8", "windows-1251", ""}) {
        errno = 0;
        CHECK(iconv_open("UTF-8", name) == reinterpret_cast<iconv_t>(-1));
        CHECK(errno == EINVAL);
    }
}

TEST_SUITE_END();
