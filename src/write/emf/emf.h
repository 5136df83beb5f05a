// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <string>

namespace wk::write {

/// The shapes of a scene as an Enhanced Metafile: a picture of lines and letters for office programs that read no SVG.
/// Light colours on no ground, without title, description and note. One unit is a sixteenth of a CSS pixel, of which 96
/// go into an inch. Same scene, same bytes.
///
/// An EMF knows no opacity, so hatching has a colour mixed with the one under it. Only rectangles are hatched: no
/// figure has hatched polygons.
///
/// source   [MS-EMF] Enhanced Metafile Format, version 16.0, sections 2.2 and 2.3
std::string write_emf(const report::Scene& scene);

} // namespace wk::write
