// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/responses.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::project {

/// Index of the factor called `id`.
/// errors  unknown-factor, naming the factors there are
Result<std::size_t> factor_index(const survey::Instrument& instrument, const std::string& id);

/// Index of the numeric variable called `id`.
/// errors  unknown-variable, naming the variables there are
Result<std::size_t> numeric_index(const survey::Instrument& instrument, const std::string& id);

/// The indices of several, each once, in the order in which they were first named.
/// errors  those of factor_index and numeric_index
Result<std::vector<std::size_t>> factor_indices(const survey::Instrument& instrument,
                                                const std::vector<std::string>& ids);
Result<std::vector<std::size_t>> numeric_indices(const survey::Instrument& instrument,
                                                 const std::vector<std::string>& ids);

/// too-many-levels, in a sentence, when the factor called `id` has more levels in the data than a factor can have.
std::optional<Error> too_many_levels(const survey::Responses& responses, const std::string& id);

/// Index of `level` among the levels of `factor`, which is called `id`.
/// errors  unknown-level, naming the levels there are
Result<std::size_t> level_index(const survey::FactorColumn& factor, const std::string& id, const std::string& level);

} // namespace wk::project
