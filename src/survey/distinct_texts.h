// SPDX-License-Identifier: EUPL-1.2
#pragma once

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
    std::uint32_t insert(std::string_view text);
    /// Drops the search index; nothing can be inserted afterwards.
    void close();

private:
    static std::uint64_t hash_of(std::string_view text);
    void occupy(std::size_t slot, std::uint64_t hash, std::uint32_t index);
    std::uint32_t add(std::string_view text);
    void grow_slots();

    std::vector<char> m_bytes;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint32_t> m_slots; ///< open addressing, a power of two; number + 1, 0 is free
    std::vector<std::uint8_t> m_tags;   ///< per slot eight bits of the hash: most other texts differ there
};

} // namespace wk::survey
