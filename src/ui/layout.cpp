// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace wk::ui {

struct Ui::Card {
    ImDrawListSplitter splitter;
    Box box;
    Tone tone = Tone::Plain;
};

namespace {

constexpr float CardPadding = 24;

report::Rgb fill_of(const Theme& theme, Tone tone)
{
    switch (tone) {
    case Tone::Plain: return theme.surface;
    case Tone::Done: return theme.done_surface;
    case Tone::Attention: return theme.attention_surface;
    case Tone::Error: return theme.error_surface;
    }
    return theme.surface;
}

/// Tells Dear ImGui how far it may scroll; our layout does not move its cursor.
void set_extent(float left, float top, float width, float height)
{
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorMaxPos = window->DC.IdealMaxPos = {left + width, top + height};
    window->DC.IsSetPos = false;
}

} // namespace

float Ui::available_width() const
{
    const Flow& flow = m_flows.back();
    return flow.width;
}

float Ui::available_height() const
{
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    return window->InnerRect.Max.y - m_flows.back().y;
}

void Ui::space(float pixels)
{
    m_flows.back().y += pixels * m_text_scale;
}

Box Ui::place(float width, float height)
{
    Flow& flow = m_flows.back();
    const float wide = width <= 0 ? flow.width : std::min(width, flow.width);
    if (!flow.side_by_side) {
        const Box box{flow.left, flow.y, wide, height};
        flow.y += height + flow.gap;
        flow.bottom = std::max(flow.bottom, box.bottom());
        return box;
    }
    if (flow.x > flow.left && flow.x + wide > flow.left + flow.width + 0.5F) {
        flow.x = flow.left;
        flow.y += flow.line + flow.gap;
        flow.line = 0;
    }
    const Box box{flow.x, flow.y, wide, height};
    flow.right = std::max(flow.right, box.right());
    flow.x += wide + flow.gap;
    flow.line = std::max(flow.line, height);
    flow.bottom = std::max(flow.bottom, box.bottom());
    return box;
}

void Ui::advance(const Box& box)
{
    Flow& flow = m_flows.back();
    flow.bottom = std::max(flow.bottom, box.bottom());
    if (flow.side_by_side) {
        flow.x = box.right() + flow.gap;
        flow.line = std::max(flow.line, box.height);
    } else {
        flow.y = box.bottom() + flow.gap;
    }
}

void Ui::begin_region(const Region& where)
{
    const Box& box = where.box;
    const Id id = id_of(where.name);
    Node& node = describe(id, where.role, where.name, box);
    node.scrolls = where.scrolls;
    node.value = std::string(where.key);
    m_parents.push_back(int(m_description.nodes.size()) - 1);
    const std::string name(where.name);
    Place place = begin_scrolling(name.c_str(), id, box);
    if (where.filled) // on its own list, which lies over all that was drawn before
        ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(where.fill),
                                                  where.edge == Edge::All ? Radius : 0);
    draw_edge(where);
    place.node = m_description.nodes.size() - 1;
    place.padding = where.padding;
    m_places.push_back(place);
    Flow flow;
    flow.left = flow.x = place.x + where.padding;
    flow.top = flow.y = flow.bottom = place.y + where.padding;
    flow.width = box.width - 2 * where.padding;
    flow.gap = Between;
    m_flows.push_back(flow);
}

void Ui::end_region()
{
    const Flow flow = m_flows.back();
    const Place place = m_places.back();
    m_flows.pop_back();
    m_places.pop_back();
    m_parents.pop_back();
    Node& node = m_description.nodes[place.node];
    node.content_width = node.width;
    node.content_height = flow.bottom + place.padding - place.y;
    set_extent(place.x, place.y, node.content_width, node.content_height);
    ImGui::EndChild();
}

void Ui::draw_edge(const Region& where)
{
    const Box& box = where.box;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Colour ink = colour(m_theme->hairline);
    switch (where.edge) {
    case Edge::None: break;
    case Edge::Right: list->AddLine({box.right() - 0.5F, box.y}, {box.right() - 0.5F, box.bottom()}, ink); break;
    case Edge::Left: list->AddLine({box.x + 0.5F, box.y}, {box.x + 0.5F, box.bottom()}, ink); break;
    case Edge::All: list->AddRect({box.x, box.y}, {box.right(), box.bottom()}, ink, Radius); break;
    case Edge::Top: list->AddLine({box.x, box.y + 0.5F}, {box.right(), box.y + 0.5F}, ink); break;
    case Edge::Bottom: list->AddLine({box.x, box.bottom() - 0.5F}, {box.right(), box.bottom() - 0.5F}, ink); break;
    }
}

void Ui::begin_group(Role role, std::string_view name)
{
    const Flow& flow = m_flows.back();
    const Id id = id_of(name);
    describe(id, role, name, {flow.left, flow.y, flow.width, 0});
    m_parents.push_back(int(m_description.nodes.size()) - 1);
    ImGui::PushOverrideID(id);
}

void Ui::end_group()
{
    ImGui::PopID();
    m_parents.pop_back();
}

void Ui::begin_across()
{
    Flow flow = m_flows.back();
    flow.side_by_side = true;
    flow.top = flow.y;
    flow.bottom = flow.y;
    flow.line = 0;
    flow.gap = Inside;
    if (m_flows.back().side_by_side) { // a row in a row starts where the outer one is, and takes only what it needs
        flow.left = flow.x = m_flows.back().x;
        flow.width -= flow.left - m_flows.back().left;
    }
    flow.right = flow.left;
    m_flows.push_back(flow);
}

