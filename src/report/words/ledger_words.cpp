// SPDX-License-Identifier: EUPL-1.2
#include "report/words/ledger_words.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::report {

using survey::ColumnRole;
using survey::RowUse;

namespace {

constexpr std::size_t MostNames = 20;
constexpr std::size_t MostNumbers = 5;
constexpr std::size_t LongestName = 60;   ///< characters
constexpr std::size_t LongestTitle = 120; ///< characters

void add_some(std::vector<std::string>& out, Phrase phrase, std::size_t count)
{
    if (count > 0)
        out.push_back(say(phrase, {count}));
}

} // namespace

std::string rows_sentence(const survey::RowAccount& rows)
{
    std::vector<std::string> parts{say(Phrase::LedgerSomeRespondents, {rows.respondents})};
    add_some(parts, Phrase::LedgerSomeHeaders, rows.number(RowUse::Header));
    add_some(parts, Phrase::LedgerSomeTitles, rows.number(RowUse::Title));
    add_some(parts, Phrase::LedgerSomeEmpty, rows.empty);
    add_some(parts, Phrase::LedgerSomeTotals, rows.number(RowUse::Totals));
    add_some(parts, Phrase::LedgerSomeRepeated, rows.number(RowUse::RepeatedHeader));
    add_some(parts, Phrase::LedgerSomeRemarks, rows.number(RowUse::Remark));
    return say(Phrase::LedgerRows, {rows.file, enumeration(parts)});
}

std::string columns_sentence(std::span<const ColumnRole> uses)
{
    std::vector<std::string> parts;
    for (const auto& [role, phrase] :
         {std::pair(ColumnRole::Item, Phrase::LedgerSomeItems),
          std::pair(ColumnRole::Factor, Phrase::LedgerSomeFactors),
          std::pair(ColumnRole::Numeric, Phrase::LedgerSomeNumeric),
          std::pair(ColumnRole::Open, Phrase::LedgerSomeOpen), std::pair(ColumnRole::Unused, Phrase::LedgerSomeUnused)})
        add_some(parts, phrase, std::size_t(std::count(uses.begin(), uses.end(), role)));
    return say(Phrase::LedgerColumns, {uses.size(), enumeration(parts)});
}

std::string unused_sentence(const project::LedgerFinding& ledger)
{
    std::vector<std::string> names;
    std::size_t unused = 0;
    for (const auto& column : ledger.columns) {
        if (column.use != ColumnRole::Unused)
            continue;
        ++unused;
        if (column.name.empty())
            return say(Phrase::LedgerUnnamed);
        if (names.size() < MostNames)
            names.push_back(clipped(column.name, LongestName));
    }
    if (unused == 0)
        return {};
    if (unused == names.size())
        return say(Phrase::LedgerUnused, {enumeration(names)});
    return say(Phrase::LedgerUnusedMore, {joined(names, ", "), unused - names.size()});
}

std::string row_numbers(std::span<const std::size_t> first, std::size_t all)
{
    const std::size_t shown = std::min(first.size(), all <= MostNumbers ? all : MostNumbers - 2);
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < shown; ++i)
        numbers.push_back(std::to_string(first[i]));
    if (shown == 0 || shown == all)
        return enumeration(numbers);
    return say(Phrase::LedgerMore, {joined(numbers, ", "), all - shown});
}

std::string role_words(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Unused: return say(Phrase::MappingUnused);
    case ColumnRole::Item: return say(Phrase::KindItem);
    case ColumnRole::Factor: return say(Phrase::KindFactor);
    case ColumnRole::Numeric: return say(Phrase::KindNumeric);
    case ColumnRole::Open: return say(Phrase::KindOpen);
    }
    return {};
}

std::string use_words(ColumnRole role, std::string_view title, std::string_view theme)
{
    std::string out = role_words(role);
    if (!title.empty())
        out = say(Phrase::LedgerUseOf, {out, clipped(title, LongestTitle)});
    return theme.empty() ? out : say(Phrase::LedgerUseWithTheme, {out, theme});
}

} // namespace wk::report
