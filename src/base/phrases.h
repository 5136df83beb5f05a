// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace wk {

/// Every sentence and label that a person reads, by name. What each says stands in a table per language (base/nl), that
/// only phrases.cpp reads: another text compiles one source, and a name without a text none.
enum class Phrase : std::uint16_t {
#include "base/phrase_names/all.inc"
};

/// The phrase with {0}, {1} … replaced by `args`, and {0|is|zijn} by the first form when that argument is "1", else by
/// the second; a placeholder without argument stays as it is.
std::string say(Phrase phrase, std::initializer_list<std::string_view> args = {});

/// The phrase as it stands in the table.
std::string_view phrase_text(Phrase phrase);

} // namespace wk
