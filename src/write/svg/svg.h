// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/palette.h"
#include "report/scene/scene.h"
#include "write/markup/markup.h"

#include <string>
#include <string_view>

namespace wk::write {

/// The scene as a self-contained SVG 1.1 document in UTF-8, with its title and description for screen readers
/// and its title and note drawn above and below the figure. Same scene, same bytes.
std::string write_svg(const report::Scene& scene, report::Appearance appearance);

/// The scene as an element of an HTML page, without what the page says beside it: title, description, note.
///
/// Its colours are the page's: `var(--agreement-1)` and so on, as ink_variables() names them. For screen readers it is
/// one picture, named by the element `<id>_title` and described by `<id>_desc`, which are the page's too.
///
/// id   unique in the page; only small letters, digits and hyphens. Every id within the figure is this one, an
///      underscore and more
Markup inline_svg(const report::Scene& scene, std::string_view id);

/// The scene as a picture within an office document, which says title, description and note beside it: light colours,
/// hatching as lines, typefaces that are there when Open Sans is not, and a margin of a hundredth at the right and
/// below.
std::string office_svg(const report::Scene& scene);

/// The colours of an appearance as declarations of a style sheet: "--text:#1B1F24;" and so on.
std::string ink_variables(report::Appearance appearance);

} // namespace wk::write
