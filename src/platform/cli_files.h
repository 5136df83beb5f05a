// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::platform {

/// The last part of a path: the name of a file as its user knows it.
std::string file_name(std::string_view path);

/// All bytes of a file.
/// max_bytes  larger files are refused unread
/// errors     cannot-read, too-large
Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

/// Whether there is a folder of this name.
bool is_folder(const std::string& path);

/// The files in a folder whose names end in `ending`, as paths, in the order of their names.
/// errors     cannot-read
Result<std::vector<std::string>> files_in(const std::string& folder, std::string_view ending);

/// Writes a file whole or not at all: first beside it, then in its place.
/// returns  nothing when it was written
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

} // namespace wk::platform
