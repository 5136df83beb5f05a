// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_map.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/map/route_layout.h"
#include "report/map/route_signs.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

constexpr float LessonCode = 48;    // room for the number of a lesson
constexpr float LessonLine = 1.35F; // height of its lines, in its letters
constexpr float LessonGap = 5;      // between lessons
constexpr float ShoeLength = 17;    // of a footprint, from far

class MapBuilder {
public:
    MapBuilder(const Content& content, const MapLook& look, MapLayout layout)
        : m_content(content), m_look(look), m_layout(layout)
    {
    }

    /// Whether no words ran into what stands below them: known after build().
    bool fits() const { return m_fits; }

    RouteMap build()
    {
        lay_road();
        m_map.detail = m_layout.detail;
        m_map.scene.width = m_layout.width;
        m_map.scene.height = m_layout.height;
        m_map.scene.title = say(Phrase::MapTitle);
        m_map.scene.description = say(Phrase::MapDescription, {m_content.phases.size(), stops_of(m_content)});
        add_table();
        draw_road();
        draw_safety_step();
        for (std::size_t phase = 0; phase < m_content.phases.size(); ++phase) {
            draw_phase(phase);
            for (const std::size_t step : m_content.phases[phase].steps)
                draw_step(step, m_road.stops[step - 1]);
        }
        draw_legend();
        return std::move(m_map);
    }

private:
    void lay_road()
    {
        const std::size_t rows = (stops_of(m_content) + m_layout.columns - 1) / m_layout.columns;
        const float spare = spare_above(m_layout);
        const float height = m_layout.height - m_layout.legend + spare;
        const float row = (height - 2 * Margin) / float(rows);
        const float above = above_road(m_layout);
        const float below = m_layout.sign() + 2.5F * m_layout.title_size();
        m_layout.head =
            above + std::max(0.0F, row - above - below) * (m_layout.detail == MapDetail::Phases ? 0.3F : 0.12F);
        m_road = road_in({m_layout.width, height, m_layout.columns, m_layout.head, Margin, m_layout.turn,
                          m_layout.half_road(), m_layout.begin, m_layout.lead},
                         stops_of(m_content));
        for (auto& point : m_road.points)
            point.second -= spare;
        for (auto& stop : m_road.stops)
            stop.y -= spare;
    }

    /// Where the room of a row begins.
    float top_of(std::size_t row) const { return Margin - spare_above(m_layout) + float(row) * m_road.row_height; }

    /// Every step with where it belongs: what the map rests on.
    void add_table()
    {
        auto& table = m_map.scene.table;
        table.caption = m_map.scene.title;
        table.columns = {{say(Phrase::ColumnStep)}, {say(Phrase::ColumnPhase)}, {say(Phrase::ColumnBasisfunctie)}};
        for (const auto& step : m_content.steps)
            table.rows.push_back({say(Phrase::MapStep, {std::to_string(step.number), step.title}),
                                  step.phase ? m_content.phases[*step.phase].title : say(Phrase::MapUnderAll),
                                  m_content.basisfuncties[step.basisfunctie].title});
    }

    bool faded(std::size_t step) const { return step < m_look.faded.size() && m_look.faded[step]; }

    /// Index of the road's point where the ground changes after a step: half-way to the next.
    std::size_t end_of(std::size_t step) const
    {
        if (step == stops_of(m_content))
            return m_road.points.size() - 1;
        return (m_road.stops[step - 1].point + m_road.stops[step].point) / 2;
    }

