// SPDX-License-Identifier: EUPL-1.2
#include "assessment/short_code.h"

#include "base/notices.h"
#include "base/phrases.h"

#include <boost/crc.hpp>

namespace wk::assessment {

namespace {

constexpr std::string_view Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t SignBits = 5;
constexpr std::size_t CheckBits = 16;
constexpr std::size_t Group = 4;

std::uint64_t check_of(const Bits& bits, std::size_t count)
{
    boost::crc_basic<CheckBits> crc(0x1021, 0xFFFF);
    for (std::size_t i = 0; i < count; ++i)
        crc.process_bit(bits[i]);
    return crc.checksum();
}

bool is_between_code_signs(char sign)
{
    return sign == ' ' || sign == '-' || sign == '.' || sign == '\t' || sign == '\n' || sign == '\r';
}

/// 0 to 31; nothing for a sign that is none of them.
std::optional<std::uint64_t> value_of(char sign)
{
    if (sign >= 'a' && sign <= 'z')
        sign = char(sign - 'a' + 'A');
    if (sign == 'O')
        sign = '0';
    if (sign == 'I' || sign == 'L')
        sign = '1';
    const auto at = Signs.find(sign);
    return at == std::string_view::npos ? std::nullopt : std::optional<std::uint64_t>(at);
}

/// The character of which a byte is part, as text.
std::string character_at(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return std::string(text.substr(at, end - at));
}

} // namespace

void put(Bits& bits, std::uint64_t value, std::size_t count)
{
    for (std::size_t i = count; i > 0; --i)
        bits.push_back((value >> (i - 1) & 1) != 0);
}

std::uint64_t BitReader::take(std::size_t count)
{
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < count; ++i, ++m_at)
        out = out << 1 | std::uint64_t(m_at < m_bits.size() && m_bits[m_at]);
    return out;
}

std::size_t signs_for(std::size_t bits)
{
    return (bits + CheckBits + SignBits - 1) / SignBits;
}

std::string short_code(Bits bits)
{
    const std::size_t signs = signs_for(bits.size());
    bits.resize(signs * SignBits - CheckBits);
    put(bits, check_of(bits, bits.size()), CheckBits);
    BitReader reader(bits);
    std::string out;
    for (std::size_t i = 0; i < signs; ++i) {
        if (i > 0 && i % Group == 0)
            out += '-';
        out += Signs[reader.take(SignBits)];
    }
    return out;
}

Result<Bits> bits_of_code(std::string_view text)
{
    Bits bits;
    std::size_t sign = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_between_code_signs(text[at]))
            continue;
        ++sign;
        const auto value = value_of(text[at]);
        if (!value)
            return problem_at("code-sign", {}, character_at(text, at),
                              say(Phrase::CodeSign, {character_at(text, at), std::to_string(sign)}));
        put(bits, *value, SignBits);
    }
    if (bits.empty())
        return problem_at("code-empty", {}, {}, say(Phrase::CodeEmpty));
    if (bits.size() <= CheckBits)
        return problem_at("code-damaged", {}, text, say(Phrase::CodeDamaged));
    const std::size_t data = bits.size() - CheckBits;
    const std::uint64_t check = check_of(bits, data);
    Bits tail(bits.begin() + std::ptrdiff_t(data), bits.end());
    if (BitReader(tail).take(CheckBits) != check)
        return problem_at("code-damaged", {}, text, say(Phrase::CodeDamaged));
    bits.resize(data);
    return bits;
}

std::string base32(std::uint64_t value, std::size_t count)
{
    std::string out(count, Signs.front());
    for (std::size_t i = count; i > 0; --i, value >>= SignBits)
        out[i - 1] = Signs[value & 31];
    return out;
}

std::optional<std::uint64_t> base32_value(std::string_view signs)
{
    if (signs.empty() || signs.size() > 12)
        return std::nullopt;
    std::uint64_t out = 0;
    for (const char sign : signs) {
        const auto value = value_of(sign);
        if (!value)
            return std::nullopt;
        out = out << SignBits | *value;
    }
    return out;
}

} // namespace wk::assessment
