// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrases.h"
#include "report/scene/scene.h"
#include "ui/description.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct ImFont;
struct ImRect;

namespace wk::ui {

/// CSS pixels.
struct Size {
    float width = 0, height = 0;
};

struct Box {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

enum class TextStyle : std::uint8_t { Body, Strong, Small, Lead };
enum class ButtonStyle : std::uint8_t { Secondary, Primary, Quiet };
enum class Tone : std::uint8_t { Plain, Done, Attention, Error };

enum class Edge : std::uint8_t { None, Right, Top, Bottom, Left, All };

/// A part of the window that a screen reader can jump to.
struct Region {
    Role role = Role::Section;
    std::string_view name;
    Box box;
    report::Rgb fill = 0;
    bool filled = false;
    bool scrolls = false;
    float padding = 0;
    Edge edge = Edge::None;    ///< where a hairline parts it from its neighbour
    std::string_view key = {}; ///< what it shows: when this changes, it scrolls back to the top
};

/// Something on a map that can be chosen, where it stands on the map's own content.
struct MapPlace {
    std::string label;
    std::string description;
    report::Rect box;
    bool on = false;
    bool begins = false; ///< with it a new part of the route begins, with its label as heading
};

/// A figure larger than its window, to drag and zoom.
struct MapWindow {
    std::string_view name;
    Box box;
    float zoom = 1;    ///< as it is drawn now: what map_zoom() gave
    float covered = 0; ///< width at the right over which something else lies
    /// What has to be seen, as a place on the content; when `key` changes, the map moves to it.
    std::string_view key = {};
    std::optional<report::Rect> show = {};
};

/// What a person did with a map.
struct MapInput {
    std::optional<float> zoom;
    std::optional<std::size_t> pressed; ///< index of a place
};

/// Words of a text that lead somewhere.
struct TextLink {
    std::size_t begin = 0, end = 0; ///< in bytes of the text
    std::string label;              ///< what a screen reader says
};

/// A button as large as a card.
struct Door {
    std::string label;
    std::string explanation;
    Icon icon = Icon::None;
};

/// One entry of a list to choose from.
struct ListEntry {
    std::string text;
    std::string detail = {}; ///< muted, at the right
    Icon icon = Icon::None;
    std::string note = {}; ///< muted, on a line of its own under the text
};

struct TableOptions {
    bool sortable = false;
    int sorted_column = -1;
    bool descending = false;
};

/// What a person did with a row that can be chosen. In this order in web/rows.js too.
enum class RowPick : std::uint8_t {
    Only,   ///< this one and no other
    Toggle, ///< this one as well, or no longer
    Extend, ///< all between the last one that was picked and this one
    All,
    None
};

struct RowsOptions {
    TableOptions sorting;
    /// Per row what it is called in every frame, whatever else is in the table.
    std::span<const std::string> keys;
    std::span<const std::uint8_t> chosen; ///< per row, 0 or 1
};

struct RowsInput {
    std::optional<std::size_t> sorted; ///< column whose header was pressed
    std::optional<RowPick> pick;
    std::size_t row = 0; ///< that was picked
};

inline constexpr float BarPadding = 4;

/// Draws widgets and describes them, in one call each. Everything a view needs; the only thing it may draw with.
/// A widget returns what the user did with it since the last frame; the view turns that into actions.
///
/// Labels name controls for sight and for screen readers alike. What follows "##" in a label only keeps equal
/// labels apart and is never shown.
class Ui {
public:
    /// Fonts are TrueType files in memory that outlive the Ui. One Ui at a time.
    /// semibold_ttf   may be empty: until set_semibold() gives it, regular stands in its places
    Ui(std::string_view regular_ttf, std::string_view semibold_ttf);
    void set_semibold(std::string_view ttf);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // ---- a frame, for the platform -----------------------------------------------------------------
    struct Frame {
        Size window;
        float density = 1;    ///< device pixels per CSS pixel
        double seconds = 0;   ///< true time since the last frame, never clamped
        float text_scale = 1; ///< 0.8 to 2
        bool dark = false;
        bool reduced_motion = false;
    };
    void begin_frame(const Frame& frame);
    /// Ends the frame; the drawing stands ready in ImGui::GetDrawData().
    const Description& end_frame();
    /// True while an animation needs a next frame.
    bool wants_frame() const { return m_wants_frame; }

