// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"

#include <cstddef>
#include <memory>

namespace wk::survey {

/// How well a table answers a questionnaire.
struct InstrumentFit {
    std::size_t items = 0; ///< of the questionnaire
    std::size_t found = 0; ///< of these, by name or wording
    std::size_t fitting =
        0;                ///< of the ones found, those whose answers are answers on their scale; 0 when few were found
    std::size_t open = 0; ///< open questions found
    std::shared_ptr<const Responses> responses; ///< when most items were found

    /// Most items are there, and nearly all of these are answered on their scale. Factors and numbers prove nothing: many
    /// files have a column called "leeftijd".
    bool fits() const { return 2 * found > items && 10 * fitting >= 8 * found; }
};

/// Answers fit when nearly all that was filled in is an answer on the scale, and when all columns on it together do not
/// show that the file has fewer points than the scale: then the words are of another one.
InstrumentFit fit_of(std::shared_ptr<const Table> table, std::shared_ptr<const Instrument> instrument);

} // namespace wk::survey
