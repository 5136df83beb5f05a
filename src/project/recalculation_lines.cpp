// SPDX-License-Identifier: EUPL-1.2
#include "project/recalculation_lines.h"

#include "base/text.h"

#include <algorithm>

namespace wk::project {

namespace {

using recompute::PrintedNumber;

struct Figure {
    std::optional<PrintedNumber> number;
    bool below = false;
};

/// "60,4", "60,4%", "< 0,05".
Figure figure_from(std::string_view cell)
{
    cell = trim(cell);
    Figure out;
    if (cell.starts_with('<')) {
        out.below = true;
        cell = trim(cell.substr(1));
    }
    if (cell.ends_with('%'))
        cell = trim(cell.substr(0, cell.size() - 1));
    out.number = PrintedNumber::from_text(cell);
    return out;
}

std::vector<std::string> cells_between(std::string_view line, std::string_view separators)
{
    std::vector<std::string> out;
    for (;;) {
        const auto end = line.find_first_of(separators);
        out.emplace_back(trim(line.substr(0, end)));
        if (end == std::string_view::npos)
            return out;
        line.remove_prefix(end + 1);
    }
}

/// "| a | 1 |" without the bars around it.
std::string_view without_outer_bars(std::string_view line)
{
    if (line.starts_with('|'))
        line.remove_prefix(1);
    if (line.ends_with('|'))
        line.remove_suffix(1);
    return line;
}

/// Cells of a line that has blanks only: the words before the first number are the name.
std::vector<std::string> cells_by_blanks(std::string_view line)
{
    auto words = cells_between(line, " ");
    std::erase(words, "");
    const auto first =
        std::find_if(words.begin(), words.end(), [](const auto& word) { return figure_from(word).number.has_value(); });
    // "Stelling 1 2 11": a number after the words may still belong to the name, but nobody can tell.
    std::vector<std::string> out{joined(std::vector<std::string>(words.begin(), first), " ")};
    out.insert(out.end(), first, words.end());
    return out;
}

FigureLine line_from(std::vector<std::string> cells, std::size_t number)
{
    FigureLine out;
    out.line = number;
    if (!figure_from(cells.front()).number) {
        out.name = cells.front();
        cells.erase(cells.begin());
    }
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    for (const auto& cell : cells) {
        const Figure figure = figure_from(cell);
        if (!figure.number && !cell.empty() && out.unread.empty())
            out.unread = cell;
        out.figures.push_back(figure.number);
        out.below.push_back(figure.below);
    }
    return out;
}

} // namespace

bool FigureLine::complete() const
{
    return std::all_of(figures.begin(), figures.end(), [](const auto& figure) { return figure.has_value(); });
}

std::vector<PrintedNumber> FigureLine::numbers() const
{
    std::vector<PrintedNumber> out;
    for (const auto& figure : figures)
        if (figure)
            out.push_back(*figure);
    return out;
}

std::vector<FigureLine> figure_lines(std::string_view text)
{
    std::vector<FigureLine> out;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = trim(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty())
            continue;
        const bool separated = line.find_first_of("\t;|") != std::string_view::npos;
        auto read =
            line_from(separated ? cells_between(without_outer_bars(line), "\t;|") : cells_by_blanks(line), number);
        const bool heading = out.empty() && read.numbers().empty();
        if (!heading)
            out.push_back(std::move(read));
    }
    return out;
}

} // namespace wk::project
