// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::assessment {

/// Bits in a row, the highest of a number first. What short codes are made of.
using Bits = std::vector<bool>;

/// Appends the lowest `count` bits of `value`.
void put(Bits& bits, std::uint64_t value, std::size_t count);

/// Takes bits off the front of a row; what is beyond its end reads as zeros.
class BitReader {
public:
    explicit BitReader(const Bits& bits) : m_bits(bits) {}
    /// count   0 to 64
    std::uint64_t take(std::size_t count);

private:
    const Bits& m_bits;
    std::size_t m_at = 0;
};

/// `bits` with a check behind them as text in Crockford's base 32: groups of four signs with hyphens between, the bits
/// filled up with zeros to whole signs.
///
/// The check is a CRC of 16 bits (polynomial 0x1021, begun with ones). It notices every error within 16 bits in a row:
/// each wrong sign (5 bits), each swap of two neighbours (10 bits), and three wrong signs next to each other; of any
/// other error it misses 1 in 65.536.
/// source   Crockford, Base 32 (2019), crockford.com/base32.html; CRC: Peterson and Brown (1961), Proc. IRE 49:228
std::string short_code(Bits bits);

/// The bits of a code, without its check.
///
/// text     capitals or not; hyphens, dots, blanks do not matter; O is read as 0, I and L as 1
/// errors   "code-empty"; "code-sign", a sign that no code has, with its place; "code-damaged", the check does not fit:
///          a wrong sign, two swapped, or one too few or too many. Zeros added behind a code it does not see: whoever
///          reads the bits knows how many there have to be.
Result<Bits> bits_of_code(std::string_view text);

/// The number of base-32 signs for `bits` bits with their check.
std::size_t signs_for(std::size_t bits);

/// `value` as `count` signs of base 32.
std::string base32(std::uint64_t value, std::size_t count);

/// The value of base-32 signs; nothing when there is another sign among them, or none or more than 12.
std::optional<std::uint64_t> base32_value(std::string_view signs);

} // namespace wk::assessment
