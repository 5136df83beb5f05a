// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wk::routekaart {

/// The words of a text as they are compared: small letters without accents and digits, nothing else. An apostrophe
/// goes without a trace ("zo'n" is "zon"), every other mark stands between words, and a word that a hyphen breaks off
/// at the end of a line is made whole.
/// text    valid UTF-8
std::vector<std::string> compared_words(std::string_view text);

/// A text that ours may not be copied from.
struct SourceText {
    std::string name; ///< as the user knows it
    std::string text; ///< valid UTF-8
};

/// Equal words in the same order, in a text and in a source.
struct SharedRun {
    std::string source; ///< its name
    std::string words;  ///< as compared, with spaces between them
};

/// Finds what a text has in common with sources.
class SharedRuns {
public:
    /// So many equal words in a row are no coincidence.
    static constexpr std::size_t Length = 8;

    explicit SharedRuns(std::span<const SourceText> sources);

    /// The first run of Length words or more that stands in a source too; nothing when there is none.
    /// words   as compared_words() makes them
    std::optional<SharedRun> first_in(std::span<const std::string> words) const;

private:
    using Word = std::uint32_t;
    /// Where in a source its next Length words stand.
    struct Place {
        std::uint32_t source = 0;
        std::uint32_t at = 0;
    };
    std::vector<Word> numbers_of(std::span<const std::string> words) const;
    std::size_t length_from(Place place, std::span<const Word> words) const;
    std::optional<Place> find(std::span<const Word> words) const;

    std::vector<std::string> m_names;
    std::unordered_map<std::string, Word> m_numbers; ///< of the words of all sources, from 1
    std::vector<std::vector<Word>> m_sources;
    std::vector<Place> m_places; ///< in the order of the words that stand there
};

} // namespace wk::routekaart
