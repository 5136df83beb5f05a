// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/files/draft_writer.h"
#include "app/window/update.h"
#include "ui/ui.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::platform {

/// The application in the canvas of a page: draws frames on demand, tells the mirror what they show and runs effects.
/// It decides nothing.
class WebWindow {
public:
    WebWindow();

    /// False when the browser gives no WebGL2.
    static bool make_context();

    void resize(float width, float height, float density);
    /// Something happened: the next frames will show it.
    void poke();
    /// Draws one frame. Returns after how many milliseconds a next one is wanted, -1 when nothing happens until an
    /// event.
    double frame();
    /// Two frames now, so that whoever activates something in the mirror finds the result when the call returns. What is
    /// read or written in slices goes on in the frames that follow.
    void frames_now();
    /// Whether it had any effects.
    bool apply(const app::Action& action);
    /// Takes what the camera sees, and draws only when that changed something. Returns how many people it added.
    int glance(app::GlanceArrived glance);
    /// What has the keyboard; 0: nothing of ours.
    void focus(ui::Id id, bool visibly);
    /// False when the keys do nothing now.
    bool press_keys(std::string_view keys);
    void set_context(bool works);
    void set_reduced_motion(bool reduced) { m_reduced_motion = reduced; }
    ui::Ui& ui() { return m_ui; }
    int frames() const { return m_frames; }
    /// Hands the page the recovery copy as it has to be now, in pieces; nothing when there is none to keep.
    void write_draft();
    /// A step of what that takes; false when there is none left.
    bool ready_draft();
    /// What the audit found in the last frame, one per line.
    const char* audit();

private:
    void draw();
    void render();
    void tell(const ui::Description& description);
    void run(const app::AskForFile&);
    void run(const app::AskForCamera& it);
    void run(const app::Continue& it);
    void run(const app::FetchAssets&);
    void run(const app::WriteFile& it);
    void run(const app::KeepDraft& it);
    void run(const app::DropDraft&);
    void run(const app::AdoptDraft&);
    void run(const app::ReadDraft& it);
    void run(const app::KeepSettings& it);
    void run(const app::ShowAddress& it);
    void run(const app::Announce& it);

    app::State m_state;
    ui::Ui m_ui;
    ui::Size m_size{800, 600};
    float m_density = 1;
    double m_last = 0;
    double m_clock = 0; ///< when the application was last told what time it is
    int m_due = 0;      ///< frames to draw before resting
    int m_frames = 0;
    bool m_go_on = false; ///< a file is being read or written, or something is still to be made
    bool m_alone = false; ///< not in this frame
    bool m_context = true;
    bool m_reduced_motion = false;
    ui::Description m_told; ///< what the mirror knows
    std::vector<float> m_places;
    std::string m_audit;
    app::KeepDraft m_draft; ///< the latest; without a project when there is none to keep
    app::DraftWriter m_drafts;
    bool m_dark = false;
    double m_scale = 0;
};

} // namespace wk::platform