    // What came in through the mirror. Holds until the widget takes it in the next frame.
    void activate(Id id) { m_activated = id; }
    void set_number(Id id, double value);
    void set_text(Id id, std::string text);
    void focus(Id id, bool visibly);
    /// The visit to a field whose text was taken in the last frame; 0 when none was. A visit lasts as long as the field
    /// keeps the keyboard.
    std::uint32_t typed_in() const { return m_typed_in; }
    void press_escape() { m_escape = true; }
    /// How far a scrolling region or table is scrolled from now on.
    void scrolled(Id id, float x, float y);

    /// A gesture on the map: zooms by `factor` around a point of its window.
    void zoomed(Id id, float factor, float x, float y) { m_map.gesture = Gesture{id, factor, x, y}; }
    /// Where a region has to be scrolled to, when the last frame moved it by itself.
    struct Scroll {
        Id id = 0;
        float x = 0, y = 0;
    };
    std::optional<Scroll> take_scroll() { return std::exchange(m_scroll_out, std::nullopt); }

    // ---- room -----------------------------------------------------------------------------------------
    const Theme& theme() const { return *m_theme; }
    Size window() const { return m_window; }
    float text_scale() const { return m_text_scale; }
    /// Width left for the next widget.
    float available_width() const;
    /// Height of the region that is left under the next widget.
    float available_height() const;
    void space(float pixels);

    /// A landmark with its own place; `fill` draws what is in it.
    template <class Fill>
    void region(const Region& where, Fill fill)
    {
        begin_region(where);
        fill();
        end_region();
    }
    /// A container without a place of its own: it groups what a screen reader should hear together.
    template <class Fill>
    void group(Role role, std::string_view name, Fill fill)
    {
        begin_group(role, name);
        fill();
        end_group();
    }
    /// Widgets side by side, wrapping to a next line when the room is used.
    template <class Fill>
    void across(Fill fill)
    {
        begin_across();
        fill();
        end_across();
    }
    /// `count` equal columns, as many next to each other as are at least `least` wide; `fill(i)` draws one.
    template <class Fill>
    void columns(int count, float least, Fill fill, float row_gap = Between)
    {
        begin_columns(count, least, row_gap);
        for (int i = 0; i < count; ++i) {
            next_column(i);
            fill(i);
        }
        end_columns();
    }
    /// A sheet with a border and room inside.
    template <class Fill>
    void card(Fill fill)
    {
        begin_card(Tone::Plain);
        fill();
        end_card();
    }
    /// Text in another language than the page's, so that a screen reader speaks it as that.
    /// language   "en"
    template <class Fill>
    void in_language(std::string_view language, Fill fill)
    {
        m_language = language;
        fill();
        m_language = {};
    }
    /// A question on top of everything. Escape, or a click beside it, returns true.
    template <class Fill>
    bool dialog(std::string_view name, Fill fill)
    {
        begin_dialog(name);
        fill();
        return end_dialog();
    }
    // ---- text ---------------------------------------------------------------------------------------
    void heading(int level, std::string_view text);
    /// A heading for those who listen, where sight needs none.
    void hidden_heading(int level, std::string_view text);
    void text(std::string_view text, TextStyle style = TextStyle::Body);
    /// Text in which some words (`links`, in their order, apart from each other) lead somewhere: underlined, and each a
    /// button of its own after the text for those who listen. Returns the index of the link that was pressed.
    std::optional<std::size_t> linked_text(std::string_view text, std::span<const TextLink> links,
                                           TextStyle style = TextStyle::Body);
    /// Text in the muted colour.
    void muted(std::string_view text, TextStyle style = TextStyle::Small);
    /// A large number with what it counts below it.
    void stat(const Told& number, std::string_view label);
    /// A small label in a frame that marks what it stands beside.
    void tag(std::string_view text);
    /// The same in a colour of its own, on the ground that belongs to it.
    void tag(std::string_view text, report::Ink ink, report::Ink ground);
    /// The name of the program with its mark.
    void brand(std::string_view name, bool with_name);
    /// One line over the whole width: words at the left, a promise with a shield at the right.
    void status(std::string_view words, std::string_view promise);
    /// A coloured sheet with icon and text. With `dismiss` it has a button of that name: true when pressed.
    bool notice(Tone tone, std::string_view text, std::string_view dismiss = {});

