#pragma once

#include "report/palette.h"
#include "report/scene.h"

#include <string>

namespace wk::report {

/// The scene as a self-contained SVG 1.1 document in UTF-8, with its title and description for screen readers
/// and its title and note drawn above and below the figure. Same scene, same bytes.
std::string write_svg(const Scene& scene, Appearance appearance);

} // namespace wk::report
