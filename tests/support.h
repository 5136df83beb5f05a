// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wk::tests {

/// Where a file of the repository stands, by its path from the top.
std::string repository_path(const std::string& path);

/// A file of the repository, by its path from the top. Empty when it is not there.
std::string repository_file(const std::string& path);

/// Whether words stand somewhere in a text.
inline bool mentions(std::string_view text, std::string_view words)
{
    return text.find(words) != std::string_view::npos;
}

/// Numbers for property tests: the same row on every machine.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_state(seed) {}
    /// 0 to limit - 1.
    std::uint64_t below(std::uint64_t limit)
    {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return (m_state >> 33) % limit;
    }

private:
    std::uint64_t m_state;
};

} // namespace wk::tests
