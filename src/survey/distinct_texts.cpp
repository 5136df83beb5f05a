// SPDX-License-Identifier: EUPL-1.2
#include "survey/distinct_texts.h"

#include <cassert>
#include <cstring>

namespace wk::survey {

std::uint64_t DistinctTexts::bytes_of(std::string_view text)
{
    const auto piece = [](const char* at, auto number) {
        std::memcpy(&number, at, sizeof number); // little-endian machines only, which all of ours are
        return std::uint64_t(number);
    };
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    if (size >= 4) // the second piece covers part of the first, with the same bytes
        return piece(bytes, std::uint32_t()) | piece(bytes + size - 4, std::uint32_t()) << (8 * (size - 4));
    if (size >= 2)
        return piece(bytes, std::uint16_t()) | piece(bytes + size - 2, std::uint16_t()) << (8 * (size - 2));
    return size == 0 ? 0 : static_cast<unsigned char>(*bytes);
}

std::uint64_t DistinctTexts::key_of_long(std::string_view text)
{
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t key = text.size() * multiplier;
    const auto mix = [&](const char* eight) {
        std::uint64_t word = 0;
        std::memcpy(&word, eight, sizeof word);
        key = (key ^ word) * multiplier;
        key ^= key >> 29;
    };
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at + 8 < end; at += 8)
        mix(at);
    mix(end - 8); // covers part of the one before it
    key *= multiplier;
    return (key ^ key >> 32) | std::uint64_t(1) << 63;
}

std::uint64_t DistinctTexts::key_of(std::string_view text)
{
    constexpr std::size_t longest = 7;
    return text.size() > longest ? key_of_long(text) : bytes_of(text) | std::uint64_t(text.size()) << 56;
}

std::uint32_t DistinctTexts::found(std::string_view text)
{
    const std::uint64_t key = key_of(text);
    for (std::size_t at = slot_of(key);; at = (at + 1) & m_mask) {
        const std::uint32_t index = m_slots[at] - 1;
        if (m_slots[at] == 0)
            return add(text, key);
        if (m_keys[at] == key && (is_whole(key) || this->text(index) == text))
            return index;
    }
}

/// Takes a free slot.
void DistinctTexts::occupy(std::uint64_t key, std::uint32_t index)
{
    std::size_t at = slot_of(key);
    while (m_slots[at] != 0)
        at = (at + 1) & m_mask;
    m_slots[at] = index + 1;
    m_keys[at] = key;
}

std::uint32_t DistinctTexts::add(std::string_view text, std::uint64_t key)
{
    assert(m_bytes.size() + text.size() < UINT32_MAX);
    if (size() * 2 >= m_slots.size())
        grow_slots();
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    const auto index = static_cast<std::uint32_t>(m_ends.size() - 1);
    occupy(key, index);
    return index;
}

void DistinctTexts::grow_slots()
{
    const std::size_t slots = m_slots.size() * 2;
    close_slots();
    m_slots.resize(slots);
    m_keys.resize(slots);
    m_mask = slots - 1;
    --m_shift;
    for (std::size_t i = 0; i < size(); ++i)
        occupy(key_of(text(i)), static_cast<std::uint32_t>(i));
}

/// Gives their memory back.
void DistinctTexts::close_slots()
{
    std::vector<std::uint32_t>().swap(m_slots);
    std::vector<std::uint64_t>().swap(m_keys);
}

void DistinctTexts::close()
{
    close_slots();
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
}

} // namespace wk::survey
