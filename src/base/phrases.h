#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace wk {

/// Every sentence and label that a person reads, by name. The Dutch table is src/base/nl/*.inc, one
/// section per kind of text; a second language is a second table, and a name it lacks does not compile.
enum class Phrase : std::uint16_t {
#define WK_PHRASE(name, text) name,
#include "base/nl/all.inc"
#undef WK_PHRASE
};

/// The phrase with {0}, {1} … replaced by `args`; a placeholder without argument stays as it is.
std::string say(Phrase phrase, std::initializer_list<std::string_view> args = {});

/// The phrase as it stands in the table.
std::string_view phrase_text(Phrase phrase);

} // namespace wk
