// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

namespace wk::platform {

/// A file the program carries with it: instruments, examples, fonts. The bytes live as long as the program.
struct EmbeddedFile {
    std::string_view name; ///< path below assets/ ("instrumenten/beloften.json", "fonts/regular.ttf"), or "NOTICE"
    std::string_view bytes;
};

/// All of them, sorted by name. Implemented in a source that scripts/embed.py generates.
std::span<const EmbeddedFile> embedded_files();

/// The bytes of one file; an empty view without data when there is no file of that name.
std::string_view embedded(std::string_view name);

} // namespace wk::platform
