// SPDX-License-Identifier: EUPL-1.2
#include "ui/icons.h"

#include <imgui.h>

#include <initializer_list>

namespace wk::ui {

namespace {

/// A pen on a grid of 24 by 24, the grid all icons are drawn on.
class Pen {
public:
    Pen(ImDrawList& list, float x, float y, float size, std::uint32_t colour)
        : m_list(list), m_x(x), m_y(y), m_unit(size / 24), m_colour(colour)
    {
    }

    void line(std::initializer_list<ImVec2> points, bool closed = false)
    {
        m_list.PathClear();
        for (const auto& point : points)
            m_list.PathLineTo(at(point));
        m_list.PathStroke(m_colour, closed ? ImDrawFlags_Closed : 0, width());
    }
    void circle(ImVec2 middle, float radius) { m_list.AddCircle(at(middle), radius * m_unit, m_colour, 0, width()); }
    void dot(ImVec2 middle, float radius) { m_list.AddCircleFilled(at(middle), radius * m_unit, m_colour); }
    void arc(ImVec2 middle, float radius, float from, float to)
    {
        m_list.PathClear();
        m_list.PathArcTo(at(middle), radius * m_unit, from, to);
        m_list.PathStroke(m_colour, 0, width());
    }
    void box(ImVec2 low, ImVec2 high, float radius)
    {
        m_list.AddRect(at(low), at(high), m_colour, radius * m_unit, 0, width());
    }
    void bar(ImVec2 low, ImVec2 high) { m_list.AddRectFilled(at(low), at(high), m_colour, m_unit); }

private:
    ImVec2 at(ImVec2 point) const { return {m_x + point.x * m_unit, m_y + point.y * m_unit}; }
    float width() const { return 1.8F * m_unit; }

    ImDrawList& m_list;
    float m_x, m_y, m_unit;
    std::uint32_t m_colour;
};

constexpr float Pi = 3.14159265F;

void draw_file_icon(Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::Open:
        pen.line({{3, 19}, {3, 5}, {9, 5}, {11, 8}, {20, 8}, {20, 11}});
        pen.line({{3, 19}, {6, 11}, {22, 11}, {19, 19}}, true);
        break;
    case Icon::Save:
        pen.line({{4, 4}, {16, 4}, {20, 8}, {20, 20}, {4, 20}}, true);
        pen.line({{8, 4}, {8, 9}, {15, 9}, {15, 4}});
        pen.line({{7, 20}, {7, 14}, {17, 14}, {17, 20}});
        break;
    case Icon::New:
        pen.line({{6, 3}, {14, 3}, {19, 8}, {19, 21}, {6, 21}}, true);
        pen.line({{12.5F, 11}, {12.5F, 18}});
        pen.line({{9, 14.5F}, {16, 14.5F}});
        break;
    case Icon::Link:
        pen.box({3, 4}, {10, 9}, 1);
        pen.box({14, 15}, {21, 20}, 1);
        pen.line({{10, 6.5F}, {17.5F, 6.5F}, {17.5F, 15}});
        pen.line({{15, 12.5F}, {17.5F, 15}, {20, 12.5F}});
        break;
    case Icon::Calculate:
        pen.box({5, 3}, {19, 21}, 2);
        pen.line({{8.5F, 7.5F}, {15.5F, 7.5F}});
        for (const float y : {12.0F, 16.5F})
            for (const float x : {8.7F, 12.0F, 15.3F})
                pen.dot({x, y}, 1.1F);
        break;
    case Icon::Edit:
        pen.line({{4, 20}, {5, 15}, {16, 4}, {20, 8}, {9, 19}}, true);
        pen.line({{13, 7}, {17, 11}});
        break;
    case Icon::Image:
        pen.box({3, 5}, {21, 19}, 2);
        pen.line({{4, 17}, {9, 12}, {13, 16}, {16, 13}, {20, 17}});
        pen.circle({16, 9}, 1.5F);
        break;
    case Icon::Table:
        pen.box({3, 5}, {21, 19}, 2);
        pen.line({{3, 10}, {21, 10}});
        pen.line({{3, 14.5F}, {21, 14.5F}});
        pen.line({{10, 5}, {10, 19}});
        break;
    default: break;
    }
}

void draw_map_icon(Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::Route:
        pen.line({{6, 20},
                  {15, 20},
                  {17.5F, 19},
                  {18.5F, 17},
                  {17.5F, 15},
                  {15, 14},
                  {9, 14},
                  {6.5F, 13},
                  {5.5F, 11},
                  {6.5F, 9},
                  {9, 8},
                  {15, 8}});
        pen.circle({18, 6}, 2.6F);
        pen.dot({4.5F, 20}, 1.8F);
        break;
    case Icon::Search:
        pen.circle({10.5F, 10.5F}, 6.5F);
        pen.line({{15.5F, 15.5F}, {21, 21}});
        break;
    case Icon::Plus:
        pen.line({{12, 5}, {12, 19}});
        pen.line({{5, 12}, {19, 12}});
        break;
    case Icon::Minus: pen.line({{5, 12}, {19, 12}}); break;
    case Icon::Fit:
        pen.line({{4, 9}, {4, 4}, {9, 4}});
        pen.line({{15, 4}, {20, 4}, {20, 9}});
        pen.line({{20, 15}, {20, 20}, {15, 20}});
        pen.line({{9, 20}, {4, 20}, {4, 15}});
        break;
    case Icon::Back:
        pen.line({{11, 5}, {4, 12}, {11, 19}});
        pen.line({{4, 12}, {20, 12}});
        break;
    case Icon::Forward:
        pen.line({{13, 5}, {20, 12}, {13, 19}});
        pen.line({{20, 12}, {4, 12}});
        break;
    case Icon::Beamer:
        pen.line({{3, 4}, {21, 4}});
        pen.line({{5, 4}, {5, 15}, {19, 15}, {19, 4}});
        pen.line({{12, 15}, {12, 18}});
        pen.line({{8, 21}, {12, 18}, {16, 21}});
        break;
    case Icon::Talk:
        pen.line({{3, 4}, {16, 4}, {16, 13}, {9, 13}, {6, 16.5F}, {6, 13}, {3, 13}}, true);
        pen.line({{12, 17}, {17, 17}, {20, 20}, {20, 9.5F}, {19, 8.5F}});
        break;
    case Icon::Star:
    case Icon::Starred:
        pen.line({{12, 3},
                  {14.7F, 8.9F},
                  {21, 9.6F},
                  {16.3F, 13.9F},
                  {17.6F, 20.2F},
                  {12, 17},
                  {6.4F, 20.2F},
                  {7.7F, 13.9F},
                  {3, 9.6F},
                  {9.3F, 8.9F}},
                 true);
        if (icon == Icon::Starred)
            pen.dot({12, 12.4F}, 5.2F);
        break;
    default: break;
    }
}

