// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_header.h"

#include "base/phrases.h"
#include "base/text.h"
#include "io/tables/csv_sniff.h"

#include <unordered_set>

namespace wk::io {

bool next_header(RecordReader& records, std::string_view text, char delimiter, bool& spaced)
{
    std::size_t inside = records.position();
    const RecordReader before = records;
    const bool found = records.next();
    if (found && records.blank())
        return true;
    cells_of_line(text, delimiter, inside, false, spaced);
    if (inside >= records.position())
        return found;               // one line
    constexpr std::size_t many = 4; // lines of a name in quotes hold fewer delimiters
    std::size_t usual = usual_cells(text.substr(records.position()), delimiter, false);
    if (usual == 0) {
        usual = usual_cells(text.substr(inside), delimiter, true);
        usual = usual < (found ? many : 2) ? 0 : usual;
    }
    records = before;
    records.expect(usual, spaced);
    return records.next();
}

std::size_t cells_of_rows(std::string_view text, char delimiter, std::size_t header)
{
    const std::size_t lines = usual_cells(text, delimiter, true);
    return lines >= 2 && lines != header && lines == usual_cells(text, delimiter, false) ? lines : header;
}

std::vector<std::string> column_names(std::span<const std::string_view> header, std::size_t row,
                                      std::vector<std::size_t>& nameless, NoticeList& notices)
{
    std::unordered_set<std::string> taken;
    for (const auto cell : header)
        taken.emplace(trim(cell));
    std::unordered_set<std::string> used;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string plain(trim(header[i]));
        std::string unique = plain;
        if (plain.empty()) {
            nameless.push_back(i);
            unique = say(Phrase::CsvNamelessColumn, {std::to_string(i + 1)});
        }
        const std::string base = unique;
        for (std::size_t number = 2; used.contains(unique) || (unique != plain && taken.contains(unique)); ++number)
            unique = base + " (" + std::to_string(number) + ")";
        used.insert(unique);
        if (unique != plain && !plain.empty())
            notices.add(problem_at("duplicate-column", {{}, row, plain}, plain,
                                   say(Phrase::CsvDuplicateColumn, {clipped(unique, 60)})));
        names.push_back(std::move(unique));
    }
    return names;
}

} // namespace wk::io
