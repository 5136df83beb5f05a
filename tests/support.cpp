// SPDX-License-Identifier: EUPL-1.2
#include "support.h"

#include <cstdio>

namespace wk::tests {

// Only this file knows where the sources stand, so that a compiler cache serves every clone.
std::string repository_path(const std::string& path)
{
    return WK_SOURCE_DIR "/" + path;
}

std::string repository_file(const std::string& path)
{
    std::string out;
    if (std::FILE* file = std::fopen(repository_path(path).c_str(), "rb")) {
        char buffer[65536];
        while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file))
            out.append(buffer, got);
        std::fclose(file);
    }
    return out;
}

} // namespace wk::tests