void draw_sign(Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::Undo:
        pen.line({{9, 5}, {4, 10}, {9, 15}});
        pen.line({{4, 10}, {14, 10}});
        pen.arc({14, 14.5F}, 4.5F, -Pi / 2, Pi / 2);
        pen.line({{14, 19}, {9, 19}});
        break;
    case Icon::Redo:
        pen.line({{15, 5}, {20, 10}, {15, 15}});
        pen.line({{20, 10}, {10, 10}});
        pen.arc({10, 14.5F}, 4.5F, Pi / 2, 3 * Pi / 2);
        pen.line({{10, 19}, {15, 19}});
        break;
    case Icon::Close:
        pen.line({{6, 6}, {18, 18}});
        pen.line({{18, 6}, {6, 18}});
        break;
    case Icon::Check: pen.line({{5, 12.5F}, {10, 17.5F}, {19.5F, 7}}); break;
    case Icon::Down: pen.line({{6, 9}, {12, 15}, {18, 9}}); break;
    case Icon::Up: pen.line({{6, 15}, {12, 9}, {18, 15}}); break;
    case Icon::Attention:
        pen.line({{12, 3.5F}, {22, 20.5F}, {2, 20.5F}}, true);
        pen.line({{12, 10}, {12, 15}});
        pen.dot({12, 17.7F}, 1.1F);
        break;
    case Icon::Error:
        pen.box({3.5F, 3.5F}, {20.5F, 20.5F}, 2);
        pen.line({{8.5F, 8.5F}, {15.5F, 15.5F}});
        pen.line({{15.5F, 8.5F}, {8.5F, 15.5F}});
        break;
    default: break;
    }
}

void draw_place(Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::Home:
        pen.line({{3, 11.5F}, {12, 4}, {21, 11.5F}});
        pen.line({{5.5F, 9.8F}, {5.5F, 20}, {18.5F, 20}, {18.5F, 9.8F}});
        pen.line({{10, 20}, {10, 14.5F}, {14, 14.5F}, {14, 20}});
        break;
    case Icon::Survey:
        pen.bar({3, 5}, {14, 8});
        pen.bar({3, 10.5F}, {21, 13.5F});
        pen.bar({3, 16}, {10, 19});
        break;
    case Icon::Chart:
        pen.line({{4, 4}, {4, 20}, {20, 20}});
        pen.bar({7.5F, 12}, {10.5F, 17.5F});
        pen.bar({12.5F, 8}, {15.5F, 17.5F});
        pen.bar({17.5F, 10}, {20.5F, 17.5F});
        break;
    case Icon::Settings:
        for (const float y : {6.0F, 12.0F, 18.0F})
            pen.line({{3, y}, {21, y}});
        pen.dot({9, 6}, 2.4F);
        pen.dot({16, 12}, 2.4F);
        pen.dot({7, 18}, 2.4F);
        break;
    case Icon::Filter: pen.line({{3, 5}, {21, 5}, {14, 13}, {14, 20}, {10, 18}, {10, 13}}, true); break;
    case Icon::Shield:
        pen.line({{12, 3}, {20, 6}, {20, 12}, {18, 16.5F}, {12, 21}, {6, 16.5F}, {4, 12}, {4, 6}}, true);
        pen.line({{8.3F, 12}, {11, 14.8F}, {15.8F, 9.2F}});
        break;
    case Icon::People:
        pen.circle({9, 8}, 3.5F);
        pen.arc({9, 20}, 6.5F, Pi, 2 * Pi);
        pen.circle({17, 9}, 2.6F);
        pen.arc({17, 19}, 5, -Pi / 2, 0);
        break;
    case Icon::Example:
        pen.circle({12, 12}, 9);
        pen.line({{15.8F, 8.2F}, {13.5F, 13.5F}, {8.2F, 15.8F}, {10.5F, 10.5F}}, true);
        break;
    default: break;
    }
}

} // namespace

void draw_icon(ImDrawList& list, Icon icon, float x, float y, float size, std::uint32_t colour)
{
    Pen pen(list, x, y, size, colour);
    draw_file_icon(pen, icon);
    draw_sign(pen, icon);
    draw_place(pen, icon);
    draw_map_icon(pen, icon);
}

} // namespace wk::ui
