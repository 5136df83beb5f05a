// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/header_rows.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/text.h"
#include "io/tables/header_evidence.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace wk::io {

namespace {

constexpr std::size_t TitleRows = 20;     ///< that may stand above a header
constexpr std::size_t MostHeaderRows = 3; ///< names, questions in words, what was imported

/// What platforms write below a question that has one column; under fold().
constexpr std::array<std::string_view, 8> NoNames{"response", "open-ended response", "antwoord", "open antwoord",
                                                  "reactie",  "open reactie",        "waarde",   "value"};

/// So begins the name of a column that tells rows apart: it is no column of row names, however its cells count.
constexpr std::array<std::string_view, 26> IdWords{"id",        "nr",        "num",    "resp",  "case", "volg", "rij",
                                                   "row",       "#",         "record", "code",  "no",   "deel", "part",
                                                   "token",     "inzending", "sub",    "user",  "key",  "uuid", "inde",
                                                   "formulier", "persoon",   "tijd",   "begin", "start"};

bool is_no_name(std::string_view cell)
{
    return contains(NoNames, std::string_view(fold(cell)));
}

/// Numbers in a row of names: years, or the numbers of the questions.
bool counts_up(const FirstRow& row)
{
    std::optional<std::int64_t> before;
    bool up = true;
    bool years = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto number = integer_from_text(row.at(i));
        if (!number)
            continue;
        up = up && (!before || *number == *before + 1);
        years = years && *number >= 1900 && *number <= 2100;
        before = number;
    }
    return up || years;
}

bool holds_answers(std::span<const FirstRow> rows, std::size_t row)
{
    const Likeness like = likeness(rows.subspan(row));
    return like.is_one_of_them() && (like.same_answers > 0 || !counts_up(rows[row]));
}

bool distinct_cells(const FirstRow& row)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!row.at(i).empty() && !seen.insert(fold(row.at(i))).second)
            return false;
    return true;
}

/// At least half of its cells are no numbers.
bool has_words(const FirstRow& row)
{
    std::size_t words = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        words += !row.at(i).empty() && !is_number_or_date(row.at(i));
    return 2 * words >= row.filled();
}

/// {"ImportId":"QID4"}: what Qualtrics writes for itself.
bool is_imported(const FirstRow& row)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        number += row.at(i).starts_with('{') && row.at(i).find("ImportId") != std::string_view::npos;
    return number > 0 && 2 * number >= row.filled();
}

/// Whether `rows` begins with the names of two columns, one of which holds numbers: what stands above is a title, although
/// one cell is not less than half of two.
bool names_two(std::span<const FirstRow> rows)
{
    if (rows.empty() || rows.front().filled() != 2)
        return false;
    const FirstRow& names = rows.front();
    bool numbers = false;
    for (std::size_t i = 0; i < names.cells.size(); ++i) {
        if (is_number_or_date(names.at(i)))
            return false;
        for (const auto& row : rows.subspan(1))
            numbers = numbers || (!names.at(i).empty() && is_number_or_date(row.at(i)));
    }
    return numbers;
}

/// How many of the first rows are comments: they begin with "#", and names stand below them. "#" may as well be the name of
/// a column, or stand before the names ("# v1;v2"): then answers stand below it.
std::size_t comments_above(std::span<const FirstRow> rows)
{
    std::size_t at = 0;
    while (at < rows.size() && rows[at].at(0).starts_with('#'))
        ++at;
    if (at == 0 || at > TitleRows || at == rows.size() || holds_answers(rows, at))
        return 0;
    const auto is_comment = [&](const FirstRow& row) {
        return row.filled() != rows[at].filled() ||
               (row.at(0).find(' ') != std::string_view::npos && likeness(rows.subspan(at)).columns > 0);
    };
    return std::all_of(rows.begin(), rows.begin() + std::ptrdiff_t(at), is_comment) ? at : 0;
}

/// The index of the row in which the names begin.
std::size_t header_below_comments(std::span<const FirstRow> rows, bool sheet)
{
    std::size_t most = 0;
    for (const auto& row : rows.first(std::min(rows.size(), TitleRows)))
        most = std::max(most, row.filled());
    std::size_t at = 0;
    while (2 * rows[at].filled() < most || (most == 2 && rows[at].filled() == 1 && names_two(rows.subspan(at + 1))))
        ++at;
    if (at == 0)
        return 0;
    const FirstRow& above = rows[at - 1];
    if (holds_answers(rows, at))
        return above.filled() >= 2 && distinct_cells(above) && !holds_answers(rows, at - 1) ? at - 1 : at;
    // A file of text says itself how many cells its header has, so there a title has to look like one.
    if (!sheet && (!has_words(rows[at]) || (above.filled() > 1 && likeness(rows.subspan(at)).columns == 0)))
        return 0;
    return at;
}

