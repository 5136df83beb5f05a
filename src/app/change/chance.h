// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace wk::app {

struct State;

/// `bits` random bits from State::chance, which moves on.
std::uint64_t draw_chance(State& state, std::size_t bits);

/// An id of four signs, drawn.
std::string drawn_id(State& state);

} // namespace wk::app
