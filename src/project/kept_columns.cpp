// SPDX-License-Identifier: EUPL-1.2
#include "project/kept_columns.h"

#include "base/digits.h"
#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::project {

namespace {

constexpr std::string_view NotSaved = "columns-not-saved";
constexpr std::size_t MostNamed = 6;
constexpr std::size_t LongNumber = 9; ///< digits: so long are telephone and citizen service numbers

bool is_blank(const survey::Column& column)
{
    return column.distinct() == 0 || (column.distinct() == 1 && trim(column.text(0)).empty());
}

/// "17", "R_3kd9" or "9f3e-…", and no name, address or telephone number.
bool is_number_of_respondent(std::string_view text)
{
    const auto word = trim(text);
    std::size_t digits = 0;
    bool letters = false;
    for (const char c : word) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !is_digit(c) && c != '-' && c != '_')
            return false;
        digits += is_digit(c);
        letters = letters || letter;
    }
    return digits > 0 && (letters || digits < LongNumber);
}

/// Whether every row has such a number, each another.
bool tells_respondents_apart(const survey::Column& column)
{
    if (column.rows() == 0 || column.distinct() != column.rows())
        return false;
    for (std::size_t i = 0; i < column.distinct(); ++i)
        if (!is_number_of_respondent(column.text(i)))
            return false;
    return true;
}

} // namespace

std::vector<bool> columns_left(const Survey& survey)
{
    if (!survey.table)
        return {};
    const auto& columns = survey.table->columns();
    std::vector<bool> out(columns.size(), survey.instrument != nullptr);
    if (!survey.instrument)
        return out;
    const auto targets = survey::mapping_targets(*survey.instrument);
    for (const auto& match : survey::matched_columns(*survey.table, targets, survey.mapping))
        if (match)
            out[match->column] = false;
    const auto before = columns_not_saved(survey);
    for (std::size_t i = 0; i < columns.size(); ++i)
        out[i] = out[i] && !tells_respondents_apart(columns[i]) &&
                 (!is_blank(columns[i]) || contains(before, columns[i].name()));
    return out;
}

std::vector<std::string> columns_not_saved(const Survey& survey)
{
    std::vector<std::string> out;
    for (const auto& notice : survey.import_notices) {
        if (!is_about_not_saved(notice))
            continue;
        for (std::size_t at = 0; at <= notice.value.size();) {
            const auto end = std::min(notice.value.find('\n', at), notice.value.size());
            out.push_back(notice.value.substr(at, end - at));
            at = end + 1;
        }
    }
    return out;
}

void note_not_saved(Survey& survey, const std::vector<std::string>& columns)
{
    std::erase_if(survey.import_notices, is_about_not_saved);
    if (columns.empty())
        return;
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(columns.size(), MostNamed); ++i)
        named.push_back(clipped(columns[i], 60));
    std::string words = joined(named, ", ");
    if (columns.size() > MostNamed)
        words += say(Phrase::ColumnsNotSavedMore, {columns.size() - MostNamed});
    Notice notice = problem_at(std::string(NotSaved), {}, {},
                               say(Phrase::ColumnsNotSaved, {columns.size(), words, survey.file_name}));
    notice.value = joined(columns, "\n"); // all of them, however many
    survey.import_notices.push_back(std::move(notice));
}

bool is_about_not_saved(const Notice& notice)
{
    return notice.code == NotSaved;
}

} // namespace wk::project
