// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_routing.h"

#include "io/exchange/tool_relevance.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace wk::io {

namespace {

using CodesOf = std::map<std::string, std::set<int>>; ///< of an item, by its name in the tool or by its id

/// Per item the codes for which a question is skipped; nothing when the expression says something that routing cannot:
/// about what is no item, about having no opinion, or of answers either of which will do.
std::optional<CodesOf> skipped_for(const std::map<std::string, AskedItem>& asked, const std::string& relevance)
{
    const auto condition = condition_of(relevance);
    if (!condition)
        return std::nullopt;
    CodesOf out;
    CodesOf wanted;
    for (const auto& part : condition->parts) {
        const auto item = asked.find(part.name);
        if (item == asked.end() || (!condition->all && !part.equal))
            return std::nullopt;
        const auto code = item->second.codes.find(part.value);
        if (code == item->second.codes.end())
            return std::nullopt;
        (part.equal ? wanted : out)[part.name].insert(code->second);
    }
    if (!condition->all && wanted.size() > 1)
        return std::nullopt;
    for (const auto& [name, codes] : wanted) { // asked for these answers: skipped for all others
        if (condition->all && codes.size() > 1)
            return std::nullopt;
        for (const auto& [tool_code, code] : asked.at(name).codes)
            if (!codes.contains(code))
                out[name].insert(code);
    }
    return out;
}

} // namespace

ToolRouting routing_of_tool(const std::map<std::string, AskedItem>& asked, const std::vector<Conditional>& questions)
{
    ToolRouting out;
    for (const auto& question : questions) {
        CodesOf skipped;
        for (const auto& relevance : question.relevance) {
            const auto found = skipped_for(asked, relevance);
            if (!found || (!question.can_be_skipped && !found->empty())) {
                out.left.push_back({question.id, question.words, relevance});
                continue;
            }
            for (const auto& [name, codes] : *found)
                skipped[asked.at(name).id].insert(codes.begin(), codes.end());
        }
        for (const auto& when : skipped) {
            const auto same = std::find_if(out.rules.begin(), out.rules.end(), [&](const auto& rule) {
                return rule.item == when.first && rule.codes == when.second;
            });
            if (same != out.rules.end())
                same->skip.push_back(question.id);
            else
                out.rules.push_back({when.first, when.second, {question.id}});
        }
    }
    return out;
}

} // namespace wk::io
