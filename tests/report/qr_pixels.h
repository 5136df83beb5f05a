// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/palette.h"
#include "report/scene/scene.h"
#include "support.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wk::tests {

// Codes as the application makes them: capitals, digits, hyphens and a colon.
inline constexpr std::string_view Code40 = "WK1:7K3M-9QXZ-4HTB-2VWN-8DFG-5JRP-6CYS-A";
inline constexpr std::string_view Code64 = "WK1:7K3M-9QXZ-4HTB-2VWN-8DFG-5JRP-6CYS-3LME-7QAZ-1XSW-2EDC-4RFV0";
static_assert(Code40.size() == 40 && Code64.size() == 64);

/// A grey picture, 0 black to 255 white.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> grey;

    static Pixels blank(int width, int height, std::uint8_t value = 255)
    {
        return {width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height), value)};
    }
    std::uint8_t& at(int x, int y) { return grey[std::size_t(y) * std::size_t(width) + std::size_t(x)]; }
    std::uint8_t at(int x, int y) const { return const_cast<Pixels&>(*this).at(x, y); }

    /// Draws `other` with its top left corner at (x, y); what falls outside is lost.
    void paste(const Pixels& other, int x, int y)
    {
        for (int row = std::max(0, -y); row < std::min(other.height, height - y); ++row)
            for (int column = std::max(0, -x); column < std::min(other.width, width - x); ++column)
                at(x + column, y + row) = other.at(column, row);
    }
};

/// The rectangles of a scene as a screen would draw them; their edges have to lie between pixels.
inline Pixels pixels_of(const report::Scene& scene, report::Appearance appearance = report::Appearance::Light)
{
    Pixels out = Pixels::blank(int(scene.width), int(scene.height), 128);
    for (const auto& shape : scene.shapes) {
        const auto& rect = std::get<report::Rect>(shape);
        const report::Rgb colour = report::rgb_of(rect.fill.ink, appearance);
        const auto grey = std::uint8_t(((colour >> 16) + ((colour >> 8) & 0xFF) + (colour & 0xFF)) / 3);
        out.paste(Pixels::blank(int(rect.width), int(rect.height), grey), int(rect.x), int(rect.y));
    }
    return out;
}

/// The picture turned a quarter to the right.
inline Pixels turned(const Pixels& picture)
{
    Pixels out = Pixels::blank(picture.height, picture.width);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            out.at(picture.height - 1 - y, x) = picture.at(x, y);
    return out;
}

/// The picture with every pixel up to `most` lighter or darker.
inline Pixels noisy(Pixels picture, int most, std::uint64_t seed)
{
    Draw draw(seed);
    for (auto& pixel : picture.grey)
        pixel = std::uint8_t(std::clamp(int(pixel) + int(draw.below(std::uint64_t(2 * most + 1))) - most, 0, 255));
    return picture;
}

} // namespace wk::tests
