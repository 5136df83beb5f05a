// SPDX-License-Identifier: EUPL-1.2
#include "project/route_lights.h"

#include <algorithm>
#include <cassert>

namespace wk::project {

std::vector<RouteLight> route_lights(const routekaart::Basisfunctie& basisfunctie, std::span<const ThemeFinding> themes,
                                     std::span<const Proposal> proposals, std::span<const Verdict> verdicts)
{
    assert(themes.size() == proposals.size());
    std::vector<RouteLight> out;
    for (const auto& belofte : basisfunctie.beloften)
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            if (proposals[i].theme != belofte)
                continue;
            const auto verdict =
                std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& each) { return each.theme == belofte; });
            const bool judged = verdict != verdicts.end();
            if (judged || proposals[i].light)
                out.push_back({themes[i].title, judged ? verdict->light : *proposals[i].light, i, judged});
        }
    return out;
}

std::vector<std::vector<RouteLight>> route_lights(const routekaart::Content& content, const Findings& findings,
                                                  std::span<const Proposal> proposals,
                                                  std::span<const Verdict> verdicts)
{
    std::vector<std::vector<RouteLight>> out;
    for (const auto& basisfunctie : content.basisfuncties)
        out.push_back(route_lights(basisfunctie, findings.themes, proposals, verdicts));
    return out;
}

} // namespace wk::project