    // ---- controls -----------------------------------------------------------------------------------
    /// more   words about what it will do: read out after the label, and shown to who points at it
    bool button(std::string_view label, ButtonStyle style = ButtonStyle::Secondary, Icon icon = Icon::None,
                bool enabled = true, std::string_view more = {});
    /// The same as a square with only its icon; the label is read out all the same.
    bool icon_button(std::string_view label, ButtonStyle style, Icon icon, bool enabled = true,
                     std::string_view more = {});
    /// Words in a rounded frame with a cross: pressing it takes them away. `action` says so to a screen reader.
    bool chip(std::string_view words, std::string_view action);
    /// Buttons as large as cards, side by side and of one height; the first stands out. Returns which was pressed.
    std::optional<std::size_t> doors(std::span<const Door> doors);
    /// Returns the new state when it was switched.
    std::optional<bool> toggle(std::string_view label, bool on);
    /// A box to tick with a label and a muted detail at the right.
    std::optional<bool> checkbox(std::string_view label, bool on, const Told& detail = std::string_view());
    std::optional<std::size_t> tabs(std::string_view label, std::span<const std::string> names, std::size_t selected);
    /// A list of places to go to: one Tab stop, arrows inside. `columns` side by side (0: one below the other).
    std::optional<std::size_t> list(std::string_view label, std::span<const ListEntry> entries,
                                    std::optional<std::size_t> selected, bool side_by_side = false,
                                    bool icons_above = false);
    /// A row of places to go to over the width of the window: all of them are in it, with their names under the icons
    /// where there is room, in two rows if need be.
    std::optional<std::size_t> bar(std::string_view label, std::span<const ListEntry> entries,
                                   std::optional<std::size_t> selected);
    struct BarShape {
        int per_row = 1;
        bool names = true;
        float height = 0; ///< of a region that it fills, with BarPadding
    };
    BarShape bar_shape(std::span<const ListEntry> entries) const;
    /// Returns what was typed so far, each second, and when the user has finished typing.
    std::optional<std::string> text_field(std::string_view label, std::string_view value, std::string_view hint = {});
    /// The same for text that means nothing before it is whole: it comes when the user has finished typing.
    std::optional<std::string> entry_field(std::string_view label, std::string_view value, std::string_view hint = {});
    /// The same for text of more than one line: over the whole measure, at least `lines` high, and as high as its text.
    std::optional<std::string> text_area(std::string_view label, std::string_view value, std::string_view hint = {},
                                         int lines = 3);
    std::optional<double> number_field(std::string_view label, double value, double minimum, double maximum,
                                       int decimals);
    std::optional<std::size_t> choice(std::string_view label, std::span<const std::string> options,
                                      std::size_t selected);
    /// `words` is the value as it is shown and read out.
    std::optional<double> slider(std::string_view label, double value, double minimum, double maximum, double step,
                                 std::string_view words);

    /// Words to look for: what was typed so far, at every letter. `entered`: whether Enter was pressed.
    std::optional<std::string> search_field(std::string_view label, std::string_view value, std::string_view hint,
                                            float width, bool* entered = nullptr);

