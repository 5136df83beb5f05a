// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/xlsx_cells.h"

#include <algorithm>
#include <charconv>

namespace wk::io {

std::size_t xlsx_number(std::string_view digits, std::size_t otherwise)
{
    std::size_t value = otherwise;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return problem == std::errc() && end == digits.data() + digits.size() ? value : otherwise;
}

std::optional<std::size_t> xlsx_column(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' && reference[letters] <= 'Z')
        column = column * 26 + std::size_t(reference[letters++] - 'A') + 1;
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

std::string xlsx_unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const bool escape =
            text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
            std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr == text.data() + i + 6;
        if (escape && code < 0x80) {
            if (code != '\r') // only ever before a line feed
                out += char(code);
            i += 6;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::optional<MergedCells> xlsx_range(std::string_view reference)
{
    const std::size_t colon = reference.find(':');
    const auto first = reference.substr(0, colon);
    const auto last = reference.substr(std::min(colon, reference.size() - 1) + 1);
    const auto column = xlsx_column(first);
    if (!column || colon == std::string_view::npos)
        return std::nullopt;
    const auto row_of = [](std::string_view cell) {
        return xlsx_number(cell.substr(std::min(cell.find_first_of("0123456789"), cell.size())), 0);
    };
    return MergedCells{*column, xlsx_column(last).value_or(*column), row_of(first), row_of(last)};
}

} // namespace wk::io
