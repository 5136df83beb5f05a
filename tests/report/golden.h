// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

inline std::vector<std::string_view> golden_lines(std::string_view text)
{
    std::vector<std::string_view> out;
    for (;;) {
        const std::size_t end = text.find('\n');
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return out;
        text.remove_prefix(end + 1);
    }
}

/// The first line in which two texts differ, as it was and as it is; empty when they are the same.
inline std::string first_difference(std::string_view was, std::string_view is)
{
    const auto before = golden_lines(was);
    const auto now = golden_lines(is);
    const auto at = [](const auto& lines, std::size_t i) {
        return i < lines.size() ? std::string(lines[i]) : std::string("(no such line)");
    };
    for (std::size_t i = 0; was != is; ++i)
        if (at(before, i) != at(now, i))
            return "line " + std::to_string(i + 1) + "\n  was: " + at(before, i) + "\n  is:  " + at(now, i);
    return {};
}

/// Compares with tests/golden/NAME, or writes it when WK_GOLDEN=write stands in the environment: what is written is to
/// be read before it is kept.
inline void check_golden(const std::string& name, const std::string& made)
{
    const std::string path = "tests/golden/" + name;
    const char* mode = std::getenv("WK_GOLDEN");
    if (mode && std::string_view(mode) == "write") {
        std::FILE* file = std::fopen(repository_path(path).c_str(), "wb");
        REQUIRE(file);
        CHECK(std::fwrite(made.data(), 1, made.size(), file) == made.size());
        std::fclose(file);
    }
    const std::string difference = first_difference(repository_file(path), made);
    CHECK_MESSAGE(difference.empty(), (path + ", " + difference));
}

} // namespace wk::tests