    // ---- content ------------------------------------------------------------------------------------
    /// Paints the scene and describes it with its long description and its data table.
    void figure(const report::Scene& scene);
    /// The zoom to draw the map with in this frame, on its way to `target`.
    float map_zoom(float target);
    /// Paints a scene that is drawn for that zoom, and describes its places in their order. Call map_zoom() first.
    MapInput map(const MapWindow& window, const report::Scene& scene, std::span<const MapPlace> places);

    /// The table as rows on screen. Returns the column whose header was pressed.
    std::optional<std::size_t> table(const report::DataTable& table, const TableOptions& options = {});
    /// Rows to choose from, each with a box to tick before its first cell, and one line high. They scroll in a sheet of
    /// their own that is never higher than a good part of the window; titles and first column stay in sight. One Tab stop
    /// for all of them: arrows move, the space bar ticks, Shift with arrows goes on choosing, Ctrl+A takes all.
    RowsInput rows(const report::DataTable& table, const RowsOptions& options);
    /// `fraction` from 0 to 1.
    void progress(std::string_view label, double fraction);

    /// Interactive items that Dear ImGui saw in the last frame and no widget described. Empty is the only good
    /// answer; always empty when the audit is not compiled in.
    const std::vector<std::string>& undescribed() const { return m_undescribed; }

private:
    struct Flow {
        float left = 0, top = 0, width = 0;
        float x = 0, y = 0;
        float line = 0; ///< height of the line so far, when across
        float gap = Between;
        bool side_by_side = false;
        float bottom = 0; ///< lowest point used
        float right = 0;  ///< rightmost point used, when across
    };
    struct ColumnSet {
        int per_row = 1;
        float width = 0, gap = 0, row_gap = 0, left = 0, top = 0, deepest = 0;
    };
    struct Card;
    struct Press {
        bool pressed = false, hovered = false, held = false;
    };
    /// A region that is open: where its content begins on screen, and its node.
    struct Place {
        float x = 0, y = 0;
        std::size_t node = 0;
        float padding = 0;
    };
    struct Gesture {
        Id id = 0;
        float factor = 1, x = 0, y = 0;
    };
    /// The map on screen; there is one at most.
    struct Map {
        float zoom = 1, from_zoom = 1, target = 1; ///< as drawn, where it comes from and goes to
        float left_secs = 0;                       ///< of the movement
        float x = 0, y = 0;                        ///< scrolled
        float from_x = 0.5F, from_y = 0.5F;        ///< middle of the window as a share of the content, before
        std::optional<std::pair<float, float>> to; ///< and after the movement
        float width = 0, height = 0;               ///< of the content in the last frame
        int frame = -1;                            ///< in which it was drawn last
        Box box;
        std::string key;
        std::optional<Gesture> gesture;
        std::optional<float> gestured; ///< the zoom after it, until the view knows
    };
    struct PendingText {
        Id id = 0;
        std::string text;
    };
    struct PendingNumber {
        Id id = 0;
        double value = 0;
    };

    void begin_region(const Region& where);
    float door_height(const Door& door, float width) const;
    bool draw_door(const Door& door, float height, bool primary);
    void draw_edge(const Region& where);
    void end_region();
    void begin_group(Role role, std::string_view name);
    void end_group();
    void begin_across();
    void end_across();
    void begin_columns(int count, float least, float row_gap);
    void next_column(int index);
    void end_columns();
    void begin_card(Tone tone);
    void end_card();
    void begin_dialog(std::string_view name);
    bool end_dialog();

