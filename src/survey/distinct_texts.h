// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wk::survey {

/// Distinct texts in order of first appearance, in one piece of memory. Together below 4 GiB.
class DistinctTexts {
public:
    std::size_t size() const { return m_ends.size(); }
    std::string_view text(std::size_t index) const
    {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return {m_bytes.data() + begin, m_ends[index] - begin};
    }
    /// Number of `text`, which is added when it is new.
    [[gnu::always_inline]] std::uint32_t insert(std::string_view text)
    {
        if (text.size() > 1)
            return found(text);
        std::uint8_t& known = m_tiny[text.empty() ? NoByte : static_cast<unsigned char>(text.front())];
        if (known != 0)
            return known - 1u;
        const std::uint32_t index = found(text);
        if (index < 255)
            known = static_cast<std::uint8_t>(index + 1);
        return index;
    }
    /// Drops the search index; nothing can be inserted afterwards.
    void close();

private:
    static constexpr std::size_t FewestSlots = 16;
    static constexpr std::size_t NoByte = 256;

    std::uint32_t found(std::string_view text);
    /// What a text is found by; used nowhere else, and never written anywhere. A short one is its own key.
    static std::uint64_t key_of(std::string_view text);
    static std::uint64_t key_of_long(std::string_view text);
    static bool is_whole(std::uint64_t key) { return key >> 63 == 0; }
    static std::uint64_t bytes_of(std::string_view text);
    std::size_t slot_of(std::uint64_t key) const { return std::size_t((key * 0x9E3779B97F4A7C15u) >> m_shift); }
    void occupy(std::uint64_t key, std::uint32_t index);
    std::uint32_t add(std::string_view text, std::uint64_t key);
    void grow_slots();
    void close_slots();

    std::array<std::uint8_t, NoByte + 1>
        m_tiny{}; ///< number + 1 of the text that is this byte, or empty; 0: to be found
    std::vector<char> m_bytes;
    std::vector<std::uint32_t> m_ends;
    // Open addressing: per slot the number of a text + 1, where 0 is free, and its key. A power of two of them.
    std::vector<std::uint32_t> m_slots = std::vector<std::uint32_t>(FewestSlots);
    std::vector<std::uint64_t> m_keys = std::vector<std::uint64_t>(FewestSlots);
    std::size_t m_mask = FewestSlots - 1;
    int m_shift = 60; ///< leaves the highest bits of a product, as many as slots have in their numbers
};

} // namespace wk::survey
