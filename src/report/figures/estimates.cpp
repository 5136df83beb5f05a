// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/estimates.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"
#include "report/words/significance_words.h"

namespace wk::report {

void add_adjusted_column(std::vector<NumberColumn>& columns, const project::MethodFinding& method)
{
    if (method.adjust != "none")
        columns.push_back({say(Phrase::ColumnPAdjusted), 82});
}

std::string effect_and_p(const std::optional<double>& effect, const project::PFinding& p,
                         const project::MethodFinding& method)
{
    const auto named = [](Phrase name, const std::string& value) {
        return say(Phrase::NarrowMissing, {say(name), value});
    };
    std::vector<std::string> out{named(Phrase::ColumnEffect, number_or_dash(effect, 2)),
                                 named(Phrase::ColumnP, marked_p(p.value(), method.alpha))};
    if (method.adjust != "none")
        out.push_back(named(Phrase::ColumnPAdjusted, marked_p(p.adjusted, method.alpha)));
    return joined(out, " · ");
}

void add_estimate(Scene& scene, const RowLayout& frame, const Axis& axis, const RowLayout::Band& band,
                  const std::optional<double>& value, const std::optional<project::IntervalFinding>& interval)
{
    if (interval)
        scene.shapes.push_back(Line{axis.x(interval->low), band.middle(), axis.x(interval->high), band.middle(),
                                    Ink::Muted, 3 * frame.scale(), false});
    if (value)
        add_dot(scene, axis.x(*value), band.middle(), 6 * frame.scale(), Ink::Accent, Ink::Surface);
}

} // namespace wk::report
