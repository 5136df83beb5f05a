// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

struct ImDrawList;

namespace wk::ui {

enum class Icon : std::uint8_t {
    None,
    Home,
    Survey,
    Settings,
    Open,
    Save,
    Undo,
    Redo,
    Filter,
    Close,
    Check,
    Attention,
    Error,
    Shield,
    Down,
    Up,
    Table,
    People,
    Example,
    New,
    Chart,
    Image,
    Edit,
    Calculate,
    Link,
    Route,
    Search,
    Plus,
    Minus,
    Fit,
    Star,
    Starred,
    Back,
    Forward,
    Beamer,
    Talk,
};

/// Draws an icon on a square of `size` pixels whose top left corner is (x, y).
/// colour  packed ABGR
void draw_icon(ImDrawList& list, Icon icon, float x, float y, float size, std::uint32_t colour);

} // namespace wk::ui