std::size_t header_among(std::span<const FirstRow> rows, bool sheet)
{
    const std::size_t comments = comments_above(rows);
    return comments + header_below_comments(rows.subspan(comments), sheet);
}

/// Themes, or questions of several columns, right above the names: a row that fills what the names leave open.
bool completes(const FirstRow& above, const FirstRow& names)
{
    if (above.number + 1 != names.number || above.filled() < 2)
        return false;
    for (std::size_t i = 0; i < above.cells.size(); ++i)
        if (!above.at(i).empty() && (names.at(i).empty() || is_no_name(names.at(i))))
            return true;
    return false;
}

/// Whether `rows` begins with another row of the header above it.
bool continues(const FirstRow& header, std::span<const FirstRow> rows)
{
    const FirstRow& row = rows.front();
    if (is_imported(row) || (rows.size() > 1 && is_imported(rows[1])))
        return true;
    if (numbers_columns(row)) {
        const Likeness like = likeness(rows);
        return like.columns >= 2 && like.same_answers == 0 && like.alike < like.columns;
    }
    std::size_t no_names = 0;
    std::size_t opened = 0; // columns that get their name here
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.at(i).empty() && is_number_or_date(row.at(i)))
            return false;
        no_names += !header.at(i).empty() && is_no_name(row.at(i));
        opened += header.at(i).empty() && !row.at(i).empty();
    }
    const Likeness like = likeness(rows);
    if (like.alike > 0 || row.filled() < 2)
        return false;
    if (no_names > 0)
        return like.columns > 0 || no_names > 1;
    // Whoever answered little fills less; only names for columns without one may be few, beside columns that need none.
    const bool enough = 2 * row.filled() >= header.filled() || (opened > 0 && 2 * opened + 1 >= row.filled());
    return enough && distinct_cells(row) && like.columns >= 2 && (like.columns >= 3 || like.longer >= 2);
}

/// A name that stands above several columns, merged or repeated, names none of them.
void open_spans(std::vector<std::string>& names)
{
    for (std::size_t i = names.size(); i-- > 1;)
        if (names[i] == names[i - 1])
            names[i].clear();
}

std::vector<std::string> padded(const FirstRow& row, std::size_t width)
{
    std::vector<std::string> out(width);
    for (std::size_t i = 0; i < width; ++i)
        out[i] = std::string(row.at(i));
    return out;
}

/// Names out of the rows of a header: of the upper one, unless it leaves columns open that the lower one names.
void put_names(FoundHeader& out, const FirstRow& upper, const FirstRow* lower)
{
    const std::size_t width = std::max(upper.cells.size(), lower ? lower->cells.size() : 0);
    auto above = padded(upper, width);
    if (!lower) {
        out.names = std::move(above);
        return;
    }
    auto below = padded(*lower, width);
    const auto is_number = [&](const std::string& name) { return integer_from_text(name).has_value(); };
    if (std::all_of(above.begin(), above.end(), is_number)) { // the numbers of the columns stand above their names
        out.names = std::move(below);
        return;
    }
    auto opened = above;
    open_spans(opened);
    bool open = false;
    for (std::size_t i = 0; i < width; ++i)
        open = open || (opened[i].empty() && !below[i].empty());
    if (!open) {
        out.names = std::move(above);
        out.labels = std::move(below);
        return;
    }
    for (std::size_t i = 0; i < width; ++i)
        out.names.push_back(below[i].empty() || (is_no_name(below[i]) && !opened[i].empty()) ? above[i] : below[i]);
}

std::size_t usual_count(std::span<const FirstRow> rows)
{
    std::map<std::size_t, std::size_t> rows_of;
    std::size_t best = 0;
    for (const auto& row : rows)
        if (++rows_of[row.count] > rows_of[best])
            best = row.count;
    return 10 * rows_of[best] >= 9 * rows.size() ? best : 0;
}

std::size_t widest(std::span<const FirstRow> rows)
{
    std::size_t out = 0;
    for (const auto& row : rows)
        out = std::max(out, row.cells.size());
    return out;
}

/// The first cells of rows, as far as they could be row names.
struct FirstCells {
    bool distinct = true; ///< and filled
    bool counting = true; ///< 1, 2, 3
    bool rising = true;
    bool quoted = true;     ///< and the last ones too
    std::size_t behind = 0; ///< rows that have something in the column without a name
};