    void draw_road()
    {
        auto& shapes = m_map.scene.shapes;
        shapes.push_back(Path{m_road.points, Ink::Safe, 2 * m_layout.half_road()});
        shapes.push_back(Path{m_road.points, Ink::Background, m_layout.ribbon() + 2 * Gap});
        std::size_t from = 0;
        for (std::size_t step = 1; step <= stops_of(m_content); ++step) {
            const std::size_t basisfunctie = m_content.steps[step].basisfunctie;
            if (step < stops_of(m_content) && m_content.steps[step + 1].basisfunctie == basisfunctie)
                continue; // one stretch for all of a basisfunctie, so that no seam shows
            const std::size_t to = end_of(step);
            shapes.push_back(Path{stretch(m_road, from, to), basisfunctie_ground(basisfunctie), m_layout.ribbon()});
            from = to;
        }
        draw_end();
        draw_names_and_footprints();
    }

    /// An arrow where the road ends: learning goes on.
    void draw_end()
    {
        const float x = m_road.points.back().first;
        const float y = m_road.points.back().second;
        const float way = x >= m_road.points[m_road.points.size() - 2].first ? 1.0F : -1.0F;
        const auto tip = [&](float half, float reach, Ink ink) {
            // It begins a little before the end, so that no seam shows.
            m_map.scene.shapes.push_back(
                Polygon{{{x - way, y - half}, {x, y - half}, {x + way * reach, y}, {x, y + half}, {x - way, y + half}},
                        {ink, Pattern::None},
                        Ink::None});
        };
        const float half = m_layout.ribbon() / 2;
        tip(m_layout.half_road(), half + 1.45F * (Gap + Safety), Ink::Safe);
        tip(half + Gap, half + 1.45F * Gap, Ink::Background);
        tip(half, half, basisfunctie_ground(m_content.steps.back().basisfunctie));
    }

    /// Between two signs stands the name of the basisfunctie where there is room for it, and footprints elsewhere.
    void draw_names_and_footprints()
    {
        const float size = 14 * m_layout.text;
        std::vector<bool> named(m_content.basisfuncties.size());
        const auto clear = std::size_t((m_layout.sign() + 12) / RoadSample);
        std::size_t from = clear;
        for (std::size_t step = 1; step <= stops_of(m_content); ++step) {
            const std::size_t to = m_road.stops[step - 1].point;
            if (to > from + 2 * clear)
                walk(from, to - clear);
            from = to + clear;
            const std::size_t basisfunctie = m_content.steps[step].basisfunctie;
            if (named[basisfunctie] || step == stops_of(m_content))
                continue;
            const RoadStop& here = m_road.stops[step - 1];
            const RoadStop& next = m_road.stops[step];
            const std::string& title = m_content.basisfuncties[basisfunctie].title;
            const float width = text_width(title, Face::Semibold, size);
            const bool same = m_content.steps[step + 1].basisfunctie == basisfunctie && here.row == next.row;
            if (!same || std::abs(next.x - here.x) < width + 2 * m_layout.sign() + 26 ||
                size > m_layout.ribbon() * 0.7F)
                continue;
            const float x = (here.x + next.x) / 2;
            named[basisfunctie] = true;
            add_name(title, x, width, here, next);
            from = next.point;
        }
        if (m_road.points.size() > from + clear)
            walk(from, m_road.points.size() - 1);
    }

    /// The name on the road, with the road running level behind it, and footprints on both sides where they fit.
    void add_name(const std::string& title, float x, float width, const RoadStop& here, const RoadStop& next)
    {
        // A shoe stands half before and half behind where it is put.
        const auto half = std::size_t((width / 2 + 10 + ShoeLength * m_layout.swell / 2) / RoadSample) + 1;
        const auto clear = std::size_t((m_layout.sign() + 12) / RoadSample);
        const std::size_t middle = (here.point + next.point) / 2;
        const float y = m_road.points[middle].second;
        if (middle > here.point + clear + half)
            walk(here.point + clear, middle - half);
        if (next.point > middle + half + clear)
            walk(middle + half, next.point - clear);
        const float size = 14 * m_layout.text;
        m_map.scene.shapes.push_back(Text{x, y + size * 0.36F, title, size, Face::Semibold, Align::Middle,
                                          basisfunctie_ink(m_content.steps[step_at(here)].basisfunctie)});
    }

