// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/estimates.h"

namespace wk::report {

void add_adjusted_column(std::vector<NumberColumn>& columns, const project::MethodFinding& method)
{
    if (method.adjust != "none")
        columns.push_back({say(Phrase::ColumnPAdjusted), 82});
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
