// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support.h"

#include "recompute/figures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

namespace wk::tests {

/// `text` between the separators; empty pieces count.
inline std::vector<std::string> pieces(const std::string& text, char separator)
{
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == separator)
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

/// The rows of a file in tests/data/stats_b, as fields; lines that start with # are comments. With `header`, the first
/// other line is left out.
inline std::vector<std::vector<std::string>> reference_fields(const std::string& name, bool header = true)
{
    std::vector<std::vector<std::string>> out;
    for (const auto& line : pieces(repository_file("tests/data/stats_b/" + name), '\n')) {
        if (line.empty() || line.front() == '#')
            continue;
        if (!header)
            out.push_back(pieces(line, ';'));
        header = false;
    }
    return out;
}

/// Numbers between blanks.
inline std::vector<double> reference_numbers(const std::string& text)
{
    std::vector<double> out;
    for (const auto& piece : pieces(text, ' ')) {
        if (!piece.empty())
            out.push_back(std::strtod(piece.c_str(), nullptr));
    }
    return out;
}

inline std::vector<stats::Count> reference_counts(const std::string& text)
{
    std::vector<stats::Count> out;
    for (const double number : reference_numbers(text))
        out.push_back(static_cast<stats::Count>(number));
    return out;
}

inline recompute::PrintedNumber printed(const std::string& text)
{
    return *recompute::PrintedNumber::from_text(text);
}

/// Printed numbers between blanks.
inline std::vector<recompute::PrintedNumber> printed_list(const std::string& text)
{
    std::vector<recompute::PrintedNumber> out;
    for (const auto& piece : pieces(text, ' ')) {
        if (!piece.empty())
            out.push_back(printed(piece));
    }
    return out;
}

/// Equal up to a relative difference; near 0 up to the same absolute one.
inline bool agrees(double value, double reference, double tolerance)
{
    return std::abs(value - reference) <= tolerance * std::max(1e-3, std::abs(reference));
}

} // namespace wk::tests
