// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_sniff.h"

#include "base/text.h"
#include "io/tables/csv_records.h"
#include "io/tables/header_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace wk::io {

namespace {

constexpr std::size_t MostRecords = 200;
constexpr std::size_t MostTitles = 20;

/// The first records, as one delimiter cuts them.
struct Cut {
    std::vector<std::size_t> cells;       ///< per record that is not blank
    std::vector<std::string_view> starts; ///< from which each begins
};

Cut cut_by(std::string_view sample, bool whole, char delimiter)
{
    RecordReader reader(sample, delimiter, 0);
    Cut out;
    const std::size_t lines = usual_cells(sample, delimiter, true);
    while (out.cells.size() < MostRecords) {
        const auto start = sample.substr(reader.position());
        if (!reader.next())
            break;
        // The last record of a part of a file is itself a part.
        if (reader.blank() || (!whole && !out.cells.empty() && reader.position() == sample.size()))
            continue;
        out.cells.push_back(reader.cell_count());
        out.starts.push_back(start);
        if (out.cells.size() == 1)
            reader.expect(2 * reader.cell_count() < lines ? lines : reader.cell_count(), false);
    }
    return out;
}

/// The number of cells that most records from `first` on have.
std::size_t usual(const Cut& cut, std::size_t first)
{
    std::map<std::size_t, std::size_t> records_of;
    std::size_t best = 0;
    for (std::size_t i = first; i < cut.cells.size(); ++i)
        if (++records_of[cut.cells[i]] > records_of[best])
            best = cut.cells[i];
    return best;
}

/// The share of the records from `first` on that have so many cells.
double share(const Cut& cut, std::size_t first, std::size_t cells)
{
    const auto begin = cut.cells.begin() + std::ptrdiff_t(first);
    return double(std::count(begin, cut.cells.end(), cells)) / double(cut.cells.end() - begin);
}

/// Whether names could stand in the line with which `text` begins: no prose, and not numbers alone.
bool may_name(std::string_view text, char delimiter)
{
    std::size_t end = 0;
    bool prose = false;
    cells_of_line(text, delimiter, end, false, prose);
    const auto line = text.substr(0, end);
    return !prose && std::any_of(line.begin(), line.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Whether `text` begins with the names of two columns, and has below them a name and a number in every record: so an
/// address file looks, and no list of sentences or of numbers with a comma in them does.
bool names_and_numbers(std::string_view text, char delimiter, bool whole)
{
    const auto is_word = [](std::string_view cell) {
        return !is_number_or_date(cell) && std::any_of(cell.begin(), cell.end(), [](unsigned char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
        });
    };
    RecordReader reader(text, delimiter, 2);
    constexpr std::size_t fewest = 2; // below the names
    std::size_t records = 0;
    while (records < MostRecords && reader.next()) {
        if (reader.blank())
            continue;
        if (!whole && reader.position() == text.size())
            break;
        const auto cells = reader.cells();
        if (reader.cell_count() != 2 || !is_word(trim(cells[0])))
            return false;
        const auto number = trim(cells[1]);
        if (number.empty() || is_word(number) != (records++ == 0))
            return false;
    }
    return records > fewest;
}

/// How well a delimiter cuts the records: evenly, and into many cells. A row that is short or long now and then weighs less
/// than a sign that happens to stand once in every row.
double score(const Cut& cut, char delimiter, bool whole)
{
    if (cut.cells.empty())
        return 0;
    const std::size_t header = cut.cells.front();
    const std::size_t most = usual(cut, 0);
    const auto weighed = [](double evenly, std::size_t cells) { return cells < 2 ? 0 : evenly * std::log2(cells); };
    double best = weighed(share(cut, 0, header), header);
    constexpr double one_short = 0.9; // a header that lacks the name of the first column
    if (header > 1 && most == header + 1)
        best = std::max(best, weighed(one_short * share(cut, 0, most), header));
    const std::size_t titles = std::size_t(std::find(cut.cells.begin(), cut.cells.end(), most) - cut.cells.begin());
    if (titles == 0 || titles > MostTitles || 2 * header >= most + (header == 1))
        return best;
    constexpr double enough = 0.8;
    constexpr double below_titles = 0.9;
    const double evenly = share(cut, titles, most);
    const bool two = delimiter == ';' || delimiter == '\t' || names_and_numbers(cut.starts[titles], delimiter, whole);
    const bool certain = most > 2 ? evenly >= enough : evenly == 1 && two;
    if (certain && cut.cells.size() > titles + 1 && may_name(cut.starts[titles], delimiter))
        best = std::max(best, weighed(below_titles * evenly, most));
    return best;
}

/// Without the lines at the top that begin with "#", where others follow: a sentence in a comment has commas of its own. (A
/// header that begins so is missed as little.)
std::string_view below_comments(std::string_view text)
{
    std::string_view out = text;
    for (std::size_t i = 0; i < MostTitles && (out.starts_with('#') || out.starts_with("\"#")); ++i) {
        const std::size_t end = out.find_first_of("\r\n");
        if (end == std::string_view::npos)
            return text;
        out.remove_prefix(end + (out.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return trim(out).empty() ? text : out;
}

} // namespace

bool looks_binary(std::string_view text)
{
    const std::string_view start = text.substr(0, 4096);
    const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && !(code >= '\t' && code <= '\r');
    });
    return static_cast<std::size_t>(controls) * 50 > start.size();
}

char sniffed_delimiter(std::string_view text)
{
    constexpr std::size_t sample_bytes = std::size_t(1) << 20;
    const bool whole = text.size() <= sample_bytes;
    const std::string_view sample = below_comments(text.substr(0, sample_bytes));
    char best = 0;
    double most = 0;
    for (const char delimiter : {';', ',', '\t', '|'}) {
        const double found = score(cut_by(sample, whole, delimiter), delimiter, whole);
        if (found > most) {
            most = found;
            best = delimiter;
        }
    }
    return best;
}

std::size_t usual_cells(std::string_view text, char delimiter, bool lines)
{
    std::map<std::size_t, std::size_t> records_of; // per number of cells
    std::size_t best = 0;
    RecordReader reader(text, delimiter, 0);
    std::size_t at = 0;
    for (std::size_t i = 0; i < MostRecords; ++i) {
        bool sentence = false;
        if (lines ? at >= text.size() : !reader.next())
            break;
        const bool blank = lines ? text[at] == '\n' || text[at] == '\r' : reader.blank();
        const std::size_t cells = lines ? cells_of_line(text, delimiter, at, false, sentence) : reader.cell_count();
        if (!blank && ++records_of[cells] > records_of[best])
            best = cells;
    }
    return best;
}

std::optional<SepLine> sep_line(std::string_view text)
{
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    constexpr std::size_t longest = 40;
    if (end > longest)
        return std::nullopt;
    // In quotes, with blanks, and followed by the delimiters that a program added which wrote the file once more.
    std::string line;
    for (const char c : text.substr(0, end))
        if (c != '"' && c != '\'' && c != ' ')
            line += c;
    if (line.size() < 5 || fold(line.substr(0, 4)) != "sep=")
        return std::nullopt;
    const auto is_delimiter = [](char c) { return c == ';' || c == ',' || c == '\t' || c == '|'; };
    const std::string rest = line.substr(4);
    const bool tab = rest.starts_with("\\t") || fold(rest).starts_with("tab");
    const std::size_t named = tab ? (rest[0] == '\\' ? 2 : 3) : 1;
    if (!tab && !is_delimiter(rest[0]))
        return std::nullopt;
    if (!std::all_of(rest.begin() + std::ptrdiff_t(named), rest.end(), is_delimiter)) // sep=;x is a cell like any other
        return std::nullopt;
    const std::size_t length = end + (text.substr(end).starts_with("\r\n") ? 2 : end < text.size());
    return SepLine{tab ? '\t' : rest[0], length};
}

} // namespace wk::io
