// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "write/markup/markup.h"
#include "write/office/ooxml.h"

#include <array>
#include <string_view>

namespace wk::write {

// What all slides share, without anything of the document: a master with two layouts, and a theme with the colours and
// the typeface of the program. Lengths are CSS pixels of a slide of 1280 by 720.

constexpr float SlideWidth = 1280;
constexpr float SlideHeight = 720;
constexpr float SlideMargin = 56;

constexpr std::string_view PresentationPath = "ppt/presentation.xml";
constexpr std::string_view TitleLayoutPath = "ppt/slideLayouts/slideLayout1.xml";  ///< has ctrTitle and subTitle
constexpr std::string_view FigureLayoutPath = "ppt/slideLayouts/slideLayout2.xml"; ///< has title and sldNum

/// The namespaces of a part with slides' markup.
inline constexpr std::array<Attribute, 3> SlideNamespaces{{{"xmlns:a", WK_OPEN_XML "drawingml/2006/main"},
                                                           {"xmlns:r", WK_OPEN_XML "officeDocument/2006/relationships"},
                                                           {"xmlns:p", WK_OPEN_XML "presentationml/2006/main"}}};

/// Opens `<p:spTree>`, which holds the shapes of a slide, a layout or a master.
void begin_slide_tree(Markup& out);

/// Says that colours are the master's.
void add_master_colours(Markup& out);

/// A shape that takes a place of the layout, up to what is told of its looks.
/// place   attributes that say which
void begin_placeholder(Markup& out, std::string_view id, Markup::Attributes place);

/// The number of the slide, as a field.
void add_slide_number(Markup& out, std::string_view language, std::string_view number);

/// Adds master, layouts, theme and properties, all pointed to, to a presentation that is added later.
/// returns  the relationship's id of the master
std::string add_slide_frame(OoxmlPackage& package);

} // namespace wk::write
