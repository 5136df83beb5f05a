// The application in the browser: an own backend on WebGL2 and a few functions that web/*.js provides. It moves
// bytes and runs effects; it decides nothing.

#include "app/commands.h"
#include "app/update.h"
#include "platform/carried.h"
#include "platform/embedded.h"
#include "ui/ui.h"
#include "views/views.h"

#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <GLES3/gl3.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// Implemented in web/imports.js, which passes them on to web/shell.js, mirror.js and storage.js.
extern "C" {
void wk_host_wake(double ms);
void wk_host_describe(const char* json, int length);
void wk_host_places(const float* places, int count);
void wk_host_scroll(unsigned id, double x, double y);
void wk_host_address(const char* code, int length);
void wk_host_announce(const char* text, int length);
void wk_host_look(int dark, double text_scale, unsigned background);
void wk_host_pick_file();
void wk_host_open_camera(const char* title, int title_length, const char* close, int close_length);
void wk_host_fetch_assets();
void wk_host_write_file(const char* name, int name_length, const char* bytes, int length, const char* type,
                        int type_length, int in_place, int project, unsigned shared);
void wk_host_keep_draft(const char* bytes, int length);
void wk_host_drop_draft();
void wk_host_keep_settings(const char* json, int length);
void wk_host_unsaved(int unsaved);
}

namespace {

using namespace wk;

/// Frames drawn after an event: one to take it in, one to show what it did.
constexpr int FramesAfterEvent = 2;

class Window {
public:
    Window()
        : m_state(app::initial_state(platform::carried_assets())),
          m_ui(platform::embedded("fonts/regular.ttf"), {}) // the second weight follows with the assets
    {
    }

    static bool make_context()
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

    void resize(float width, float height, float density)
    {
        m_size = {width, height};
        m_density = density;
        poke();
    }

    void poke()
    {
        m_due = FramesAfterEvent;
        wk_host_wake(0);
    }

    /// Draws one frame. Returns after how many milliseconds a next one is wanted, -1 when nothing happens until an
    /// event.
    double frame()
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
        for (const auto& action : actions)
            apply(action);
        if (std::exchange(m_go_on, false))
            apply(app::ReadOn{});
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

    /// Two frames now, so that whoever activates something in the mirror finds the result when the call returns.
    void frames_now()
    {
        poke();
        frame();
        frame();
    }

    /// Whether it had any effects.
    bool apply(const app::Action& action)
    {
        m_due = FramesAfterEvent;
        const auto effects = app::update(m_state, action);
        for (const auto& effect : effects)
            std::visit([this](const auto& it) { run(it); }, effect);
        wk_host_unsaved(m_state.unsaved && app::has_work(m_state));
        return !effects.empty();
    }

    /// Takes what the camera sees, and draws only when that changed something. Returns how many people it added.
    int glance(app::GlanceArrived glance)
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

    bool press_keys(std::string_view keys)
    {
        const auto action = app::action_for_keys(m_state, keys);
        if (!action)
            return false;
        apply(*action);
        poke();
        return true;
    }

    void set_context(bool works)
    {
        m_context = works;
        if (works)
            ImGui_ImplOpenGL3_CreateDeviceObjects();
        else // while it is gone nothing really happens, but afterwards Dear ImGui knows that it has no objects
            ImGui_ImplOpenGL3_DestroyDeviceObjects();
        poke();
    }

    void set_reduced_motion(bool reduced) { m_reduced_motion = reduced; }
    ui::Ui& ui() { return m_ui; }
    int frames() const { return m_frames; }

    /// What the audit found in the last frame, one per line.
    const char* audit()
    {
        m_audit.clear();
        for (const auto& item : m_ui.undescribed())
            m_audit += item + "\n";
        return m_audit.c_str();
    }

private:
    void render()
    {
        if (!m_context)
            return;
        glViewport(0, 0, int(m_size.width * m_density + 0.5F), int(m_size.height * m_density + 0.5F));
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }

    /// Sends the mirror what changed, and nothing when nothing did.
    void tell(const ui::Description& description)
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