    std::size_t step_at(const RoadStop& stop) const { return std::size_t(&stop - m_road.stops.data()) + 1; }

    void walk(std::size_t from, std::size_t to)
    {
        // In the colour of the ground they stand on, which may change under way.
        std::size_t ground = 0; // where it begins
        for (std::size_t step = 1; step <= stops_of(m_content); ++step) {
            const std::size_t basisfunctie = m_content.steps[step].basisfunctie;
            if (step < stops_of(m_content) && m_content.steps[step + 1].basisfunctie == basisfunctie)
                continue;
            const std::size_t begin = std::max(from, ground);
            const std::size_t end = std::min(to, end_of(step));
            ground = end_of(step);
            if (begin + 4 < end)
                add_footprints(m_map.scene.shapes, stretch(m_road, begin, end), ShoeLength * m_layout.swell,
                               19 * m_layout.swell, basisfunctie_ink(basisfunctie));
        }
    }

    /// Lines of text under each other from `y` down, centred at x; moves y below them.
    void add_lines(std::string_view words, float x, float& y, float size, Face face, Ink ink, float room,
                   float line_height, std::size_t most)
    {
        auto lines = wrap_text(words, face, size, room);
        const bool cut = lines.size() > most;
        if (cut)
            lines.resize(most);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string line(lines[i]);
            if (cut && i + 1 == lines.size())
                line = shortened(line + " …", face, size, room);
            m_map.scene.shapes.push_back(
                Text{x, y + size * (line_height / 2 + 0.36F), line, size, face, Align::Middle, ink});
            y += size * line_height;
        }
    }

    void draw_phase(std::size_t index)
    {
        const auto& phase = m_content.phases[index];
        float left = m_layout.width, right = 0;
        for (const std::size_t step : phase.steps) {
            const RoadStop& stop = m_road.stops[step - 1];
            left = std::min(left, stop.x - stop.width / 2);
            right = std::max(right, stop.x + stop.width / 2);
        }
        const RoadStop& first = m_road.stops[phase.steps.front() - 1];
        const float room = right - left - Between;
        const auto lines = wrap_text(phase.title, Face::Semibold, m_layout.phase_size(), room);
        const float height = m_layout.small() * 1.4F + float(lines.size()) * m_layout.phase_size() * PhaseLine;
        float y = top_of(first.row) + m_layout.head - m_layout.sign() - 10 - height;
        const float top = y;
        const float x = (left + right) / 2;
        const std::string number = say(Phrase::MapPhaseNumber, {std::to_string(index + 1)});
        add_lines(number, x, y, m_layout.small(), Face::Regular, Ink::Muted, room, 1.4F, 1);
        float widest = text_width(number, Face::Regular, m_layout.small());
        for (const auto line : lines)
            widest = std::max(widest, text_width(line, Face::Semibold, m_layout.phase_size()));
        add_lines(phase.title, x, y, m_layout.phase_size(), Face::Semibold, Ink::Text, room, PhaseLine, lines.size());
        m_map.spots.push_back({{PlaceKind::Phase, index},
                               say(Phrase::MapPhase, {std::to_string(index + 1), phase.title}),
                               phase.text,
                               Rect{x - widest / 2 - 8, top - 4, widest + 16, y - top + 8, {}, Ink::None, 8}});
    }

    std::string counts_of(std::size_t step) const
    {
        std::string out;
        const auto add = [&](std::size_t count, Phrase phrase) {
            if (count > 0)
                out += (out.empty() ? "" : " · ") + say(phrase, {count});
        };
        add(routekaart::lessons_of(m_content, step).size(), Phrase::MapLessons);
        add(routekaart::requirements_of(m_content, step).size(), Phrase::MapRequirements);
        add(routekaart::dilemmas_of(m_content, step).size(), Phrase::MapDilemmas);
        return out;
    }

    std::string description_of(std::size_t step) const
    {
        const auto& it = m_content.steps[step];
        std::string out = m_content.basisfuncties[it.basisfunctie].title + ". " + counts_of(step) + ".";
        if (step < m_look.marks.size())
            for (const auto& mark : m_look.marks[step])
                out += " " + mark.words + ".";
        return out;
    }

    void add_step_sign(std::size_t step, float x, float y, bool chosen)
    {
        const std::size_t basisfunctie = m_content.steps[step].basisfunctie;
        const float reach = m_layout.sign() + 9;
        if (chosen)
            m_map.scene.shapes.push_back(
                Rect{x - reach, y - reach, 2 * reach, 2 * reach, {Ink::Surface, Pattern::None}, Ink::Accent, 14});
        add_sign(m_map.scene.shapes, basisfunctie, x, y, m_layout.sign(),
                 faded(step) ? Ink::NoAnswer : basisfunctie_ink(basisfunctie), faded(step) ? Ink::Muted : Ink::Surface,
                 std::to_string(m_content.steps[step].number));
    }

    bool is_chosen(Place place) const { return m_look.chosen == place; }

    /// Title, marks and, nearer, text and counts under a sign; moves y below them. Returns how wide they are.
    void add_step_words(std::size_t step, float x, float& y, float room)
    {
        const auto& it = m_content.steps[step];
        const bool far = m_layout.detail == MapDetail::Phases;
        const Ink ink = faded(step) ? Ink::Muted : Ink::Text;
        add_lines(it.title, x, y, m_layout.title_size(), Face::Semibold, ink, room, 1.25F, far ? 3 : 4);
        if (step < m_look.marks.size()) {
            const auto& marks = m_look.marks[step];
            for (std::size_t i = 0; i < marks.size() && (!far || i < 2); ++i)
                add_lines(marks[i].words, x, y, m_layout.small(), Face::Semibold, marks[i].ink, room, 1.35F, 2);
        }
        if (far)
            return;
        y += 2;
        add_lines(it.text, x, y, m_layout.small(), Face::Regular, ink, std::min(room, 380 * m_layout.text), 1.4F, 5);
        if (m_layout.detail == MapDetail::Steps)
            add_lines(counts_of(step), x, y, 13 * m_layout.text, Face::Regular, Ink::Muted, room, 1.5F, 2);
    }

    void draw_step(std::size_t step, const RoadStop& stop)
    {
        const Place place{PlaceKind::Step, step};
        const float room = std::min(stop.width - Between, 560 * m_layout.text);
        const float top = stop.y - m_layout.sign() - 4;
        const float limit = limit_of(stop.row);
        float y = stop.y + m_layout.sign() + 8;
        add_step_sign(step, stop.x, stop.y, is_chosen(place));
        add_step_words(step, stop.x, y, room);
        add_spot(place, stop.x - room / 2, top, room, y - top);
        if (m_layout.detail == MapDetail::Lessons)
            y = add_lessons(step, stop.x - room / 2, y + 6, room, limit);
        m_fits = m_fits && y <= limit;
    }

    void add_spot(Place place, float x, float y, float width, float height)
    {
        const auto& step = m_content.steps[place.index];
        m_map.spots.push_back({place, say(Phrase::MapStep, {std::to_string(step.number), step.title}),
                               description_of(place.index), Rect{x, y, width, height + 4, {}, Ink::None, 8}});
    }

    /// A lesson as it stands on the map: the lines of its title and, where there is room, of what it says.
    struct LessonSheet {
        std::size_t lesson = 0;
        std::string title; ///< the lines lie in it
        std::vector<std::string_view> titles, texts;
        float height = 0;
    };

    /// room   width of a sheet
    std::vector<LessonSheet> lesson_sheets(std::size_t step, float room, bool with_texts) const
    {
        const float width = room - LessonCode * m_layout.text - 16;
        const auto indices = routekaart::lessons_of(m_content, step);
        std::vector<LessonSheet> out(indices.size());
        for (std::size_t i = 0; i < indices.size(); ++i) {
            LessonSheet& it = out[i];
            it.lesson = indices[i];
            it.title = capitalised(m_content.lessons[it.lesson].title);
            it.titles = wrap_text(it.title, Face::Semibold, m_layout.small(), width);
            if (with_texts)
                it.texts = wrap_text(m_content.lessons[it.lesson].text, Face::Regular, m_layout.small(), width);
            it.height = float(it.titles.size() + it.texts.size()) * m_layout.small() * LessonLine + 14;
        }
        return out;
    }

    static float height_of(const std::vector<LessonSheet>& sheets)
    {
        float out = 0;
        for (const auto& sheet : sheets)
            out += sheet.height + LessonGap;
        return out;
    }

    /// The lessons of a step as a column of small sheets, with what they say where that fits; returns where it ends.
    float add_lessons(std::size_t step, float x, float y, float width, float limit)
    {
        auto sheets = lesson_sheets(step, width, true);
        if (y + height_of(sheets) > limit)
            sheets = lesson_sheets(step, width, false);
        for (const auto& sheet : sheets) {
            add_lesson(step, sheet, x, y, width);
            y += sheet.height + LessonGap;
        }
        return y;
    }

    void add_lesson(std::size_t step, const LessonSheet& sheet, float x, float y, float width)
    {
        const auto& lesson = m_content.lessons[sheet.lesson];
        const std::size_t basisfunctie = m_content.steps[step].basisfunctie;
        const float size = m_layout.small();
        const Place place{PlaceKind::Lesson, sheet.lesson};
        auto& shapes = m_map.scene.shapes;
        const Ink edge = is_chosen(place) ? Ink::Accent : basisfunctie_ground(basisfunctie);
        shapes.push_back(Rect{x, y, width, sheet.height, {Ink::Surface, Pattern::None}, edge, 6});
        float baseline = y + 7 + size * (LessonLine / 2 + 0.36F);
        shapes.push_back(Text{x + 12, baseline, lesson.id.substr(1), size, Face::Semibold, Align::Left,
                              basisfunctie_ink(basisfunctie)});
        const auto add = [&](std::string_view words, Face face, Ink colour) {
            shapes.push_back(
                Text{x + LessonCode * m_layout.text, baseline, std::string(words), size, face, Align::Left, colour});
            baseline += size * LessonLine;
        };
        for (const auto title : sheet.titles)
            add(title, Face::Semibold, Ink::Text);
        for (const auto text : sheet.texts)
            add(text, Face::Regular, Ink::Muted);
        m_map.spots.push_back({place, say(Phrase::MapLesson, {lesson.id.substr(1), sheet.title}), lesson.text,
                               Rect{x, y, width, sheet.height, {}, Ink::None, 6}});
    }

    /// What the colours and shapes mean, at the bottom: a spot per basisfunctie.
    void draw_legend()
    {
        const float size = legend_size(m_layout);
        const float line = LegendLine * m_layout.text;
        float x = Margin;
        float y = m_layout.height - m_layout.legend - Margin * 0.6F;
        for (std::size_t i = 0; i < m_content.basisfuncties.size(); ++i) {
            const auto& it = m_content.basisfuncties[i];
            const float width = legend_width(it.title, m_layout);
            if (x > Margin && x + width > m_layout.width - Margin) {
                x = Margin;
                y += line;
            }
            const float middle = y + line / 2;
            add_sign(m_map.scene.shapes, i, x + 18 * m_layout.text, middle, 9 * m_layout.text, basisfunctie_ink(i),
                     Ink::Surface, {});
            m_map.scene.shapes.push_back(Text{x + 36 * m_layout.text, middle + size * 0.36F, it.title, size,
                                              Face::Semibold, Align::Left, basisfunctie_ink(i)});
            m_map.spots.push_back({{PlaceKind::Basisfunctie, i},
                                   say(Phrase::MapBasisfunctie, {it.title}),
                                   it.text,
                                   Rect{x, y + 1, width - 8, line - 2, {}, Ink::None, 8}});
            x += width;
        }
    }

    /// Step 0 stands where the road begins: it runs under all the others.
    void draw_safety_step()
    {
        const Place place{PlaceKind::Step, 0};
        const RoadPoint begin = m_road.points.front();
        const RoadStop& first = m_road.stops.front();
        const float right = first.x - first.width / 2 - 6;
        const float room = std::max(right - Margin, 60.0F);
        const float x = Margin + room / 2;
        const float top = begin.second - m_layout.sign() - 4;
        float y = begin.second + m_layout.sign() + 8;
        const float limit = top_of(1) + m_layout.head - m_layout.half_road(); // there the road comes by again
        add_step_sign(0, begin.first, begin.second, is_chosen(place));
        const Ink ink = faded(0) ? Ink::Muted : Ink::Text;
        add_lines(m_content.steps[0].title, x, y, m_layout.title_size(), Face::Semibold, ink, room, 1.25F, 3);
        add_lines(say(Phrase::MapUnderAll), x, y, 13 * m_layout.text, Face::Regular, Ink::Muted, room, 1.35F, 3);
        if (!m_look.marks.empty())
            for (const auto& mark : m_look.marks[0])
                add_lines(mark.words, x, y, m_layout.small(), Face::Semibold, mark.ink, room, 1.35F, 2);
        add_spot(place, std::min(Margin, begin.first - m_layout.sign() - 6), top, room, y - top);
        if (m_layout.detail == MapDetail::Lessons)
            y = add_lessons(0, Margin, y + 6, room, limit);
        m_fits = m_fits && y <= limit;
    }

    /// Where the words of a row have to end: above what the next phase says, or the legend.
    float limit_of(std::size_t row) const
    {
        const std::size_t rows = m_road.stops.back().row + 1;
        if (row + 1 >= rows)
            return m_layout.height - m_layout.legend - Margin * 0.6F;
        return top_of(row + 1) + m_layout.head - above_road(m_layout);
    }

    const Content& m_content;
    const MapLook& m_look;
    bool m_fits = true;
    MapLayout m_layout;
    Road m_road;
    RouteMap m_map;
};

} // namespace