void Ui::end_across()
{
    const Flow flow = m_flows.back();
    m_flows.pop_back();
    advance({flow.left, flow.top, flow.right - flow.left, flow.bottom - flow.top});
}

void Ui::begin_columns(int count, float least, float row_gap)
{
    const Flow& flow = m_flows.back();
    ColumnSet set;
    set.gap = Between;
    set.row_gap = row_gap;
    const int fit = int((flow.width + set.gap) / (least * m_text_scale + set.gap));
    set.per_row = std::clamp(fit, 1, std::max(count, 1));
    set.width = (flow.width - set.gap * float(set.per_row - 1)) / float(set.per_row);
    set.left = flow.left;
    set.top = set.deepest = flow.y;
    m_columns.push_back(set);
    m_flows.push_back(flow);
}

void Ui::next_column(int index)
{
    ColumnSet& set = m_columns.back();
    if (index > 0)
        set.deepest = std::max(set.deepest, m_flows.back().bottom);
    if (index > 0 && index % set.per_row == 0)
        set.top = set.deepest + set.row_gap;
    Flow& flow = m_flows.back();
    flow.left = flow.x = set.left + float(index % set.per_row) * (set.width + set.gap);
    flow.width = set.width;
    flow.top = flow.y = flow.bottom = set.top;
    flow.gap = Between;
    flow.side_by_side = false;
}

void Ui::end_columns()
{
    const ColumnSet set = m_columns.back();
    const float deepest = std::max(set.deepest, m_flows.back().bottom);
    m_columns.pop_back();
    m_flows.pop_back();
    advance({m_flows.back().left, m_flows.back().y, m_flows.back().width, deepest - m_flows.back().y});
}

void Ui::begin_card(Tone tone)
{
    auto card = std::make_shared<Card>();
    Flow flow = m_flows.back();
    const float padding = std::min(CardPadding, flow.width * 0.06F + 4);
    card->tone = tone;
    card->box = {flow.left, flow.y, flow.width, 0};
    card->splitter.Split(ImGui::GetWindowDrawList(), 2);
    card->splitter.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
    flow.left = flow.x = card->box.x + padding;
    flow.width -= 2 * padding;
    flow.top = flow.y = flow.bottom = card->box.y + padding;
    flow.side_by_side = false;
    flow.gap = Between;
    m_flows.push_back(flow);
    m_cards.push_back(std::move(card));
}

void Ui::end_card()
{
    const std::shared_ptr<Card> card = m_cards.back();
    m_cards.pop_back();
    const Flow flow = m_flows.back();
    m_flows.pop_back();
    card->box.height = flow.bottom - card->box.y + (flow.left - card->box.x);
    ImDrawList* list = ImGui::GetWindowDrawList();
    card->splitter.SetCurrentChannel(list, 0);
    const Box& box = card->box;
    list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(fill_of(*m_theme, card->tone)), Radius);
    list->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(m_theme->hairline), Radius);
    card->splitter.Merge(list);
    advance(box);
}

void Ui::begin_dialog(std::string_view name)
{
    const std::string window_name = "##dialog:" + std::string(name);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({m_window.width, m_window.height});
    ImGui::SetNextWindowFocus();
    const Id id = id_of(name);
    for (const auto& scroll : m_scrolls)
        if (scroll.id == id)
            ImGui::SetNextWindowScroll({scroll.x, scroll.y});
    ImGui::Begin(window_name.c_str(), nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({0, 0}, {m_window.width, m_window.height}, colour(0x0B0E12, 0.55F));
    const float width = std::min(560 * std::min(m_text_scale, 1.4F), m_window.width - 2 * Between);
    const float start = -ImGui::GetCurrentWindow()->Scroll.y;
    const float top = start + std::max(Between, (m_window.height - m_dialog_height) / 2);
    m_dialog_box = {(m_window.width - width) / 2, top, width, m_dialog_height};
    describe(id, Role::Dialog, name, {0, 0, m_window.width, m_window.height}).scrolls = true;
    m_description.modal = id;
    m_parents.push_back(int(m_description.nodes.size()) - 1);
    m_places.push_back({0, start, m_description.nodes.size() - 1, Between});
    m_flows.push_back(Flow{m_dialog_box.x, top, width, m_dialog_box.x, top, 0, Between, false, top});
    begin_card(Tone::Plain);
}

bool Ui::end_dialog()
{
    end_card();
    const Flow flow = m_flows.back();
    m_flows.pop_back();
    const float height = flow.bottom - flow.top;
    if (std::abs(height - m_dialog_height) > 0.5F) {
        m_dialog_height = height;
        m_wants_frame = true;
    }
    const Place place = m_places.back();
    m_places.pop_back();
    Node& node = m_description.nodes[place.node];
    node.content_width = m_window.width;
    node.content_height = flow.bottom + Between - place.y;
    set_extent(0, place.y, node.content_width, node.content_height);
    const ImRect card(m_dialog_box.x, m_dialog_box.y, m_dialog_box.right(), m_dialog_box.y + height);
    const bool beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.Contains(ImGui::GetMousePos());
    m_parents.pop_back();
    ImGui::End();
    return beside || std::exchange(m_escape, false);
}

} // namespace wk::ui
