// SPDX-License-Identifier: EUPL-1.2
#include "survey/tool_columns.h"

#include "base/digits.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "base/search_text.h"
#include "base/text.h"
#include "survey/answer_order.h"
#include "survey/filled_cells.h"
#include "survey/missing_markers.h"
#include "survey/tool_column_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>

namespace wk::survey {

namespace {

constexpr std::size_t MostLooked = 2000; ///< texts of a column: what a tool writes shows in the first
constexpr std::size_t MostFew = 12;
constexpr std::size_t LongestFew = 40;

/// "E-mail" and "_submission_time" as "email" and "submissiontime".
std::string plain_name(std::string_view name)
{
    std::string out;
    for (const char c : search_text(trim(name)).plain)
        if (is_word_byte(c))
            out += c;
    return out;
}

bool is_named(std::string_view name, std::string_view pattern)
{
    if (pattern.starts_with('*'))
        return name.size() > pattern.size() && name.ends_with(pattern.substr(1));
    if (pattern.ends_with('*'))
        return name.starts_with(pattern.substr(0, pattern.size() - 1));
    return name == pattern;
}

/// What stands in a column, as far as it was looked at.
struct Contents {
    std::vector<std::string_view> texts; ///< different ones, not empty
    std::size_t filled = 0;              ///< cells

    bool all(bool (*is)(std::string_view)) const { return std::all_of(texts.begin(), texts.end(), is); }
};

Contents contents_of(const Column& column)
{
    Contents out;
    const auto cells = cells_per_text(column);
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const auto text = trim(column.text(i));
        if (text.empty() || is_program_marker(text))
            continue;
        out.filled += cells[i];
        if (out.texts.size() < MostLooked)
            out.texts.push_back(text);
    }
    return out;
}

/// A date with the time of the day: "2025-03-03 08:30:00", "3/3/25 8:30", "2025/03/03 8:30:00 AM CET".
bool is_moment_of_day(std::string_view text)
{
    if (text.size() < 8 || text.size() > 45 || !is_digit(text.front()))
        return false;
    const auto colon = text.find(':');
    const auto parts = std::count_if(text.begin(), text.end(), [](char c) { return c == '-' || c == '/' || c == '.'; });
    return colon != std::string_view::npos && colon + 1 < text.size() && is_digit(text[colon - 1]) &&
           is_digit(text[colon + 1]) && parts >= 2 && text.find_first_of("-/.") < colon;
}

bool is_moment(std::string_view text)
{
    if (is_moment_of_day(text))
        return true;
    if (const auto number = number_from_text(text)) // days since 1900
        return *number > 20000 && *number < 100000;
    const auto marks =
        std::count_if(text.begin(), text.end(), [](char c) { return c == '-' || c == '/' || c == '.' || c == ':'; });
    return is_digit(text.front()) && text.size() < 30 && marks >= 1 &&
           std::count_if(text.begin(), text.end(), is_digit) >= 3;
}

bool is_mail(std::string_view text)
{
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

/// "uuid:4f1c…", a number of 32 hexadecimal digits in five pieces.
bool is_uuid(std::string_view text)
{
    if (text.starts_with("uuid:"))
        text.remove_prefix(5);
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 8 || i == 13 || i == 18 || i == 23 ? text[i] != '-'
                                                    : std::isxdigit(static_cast<unsigned char>(text[i])) == 0)
            return false;
    return true;
}

/// Also where it could be two: a place on earth may be 52.239.
bool is_number(std::string_view text)
{
    if (number_from_text(text))
        return true;
    text = trim(text);
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto marks = std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == ','; });
    return marks == 1 && !text.empty() &&
           std::count_if(text.begin(), text.end(), is_digit) + marks == std::ptrdiff_t(text.size());
}

bool is_ratio(std::string_view text)
{
    const auto slash = text.find('/');
    return slash != std::string_view::npos && is_number(trim(text.substr(0, slash))) &&
           is_number(trim(text.substr(slash + 1)));
}

bool is_written(const Contents& in, Written written)
{
    if (in.texts.empty())
        return true;
    const bool looked_at_all = in.texts.size() < MostLooked;
    switch (written) {
    case Written::Key: return !looked_at_all || 10 * in.texts.size() >= 9 * in.filled;
    case Written::Moment: return in.all(is_moment);
    case Written::Number: return in.all(is_number);
    case Written::Ratio: return in.all(is_ratio);
    case Written::Few:
        return in.texts.size() <= MostFew && in.all([](std::string_view text) { return text.size() <= LongestFew; });
    case Written::Mail:
        return std::all_of(in.texts.begin(), in.texts.end(), [](auto text) {
            return is_mail(text) || fold(text) == "anonymous" || fold(text) == "anoniem";
        });
    case Written::Person: return in.texts.size() == 1 || !looked_at_all || 2 * in.texts.size() >= in.filled;
    }
    return false;
}

/// Which tool wrote the table, as its unmistakable columns say.
std::set<Tool> tools_of(const std::vector<std::string>& names)
{
    std::set<Tool> out;
    for (const auto& sign : ToolSigns)
        if (contains(names, sign.name))
            out.insert(sign.tool);
    return out;
}

