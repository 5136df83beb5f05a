// SPDX-License-Identifier: EUPL-1.2
#include "ui/audit.h"
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wk::ui {

namespace {

/// Words leave their id to a widget with the same words beside them: what is pressed or typed goes by it.
bool is_only_read(Role role)
{
    return role == Role::Heading || role == Role::Text || role == Role::Note || role == Role::Alert;
}

Id next_id(Id id)
{
    return id * 31 + 1;
}

ImFont* add_font(std::string_view ttf)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    void* bytes = const_cast<char*>(ttf.data()); // not written to: the atlas does not own it
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, int(ttf.size()), 0, &config);
}

/// Nothing of Dear ImGui's own look shows: it draws nothing by itself here.
void set_style()
{
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ChildBorderSize = 0;
    style.ChildRounding = 0;
    style.FramePadding = {0, 0};
    style.ItemSpacing = {0, 0};
    style.Colors[ImGuiCol_WindowBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
}

constexpr ImGuiWindowFlags RootFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;

} // namespace

Ui::Ui(std::string_view regular_ttf, std::string_view semibold_ttf)
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_None; // the keyboard is the mirror's: real focus on real elements
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.BackendPlatformName = "wijkkompas";
    ImGui::GetStyle().FontSizeBase = 16;
    m_fonts[0] = add_font(regular_ttf);
    m_fonts[1] = m_fonts[0];
    set_semibold(semibold_ttf);
    m_theme = &theme_for(report::Appearance::Light);
}

void Ui::set_semibold(std::string_view ttf)
{
    if (!ttf.empty() && m_fonts[1] == m_fonts[0])
        m_fonts[1] = add_font(ttf);
}

Ui::~Ui()
{
    ImGui::DestroyContext();
}

void Ui::begin_frame(const Frame& frame)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {frame.window.width, frame.window.height};
    io.DisplayFramebufferScale = {frame.density, frame.density};
    io.DeltaTime = float(std::max(frame.seconds, 1e-5));
    m_window = frame.window;
    m_text_scale = frame.text_scale;
    m_reduced_motion = frame.reduced_motion;
    m_seconds = frame.seconds;
    m_theme = &theme_for(frame.dark ? report::Appearance::Dark : report::Appearance::Light);
    m_wants_frame = false;
    m_typed_in = 0;
    m_description.nodes.clear();
    m_description.modal = 0;
    m_described.clear();
    m_parents.assign(1, -1);
    m_places.assign(1, Place{});
    set_style();
    begin_audit();
    ImGui::NewFrame();
    for (ImFont* it : m_fonts) // Dear ImGui sets this for its current font only; we draw with both
        it->CurrentRasterizerDensity = frame.density;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("wijkkompas", nullptr, RootFlags);
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, io.DisplaySize, colour(m_theme->background));
    m_flows.assign(1, Flow{0, 0, m_window.width, 0, 0, 0, 0, false, 0});
}

const Description& Ui::end_frame()
{
    ImGui::End();
    ImGui::Render();
    finish_audit();
    // What nobody took was for something that is gone.
    m_activated = 0;
    m_number.reset();
    m_text.reset();
    m_escape = false;
    return m_description;
}

void Ui::set_number(Id id, double value)
{
    m_number = PendingNumber{id, value};
}

void Ui::set_text(Id id, std::string text)
{
    m_text = PendingText{id, std::move(text)};
}

void Ui::focus(Id id, bool visibly)
{
    m_visits += id != 0 && id != m_focus;
    m_focus = id;
    m_focus_visible = visibly;
}

void Ui::scrolled(Id id, float x, float y)
{
    if (id == m_map_id) {
        if (m_map.left_secs <= 0) // else it is our own movement that comes back
            m_map.x = x, m_map.y = y;
        return;
    }
    const auto known = std::find_if(m_scrolls.begin(), m_scrolls.end(), [id](const Scroll& it) { return it.id == id; });
    if (known != m_scrolls.end())
        *known = {id, x, y};
    else
        m_scrolls.push_back({id, x, y});
}

Ui::Place Ui::begin_scrolling(const char* name, Id id, const Box& box)
{
    // The page scrolls, with the browser's own bars, wheel, touch and keys; the drawing follows.
    for (const auto& scroll : m_scrolls)
        if (scroll.id == id)
            ImGui::SetNextWindowScroll({scroll.x, scroll.y});
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::BeginChild(name, {box.width, box.height}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    return {window->Pos.x - window->Scroll.x, window->Pos.y - window->Scroll.y, 0, 0};
}

std::optional<double> Ui::take_number(Id id)
{
    if (!m_number || m_number->id != id)
        return std::nullopt;
    const double value = m_number->value;
    m_number.reset();
    return value;
}

std::optional<std::string> Ui::take_text(Id id)
{
    if (!m_text || m_text->id != id)
        return std::nullopt;
    auto text = std::move(m_text->text);
    m_text.reset();
    return text;
}

std::string_view Ui::shown(std::string_view label)
{
    return label.substr(0, label.find("##"));
}

Id Ui::id_of(std::string_view label) const
{
    return ImGui::GetID(label.data(), label.data() + label.size());
}

Node& Ui::describe(Id id, Role role, std::string_view name, const Box& box)
{
    Node node;
    node.id = is_only_read(role) ? next_id(id) : id;
    node.parent = m_parents.back();
    node.role = role;
    node.name = std::string(shown(name));
    node.language = m_language;
    node.x = box.x - m_places.back().x;
    node.y = box.y - m_places.back().y;
    node.width = box.width;
    node.height = box.height;
    // Words may stand twice in one place; in the mirror every node has an id of its own.
    while (std::find(m_described.begin(), m_described.end(), node.id) != m_described.end())
        node.id = next_id(node.id);
    m_described.push_back(node.id);
    m_description.nodes.push_back(std::move(node));
    return m_description.nodes.back();
}

Ui::Press Ui::press(Id id, const Box& box, bool enabled)
{
    Press press;
    const ImRect area(box.x, box.y, box.right(), box.bottom());
    if (!enabled)
        return press;
    if (ImGui::ItemAdd(area, id, nullptr, ImGuiItemFlags_NoNav)) {
        press.pressed = ImGui::ButtonBehavior(area, id, &press.hovered, &press.held);
    }
    if (m_activated == id) {
        m_activated = 0;
        press.pressed = true;
    }
    return press;
}

void Ui::draw_focus(Id id, const Box& box, float radius)
{
    if (m_focus != id || !m_focus_visible)
        return;
    constexpr float Away = 2;
    ImGui::GetWindowDrawList()->AddRect({box.x - Away, box.y - Away}, {box.right() + Away, box.bottom() + Away},
                                        colour(m_theme->accent), radius + Away, 0, 2.5F);
}

} // namespace wk::ui
