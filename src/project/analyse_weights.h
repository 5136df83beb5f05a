// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "project/findings.h"
#include "project/joint_disclosure.h"
#include "project/project.h"
#include "stats/counts/weights.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wk::project {

/// A weight and who has it.
struct WeightPart {
    double weight = 1; ///< above 0; the average respondent with a weight counts for 1
    Count people = 0;  ///< on all rows
    Count above = 0;   ///< the weight as a fraction but for a factor that all share: above / below
    Count below = 1;
};

/// How much each respondent counts in weighted figures.
struct RowWeights {
    stats::WeightDesign design = stats::WeightDesign::PostStratified;
    std::vector<WeightPart> parts;
    std::vector<std::uint32_t> part_of; ///< per row an index into parts; RowGroups::None: no weight
};

/// The weights that `options` ask for; of the frame when they ask for none and there is one. Nothing when there are no
/// weights to be had.
std::optional<RowWeights> row_weights(const Survey& survey, const survey::Responses& responses,
                                      const AnalysisOptions& options);

/// What the reader of weighted figures has to know of the weights that were chosen, on the rows kept; nothing when none
/// were.
std::optional<ChosenWeights> chosen_weights(const Survey& survey, const survey::Responses& responses,
                                            const survey::RowMask& mask, const AnalysisOptions& options,
                                            const std::optional<RowWeights>& weights);

/// Adds the weighted figures of every item, on the rows kept.
///
/// items        in the instrument's order
/// population   whom the rows kept stand for, when known
/// plan         of which items this stays behind; of none without one. What weights of a column give is rounded to what is
///              printed then: such weights can be anything, and exact figures would tell more
void add_weighted(const RowWeights& weights, const survey::Responses& responses, const survey::RowMask& mask,
                  std::optional<Count> population, std::vector<ItemFinding>& items, const ExportPlan* plan = nullptr);

} // namespace wk::project
