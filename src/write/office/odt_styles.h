// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "write/markup/markup.h"
#include "write/office/office_styles.h"

#include <array>
#include <string>
#include <string_view>

// How OpenDocument spells what the parts of an ODT file have in common, and the part that says how things look.

namespace wk::write {

#define WK_ODF "urn:oasis:names:tc:opendocument:xmlns:"
inline constexpr std::array<Attribute, 12> OdfNamespaces{{{"xmlns:office", WK_ODF "office:1.0"},
                                                          {"xmlns:style", WK_ODF "style:1.0"},
                                                          {"xmlns:text", WK_ODF "text:1.0"},
                                                          {"xmlns:table", WK_ODF "table:1.0"},
                                                          {"xmlns:draw", WK_ODF "drawing:1.0"},
                                                          {"xmlns:fo", WK_ODF "xsl-fo-compatible:1.0"},
                                                          {"xmlns:svg", WK_ODF "svg-compatible:1.0"},
                                                          {"xmlns:meta", WK_ODF "meta:1.0"},
                                                          {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                                                          {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                                          {"xmlns:ooow", "http://openoffice.org/2004/writer"},
                                                          {"office:version", "1.3"}}};

/// Of the line at the left of a paragraph, and between it and the words.
inline constexpr std::string_view OdfBarWidth = "3pt";
inline constexpr std::string_view OdfBarSpace = "3.5mm";

/// Hundredths of a millimetre: "12.34mm".
std::string odf_length(int hundredths);

/// "#767E88"; nothing for no colour.
std::string odf_colour(report::Ink ink);

/// "0.5pt solid #767E88"; nothing for no colour.
std::string odf_line(std::string_view width, report::Ink ink);

/// Text of an element. OpenDocument takes several blanks, and those at the beginning, for one or none, so they become
/// elements, as do tabs and new lines.
void add_odf_words(Markup& out, std::string_view text);

/// styles.xml: the styles of OfficeStyle under odf_style_id(), "Internet_20_link" and "Index_20_Link" for links,
/// "Bullets" for lists; and the pages: "First", which "Standard" follows, and "Landscape".
Markup odt_styles(const report::Document& document);

} // namespace wk::write
