// SPDX-License-Identifier: EUPL-1.2
#include "write/html/document_style.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("write");

TEST_CASE("the style sheet has every colour in light and dark, keeps to one page size and loads nothing")
{
    const std::string style = wk::write::document_style();
    CHECK(style.find("--text:#1B1F24;") != std::string::npos);
    CHECK(style.find("--text:#F1EFEA;") != std::string::npos);
    CHECK(style.find("prefers-color-scheme:dark") != std::string::npos);
    CHECK(style.find("@page{size:A4") != std::string::npos);
    CHECK(style.find("url(") == std::string::npos);
    CHECK(style.find('<') == std::string::npos);
    CHECK(std::count(style.begin(), style.end(), '{') == std::count(style.begin(), style.end(), '}'));
}

TEST_CASE("a title at the foot of pages stays words, whatever it holds")
{
    CHECK(wk::write::running_title("Aé").find("content:\"\\000041\\0000E9\"") != std::string::npos);
    const std::string evil = wk::write::running_title("\"}</style><script>\\ \n\xFF{");
    for (const char* markup : {"</", "<s", "\"}<"})
        CHECK(evil.find(markup) == std::string::npos);
    CHECK(std::count(evil.begin(), evil.end(), '"') == 2);
    CHECK(std::count(evil.begin(), evil.end(), '{') == std::count(evil.begin(), evil.end(), '}'));
}

TEST_SUITE_END();
