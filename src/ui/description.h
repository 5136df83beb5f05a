// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::ui {

using Id = std::uint32_t;

/// What a node is to a screen reader; web/mirror.js makes the matching HTML element.
enum class Role : std::uint8_t {
    // containers
    Banner,
    Navigation,
    Main,
    Complementary,
    ContentInfo,
    Section,
    Group,
    List,
    TabList,
    Dialog,
    Map, ///< a region that can be dragged and zoomed as well as scrolled
    // text
    Heading,
    Text,
    Note,
    Alert,
    // controls
    Button,
    ListButton, ///< a button inside a List: one Tab stop for the list, arrows inside
    Tab,
    Switch,
    Checkbox,
    Slider,
    TextField,
    SearchField, ///< a text field that passes on every letter
    TextArea,    ///< text of more than one line
    NumberField,
    Choice,
    // content
    Figure,
    Table,
    Progress,
};

/// One thing on screen, in words. `id` is what an activation or value comes back with.
struct Node {
    Id id = 0;
    int parent = -1; ///< index of the container it is in; -1 is the page
    Role role = Role::Text;
    std::string name;
    std::string value;       ///< text of a field, words for a slider's value, note of a figure
    std::string description; ///< more words: long description of a figure
    std::string language;    ///< of a text in another language than the page's: "en"; else empty
    int level = 0;           ///< of a heading
    bool on = false;         ///< checked, selected or current
    bool disabled = false;
    bool whole = false;                                    ///< a field of which text that is half typed means nothing
    double number = 0, minimum = 0, maximum = 0, step = 0; ///< slider, number field, progress
    std::vector<std::string> options;                      ///< of a choice; `number` is the chosen index
    report::DataTable table;                               ///< of a figure or table
    std::vector<Id> column_ids;                            ///< sort buttons of a table, one per column; empty: none
    std::vector<Id> row_ids; ///< boxes to choose rows of a table with, one per row; empty: they cannot be chosen
    std::vector<std::uint8_t> row_chosen; ///< per row, 0 or 1
    int sorted_column = -1;
    bool sorted_descending = false;
    bool scrolls = false; ///< a region or table whose content may be larger than itself
    // Its place in CSS pixels from the top left of the content of the region it is in, however far that is scrolled.
    float x = 0, y = 0, width = 0, height = 0;
    float content_width = 0, content_height = 0; ///< of what scrolls
    std::vector<report::Rect> column_places;     ///< of the sort buttons, from the top left of the table's content
    std::vector<report::Rect> row_places;        ///< of whole rows that can be chosen, likewise
    float tick_width = 0;                        ///< left in sight: where a click ticks such a row, and nothing else
};

/// All nodes of one frame, in reading order.
struct Description {
    std::vector<Node> nodes;
    Id modal = 0; ///< the dialog outside which everything is inert; 0 without one
};

/// Whether two descriptions say the same, wherever things stand.
bool same_words(const Description& a, const Description& b);

/// Everything but places, as JSON: changes only when something to read or operate changed.
std::string description_json(const Description& description);

/// Places only: x, y, width, height, content width and content height per node, in order; then the same for the
/// sort buttons of each table, in order; then for the rows that can be chosen, with tick_width as content width.
std::vector<float> description_places(const Description& description);

/// Name of a role as mirror.js knows it.
std::string_view role_name(Role role);

} // namespace wk::ui
