// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "base/result.h"
#include "survey/instrument_fit.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

/// The questionnaires that `assets` holds: Assets::instrument, then Assets::other_instruments.
std::vector<Asset> shipped_instruments(const Assets& assets);

/// Which of these a table answers.
struct InstrumentChoice {
    std::size_t index = 0;                                ///< into shipped_instruments()
    std::shared_ptr<const survey::Instrument> instrument; ///< the one that most columns belong to
    survey::InstrumentFit fit;

    bool considered() const { return fit.found + fit.open > 0; } ///< some columns belong to it at all
};

/// The questionnaire that fits, else the one that most columns belong to.
/// errors  those of Instrument::from_json
Result<InstrumentChoice> instrument_choice(const Assets& assets, std::shared_ptr<const survey::Table> table);

/// That a questionnaire was considered and not taken, in a sentence.
std::string considered_words(const InstrumentChoice& choice);

/// A first questionnaire for a table, and what is to be said of it.
struct GuessedInstrument {
    std::shared_ptr<const survey::Instrument> instrument;
    std::vector<Notice> notices;
};

/// With the scales that `assets` holds.
/// name   of the file: the title is made of it
Result<GuessedInstrument> guessed_instrument(const Assets& assets, const survey::Table& table, std::string_view name);

} // namespace wk::app
