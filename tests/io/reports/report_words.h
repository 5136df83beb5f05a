// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_report.h"

#include <string>

namespace wk::tests {

/// A report on lines: "# heading", "paragraph", "[title] a|b / c|d" and "{title; description: word|word}".
inline std::string report_words(const recompute::PrintedReport& report)
{
    std::string out;
    for (const auto& block : report.blocks) {
        if (const auto* words = std::get_if<recompute::PrintedParagraph>(&block))
            out += (words->heading ? "# " : "") + words->text;
        if (const auto* table = std::get_if<recompute::PrintedTable>(&block)) {
            out += "[" + table->title + "]";
            for (std::size_t row = 0; row < table->rows.size(); ++row)
                for (std::size_t i = 0; i < table->rows[row].size(); ++i)
                    out += (i > 0 ? "|" : row > 0 ? " / " : " ") + table->rows[row][i];
        }
        if (const auto* figure = std::get_if<recompute::PrintedFigure>(&block)) {
            out += "{" + figure->title + "; " + figure->description + ":";
            for (std::size_t i = 0; i < figure->words.size(); ++i)
                out += (i > 0 ? "|" : " ") + figure->words[i];
            out += "}";
        }
        out += "\n";
    }
    return out;
}

} // namespace wk::tests
