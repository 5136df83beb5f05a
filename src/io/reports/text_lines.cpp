// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/text_lines.h"

#include "base/digits.h"
#include "base/text.h"
#include "io/reports/printed_builder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace wk::io {

namespace {

using Kind = TextLine::Kind;

constexpr std::size_t MostLines = 1'000'000;
constexpr std::size_t LongestHeading = 110;

std::vector<std::string_view> split_lines(std::string_view text)
{
    std::vector<std::string_view> out;
    while (!text.empty() && out.size() < MostLines) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        auto line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        out.push_back(line);
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

std::string without_digits(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (!is_digit(c))
            out.push_back(c);
    return out;
}

bool is_page_number(std::string_view line)
{
    return !line.empty() && line.size() <= 4 && std::all_of(line.begin(), line.end(), is_digit);
}

/// Lines that return on page after page with another number in them.
std::set<std::string> page_heads(const std::vector<std::string_view>& lines)
{
    std::map<std::string, std::set<std::string>> seen;
    for (const auto raw : lines) {
        const auto line = trim(raw);
        const std::string words = without_digits(line);
        if (line.size() >= 10 && words.size() < line.size() && line.size() - words.size() <= 4 &&
            line.find('%') == std::string_view::npos)
            seen[words].insert(std::string(line));
    }
    std::set<std::string> out;
    for (const auto& [words, lines_of] : seen)
        if (lines_of.size() >= 4 && words.find(' ') != std::string::npos &&
            (words.find('|') != std::string::npos || lines_of.size() >= 8) && words.size() >= 20)
            out.insert(words);
    return out;
}

/// "1.385", "-,1", "28%", "€3", "72,5a" and the signs for nothing: what can stand in a cell with figures.
bool is_figure(std::string_view token)
{
    if (token.starts_with("(20") && token.size() == 6)
        return false; // "laag inkomen (2018)"
    for (const std::string_view sign : {"-", "–", "−", "+", "€", "(", "<", "±"})
        while (token.starts_with(sign) && token.size() > sign.size())
            token.remove_prefix(sign.size());
    while (!token.empty() && (token.ends_with('%') || token.ends_with(')') || token.ends_with('*')))
        token.remove_suffix(1);
    if (token.size() > 1 && token.back() >= 'a' && token.back() <= 'd' && is_digit(token[token.size() - 2]))
        token.remove_suffix(1); // the mark of a note
    if (token.empty() || (!is_digit(token.back())))
        return false;
    return std::all_of(token.begin(), token.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

bool is_nothing(std::string_view token)
{
    return token == "-" || token == "--" || token == "–" || token == "x" || token == "n.v.t." || token == "nvt" ||
           token == "*";
}

std::vector<std::string> tokens_of(std::string_view line)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const auto token = line.substr(at, end - at);
        at = end + 1;
        if (token.empty())
            continue;
        const bool currency = !out.empty() && (out.back() == "€" || out.back() == "-€");
        if (token == "%" && !out.empty() && is_figure(out.back()))
            out.back() += "%";
        else if (currency)
            out.back() += token;
        else
            out.emplace_back(token);
    }
    return out;
}

/// Cells of a line that parts them itself.
std::vector<std::string> parted_cells(std::string_view raw)
{
    const char sign = raw.find('\t') != std::string_view::npos ? '\t' : '|';
    if (sign == '|') {
        raw = trim(raw);
        if (std::count(raw.begin(), raw.end(), '|') < 2)
            return {};
        if (raw.starts_with('|'))
            raw.remove_prefix(1);
        if (raw.ends_with('|'))
            raw.remove_suffix(1);
    }
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= raw.size();) {
        const std::size_t end = std::min(raw.find(sign, at), raw.size());
        out.push_back(single_blanks(raw.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

/// Cells between runs of two blanks or more, in a line that is no sentence.
std::vector<std::string> spaced_cells(std::string_view raw)
{
    std::vector<std::string> out;
    raw = trim(raw);
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t end = std::min(raw.find("  ", at), raw.size());
        out.push_back(single_blanks(raw.substr(at, end - at)));
        at = std::min(raw.find_first_not_of(' ', end), raw.size());
    }
    return out;
}

bool is_rule(const std::vector<std::string>& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.find_first_not_of("-:= ") == std::string::npos; });
}

/// A line that ends in figures: what stands before them, and they.
std::vector<std::string> row_cells(std::string_view line)
{
    auto tokens = tokens_of(line);
    std::size_t first = tokens.size();
    while (first > 0 && (is_figure(tokens[first - 1]) || is_nothing(tokens[first - 1])))
        --first;
    if (first == tokens.size())
        return {};
    if (first == 0 && tokens.size() > 1 && tokens[0].find('%') == std::string::npos && tokens[0].size() == 4)
        first = 1; // a year is the row's name
    std::vector<std::string> out{joined(std::vector(tokens.begin(), tokens.begin() + std::ptrdiff_t(first)), " ")};
    out.insert(out.end(), tokens.begin() + std::ptrdiff_t(first), tokens.end());
    return out;
}

bool heads_chapter(std::string_view line)
{
    if (line.size() > LongestHeading)
        return false;
    if (line.starts_with("Bijlage ") || line.starts_with("Hoofdstuk ") || line.starts_with("Addendum"))
        return line.back() != '.' && line.back() != ',';
    std::size_t at = 0;
    while (at < line.size() && (is_digit(line[at]) || line[at] == '.'))
        ++at;
    if (at == 0 || at > 8 || at + 1 >= line.size() || line[at] != ' ')
        return false;
    const auto words = trim(line.substr(at));
    const auto number = line.substr(0, at);
    const std::size_t point = number.find('.');
    const bool listed = point == std::string_view::npos || point + 1 == number.size(); // "4." may be of a list
    if (listed && (number.size() > 3 || line.size() > (point == std::string_view::npos ? 60u : 45u)))
        return false;
    return !words.empty() && words.front() >= 'A' && words.front() <= 'Z' && words.back() != '.' &&
           words.back() != ',' && words.back() != ';' && line.find("....") == std::string_view::npos;
}

bool is_caption(std::string_view line)
{
    const std::string start = fold(line.substr(0, 12));
    for (const std::string_view word : {"tabel", "table"}) {
        if (!start.starts_with(word) || start.size() <= word.size())
            continue;
        const auto rest = start.substr(word.size());
        const std::size_t at = rest.find_first_not_of(" <");
        if (at != std::string::npos && is_digit(rest[at]))
            return line.find_first_of(":.>", word.size()) < word.size() + 8;
        return rest.starts_with(" bij ") || rest.starts_with(":");
    }
    return false;
}

TextLine read_line(std::string_view raw)
{
    TextLine out;
    out.text = single_blanks(raw);
    if (out.text.empty()) {
        out.kind = Kind::Blank;
        return out;
    }
    if (raw.find('\t') != std::string_view::npos || raw.find('|') != std::string_view::npos) {
        auto cells = parted_cells(raw);
        if (cells.size() > 1) {
            out.kind = is_rule(cells) ? Kind::Blank : Kind::Row;
            out.cells = std::move(cells);
            out.parted = true;
            return out;
        }
    }
    if (is_caption(out.text)) {
        out.kind = Kind::Caption;
        return out;
    }
    const std::string start = fold(out.text.substr(0, 6));
    if (!start.starts_with("bron:") && !start.starts_with("source"))
        out.cells = row_cells(out.text);
    if (!out.cells.empty()) {
        out.kind = Kind::Row;
        return out;
    }
    out.cells = spaced_cells(raw);
    if (heads_chapter(out.text))
        out.kind = Kind::Heading;
    return out;
}

} // namespace

std::vector<TextLine> text_lines(std::string_view text)
{
    const auto raw = split_lines(text);
    const auto heads = page_heads(raw);
    std::vector<TextLine> out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto line = trim(raw[i]);
        const bool alone = (i == 0 || trim(raw[i - 1]).empty()) && (i + 1 == raw.size() || trim(raw[i + 1]).empty());
        if ((alone && is_page_number(line)) || heads.contains(without_digits(line)))
            continue;
        auto read = read_line(raw[i]);
        if (read.kind != Kind::Blank || !read.parted) // a rule within a table is nothing
            out.push_back(std::move(read));
    }
    return out;
}

} // namespace wk::io
