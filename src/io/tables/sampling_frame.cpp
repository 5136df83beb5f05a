// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sampling_frame.h"

#include "base/look_alike.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>

namespace wk::io {

namespace {

using project::FrameLevel;

/// What is called so is a total, whatever its number; under fold(), and other words may stand before or behind.
constexpr std::array<std::string_view, 6> TotalWords{"totaal", "totalen", "eindtotaal", "subtotaal", "total", "totals"};
/// What begins so is a total when its number is the sum of the others: "alle overige functies" is none.
constexpr std::array<std::string_view, 9> SumWords{"alle", "allen",  "allemaal", "iedereen", "samen",
                                                   "som",  "geheel", "all",      "sum"};

/// The words of a name, under fold().
std::vector<std::string> words_of(std::string_view name)
{
    std::vector<std::string> out(1);
    for (const char c : fold(name)) {
        if (c != ' ' && c != ':' && c != '(' && c != ')')
            out.back() += c;
        else if (!out.back().empty())
            out.emplace_back();
    }
    return out;
}

template <class Words>
bool is_one_of(const Words& words, const std::string& word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_called_total(std::string_view level)
{
    const auto words = words_of(level);
    return std::any_of(words.begin(), words.end(), [](const auto& word) { return is_one_of(TotalWords, word); });
}

/// A year above a column of numbers says of when they are.
bool is_year(std::int64_t number)
{
    return number >= 1900 && number <= 2100;
}

/// Reads one address file.
class FrameReader {
public:
    FrameReader(const survey::Table& table, std::string_view name, std::string_view factor,
                std::span<const std::string> levels)
        : m_table(table), m_name(name), m_levels(levels)
    {
        m_out.frame = {std::string(name), std::string(factor), {}};
    }
    Result<FrameFile> read();

private:
    struct Row {
        std::size_t number = 0; ///< in the file
        FrameLevel level;
        std::string look = {};
    };

    const std::string* known(std::string_view level) const;
    std::optional<Error> read_header();
    std::optional<Error> read_row(std::size_t number, std::string_view level, std::string_view people);
    void leave_out_totals();
    void note_unknown_levels();
    Error problem(const char* code, std::size_t row, std::size_t column, std::string_view value,
                  const std::string& sentence) const
    {
        return problem_at(code, {m_name, row, m_table.columns()[column].name()}, value, sentence);
    }

    const survey::Table& m_table;
    std::string_view m_name;
    std::span<const std::string> m_levels;
    std::vector<Row> m_rows;
    FrameFile m_out;
};

/// The level as respondents have it.
const std::string* FrameReader::known(std::string_view level) const
{
    const auto index = index_of_look(m_levels, level);
    return index ? &m_levels[*index] : nullptr;
}

/// Without a header the first row of the file stands where the names of the columns belong.
std::optional<Error> FrameReader::read_header()
{
    const std::string_view level = m_table.columns()[0].name();
    const std::string_view people = m_table.columns()[1].name();
    const auto number = count_from_text(people);
    if (!number || (is_year(*number) && !known(level)))
        return std::nullopt;
    if (!known(level))
        return problem("frame-header", 1, 1, people, say(Phrase::FrameHeaderMissing, {clipped(people, 60)}));
    m_out.notices.push_back(
        problem("frame-header", 1, 0, level, say(Phrase::FrameHeaderIsGroup, {clipped(level, 60), *number})));
    return read_row(1, level, people);
}

std::optional<Error> FrameReader::read_row(std::size_t number, std::string_view level, std::string_view people)
{
    if (level.empty() && people.empty())
        return std::nullopt;
    const auto count = count_from_text(people);
    if (!count)
        return problem("frame-number", number, level.empty() ? 0 : 1, people,
                       say(Phrase::FrameNumber, {clipped(people, 60)}));
    const std::string* as_known = known(level);
    std::string spelled(as_known ? std::string_view(*as_known) : level);
    std::string look = look_of(spelled);
    const auto same = [&](const Row& row) { return row.level.level == spelled || (!as_known && row.look == look); };
    if (std::any_of(m_rows.begin(), m_rows.end(), same))
        return problem("frame-level", number, 0, level, say(Phrase::FrameLevelTwice, {clipped(level, 60)}));
    m_rows.push_back({number, {std::move(spelled), *count}, std::move(look)});
    return std::nullopt;
}

/// Leaves out what is called a total, or else one row that is the sum of the others. (Of two rows with equal numbers
/// each is the sum of the others, so there only a name tells.)
void FrameReader::leave_out_totals()
{
    const auto unknown = [&](const Row& row) { return row.level.level.empty() || !known(row.level.level); };
    const auto is_total = [&](const Row& row) { return unknown(row) && is_called_total(row.level.level); };
    std::vector<Row> totals;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(totals), is_total);
    if (totals.size() == m_rows.size())
        return;
    std::erase_if(m_rows, is_total);
    const auto sum = [&] {
        return std::accumulate(m_rows.begin(), m_rows.end(), survey::Count(0),
                               [](survey::Count all, const Row& row) { return all + row.level.population; });
    };
    const auto is_sum = [&](const Row& row) {
        const std::string& level = row.level.level;
        const bool named = level.empty() || is_one_of(SumWords, words_of(level).front());
        return unknown(row) && row.level.population > 0 && 2 * row.level.population == sum() &&
               m_rows.size() >= (named ? 2 : 3);
    };
    if (const auto found = std::find_if(m_rows.rbegin(), m_rows.rend(), is_sum); found != m_rows.rend()) {
        totals.push_back(*found);
        m_rows.erase(std::next(found).base());
    }
    for (const auto& [number, total, look] : totals) {
        const std::string called =
            total.level.empty() ? say(Phrase::FrameThisRow) : in_quotes(clipped(total.level, 60));
        const Phrase phrase = total.population == sum() ? Phrase::FrameTotal : Phrase::FrameTotalDiffers;
        m_out.notices.push_back(
            problem("frame-total", number, 0, total.level, say(phrase, {called, total.population, sum()})));
    }
}

void FrameReader::note_unknown_levels()
{
    if (m_levels.empty() ||
        std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return known(row.level.level); }))
        return;
    std::vector<std::string_view> names;
    for (const auto& row : m_rows)
        names.push_back(row.level.level);
    m_out.notices.push_back(problem_at("frame-levels", {m_name}, {},
                                       say(Phrase::FrameNoneKnown, {some_in_quotes(names), some_in_quotes(m_levels)})));
}

