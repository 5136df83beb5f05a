#pragma once

#include "report/ooxml.h"

#include <string_view>

namespace wk::report {

// What all slides share, without anything of the document: a master with two layouts, and a theme with the colours and
// the typeface of the program. Lengths are CSS pixels of a slide of 1280 by 720.

constexpr float SlideWidth = 1280;
constexpr float SlideHeight = 720;
constexpr float SlideMargin = 56;

constexpr std::string_view PresentationPath = "ppt/presentation.xml";
constexpr std::string_view TitleLayoutPath = "ppt/slideLayouts/slideLayout1.xml";  ///< has ctrTitle and subTitle
constexpr std::string_view FigureLayoutPath = "ppt/slideLayouts/slideLayout2.xml"; ///< has title and sldNum

/// The namespaces of a part with slides' markup, as attributes.
constexpr std::string_view SlideNamespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// Adds master, layouts, theme and properties, all pointed to, to a presentation that is added later.
/// returns  the relationship's id of the master
std::string add_slide_frame(OoxmlPackage& package);

} // namespace wk::report
