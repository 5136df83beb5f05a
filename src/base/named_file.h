// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace wk {

/// A file in memory: one of several that go together, as in an archive or an office document.
struct NamedFile {
    std::string name; ///< with folders, separated by '/'
    std::string bytes;

    bool operator==(const NamedFile&) const = default;
};

} // namespace wk