/// Nobody asks this, whatever it is called.
bool shows_by_itself(const Contents& in)
{
    constexpr std::size_t enough = 3;
    return in.texts.size() >= enough && (in.all(is_moment_of_day) || in.all(is_mail) || in.all(is_uuid));
}

/// "Question" and "Row" of "Question [Row]" and "Question - Row".
struct Parts {
    std::string_view stem;
    std::string_view row;
};

std::optional<Parts> in_brackets(std::string_view name)
{
    const auto open = name.ends_with(']') ? name.rfind('[') : std::string_view::npos;
    if (open == std::string_view::npos || open == 0)
        return std::nullopt;
    return Parts{trim(name.substr(0, open)), trim(name.substr(open + 1, name.size() - open - 2))};
}

std::optional<Parts> around_dash(std::string_view name)
{
    for (const std::string_view dash : {" - ", " \u2013 "})
        if (const auto at = name.find(dash); at != std::string_view::npos && at > 0)
            return Parts{trim(name.substr(0, at)), trim(name.substr(at + dash.size()))};
    return std::nullopt;
}

/// "Q7" and "3" of "Q7_3".
std::optional<Parts> around_number(std::string_view name)
{
    const auto at = name.rfind('_');
    if (at == std::string_view::npos || at == 0 || at + 1 == name.size() || name.size() > 24 ||
        !std::all_of(name.begin() + std::ptrdiff_t(at) + 1, name.end(), is_digit))
        return std::nullopt;
    return Parts{name.substr(0, at), name.substr(at + 1)};
}

bool is_sentence(std::string_view text)
{
    return std::count(text.begin(), text.end(), ' ') >= 2;
}

/// Without a code as LimeSurvey writes it before the question: "G1Q2[SQ001]. Question".
std::string_view without_question_code(std::string_view name)
{
    constexpr std::size_t longest_code = 40;
    const auto end = name.find(". ");
    if (end == std::string_view::npos || end > longest_code)
        return name;
    const auto code = name.substr(0, end);
    const bool code_signs = std::all_of(code.begin(), code.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '[' || c == ']' || c == '_';
    });
    const bool letter = std::isalpha(static_cast<unsigned char>(code.front())) != 0;
    return code_signs && letter && std::any_of(code.begin(), code.end(), is_digit) ? trim(name.substr(end + 2)) : name;
}

/// "submitdate" of "submitdate. Datum ingestuurd", as LimeSurvey writes its own columns beside questions with their codes.
std::string_view code_of_tool(std::string_view name)
{
    constexpr std::array<std::string_view, 11> codes{"id",        "submitdate", "lastpage",     "startlanguage",
                                                     "seed",      "token",      "ipaddr",       "refurl",
                                                     "startdate", "datestamp",  "interviewtime"};
    const auto code = name.substr(0, name.find(". "));
    return contains(codes, code) ? code : name;
}

/// Without the groups that a question stands in: "groep/vraag".
std::string_view without_path(std::string_view name)
{
    const auto slash = name.rfind('/');
    return slash == std::string_view::npos || slash + 1 == name.size() || name.find(' ') != std::string_view::npos
               ? name
               : name.substr(slash + 1);
}

} // namespace

std::vector<bool> tool_columns(const Table& table)
{
    std::vector<std::string> names;
    for (const auto& column : table.columns())
        names.push_back(plain_name(code_of_tool(column.name())));
    const auto tools = tools_of(names);
    std::vector<bool> out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Contents contents = contents_of(table.columns()[i]);
        const bool named = std::any_of(ToolColumns.begin(), ToolColumns.end(), [&](const auto& each) {
            return (each.tool == Tool::Any || tools.contains(each.tool)) && is_named(names[i], each.name) &&
                   is_written(contents, each.written);
        });
        out.push_back(named || shows_by_itself(contents));
    }
    return out;
}

std::vector<ColumnWords> column_words(const std::vector<std::string>& names)
{
    std::map<std::string, std::size_t> dashed;
    std::map<std::string, std::size_t> counted;
    for (const auto& each : names) {
        if (const auto parts = around_dash(without_question_code(trim(each))))
            ++dashed[fold(parts->stem)];
        if (const auto parts = around_number(trim(each)))
            ++counted[fold(parts->stem)];
    }
    std::vector<ColumnWords> out;
    for (const auto& each : names) {
        const std::string_view name = without_path(without_question_code(trim(each)));
        ColumnWords words{std::string(name), {}};
        auto parts = in_brackets(name);
        if (const auto dash = around_dash(name); !parts && dash && dashed[fold(dash->stem)] > 1)
            parts = dash;
        if (const auto number = around_number(name); !parts && number && counted[fold(number->stem)] > 1)
            parts = number;
        if (parts) {
            words.stem = fold(parts->stem);
            if (is_sentence(parts->row))
                words.words = std::string(parts->row);
        }
        out.push_back(std::move(words));
    }
    return out;
}

} // namespace wk::survey
