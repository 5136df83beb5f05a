// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/limesurvey_export.h"
#include "io/exchange/limesurvey_import.h"
#include "io/exchange/limesurvey_tab.h"
#include "survey/instrument.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as a survey of LimeSurvey. What is accepted is a sound questionnaire, which can go there and come back.
inline void limesurvey(std::string_view bytes)
{
    const auto read = io::read_limesurvey(bytes, "fuzz.lss");
    if (!read)
        return;
    const auto instrument = survey::Instrument::from_document(read->instrument.document(), "fuzz.lss");
    if (!instrument)
        std::abort();
    const auto again =
        io::read_limesurvey(io::write_limesurvey_tab(io::limesurvey_survey(*instrument).survey), "x.txt");
    if (!again || again->instrument.document()["items"].size() != instrument->items().size())
        std::abort();
}

} // namespace wk::fuzz