FirstCells first_cells(std::span<const FirstRow> rows, std::size_t column)
{
    FirstCells out;
    std::set<std::string> seen;
    std::int64_t before = 0;
    for (const auto& row : rows) {
        const auto number = integer_from_text(row.at(0));
        out.distinct = out.distinct && !row.at(0).empty() && seen.insert(std::string(row.at(0))).second;
        out.counting = out.counting && number == before + 1;
        out.rising = out.rising && number && *number > before;
        out.quoted = out.quoted && row.first_in_quotes && row.last_in_quotes;
        out.behind += !row.at(column).empty();
        before = number.value_or(0);
    }
    return out;
}

bool tells_rows_apart(std::string_view name)
{
    const std::string folded = fold(name);
    return std::any_of(IdWords.begin(), IdWords.end(), [&](auto word) { return folded.starts_with(word); });
}

/// Rows of which each has one cell more than the header, as R writes them: its row names come first and have no name.
void look_for_row_names(FoundHeader& out, std::span<const FirstRow> rows, std::size_t header_count, bool sheet)
{
    std::size_t names = out.names.size();
    while (names > 0 && out.names[names - 1].empty())
        --names;
    constexpr std::size_t fewest = 2;
    const std::size_t usual = sheet ? widest(rows) : usual_count(rows);
    if (names == 0 || rows.size() < fewest || header_count != names || usual != names + 1)
        return;
    const FirstCells cells = first_cells(rows, names);
    const bool often = 2 * cells.behind >= rows.size();
    if (!cells.distinct || tells_rows_apart(out.names.front()))
        return;
    if (sheet)
        out.row_names = cells.counting && often;
    else if (cells.behind == 0)
        out.row_names = cells.counting || (cells.rising && cells.quoted);
    else
        out.row_names = cells.rising;
    if (!out.row_names) {
        if (!sheet && often && rows.size() > fewest)
            out.doubt = HeaderDoubt::OneShort;
        return;
    }
    out.names.resize(names);
    out.names.insert(out.names.begin(), std::string());
}

/// Columns that most rows have and the header lacks.
void add_nameless(FoundHeader& out, std::span<const FirstRow> rows)
{
    std::map<std::size_t, std::size_t> reach;
    for (const auto& row : rows)
        for (std::size_t i = out.names.size(); i < row.cells.size(); ++i)
            reach[i] += !row.at(i).empty();
    for (const auto& [column, filled] : reach)
        if (2 * filled > rows.size() && rows.size() > 2)
            out.names.resize(column + 1);
}

} // namespace

std::size_t FirstRow::filled() const
{
    std::size_t out = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += !at(i).empty();
    return out;
}

std::string_view FirstRow::at(std::size_t column) const
{
    return column < cells.size() ? trim(cells[column]) : std::string_view();
}

std::size_t FoundHeader::titles() const
{
    return std::size_t(std::count_if(used.begin(), used.end(),
                                     [](const survey::UsedRow& row) { return row.use == survey::RowUse::Title; }));
}

FoundHeader sure_header(const FirstRow& row)
{
    FoundHeader out;
    out.names = row.cells;
    out.used = {{row.number, survey::RowUse::Header}};
    return out;
}

FoundHeader found_header(std::span<const FirstRow> rows, bool sheet)
{
    FoundHeader out;
    out.first = out.last = header_among(rows, sheet);
    const FirstRow* names = &rows[out.first];
    std::vector<const FirstRow*> lines{names};
    if (out.first > 0 && completes(rows[out.first - 1], *names))
        lines.insert(lines.begin(), &rows[--out.first]);
    while (lines.size() < MostHeaderRows && out.last + 1 < rows.size() &&
           continues(*lines.back(), rows.subspan(out.last + 1)))
        lines.push_back(&rows[++out.last]);
    for (std::size_t i = 0; i < out.first; ++i)
        out.used.push_back({rows[i].number, survey::RowUse::Title});
    for (const FirstRow* line : lines)
        out.used.push_back({line->number, survey::RowUse::Header});
    const FirstRow* second =
        lines.size() > 1 && !is_imported(*lines[1]) && !numbers_columns(*lines[1]) ? lines[1] : nullptr;
    put_names(out, *lines.front(), second);
    const auto data = rows.subspan(out.last + 1);
    if (is_odd(data))
        out.odd_first = data.front().number;
    if (lines.size() == 1)
        look_for_row_names(out, data, names->count, sheet);
    if (!out.row_names && !sheet && out.doubt == HeaderDoubt::None)
        add_nameless(out, data);
    const bool answers = lines.size() == 1 && holds_answers(rows, out.last);
    if (answers && out.doubt == HeaderDoubt::None)
        out.doubt = HeaderDoubt::LooksLikeAnswers;
    out.certain = !answers && likeness(rows.subspan(out.last)).columns > 0;
    return out;
}

} // namespace wk::io
