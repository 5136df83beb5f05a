// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_sniff.h"

#include "base/text.h"
#include "io/tables/csv_records.h"

#include <algorithm>
#include <map>

namespace wk::io {

namespace {

/// How evenly one delimiter cuts the sample.
struct Cut {
    char delimiter = 0;
    std::size_t header_cells = 0;
    double same = 0; ///< share of records with as many cells as the header
};

Cut cut_by(std::string_view sample, bool whole, char delimiter)
{
    constexpr std::size_t max_records = 200;
    RecordReader reader(sample, delimiter, 0);
    Cut out{delimiter, 0, 0};
    std::size_t records = 0;
    std::size_t same = 0;
    while (records < max_records && reader.next()) {
        // The last record of a part of a file is itself a part.
        if (reader.blank() || (!whole && records > 0 && reader.position() == sample.size()))
            continue;
        ++records;
        if (records == 1) {
            out.header_cells = reader.cell_count();
            reader.expect(out.header_cells, false);
        }
        same += reader.cell_count() == out.header_cells;
    }
    out.same = records == 0 ? 0 : double(same) / double(records);
    return out;
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
    const std::string_view sample = text.substr(0, sample_bytes);
    Cut best;
    for (const char delimiter : {';', ',', '\t', '|'}) {
        const Cut cut = cut_by(sample, sample.size() == text.size(), delimiter);
        if (cut.header_cells < 2)
            continue;
        const bool better = cut.same != best.same ? cut.same > best.same : cut.header_cells > best.header_cells;
        if (better)
            best = cut;
    }
    return best.delimiter;
}

std::size_t usual_cells(std::string_view text, char delimiter, bool lines)
{
    constexpr std::size_t most_records = 200;
    std::map<std::size_t, std::size_t> records_of; // per number of cells
    std::size_t best = 0;
    RecordReader reader(text, delimiter, 0);
    std::size_t at = 0;
    for (std::size_t i = 0; i < most_records; ++i) {
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
    if (text.size() < 5)
        return std::nullopt;
    const bool is_sep = fold(text.substr(0, 4)) == "sep=";
    const char delimiter = text[4];
    const bool known = delimiter == ';' || delimiter == ',' || delimiter == '\t' || delimiter == '|';
    if (!is_sep || !known)
        return std::nullopt;
    std::size_t length = 5;
    if (length < text.size() && text[length] == '\r')
        ++length;
    if (length < text.size() && text[length] == '\n')
        ++length;
    if (length == 5 && text.size() > 5) // sep=;x is a header cell like any other
        return std::nullopt;
    return SepLine{delimiter, length};
}

} // namespace wk::io
