// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <ioapi.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::io {

/// An archive in memory as the file that minizip thinks it reads or writes.
struct ZipMemory {
    std::string_view bytes;         ///< what is there
    std::string* written = nullptr; ///< where more goes, `bytes` being all of it; null: nothing can be written
    std::size_t at = 0;             ///< where reading and writing goes on
};

/// What minizip calls to read and write `memory`, which has to outlive them.
zlib_filefunc64_def zip_memory_functions(ZipMemory& memory);

} // namespace wk::io
