// SPDX-License-Identifier: EUPL-1.2
#include "survey/routed_rows.h"

#include "base/lists.h"

#include <array>

namespace wk::survey {

std::vector<std::uint8_t> routed_rows(const Instrument& instrument, std::span<const std::vector<Answer>> answers,
                                      std::span<const std::size_t> rules)
{
    std::vector<std::uint8_t> out;
    for (const std::size_t number : rules) {
        const Routing& rule = instrument.routing()[number];
        const auto& points = instrument.scale_of(instrument.items()[rule.item]).points;
        std::array<std::uint8_t, 256> skips = {};
        for (std::size_t i = 0; i < points.size(); ++i)
            skips[i] = contains(rule.codes, points[i].code);
        const auto& given = answers[rule.item];
        out.resize(given.size(), 0);
        for (std::size_t row = 0; row < out.size(); ++row)
            out[row] |= skips[given[row]];
    }
    return out;
}

std::size_t skip_routed(std::vector<Answer>& answers, std::span<const std::uint8_t> routed)
{
    std::size_t answered = 0;
    for (std::size_t row = 0; row < routed.size(); ++row) {
        if (routed[row] == 0)
            continue;
        if (answers[row] == missing::Empty)
            answers[row] = missing::Skipped;
        else
            answered += answers[row] <= missing::NoOpinion;
    }
    return answered;
}

std::size_t skip_routed(std::vector<OpenState>& states, std::span<const std::uint8_t> routed)
{
    std::size_t answered = 0;
    for (std::size_t row = 0; row < routed.size(); ++row) {
        if (routed[row] == 0)
            continue;
        if (states[row] == OpenState::Empty)
            states[row] = OpenState::Skipped;
        else
            ++answered;
    }
    return answered;
}

} // namespace wk::survey
