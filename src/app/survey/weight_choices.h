// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "project/analysis_options.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wk::app {

/// A way to weigh, and what it is called.
struct WeightChoice {
    project::Weighting weighting = project::Weighting::None;
    std::string variable; ///< id, of Weighting::Column
    std::string words;
};

/// Not at all, to the address file where there is one, and by each numeric variable. None but the first: nothing to choose.
std::vector<WeightChoice> weight_choices(const State& state);

/// The one that holds: an index into weight_choices().
std::size_t current_weights(const State& state, const std::vector<WeightChoice>& choices);

} // namespace wk::app
