// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace wk {

/// The SHA-256 of bytes that are gone through a piece at a time, so that nobody waits for a large file.
class Sha256 {
public:
    /// bytes   have to stay where they are until all of them are done
    explicit Sha256(std::string_view bytes) : m_bytes(bytes) {}

    /// Goes through about so many of them.
    void add_some(std::size_t bytes);
    bool done() const { return m_at == whole(); }
    /// As sha256_hex(); once done.
    std::string hex() const;

private:
    static constexpr std::size_t BlockBytes = 64;
    std::size_t whole() const { return m_bytes.size() - m_bytes.size() % BlockBytes; }

    std::string_view m_bytes;
    std::size_t m_at = 0; ///< a whole number of blocks
    std::array<std::uint32_t, 8> m_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
};

/// The SHA-256 of some bytes, as 64 small hexadecimal digits. source  FIPS 180-4, section 6.2
std::string sha256_hex(std::string_view bytes);

} // namespace wk
