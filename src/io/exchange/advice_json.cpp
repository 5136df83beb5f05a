// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/advice_json.h"

#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"

#include <utility>

namespace wk::io {

std::string advice_json(const routekaart::Content& content, const std::vector<routekaart::Advice>& advice)
{
    Json out = Json::array();
    for (const auto& each : advice) {
        std::vector<std::string> pages;
        for (const int page : each.pages)
            pages.push_back(std::to_string(page));
        out.push_back({{"id", each.id},
                       {"basisfunctie", content.basisfuncties[each.basisfunctie].id},
                       {"step", content.steps[each.step].number},
                       {"level", routekaart::level_names[std::size_t(each.level)]},
                       {"because", each.because},
                       {"source", say(Phrase::AdviceSource, {routekaart::ReportName, joined(pages, ", ")})},
                       {"text", each.text}});
    }
    return text_from_json(out);
}

} // namespace wk::io
