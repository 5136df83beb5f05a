// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/window/update.h"
#include "ui/ui.h"

#include <string>
#include <string_view>

namespace wk::platform {

/// The whole application without a window: frames are drawn into nothing, effects are kept to look at. For tests
/// of screens, and wherever there is no browser.
class Headless {
public:
    explicit Headless(ui::Size size = {1280, 800});

    /// One frame of the window, and the actions it gave applied.
    void frame();
    /// An action from outside, and the frames that show it.
    void act(const app::Action& action);
    /// Presses the control of this role and name. False when it is not there or cannot be used.
    bool press(ui::Role role, std::string_view name);
    /// The first node of this role and name in the last frame; nullptr when there is none.
    const ui::Node* find(ui::Role role, std::string_view name) const;

    const app::State& state() const { return m_state; }
    const ui::Description& description() const { return m_description; }
    const app::Effects& effects() const { return m_effects; }
    ui::Ui& ui() { return m_ui; }
    void resize(ui::Size size) { m_size = size; }

private:
    void apply(const app::Action& action);

    app::State m_state;
    ui::Ui m_ui;
    ui::Size m_size;
    ui::Description m_description;
    app::Effects m_effects;
    bool m_go_on = false; ///< something is being read or written
    double m_seconds = 0;
};

} // namespace wk::platform
