#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace wk::io {

struct SheetInfo {
    std::string name;
    bool hidden = false;
};

/// A sheet that was read, as delimited text with tabs (see SheetText).
struct SheetContents {
    std::string text;
    std::string sheet;             ///< its name
    std::vector<SheetInfo> sheets; ///< all of them
    std::vector<Notice> notices;
};

} // namespace wk::io