    void run(const app::AskForFile&) { wk_host_pick_file(); }
    void run(const app::AskForCamera& it)
    {
        wk_host_open_camera(it.title.data(), int(it.title.size()), it.close.data(), int(it.close.size()));
    }
    void run(const app::Continue&) { m_go_on = true; }
    void run(const app::FetchAssets&) { wk_host_fetch_assets(); }
    void run(const app::WriteFile& it)
    {
        wk_host_write_file(it.name.data(), int(it.name.size()), it.bytes.data(), int(it.bytes.size()), it.type.data(),
                           int(it.type.size()), it.in_place, it.project, it.shared);
    }
    void run(const app::KeepDraft& it) { wk_host_keep_draft(it.bytes.data(), int(it.bytes.size())); }
    void run(const app::DropDraft&) { wk_host_drop_draft(); }
    void run(const app::KeepSettings& it) { wk_host_keep_settings(it.json.data(), int(it.json.size())); }
    void run(const app::ShowAddress& it) { wk_host_address(it.code.data(), int(it.code.size())); }
    void run(const app::Announce& it) { wk_host_announce(it.text.data(), int(it.text.size())); }

    app::State m_state;
    ui::Ui m_ui;
    ui::Size m_size{800, 600};
    float m_density = 1;
    double m_last = 0;
    double m_clock = 0; ///< when the application was last told what time it is
    int m_due = FramesAfterEvent;
    int m_frames = 0;
    bool m_go_on = false; ///< a file is being read
    bool m_context = true;
    bool m_reduced_motion = false;
    ui::Description m_told; ///< what the mirror knows
    std::vector<float> m_places;
    std::string m_audit;
    bool m_dark = false;
    double m_scale = 0;
};

std::string incoming;     // bytes of the file that the page is handing over
std::string carried;      // the pack of files that follow after the start
Window* window = nullptr; // one per page, for as long as the page lives

std::string text_of(const char* bytes, int length)
{
    return std::string(bytes, std::size_t(length));
}

} // namespace

