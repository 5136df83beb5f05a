// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "write/markup/markup.h"
#include "write/office/office_styles.h"
#include "write/office/ooxml.h"

#include <array>
#include <string>
#include <string_view>

// How WordprocessingML spells what the parts of a DOCX file have in common, and the parts that say how things look.

namespace wk::write {

inline constexpr std::array<Attribute, 1> DocxNamespace{{{"xmlns:w", WK_OPEN_XML "wordprocessingml/2006/main"}}};

/// Hundredths of a millimetre as twentieths of a point.
std::string docx_twips(int hundredths);

/// `<element w:val="value"/>`
void add_docx_value(Markup& out, std::string_view element, std::string_view value);

/// A line at a side of a paragraph or cell: "w:left".
///
/// width   eighths of a point
/// space   points between line and text
void add_docx_border(Markup& out, std::string_view side, report::Ink ink, int width, int space);

/// The line at the left of a paragraph, and above and below it as much of the colour behind it as it is to have.
void add_docx_bar(Markup& out, report::Ink ink, report::Ink ground = report::Ink::None);

/// word/styles.xml: the styles of OfficeStyle under word_style_id(), "Hyperlink" for links and "Wijkkompas" for tables.
Markup docx_styles(const report::Document& document);

/// word/numbering.xml: the list whose style is OfficeStyle::Bullet.
Markup docx_numbering();

/// word/settings.xml. Without the compatibility mode Word lays the document out as its version of 2007 did.
Markup docx_settings();

/// word/fontTable.xml: what stands in for the typeface where it is not installed.
Markup docx_fonts();

} // namespace wk::write
