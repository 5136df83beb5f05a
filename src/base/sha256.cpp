// SPDX-License-Identifier: EUPL-1.2
#include "base/sha256.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace wk {

namespace {

constexpr std::size_t BlockBytes = 64;

using State = std::array<std::uint32_t, 8>;

constexpr std::array<std::uint32_t, 64> Constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t byte_at(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

void add_block(State& state, std::string_view block)
{
    std::array<std::uint32_t, 64> words{};
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = byte_at(block, 4 * i) << 24 | byte_at(block, 4 * i + 1) << 16 | byte_at(block, 4 * i + 2) << 8 |
                   byte_at(block, 4 * i + 3);
    for (std::size_t i = 16; i < words.size(); ++i) {
        const std::uint32_t a = words[i - 15];
        const std::uint32_t b = words[i - 2];
        words[i] = words[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + words[i - 7] +
                   (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    State s = state;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t up = std::rotr(s[4], 6) ^ std::rotr(s[4], 11) ^ std::rotr(s[4], 25);
        const std::uint32_t first = s[7] + up + ((s[4] & s[5]) ^ (~s[4] & s[6])) + Constants[i] + words[i];
        const std::uint32_t down = std::rotr(s[0], 2) ^ std::rotr(s[0], 13) ^ std::rotr(s[0], 22);
        const std::uint32_t second = down + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        s = {first + second, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]};
    }
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += s[i];
}

/// What comes after the last whole block: the rest, a one bit, zeros, and the length in bits.
std::string last_blocks(std::string_view bytes)
{
    std::string out(bytes.substr(bytes.size() - bytes.size() % BlockBytes));
    out += '\x80';
    while (out.size() % BlockBytes != BlockBytes - 8)
        out += '\0';
    const std::uint64_t bits = std::uint64_t(bytes.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(bits >> shift & 0xFF);
    return out;
}

} // namespace

void Sha256::add_some(std::size_t bytes)
{
    const std::size_t end = m_at + std::min(whole() - m_at, bytes / BlockBytes * BlockBytes + BlockBytes);
    for (; m_at < end; m_at += BlockBytes)
        add_block(m_state, m_bytes.substr(m_at, BlockBytes));
}

std::string Sha256::hex() const
{
    assert(done());
    State state = m_state;
    const std::string last = last_blocks(m_bytes);
    for (std::size_t at = 0; at < last.size(); at += BlockBytes)
        add_block(state, std::string_view(last).substr(at, BlockBytes));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const std::uint32_t word : state)
        for (int shift = 28; shift >= 0; shift -= 4)
            out += digits[word >> shift & 0xF];
    return out;
}

std::string sha256_hex(std::string_view bytes)
{
    Sha256 out(bytes);
    out.add_some(bytes.size());
    return out.hex();
}

} // namespace wk
