// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrase.h"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace wk {

/// What takes the place of {0}, {1} … in a phrase: a text as it is, or how many there are of something, which is written
/// as format_count() does. The text has to outlive it.
class Told {
public:
    Told(std::string_view text) : m_text(text) {}
    Told(const std::string& text) : m_text(text) {}
    Told(const char* text) : m_text(text) {}
    template <std::integral It>
    requires(!std::is_same_v<It, bool> && !std::is_same_v<It, char>) Told(It count)
        : m_count(static_cast<std::int64_t>(count)), m_is_count(true)
    {
    }

    std::string text() const;

private:
    std::string_view m_text;
    std::int64_t m_count = 0;
    bool m_is_count = false;
};

/// The phrase with {0}, {1} … replaced by `args`, and {0|is|zijn} by the first form when that argument is "1", else by
/// the second; a placeholder without argument stays as it is.
std::string say(Phrase phrase, std::initializer_list<Told> args = {});

/// The same, with arguments of which only the phrase's name tells how many they are.
std::string say_with(Phrase phrase, std::span<const Told> args);

/// The phrase as it stands in the table.
std::string_view phrase_text(Phrase phrase);

} // namespace wk
