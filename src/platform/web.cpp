// SPDX-License-Identifier: EUPL-1.2
// The application in the browser: what web/*.js may call. It moves bytes and runs effects; it decides nothing.

#include "platform/carried.h"
#include "platform/embedded.h"
#include "platform/web_window.h"

#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cfloat>
#include <cstdlib>
#include <string>
#include <utility>

namespace {

using namespace wk;

std::string incoming;                  // bytes of the file that the page is handing over
std::string carried;                   // the pack of files that follow after the start
platform::WebWindow* window = nullptr; // one per page, for as long as the page lives

std::string text_of(const char* bytes, int length)
{
    return std::string(bytes, std::size_t(length));
}

} // namespace

extern "C" {

/// Starts the application; 0 when the browser gives no WebGL2.
EMSCRIPTEN_KEEPALIVE int wk_start(double width, double height, double density)
{
    if (!platform::WebWindow::make_context())
        return 0;
    window = new platform::WebWindow;
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
    window->focus(id, visibly != 0);
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

/// place: a number to write there later, see app::FileArrived.
EMSCRIPTEN_KEEPALIVE void wk_file(const char* name, int name_length, unsigned place)
{
    window->apply(app::FileArrived{text_of(name, name_length), std::exchange(incoming, {}), place});
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

/// What became of WriteFile::save. offered: as a download.
EMSCRIPTEN_KEEPALIVE void wk_saved(unsigned save, const char* name, int name_length, const char* at, int length,
                                   unsigned place, int offered)
{
    window->apply(app::Saved{text_of(name, name_length), text_of(at, length), save, place, offered != 0});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_save_cancelled(unsigned save)
{
    window->apply(app::SaveCancelled{save});
    window->poke();
}

/// What others may read was written: number of the file, its name, and date and time.
EMSCRIPTEN_KEEPALIVE void wk_shared(unsigned number, const char* name, int name_length, const char* at, int length)
{
    window->apply(app::Shared{number, text_of(name, name_length), text_of(at, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_save_failed(unsigned save, const char* reason, int length)
{
    window->apply(app::SaveFailed{text_of(reason, length), save});
    window->poke();
}

/// Does a step of what writing the recovery copy takes; 0 when the next is to write it.
EMSCRIPTEN_KEEPALIVE int wk_ready_draft()
{
    return window->ready_draft();
}

/// It is time to write the recovery copy.
EMSCRIPTEN_KEEPALIVE void wk_write_draft()
{
    window->write_draft();
}

EMSCRIPTEN_KEEPALIVE void wk_draft(const char* bytes, int length, const char* at, int at_length, const char* offered,
                                   int offered_length)
{
    window->apply(app::DraftFound{text_of(bytes, length), text_of(at, at_length), text_of(offered, offered_length)});
    window->poke();
}

/// Several recovery copies, as JSON: [{"key", "name", "at"}], latest first.
EMSCRIPTEN_KEEPALIVE void wk_drafts(const char* json, int length)
{
    window->apply(app::DraftsFound{text_of(json, length)});
    window->poke();
}

EMSCRIPTEN_KEEPALIVE void wk_draft_taken()
{
    window->apply(app::DraftTaken{});
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
