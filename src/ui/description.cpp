// SPDX-License-Identifier: EUPL-1.2
#include "ui/description.h"

#include "base/json.h"

#include <algorithm>

namespace wk::ui {

namespace {

Json table_json(const Node& node)
{
    Json columns = Json::array();
    for (std::size_t i = 0; i < node.table.columns.size(); ++i) {
        Json column{{"title", node.table.columns[i].title}, {"numeric", node.table.columns[i].numeric}};
        if (i < node.column_ids.size())
            column["id"] = node.column_ids[i];
        if (int(i) == node.sorted_column)
            column["sort"] = node.sorted_descending ? "descending" : "ascending";
        columns.push_back(std::move(column));
    }
    Json rows = Json::array();
    for (const auto& row : node.table.rows) {
        Json cells = Json::array();
        for (const auto& cell : row)
            cells.push_back(cell.text);
        rows.push_back(std::move(cells));
    }
    Json out{{"caption", node.table.caption}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
    if (node.tick_width > 0) {
        out["ids"] = node.row_ids;
        out["chosen"] = node.row_chosen;
    }
    return out;
}

bool has_number(Role role)
{
    return role == Role::Slider || role == Role::NumberField || role == Role::Progress || role == Role::Choice;
}

Json node_json(const Node& node)
{
    Json json{{"id", node.id}, {"parent", node.parent}, {"role", role_name(node.role)}, {"name", node.name}};
    if (!node.value.empty() || node.role == Role::TextField || node.role == Role::TextArea ||
        node.role == Role::NumberField || node.role == Role::SearchField)
        json["value"] = node.value;
    if (!node.description.empty())
        json["description"] = node.description;
    if (!node.language.empty())
        json["language"] = node.language;
    if (node.level > 0)
        json["level"] = node.level;
    if (node.on)
        json["on"] = true;
    if (node.disabled)
        json["disabled"] = true;
    if (node.whole)
        json["whole"] = true;
    if (has_number(node.role)) {
        json["number"] = node.number;
        json["minimum"] = node.minimum;
        json["maximum"] = node.maximum;
        json["step"] = node.step;
    }
    if (node.scrolls)
        json["scrolls"] = true;
    if (!node.options.empty())
        json["options"] = node.options;
    if (!node.table.columns.empty())
        json["table"] = table_json(node);
    return json;
}

} // namespace

std::string_view role_name(Role role)
{
    switch (role) { // the compiler says which one has no name
    case Role::Banner: return "banner";
    case Role::Navigation: return "navigation";
    case Role::Main: return "main";
    case Role::Complementary: return "complementary";
    case Role::ContentInfo: return "contentinfo";
    case Role::Section: return "section";
    case Role::Group: return "group";
    case Role::List: return "list";
    case Role::TabList: return "tablist";
    case Role::Dialog: return "dialog";
    case Role::Map: return "map";
    case Role::Heading: return "heading";
    case Role::Text: return "text";
    case Role::Note: return "note";
    case Role::Alert: return "alert";
    case Role::Button: return "button";
    case Role::ListButton: return "listbutton";
    case Role::Tab: return "tab";
    case Role::Switch: return "switch";
    case Role::Checkbox: return "checkbox";
    case Role::Slider: return "slider";
    case Role::TextField: return "textfield";
    case Role::SearchField: return "searchfield";
    case Role::TextArea: return "textarea";
    case Role::NumberField: return "numberfield";
    case Role::Choice: return "choice";
    case Role::Figure: return "figure";
    case Role::Table: return "table";
    case Role::Progress: return "progress";
    }
    return {};
}

bool same_words(const Description& a, const Description& b)
{
    const auto same = [](const Node& x, const Node& y) {
        return x.id == y.id && x.parent == y.parent && x.role == y.role && x.name == y.name && x.value == y.value &&
               x.description == y.description && x.language == y.language && x.level == y.level && x.on == y.on &&
               x.disabled == y.disabled && x.whole == y.whole && x.number == y.number && x.minimum == y.minimum &&
               x.maximum == y.maximum && x.step == y.step && x.options == y.options && x.table == y.table &&
               x.column_ids == y.column_ids && x.row_ids == y.row_ids && x.row_chosen == y.row_chosen &&
               x.sorted_column == y.sorted_column && x.sorted_descending == y.sorted_descending &&
               x.scrolls == y.scrolls;
    };
    return a.modal == b.modal && std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), same);
}

std::string description_json(const Description& description)
{
    Json nodes = Json::array();
    for (const auto& node : description.nodes)
        nodes.push_back(node_json(node));
    const Json json{{"modal", description.modal}, {"nodes", std::move(nodes)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<float> description_places(const Description& description)
{
    std::vector<float> places;
    places.reserve(description.nodes.size() * 6);
    for (const auto& node : description.nodes)
        places.insert(places.end(), {node.x, node.y, node.width, node.height, node.content_width, node.content_height});
    for (const auto& node : description.nodes)
        for (const auto& place : node.column_places)
            places.insert(places.end(), {place.x, place.y, place.width, place.height, 0, 0});
    for (const auto& node : description.nodes)
        for (const auto& place : node.row_places)
            places.insert(places.end(), {place.x, place.y, place.width, place.height, node.tick_width, 0});
    return places;
}

} // namespace wk::ui
