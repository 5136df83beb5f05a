// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wk::write {

/// How a paragraph of an office document looks. A style of its own in the file, so that whoever edits it changes all
/// paragraphs of a kind at once.
enum class OfficeStyle : std::uint8_t {
    Normal,
    Kicker,
    Title,
    Subtitle,
    Imprint,
    Warning,
    ContentsTitle,
    Contents1,
    Contents2,
    Heading1,
    Heading2,
    Heading3,
    Lead,
    Passport,
    ListTitle,
    Bullet,
    Caption,
    Picture,
    Note,
    Quote,
    QuoteFrom,
    LightTitle,
    LightWord,
    LightReason,
    TableCell, ///< in the sizes of TableSizes, largest first
    TableCellSmall,
    TableCellSmallest,
    TableHead,
    TableHeadSmall,
    TableHeadSmallest,
    Footer,
};

/// What a style adds to the one it is based on. Zero, None and false add nothing.
struct OfficeStyleSpec {
    const char* word; ///< its name in Word, which translates those it knows
    const char* odf;  ///< its name in OpenDocument, for the same reason
    OfficeStyle parent = OfficeStyle::Normal;
    std::uint8_t half_points = 0; ///< size of the letters
    report::Ink ink = report::Ink::None;
    bool bold = false;
    std::uint8_t before = 0, after = 0;     ///< points of space
    bool keep_next = false;                 ///< on one page with what follows
    std::uint8_t outline = 0;               ///< level of a heading, from 1
    report::Ink bar = report::Ink::None;    ///< a line at the left of the paragraph, which then is indented
    report::Ink ground = report::Ink::None; ///< colour behind the paragraph
};

inline constexpr std::string_view OfficeFont = "Open Sans";

/// All of them, in the order of OfficeStyle.
std::span<const OfficeStyleSpec> office_styles();

const OfficeStyleSpec& office_style(OfficeStyle style);

/// The same in a document that has to stand on one page: smaller, and closer together.
OfficeStyleSpec office_style(OfficeStyle style, bool one_page);

/// Whether its lines stand close together, as in what is bold or holds one line.
bool has_close_lines(OfficeStyle style);

/// How Word and OpenDocument refer to a style: its name without what an identifier may not hold.
std::string word_style_id(OfficeStyle style);
std::string odf_style_id(OfficeStyle style);

/// "0B5CAD".
std::string office_colour(report::Ink ink);

} // namespace wk::write
