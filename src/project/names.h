#pragma once

#include "survey/instrument.h"
#include "survey/responses.h"

#include <cstddef>
#include <string>

namespace wk::project {

/// Index of the factor called `id`.
/// errors  unknown-factor, naming the factors there are
Result<std::size_t> factor_index(const survey::Instrument& instrument, const std::string& id);

/// Index of the numeric variable called `id`.
/// errors  unknown-variable, naming the variables there are
Result<std::size_t> numeric_index(const survey::Instrument& instrument, const std::string& id);

/// Index of `level` among the levels of `factor`, which is called `id`.
/// errors  unknown-level, naming the levels there are
Result<std::size_t> level_index(const survey::FactorColumn& factor, const std::string& id, const std::string& level);

} // namespace wk::project
