// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wk::survey {

/// Per row whether a question was not asked, by one of these rules of the questionnaire.
/// answers   per item
/// rules     indices into Instrument::routing()
std::vector<std::uint8_t> routed_rows(const Instrument& instrument, std::span<const std::vector<Answer>> answers,
                                      std::span<const std::size_t> rules);

/// What is empty because it was not asked was skipped.
/// returns   in how many rows the question was answered all the same
std::size_t skip_routed(std::vector<Answer>& answers, std::span<const std::uint8_t> routed);
std::size_t skip_routed(std::vector<OpenState>& states, std::span<const std::uint8_t> routed);

} // namespace wk::survey
