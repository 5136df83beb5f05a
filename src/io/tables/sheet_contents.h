// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/table.h"

#include <memory>
#include <string>
#include <vector>

namespace wk::io {

struct SheetInfo {
    std::string name;
    bool hidden = false;
};

/// A sheet that was read.
struct SheetContents {
    std::shared_ptr<const survey::Table> table;
    std::string sheet;             ///< its name
    std::vector<SheetInfo> sheets; ///< all of them
    std::vector<Notice> notices;
};

} // namespace wk::io
