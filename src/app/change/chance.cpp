// SPDX-License-Identifier: EUPL-1.2
#include "app/change/chance.h"

#include "app/state/state.h"
#include "assessment/short_code.h"

namespace wk::app {

namespace {

constexpr std::size_t IdBits = 20;
constexpr std::size_t IdSigns = 4;

} // namespace

std::uint64_t draw_chance(State& state, std::size_t bits)
{
    state.chance = state.chance * 6364136223846793005u + 1442695040888963407u;
    return state.chance >> (64 - bits);
}

std::string drawn_id(State& state)
{
    return assessment::base32(draw_chance(state, IdBits), IdSigns);
}

} // namespace wk::app