extern "C" {

/// Starts the application; 0 when the browser gives no WebGL2.
EMSCRIPTEN_KEEPALIVE int wk_start(double width, double height, double density)
{
    if (!Window::make_context())
        return 0;
    window = new Window;
    ImGui_ImplOpenGL3_Init("#version 300 es");
    window->resize(float(width), float(height), float(density));
    return 1;
}

EMSCRIPTEN_KEEPALIVE double wk_frame()
{
    return window->frame();
}

EMSCRIPTEN_KEEPALIVE void wk_resize(double width, double height, double density)
{
    window->resize(float(width), float(height), float(density));
}

/// The pointer only shows what it is over: presses arrive through the mirror's own elements.
EMSCRIPTEN_KEEPALIVE void wk_pointer_move(double x, double y)
{
    ImGui::GetIO().AddMousePosEvent(float(x), float(y));
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_pointer_away()
{
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_scrolled(unsigned id, double x, double y)
{
    window->ui().scrolled(id, float(x), float(y));
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_zoom(unsigned id, double factor, double x, double y)
{
    window->ui().zoomed(id, float(factor), float(x), float(y));
    window->poke();
}

/// Today, as YYYY-MM-DD, and a number of 32 random bits.
EMSCRIPTEN_KEEPALIVE void wk_moment(const char* day, int length, double chance)
{
    window->apply(app::Moment{text_of(day, length), std::uint64_t(chance)});
}

/// What stands behind # in the address: the code of a place.
EMSCRIPTEN_KEEPALIVE void wk_address(const char* code, int length)
{
    window->apply(app::OpenCode{text_of(code, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE int wk_keys(const char* keys, int length)
{
    return window->press_keys({keys, std::size_t(length)});
}

EMSCRIPTEN_KEEPALIVE void wk_escape()
{
    window->ui().press_escape();
    window->frames_now();
}

EMSCRIPTEN_KEEPALIVE void wk_activate(unsigned id)
{
    window->ui().activate(id);
    window->frames_now();
}

EMSCRIPTEN_KEEPALIVE void wk_number(unsigned id, double value)
{
    window->ui().set_number(id, value);
    window->frames_now();
}

EMSCRIPTEN_KEEPALIVE void wk_text(unsigned id, const char* text, int length)
{
    window->ui().set_text(id, text_of(text, length));
    window->frames_now();
}

EMSCRIPTEN_KEEPALIVE void wk_focus(unsigned id, int visibly)
{
    window->ui().focus(id, visibly != 0);
    window->poke();
}

/// Room for the bytes of a file of `length` bytes; 0 when there is not enough memory. wk_file takes what was put there.
EMSCRIPTEN_KEEPALIVE char* wk_file_room(double length)
{
    if (length > double(1U << 30))
        return nullptr;
    // A failing allocation ends the program, so first ask in a way that may fail.
    void* trial = std::malloc(std::size_t(length) + 1);
    if (!trial)
        return nullptr;
    std::free(trial);
    incoming.resize(std::size_t(length));
    return incoming.data();
}

EMSCRIPTEN_KEEPALIVE void wk_file(const char* name, int name_length)
{
    window->apply(app::FileArrived{text_of(name, name_length), std::exchange(incoming, {})});
    window->frames_now();
}

/// A picture, one grey byte per pixel, has been put in the room that wk_file_room gave.
EMSCRIPTEN_KEEPALIVE void wk_picture(const char* name, int name_length, double width, double height)
{
    window->apply(
        app::PictureArrived{text_of(name, name_length), std::exchange(incoming, {}), int(width), int(height)});
    window->frames_now();
}

/// What the camera sees, likewise. Returns how many people were added.
EMSCRIPTEN_KEEPALIVE int wk_glance(double width, double height)
{
    return window->glance({std::exchange(incoming, {}), int(width), int(height)});
}

EMSCRIPTEN_KEEPALIVE void wk_camera_refused(const char* reason, int length)
{
    window->apply(app::CameraRefused{text_of(reason, length)});
    window->poke();
}

/// The files that follow after the start have been put in the room that wk_file_room gave.
EMSCRIPTEN_KEEPALIVE void wk_assets()
{
    carried = std::exchange(incoming, {});
    window->ui().set_semibold(platform::file_in_pack(carried, "fonts/semibold.ttf"));
    window->apply(app::AssetsArrived{platform::carried_assets(carried)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_assets_refused(const char* reason, int length)
{
    window->apply(app::AssetsRefused{text_of(reason, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_file_refused(const char* name, int name_length, const char* reason, int length)
{
    window->apply(app::FileRefused{text_of(name, name_length), text_of(reason, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_saved(const char* name, int name_length, const char* at, int length)
{
    window->apply(app::Saved{text_of(name, name_length), text_of(at, length)});
    window->poke();
}

/// What others may read was written: number of the file, its name, and date and time.
EMSCRIPTEN_KEEPALIVE void wk_shared(unsigned number, const char* name, int name_length, const char* at, int length)
{
    window->apply(app::Shared{number, text_of(name, name_length), text_of(at, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_save_failed(const char* reason, int length)
{
    window->apply(app::SaveFailed{text_of(reason, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_draft(const char* bytes, int length, const char* at, int at_length)
{
    window->apply(app::DraftFound{text_of(bytes, length), text_of(at, at_length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_settings(const char* json, int length)
{
    window->apply(app::SettingsFound{text_of(json, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_system(int dark, int reduced_motion)
{
    window->set_reduced_motion(reduced_motion != 0);
    window->apply(app::SystemAppearance{dark != 0});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_context(int works)
{
    window->set_context(works != 0);
}

/// For the tests: frames drawn so far, and what the audit found.
EMSCRIPTEN_KEEPALIVE int wk_frames()
{
    return window->frames();
}
EMSCRIPTEN_KEEPALIVE const char* wk_audit()
{
    return window->audit();
}

/// The typeface, so that fields in the page are set in it too.
EMSCRIPTEN_KEEPALIVE const char* wk_font()
{
    return platform::embedded("fonts/regular.ttf").data();
}
EMSCRIPTEN_KEEPALIVE int wk_font_length()
{
    return int(platform::embedded("fonts/regular.ttf").size());
}

} // extern "C"

int main()
{
    return 0; // wk_start begins, when the page knows its size
}
