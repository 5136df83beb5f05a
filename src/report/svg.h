#pragma once

#include "report/markup.h"
#include "report/palette.h"
#include "report/scene.h"

#include <string>
#include <string_view>

namespace wk::report {

/// The scene as a self-contained SVG 1.1 document in UTF-8, with its title and description for screen readers
/// and its title and note drawn above and below the figure. Same scene, same bytes.
std::string write_svg(const Scene& scene, Appearance appearance);

/// The scene as an element of an HTML page, without what the page says beside it: title, description, note.
///
/// Its colours are the page's: `var(--agreement-1)` and so on, as ink_variables() names them. For screen readers it is
/// one picture, named by the element `<id>_title` and described by `<id>_desc`, which are the page's too.
///
/// id   unique in the page; only small letters, digits and hyphens. Every id within the figure is this one, an
///      underscore and more
Markup inline_svg(const Scene& scene, std::string_view id);

/// The scene as a picture within an office document, which says title, description and note beside it: light colours,
/// hatching as lines, typefaces that are there when Open Sans is not, and a margin of a hundredth at the right and
/// below.
std::string office_svg(const Scene& scene);

/// The colours of an appearance as declarations of a style sheet: "--text:#1B1F24;" and so on.
std::string ink_variables(Appearance appearance);

} // namespace wk::report
