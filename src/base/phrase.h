// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace wk {

/// Every sentence and label that a person reads, by name. What each says stands in a table per language (base/nl), that
/// only phrases.cpp reads: another text compiles one source, and a name without a text none.
enum class Phrase : std::uint16_t {
#include "base/phrase_names/all.inc"
};

} // namespace wk
