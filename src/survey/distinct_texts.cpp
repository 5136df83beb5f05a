// SPDX-License-Identifier: EUPL-1.2
#include "survey/distinct_texts.h"

#include <cassert>
#include <cstring>

namespace wk::survey {

/// Mixes eight bytes at a time; only used to find a text again, never written anywhere.
std::uint64_t DistinctTexts::hash_of(std::string_view text)
{
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = text.size() * multiplier;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        hash = (hash ^ word) * multiplier;
        hash ^= hash >> 29;
    }
    if (left > 0) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, left);
        hash = (hash ^ word) * multiplier;
        hash ^= hash >> 29;
    }
    hash *= multiplier;
    return hash ^ (hash >> 32);
}

void DistinctTexts::occupy(std::size_t slot, std::uint64_t hash, std::uint32_t index)
{
    m_slots[slot] = index + 1;
    m_tags[slot] = static_cast<std::uint8_t>(hash >> 56);
}

std::uint32_t DistinctTexts::add(std::string_view text)
{
    assert(m_bytes.size() + text.size() < UINT32_MAX);
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    return static_cast<std::uint32_t>(m_ends.size() - 1);
}

void DistinctTexts::grow_slots()
{
    const std::size_t slots = m_slots.empty() ? 16 : m_slots.size() * 2;
    m_slots.assign(slots, 0);
    m_tags.assign(slots, 0);
    for (std::size_t i = 0; i < size(); ++i) {
        const std::uint64_t hash = hash_of(text(i));
        std::size_t at = hash & (slots - 1);
        while (m_slots[at] != 0)
            at = (at + 1) & (slots - 1);
        occupy(at, hash, static_cast<std::uint32_t>(i));
    }
}

std::uint32_t DistinctTexts::insert(std::string_view text)
{
    if (size() * 2 >= m_slots.size())
        grow_slots();
    const std::size_t mask = m_slots.size() - 1;
    const std::uint64_t hash = hash_of(text);
    std::size_t at = hash & mask;
    while (m_slots[at] != 0) {
        const std::uint32_t index = m_slots[at] - 1;
        if (m_tags[at] == static_cast<std::uint8_t>(hash >> 56) && this->text(index) == text)
            return index;
        at = (at + 1) & mask;
    }
    const std::uint32_t index = add(text);
    occupy(at, hash, index);
    return index;
}

void DistinctTexts::close()
{
    std::vector<std::uint32_t>().swap(m_slots);
    std::vector<std::uint8_t>().swap(m_tags);
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
}

} // namespace wk::survey
