#pragma once

#include <cstdint>
#include <cstdio>
#include <string>

namespace wk::tests {

/// A file of the repository, by its path from the top. Empty when it is not there.
inline std::string repository_file(const std::string& path)
{
    std::string out;
    if (std::FILE* file = std::fopen((std::string(WK_SOURCE_DIR "/") + path).c_str(), "rb")) {
        char buffer[65536];
        while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file))
            out.append(buffer, got);
        std::fclose(file);
    }
    return out;
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
