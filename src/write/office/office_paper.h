// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <cstddef>
#include <vector>

namespace wk::write {

/// A sheet of A4 and its margins, in hundredths of a millimetre.
struct Paper {
    int width, height;
    int side, top, bottom;

    int text_width() const { return width - 2 * side; }
};

/// The sheet that an office document is written on, upright or on its side.
const Paper& paper(bool landscape);

struct PictureSize {
    int width, height; ///< hundredths of a millimetre
};

/// How large a figure stands: as wide as the text, but not larger than life, and with its caption and note on one page.
PictureSize picture_size(const report::Scene& scene, bool landscape);
/// The size of a figure as a chart: that of its drawing, but with room for all bars and for the names beside them.
/// drawing   its picture_size()
PictureSize chart_size(const report::Chart& chart, PictureSize drawing, bool landscape);

/// Letters of a table, and what its cells keep free at their left and right.
struct TableSize {
    int half_points;
    int padding; ///< hundredths of a millimetre
};

/// From usual to what is only for many columns.
inline constexpr TableSize TableSizes[] = {{17, 150}, {15, 120}, {13, 80}};

/// How a table stands on its page.
struct TableLayout {
    bool landscape = false;  ///< upright it would not fit
    std::size_t size = 0;    ///< place in TableSizes
    std::vector<int> widths; ///< of the columns, in hundredths of a millimetre, padding included
};

/// Largest letters with which the columns have room for their words on an upright page, or else on its side. A number
/// stays on one line as long as all numbers of a row fit on the page at all; words get what is left, and break between
/// words where they can.
///
/// landscape   the page lies on its side already
TableLayout table_layout(const report::DataTable& table, bool landscape);

/// The columns of a table, by their place, in as many parts as it takes to have every word and number whole on a page
/// that lies on its side: mostly one. Each part begins with the first column, which names the rows, and is about as
/// wide as the others; a column with the n of the one before it stays beside that.
std::vector<std::vector<std::size_t>> table_parts(const report::DataTable& table);

} // namespace wk::write
