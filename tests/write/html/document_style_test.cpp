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

TEST_SUITE_END();
