// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/row_pick.h"

namespace wk::views {

app::Pick pick_of(ui::RowPick pick)
{
    switch (pick) {
    case ui::RowPick::Only: return app::Pick::Only;
    case ui::RowPick::Toggle: return app::Pick::Toggle;
    case ui::RowPick::Extend: return app::Pick::Extend;
    case ui::RowPick::All: return app::Pick::All;
    case ui::RowPick::None: return app::Pick::None;
    }
    return app::Pick::None;
}

} // namespace wk::views