    /// The next free place, `width` wide (0: all that is left) and `height` high.
    Box place(float width, float height);
    void advance(const Box& box);
    Id id_of(std::string_view label) const;
    static std::string_view shown(std::string_view label);
    Node& describe(Id id, Role role, std::string_view name, const Box& box);
    Press press(Id id, const Box& box, bool enabled);
    /// Opens a child window that is scrolled as the page says. Returns where its content begins.
    Place begin_scrolling(const char* name, Id id, const Box& box);
    std::optional<double> take_number(Id id);
    std::optional<std::string> take_text(Id id);
    std::optional<std::string> take_typed(Id id, std::string_view value);
    void draw_icon_entry(const ListEntry& entry, const Box& box, bool on, bool named);
    void draw_focus(Id id, const Box& box, float radius);
    float size_of(TextStyle style) const;
    ImFont* font(report::Face face) const;
    /// One line of text with its baseline at `y`.
    void draw_line(std::string_view text, float x, float y, float size, report::Face face, Colour colour);
    /// Wrapped text from the top left corner of `box`; returns the height used.
    float draw_paragraph(std::string_view text, const Box& box, float size, report::Face face, Colour colour,
                         float line_height);
    float paragraph_height(std::string_view text, float width, float size, report::Face face, float line_height) const;
    /// Label and frame of a field; returns the frame. Sizes at 100% letters.
    Box draw_field(std::string_view label, float width, float height = ControlHeight);
    void draw_in_field(std::string_view words, const Box& field, float room, bool at_right, Colour ink);
    void draw_tag(std::string_view text, Colour ink, Colour ground);
    void draw_label_in_middle(std::string_view text, const Box& box, float size, report::Face face, Colour colour);
    void paint(const report::Scene& scene, float x, float y);
    struct TableShape;
    float narrow(TableShape& shape, const report::DataTable& table, float over) const;
    static float widen(TableShape& shape, const report::DataTable& table, const std::vector<float>& lacking,
                       float room);
    void place_columns(TableShape& shape, const report::DataTable& table, float sort_mark) const;
    TableShape shape_table(const report::DataTable& table, const TableOptions& options, float room) const;
    void draw_table(const report::DataTable& table, const TableShape& shape, const Box& box,
                    const TableOptions& options, std::optional<std::size_t>& pressed, std::vector<Id>& column_ids,
                    std::vector<report::Rect>& column_places);
    void draw_head(const report::TableColumn& column, std::size_t index, const Box& head, float letter,
                   const TableOptions& options, std::optional<std::size_t>& pressed, std::vector<Id>& column_ids);
    TableShape shape_rows(const report::DataTable& table, const RowsOptions& options, float room) const;
    struct RowsFrame;
    std::optional<RowPick> take_pick(Id id, const Box& row, const RowsFrame& frame, bool& hovered);
    void draw_rows(RowsFrame& frame);
    void draw_row(RowsFrame& frame, std::size_t row);
    void draw_cells(const RowsFrame& frame, std::size_t row, std::size_t from, std::size_t to, float left);
    void draw_row_heads(RowsFrame& frame);
    void draw_tick(const Box& square, bool on, bool hovered);
    void follow_gesture();
    void move_map(const MapWindow& window, const report::Scene& scene);
    void describe_map(const MapWindow& window, std::span<const MapPlace> places, float left, float top,
                      MapInput& input);
    void finish_audit();

    const Theme* m_theme = nullptr;
    ImFont* m_fonts[2] = {nullptr, nullptr};
    Size m_window;
    float m_text_scale = 1;
    bool m_wants_frame = false;
    bool m_reduced_motion = false;
    double m_seconds = 0;

    Description m_description;
    std::vector<int> m_parents;
    std::vector<Flow> m_flows;
    std::vector<ColumnSet> m_columns;
    std::vector<std::shared_ptr<Card>> m_cards;
    std::vector<Place> m_places;
    std::vector<Scroll> m_scrolls;
    std::optional<Scroll> m_scroll_out;
    Map m_map;
    Id m_map_id = 0;
    float m_dialog_height = 240; ///< of the dialog in the last frame, to stand in the middle in this one
    Box m_dialog_box;

    Id m_activated = 0;
    std::optional<PendingNumber> m_number;
    std::optional<PendingText> m_text;
    Id m_focus = 0;
    bool m_focus_visible = false;
    std::uint32_t m_visits = 0;   ///< to controls, so far
    std::uint32_t m_typed_in = 0; ///< see typed_in()
    bool m_escape = false;
    std::string_view m_language; ///< see in_language()
    std::vector<Id> m_described;
    std::vector<std::string> m_undescribed;
};

} // namespace wk::ui
