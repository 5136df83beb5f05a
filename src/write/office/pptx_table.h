// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "write/office/drawing_ml.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::write {

/// A row of a table on a slide, and how high it is.
struct SlideRow {
    Markup markup;
    float height = 0; ///< CSS pixels
};

/// Cells of a row, as high as the one with most lines.
/// widths   of the columns, in CSS pixels, as many as cells
/// first    the ink of the first cell
SlideRow slide_row(const SlideShapes& shapes, const std::vector<std::string>& cells, const std::vector<float>& widths,
                   report::Ink first, report::Face face);

/// A table that people can change, at `top` between the margins.
/// caption   what it is, for who cannot see it
/// head      whether the first row names the columns
void add_slide_table(SlideShapes& shapes, std::string_view caption, const std::vector<SlideRow>& rows,
                     const std::vector<float>& widths, float top, bool head);

/// How wide the columns of a table are on a slide, by what stands in them; nothing when it has more than a slide can show.
std::vector<float> slide_widths(const report::DataTable& table);

} // namespace wk::write
