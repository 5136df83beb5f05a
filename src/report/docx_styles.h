#pragma once

#include "report/document.h"
#include "report/office_styles.h"

#include <string>
#include <string_view>

// How WordprocessingML spells what the parts of a DOCX file have in common, and the parts that say how things look.

namespace wk::report {

#define WK_OPEN_XML "http://schemas.openxmlformats.org/"

inline constexpr std::string_view DocxHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view DocxNamespace = " xmlns:w=\"" WK_OPEN_XML "wordprocessingml/2006/main\"";

/// Hundredths of a millimetre as twentieths of a point.
std::string docx_twips(int hundredths);

/// `<w:element w:val="value"/>`
std::string docx_value(std::string_view element, std::string_view value);

/// A line at a side of a paragraph or cell.
///
/// width   eighths of a point
/// space   points between line and text
std::string docx_border(std::string_view side, Ink ink, int width, int space);

/// The line at the left of a paragraph, and above and below it as much of the colour behind it as it is to have.
std::string docx_bar(Ink ink, Ink ground = Ink::None);

/// word/styles.xml: the styles of OfficeStyle under word_style_id(), "Hyperlink" for links and "Wijkkompas" for tables.
std::string docx_styles(const Document& document);

/// word/numbering.xml: the list whose style is OfficeStyle::Bullet.
std::string docx_numbering();

} // namespace wk::report
