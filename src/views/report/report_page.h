// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "ui/ui.h"

namespace wk::views {

/// The chapter of the report that is chosen, as it will be read: every sentence that was made can be rewritten in its
/// place. Only with State::report_facts.
void report_page(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
