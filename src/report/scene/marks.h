// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/row_layout.h"
#include "report/scene/scene.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace wk::report {

enum class MarkShape : std::uint8_t { Circle, Square, Triangle, Diamond, TriangleDown, Bar };

/// A sign for one value in a figure, told from others by its shape as well as its colour.
struct Mark {
    MarkShape shape = MarkShape::Circle;
    Ink ink = Ink::Accent;
    bool open = false; ///< only its outline
};

/// A mark per series: the first thirty all differ in shape or colour.
Mark mark_of(std::size_t series, bool open);

/// radius   half the width of a square; other shapes look as large
void add_mark(Scene& scene, const Mark& mark, float x, float y, float radius);

/// Marks with what they stand for, as many on a line as fit; longer words wrap. Moves `y` below it.
void add_mark_legend(Scene& scene, const RowLayout& frame, std::span<const std::pair<Mark, std::string>> entries,
                     float& y);

} // namespace wk::report
