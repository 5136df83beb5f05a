// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"

#include <cstddef>

namespace wk::survey {

/// A column with more levels is no factor: nobody compares so many groups. Our choice, well above the number of
/// municipalities, so that a survey among all of them can be compared.
inline constexpr std::size_t MostLevels = 1000;

/// How many levels a factor of the instrument has in the data when that is more than MostLevels, else 0. Such a factor
/// has no levels in Responses, and nobody is in one.
std::size_t too_many_levels(const Responses& responses, std::size_t factor);

} // namespace wk::survey
