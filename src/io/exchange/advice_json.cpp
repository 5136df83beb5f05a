// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/advice_json.h"

#include "base/json.h"
#include "base/phrases.h"

#include <utility>

namespace wk::io {

std::string advice_json(const routekaart::Content& content, const std::vector<routekaart::Advice>& advice)
{
    Json out = Json::array();
    for (const auto& each : advice)
        out.push_back({{"id", each.id},
                       {"basisfunctie", content.basisfuncties[each.basisfunctie].id},
                       {"step", content.steps[each.step].number},
                       {"level", routekaart::level_names[std::size_t(each.level)]},
                       {"because", each.because},
                       {"source", say(Phrase::AdviceSource, {routekaart::ReportName, std::to_string(each.page)})},
                       {"text", each.text}});
    return text_from_json(out);
}

} // namespace wk::io
