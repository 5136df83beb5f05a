// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace wk::platform {

/// Measures what the self-assessment counts anew after every change, for 30 people in three roles who score the longest
/// questionnaire: results, signals, and the comparison with an earlier session. One line of JSON; rows: people, items:
/// statements.
std::string bench_assessment();

} // namespace wk::platform
