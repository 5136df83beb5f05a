// SPDX-License-Identifier: EUPL-1.2
#include "project/verdict.h"

namespace wk::project {

using survey::ItemKind;

VerdictRule default_verdict_rule(ItemKind kind, RuleMeasure measure)
{
    if (measure == RuleMeasure::Favourable)
        return {kind, measure, 0.75, 0.5};
    return kind == ItemKind::Herkenning ? VerdictRule{kind, measure, 3.5, 2.5} : VerdictRule{kind, measure, 5.5, 4.5};
}

VerdictRules default_verdict_rules()
{
    VerdictRules out;
    for (const auto kind : {ItemKind::Herkenning, ItemKind::Vertrouwen, ItemKind::Voortgang})
        out.rules.push_back(default_verdict_rule(kind, RuleMeasure::Favourable));
    return out;
}

} // namespace wk::project
