// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace wk::survey {

/// A number of people.
using Count = std::int64_t;

} // namespace wk::survey
