// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_layout.h"

#include "report/scene/font_metrics.h"

#include <algorithm>

namespace wk::report {

using routekaart::Content;

std::size_t stops_of(const Content& content)
{
    return content.steps.size() - 1; // step 0 runs through all of them
}

float cell_of(const MapLayout& layout)
{
    return (layout.width - 2 * (Margin + layout.turn)) / float(layout.columns);
}

void set_lines(const Content& content, MapLayout& layout)
{
    layout.phase_lines = layout.first_phase_lines = 1;
    for (const auto& phase : content.phases) {
        const std::size_t row = (phase.steps.front() - 1) / layout.columns;
        const std::size_t beside = std::min(layout.columns, stops_of(content) - row * layout.columns);
        const float whole = layout.width - 2 * (Margin + layout.turn) - (row == 0 ? layout.lead : 0);
        const float room = whole * float(phase.steps.size()) / float(beside) - Between;
        const std::size_t lines = wrap_text(phase.title, Face::Semibold, layout.phase_size(), room).size();
        layout.phase_lines = std::max(layout.phase_lines, lines);
        if (row == 0)
            layout.first_phase_lines = std::max(layout.first_phase_lines, lines);
    }
    layout.title_lines = 1;
    for (const auto& step : content.steps)
        if (step.phase) // the others have room of their own
            layout.title_lines =
                std::max(layout.title_lines,
                         wrap_text(step.title, Face::Semibold, layout.title_size(), cell_of(layout) - Between).size());
}

float spare_above(const MapLayout& layout)
{
    return float(layout.phase_lines - layout.first_phase_lines) * layout.phase_size() * PhaseLine;
}

float above_road(const MapLayout& layout)
{
    return layout.small() * 1.4F + float(layout.phase_lines) * layout.phase_size() * PhaseLine + 10 + layout.sign();
}

float legend_size(const MapLayout& layout)
{
    return 14 * layout.text;
}

float legend_width(const std::string& title, const MapLayout& layout)
{
    return text_width(title, Face::Semibold, legend_size(layout)) + 52 * layout.text;
}

std::size_t legend_rows(const Content& content, const MapLayout& layout)
{
    std::size_t rows = 1;
    float x = Margin;
    for (const auto& each : content.basisfuncties) {
        const float width = legend_width(each.title, layout);
        if (x > Margin && x + width > layout.width - Margin) {
            x = Margin;
            ++rows;
        }
        x += width;
    }
    return rows;
}

MapLayout layout_for(const Content& content, const MapLook& look, float width, float height)
{
    MapLayout out;
    out.text = look.text;
    out.columns = look.width > look.height * 1.05F ? 4 : 2;
    out.turn = std::clamp(width * 0.075F, 36.0F, 150.0F);
    out.width = width;
    out.height = height;
    const float cell = cell_of(out) / look.text;
    out.detail = cell < 300 ? MapDetail::Phases : cell < 400 ? MapDetail::Steps : MapDetail::Lessons;
    out.swell = std::clamp(cell / 300, 1.0F, 1.6F);
    out.turn += out.half_road();
    out.begin = Margin + out.sign() + 12;
    out.lead = std::max(0.0F, 150 * look.text - out.turn);
    out.legend = float(legend_rows(content, out)) * LegendLine * look.text;
    set_lines(content, out);
    return out;
}

bool say_less(const Content& content, MapLayout& layout)
{
    if (layout.detail == MapDetail::Phases)
        return false;
    layout.detail = layout.detail == MapDetail::Lessons ? MapDetail::Steps : MapDetail::Phases;
    set_lines(content, layout);
    return true;
}

} // namespace wk::report
