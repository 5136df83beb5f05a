// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_signs.h"

#include <array>
#include <cassert>
#include <cmath>

namespace wk::report {

namespace {

using SignPoints = std::vector<RoadPoint>;

/// Points in units of `size`, turned by `angle`, around x, y.
SignPoints placed(const SignPoints& points, float x, float y, float size, float angle = 0)
{
    SignPoints out;
    out.reserve(points.size());
    const float s = std::sin(angle) * size;
    const float c = std::cos(angle) * size;
    for (const auto& [dx, dy] : points)
        out.emplace_back(x + dx * c - dy * s, y + dx * s + dy * c);
    return out;
}

/// An ellipse, or the part of it between two angles.
SignPoints arc(float x, float y, float across, float up, float from, float to, int count)
{
    SignPoints out;
    for (int i = 0; i <= count; ++i) {
        const float angle = from + (to - from) * float(i) / float(count);
        out.emplace_back(x + across * std::cos(angle), y + up * std::sin(angle));
    }
    return out;
}

void append_points(SignPoints& to, const SignPoints& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

SignPoints shield()
{
    return {{0, -1}, {0.9F, -0.7F},   {0.92F, 0},      {0.74F, 0.46F}, {0.42F, 0.78F},
            {0, 1},  {-0.42F, 0.78F}, {-0.74F, 0.46F}, {-0.92F, 0},    {-0.9F, -0.7F}};
}

/// Two arcs of circles around 0.62 below and above, that meet in the corners.
SignPoints eye()
{
    constexpr float Corner = 1.144F; // cosine just above 0.62 / 1.5
    SignPoints out = arc(0, 0.62F, 1.5F, 1.5F, -Pi / 2 - Corner, -Pi / 2 + Corner, 12);
    SignPoints below = arc(0, -0.62F, 1.5F, 1.5F, Pi / 2 - Corner, Pi / 2 + Corner, 12);
    append_points(out, below);
    return out;
}

SignPoints door()
{
    SignPoints out{{0.72F, 0.95F}, {-0.72F, 0.95F}};
    append_points(out, arc(0, -0.25F, 0.72F, 0.72F, Pi, 2 * Pi, 12));
    return out;
}

SignPoints disc()
{
    return arc(0, 0, 0.9F, 0.9F, 0, 2 * Pi * 27 / 28, 27);
}

SignPoints outline_of(std::size_t basisfunctie)
{
    switch (basisfunctie) {
    case 0: return shield();
    case 1: return eye();
    case 2: return door();
    default: return disc();
    }
}

/// What stands outside the outline: the handle of the lens, the arrow of the loop.
void add_ornament(std::vector<Shape>& shapes, std::size_t basisfunctie, float x, float y, float radius, Ink fill)
{
    if (basisfunctie == 3)
        shapes.push_back(Path{placed({{0.6F, 0.6F}, {1.15F, 1.15F}}, x, y, radius), fill, radius * 0.3F});
    if (basisfunctie == 4) {
        shapes.push_back(
            Path{placed(arc(0, 0, 1.2F, 1.2F, -0.35F * Pi, 1.3F * Pi, 36), x, y, radius), fill, radius * 0.14F});
        shapes.push_back(Polygon{
            placed({{0.2F, -1.15F}, {0.82F, -1.3F}, {0.72F, -0.68F}}, x, y, radius), {fill, Pattern::None}, Ink::None});
    }
}

} // namespace

Ink basisfunctie_ink(std::size_t basisfunctie)
{
    constexpr std::array inks{Ink::Safe, Ink::Signal, Ink::Access, Ink::Broad, Ink::Learn};
    return inks[basisfunctie % inks.size()];
}

Ink basisfunctie_ground(std::size_t basisfunctie)
{
    constexpr std::array inks{Ink::SafeSoft, Ink::SignalSoft, Ink::AccessSoft, Ink::BroadSoft, Ink::LearnSoft};
    return inks[basisfunctie % inks.size()];
}

void add_sign(std::vector<Shape>& shapes, std::size_t basisfunctie, float x, float y, float radius, Ink fill, Ink on,
              std::string_view number)
{
    const SignPoints outline = outline_of(basisfunctie);
    add_ornament(shapes, basisfunctie, x, y, radius, fill);
    shapes.push_back(Polygon{placed(outline, x, y, radius * 1.12F), {Ink::Background, Pattern::None}, Ink::None});
    shapes.push_back(Polygon{placed(outline, x, y, radius), {fill, Pattern::None}, Ink::None});
    if (!number.empty()) {
        const float size = radius * (number.size() > 1 ? 0.8F : 0.9F);
        shapes.push_back(Text{x, y + size * 0.36F, std::string(number), size, Face::Semibold, Align::Middle, on});
    }
}

void add_footprints(std::vector<Shape>& shapes, const std::vector<RoadPoint>& way, float size, float apart, Ink ink)
{
    assert(apart > 0);
    // A shoe points to the right: its sole in front, its heel behind.
    const SignPoints sole = arc(0.2F, 0, 0.32F, 0.19F, 0, 2 * Pi * 13 / 14, 13);
    const SignPoints heel = arc(-0.36F, 0, 0.15F, 0.14F, 0, 2 * Pi * 9 / 10, 9);
    float walked = apart / 2;
    float side = 1;
    for (std::size_t i = 1; i < way.size(); ++i) {
        const float dx = way[i].first - way[i - 1].first;
        const float dy = way[i].second - way[i - 1].second;
        const float length = std::sqrt(dx * dx + dy * dy);
        walked += length;
        if (walked < apart || length <= 0)
            continue;
        walked = 0;
        side = -side;
        const float angle = std::atan2(dy, dx);
        const float x = way[i].first - std::sin(angle) * side * size * 0.34F;
        const float y = way[i].second + std::cos(angle) * side * size * 0.34F;
        shapes.push_back(Polygon{placed(sole, x, y, size, angle + side * 0.14F), {ink, Pattern::None}, Ink::None});
        shapes.push_back(Polygon{placed(heel, x, y, size, angle + side * 0.14F), {ink, Pattern::None}, Ink::None});
    }
}

} // namespace wk::report