Result<FrameFile> FrameReader::read()
{
    const auto& columns = m_table.columns();
    if (columns.size() < 2)
        return problem_at("frame-columns", {m_name, 1, {}}, {}, say(Phrase::FrameColumns));
    if (auto error = read_header())
        return *error;
    for (std::size_t row = 0; row < m_table.rows(); ++row)
        if (auto error = read_row(m_table.row_number(row), trim(columns[0].cell(row)), trim(columns[1].cell(row))))
            return *error;
    if (m_rows.empty())
        return problem_at("frame-empty", {m_name, 0, {}}, {}, say(Phrase::FrameEmpty));
    leave_out_totals();
    for (const auto& used : m_table.account().others) // what was found when the file was read
        if (used.use == survey::RowUse::Totals)
            m_out.notices.push_back(problem("frame-total", used.row, 0, {}, say(Phrase::FilesTotals)));
    for (const auto& row : m_rows)
        if (row.level.level.empty())
            return problem("frame-level", row.number, 0, {}, say(Phrase::FrameLevelEmpty));
    note_unknown_levels();
    for (auto& row : m_rows)
        m_out.frame.levels.push_back(std::move(row.level));
    return std::move(m_out);
}

} // namespace

Result<FrameFile> frame_from_table(const survey::Table& table, std::string_view name, std::string_view factor,
                                   std::span<const std::string> levels)
{
    return FrameReader(table, name, factor, levels).read();
}

} // namespace wk::io