std::pair<float, float> route_map_size(const Content& content, const MapLook& look)
{
    MapLayout layout = layout_for(content, look, look.width, look.height);
    layout.detail = MapDetail::Phases;
    set_lines(content, layout);
    const float columns = float(layout.columns);
    const float least = columns * 148 * look.text + 2 * (Margin + layout.turn) + layout.lead;
    const std::size_t rows = (stops_of(content) + layout.columns - 1) / layout.columns;
    std::size_t marks = 0; // lines laid over a step; two of them show from far
    for (const auto& of_step : look.marks)
        marks = std::max(marks, std::min<std::size_t>(of_step.size(), 2));
    const float titles = float(std::min<std::size_t>(layout.title_lines, 3)) * 1.25F * layout.title_size();
    const float row = above_road(layout) + layout.sign() + titles + 16 + float(marks) * 2 * 1.35F * layout.small();
    return {std::max(look.width, least),
            std::max(look.height, float(rows) * row - spare_above(layout) + 2 * Margin + layout.legend)};
}

RouteMap route_map(const Content& content, const MapLook& look)
{
    const auto [width, height] = route_map_size(content, look);
    MapLayout layout = layout_for(content, look, width * look.zoom, height * look.zoom);
    for (;;) {
        MapBuilder builder(content, look, layout);
        RouteMap map = builder.build();
        if (builder.fits() || !say_less(content, layout))
            return map;
    }
}

} // namespace wk::report
