// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// A line of a plain text, and what it looks like on its own.
struct TextLine {
    enum class Kind : std::uint8_t {
        Blank,
        Text,
        Heading, ///< "5.4.1 Enkele beschouwingen", "Bijlage 4: …"
        Caption, ///< "Tabel 1: …"
        Row      ///< of a table
    };

    Kind kind = Kind::Text;
    std::string text;               ///< blanks in a row are one
    std::vector<std::string> cells; ///< of a row: its name and its figures
    bool parted = false;            ///< tabs, bars or wide blanks part its cells
};

/// The lines of a text; heads and feet of pages and page numbers are left out.
std::vector<TextLine> text_lines(std::string_view text);

} // namespace wk::io
