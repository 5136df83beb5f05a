// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as an instrument. What is accepted can be written and read again.
inline void instrument(std::string_view bytes)
{
    const auto made = survey::Instrument::from_json(bytes, "fuzz.json");
    if (made && !survey::Instrument::from_json(text_from_json(made->document()), "fuzz.json"))
        std::abort();
}

} // namespace wk::fuzz
