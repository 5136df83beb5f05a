// SPDX-License-Identifier: EUPL-1.2
#include "platform/web_window.h"

#include "app/assessment/assessment_facts.h"
#include "app/window/commands.h"
#include "platform/carried.h"
#include "platform/embedded.h"
#include "platform/web_host.h"
#include "views/window/views.h"

#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <GLES3/gl3.h>

#include <variant>

namespace wk::platform {

namespace {

/// Frames drawn after an event: one to take it in, one to show what it did.
constexpr int FramesAfterEvent = 2;

/// What is read or written in slices goes on in a frame while another slice fits in so long: no frame lasts over 50 ms then.
constexpr double WorkSeconds = 0.025;

} // namespace

WebWindow::WebWindow()
    : m_state(app::initial_state(carried_assets())),
      m_ui(embedded("fonts/regular.ttf"), {}), // the second weight follows with the assets
      m_due(FramesAfterEvent)
{
}

bool WebWindow::make_context()
{
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false; // Dear ImGui smooths its own edges
    const auto context = emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void WebWindow::resize(float width, float height, float density)
{
    m_size = {width, height};
    m_density = density;
    poke();
}

void WebWindow::poke()
{
    m_due = FramesAfterEvent;
    wk_host_wake(0);
}

double WebWindow::frame()
{
    m_alone = false;
    draw();
    const double now = m_last;
    while (!m_alone && std::exchange(m_go_on, false)) {
        const double before = emscripten_get_now() / 1000;
        apply(app::GoOn{now});
        const double after = emscripten_get_now() / 1000;
        if (after - now + (after - before) > WorkSeconds) // another slice takes as long as this one
            break;
    }
    const bool clock = app::needs_clock(m_state);
    if (clock && now - m_clock >= 1) {
        m_clock = now;
        apply(app::Clock{now});
    }
    if (m_due > 0)
        --m_due;
    const bool more =
        m_go_on || m_due > 0 || m_ui.wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    return more ? 0 : clock ? 1000 : -1;
}

void WebWindow::draw()
{
    const double now = emscripten_get_now() / 1000;
    const double seconds = m_last > 0 ? now - m_last : 1.0 / 60;
    m_last = now;
    if (m_context)
        ImGui_ImplOpenGL3_NewFrame();
    m_ui.begin_frame({m_size, m_density, seconds, float(m_state.settings.text_percent) / 100, app::is_dark(m_state),
                      m_reduced_motion});
    app::Actions actions;
    views::window_view(m_ui, m_state, actions);
    const auto& description = m_ui.end_frame();
    ++m_frames;
    render();
    tell(description);
    const std::uint32_t visit = m_ui.typed_in();
    for (const auto& action : actions)
        apply(visit ? app::Action(app::Typed{visit, action}) : action);
}

void WebWindow::frames_now()
{
    poke();
    for (int i = 0; i < FramesAfterEvent; ++i) {
        draw();
        if (m_due > 0)
            --m_due;
    }
}

bool WebWindow::apply(const app::Action& action)
{
    m_due = FramesAfterEvent;
    const auto effects = app::update(m_state, action);
    for (const auto& effect : effects)
        std::visit([this](const auto& it) { run(it); }, effect);
    wk_host_unsaved(m_state.unsaved && app::has_work(m_state));
    return !effects.empty();
}

int WebWindow::glance(app::GlanceArrived glance)
{
    const auto people = [&] {
        const auto* session = app::current_session(m_state);
        return session ? int(session->participants.size()) : 0;
    };
    const int before = people();
    if (apply(std::move(glance)))
        frames_now();
    return people() - before;
}

void WebWindow::focus(ui::Id id, bool visibly)
{
    m_ui.focus(id, visibly);
    if (id == 0 && !m_state.unsaid.empty())
        apply(app::FieldLeft{});
    poke();
}

bool WebWindow::press_keys(std::string_view keys)
{
    const auto action = app::action_for_keys(m_state, keys);
    if (!action)
        return false;
    apply(*action);
    poke();
    return true;
}

void WebWindow::set_context(bool works)
{
    m_context = works;
    if (works)
        ImGui_ImplOpenGL3_CreateDeviceObjects();
    else // while it is gone nothing really happens, but afterwards Dear ImGui knows that it has no objects
        ImGui_ImplOpenGL3_DestroyDeviceObjects();
    poke();
}

const char* WebWindow::audit()
{
    m_audit.clear();
    for (const auto& item : m_ui.undescribed())
        m_audit += item + "\n";
    return m_audit.c_str();
}

void WebWindow::render()
{
    if (!m_context)
        return;
    glViewport(0, 0, int(m_size.width * m_density + 0.5F), int(m_size.height * m_density + 0.5F));
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

/// Sends the mirror what changed, and nothing when nothing did.
void WebWindow::tell(const ui::Description& description)
{
    auto places = ui::description_places(description);
    const bool changed = !ui::same_words(description, m_told);
    if (changed) {
        m_told = description;
        const auto json = ui::description_json(description);
        wk_host_describe(json.data(), int(json.size()));
    }
    if (changed || places != m_places) {
        m_places = std::move(places);
        wk_host_places(m_places.data(), int(m_places.size()));
    }
    if (const auto scroll = m_ui.take_scroll())
        wk_host_scroll(scroll->id, double(scroll->x), double(scroll->y));
    const bool dark = app::is_dark(m_state);
    const double scale = double(m_state.settings.text_percent) / 100;
    if (dark != m_dark || scale != m_scale) {
        m_dark = dark;
        m_scale = scale;
        wk_host_look(dark, scale, m_ui.theme().background);
    }
}

void WebWindow::run(const app::AskForFile&)
{
    wk_host_pick_file();
}

void WebWindow::run(const app::AskForCamera& it)
{
    wk_host_open_camera(it.title.data(), int(it.title.size()), it.close.data(), int(it.close.size()));
}
void WebWindow::run(const app::Continue& it)
{
    m_go_on = true;
    m_alone = m_alone || it.alone;
}

void WebWindow::run(const app::FetchAssets&)
{
    wk_host_fetch_assets();
}

void WebWindow::run(const app::WriteFile& it)
{
    if (it.paper)
        return wk_host_print(it.bytes.data(), int(it.bytes.size()), it.shared);
    wk_host_write_file(it.name.data(), int(it.name.size()), it.bytes.data(), int(it.bytes.size()), it.type.data(),
                       int(it.type.size()), it.save, it.place, it.shared);
}
void WebWindow::run(const app::KeepDraft& it)
{
    m_draft = it;
    wk_host_keep_draft();
}

void WebWindow::write_draft()
{
    if (!m_draft.project)
        return;
    const auto has = [](const std::string& sum) { return wk_host_draft_has(sum.data(), int(sum.size())) != 0; };
    for (const auto& piece : m_drafts.pieces(*m_draft.project, has))
        wk_host_draft_piece(piece.sum.data(), int(piece.sum.size()), piece.bytes.data(), int(piece.bytes.size()));
    wk_host_draft_whole(m_draft.name.data(), int(m_draft.name.size()), m_draft.offered.data(),
                        int(m_draft.offered.size()));
}

bool WebWindow::ready_draft()
{
    return m_draft.project && m_drafts.make_ready(*m_draft.project);
}

void WebWindow::run(const app::DropDraft&)
{
    m_draft = {};
    m_drafts = {}; // it knows tables
    wk_host_drop_draft();
}

void WebWindow::run(const app::AdoptDraft&)
{
    wk_host_adopt_draft();
}

void WebWindow::run(const app::ReadDraft& it)
{
    wk_host_read_draft(it.key.data(), int(it.key.size()));
}

void WebWindow::run(const app::KeepSettings& it)
{
    wk_host_keep_settings(it.json.data(), int(it.json.size()));
}

void WebWindow::run(const app::ShowAddress& it)
{
    wk_host_address(it.code.data(), int(it.code.size()));
}

void WebWindow::run(const app::Announce& it)
{
    wk_host_announce(it.text.data(), int(it.text.size()));
}

} // namespace wk::platform
