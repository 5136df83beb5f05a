// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrase.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace wk {

/// The phrase with {0}, {1} … replaced by `args`, and {0|is|zijn} by the first form when that argument is "1", else by
/// the second; a placeholder without argument stays as it is.
std::string say(Phrase phrase, std::initializer_list<std::string_view> args = {});

/// The same, with arguments of which only the phrase's name tells how many they are.
std::string say_with(Phrase phrase, std::span<const std::string_view> args);

/// The phrase as it stands in the table.
std::string_view phrase_text(Phrase phrase);

} // namespace wk
