// SPDX-License-Identifier: EUPL-1.2
#include "survey/routing_edit.h"

#include "base/json.h"
#include "base/lists.h"
#include "base/text.h"
#include "survey/responses.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <map>
#include <string_view>

namespace wk::survey {

namespace {

/// Per row whether one of the points of an item was answered.
std::vector<std::uint8_t> rows_with(const Responses& responses, const Routing& rule)
{
    const auto& points = responses.instrument().scale_of(responses.instrument().items()[rule.item]).points;
    std::array<std::uint8_t, 256> wanted = {};
    for (std::size_t i = 0; i < points.size(); ++i)
        wanted[i] = contains(rule.codes, points[i].code);
    const auto answers = responses.answers(rule.item);
    std::vector<std::uint8_t> out(answers.size());
    for (std::size_t row = 0; row < out.size(); ++row)
        out[row] = wanted[answers[row]];
    return out;
}

RoutingOutcome outcome_of(const Responses& responses, const Routing& rule)
{
    const auto routed = rows_with(responses, rule);
    std::vector<std::uint8_t> answered(routed.size());
    for (const std::size_t item : rule.skip_items) {
        const auto answers = responses.answers(item);
        for (std::size_t row = 0; row < routed.size(); ++row)
            answered[row] |= std::uint8_t(answers[row] <= missing::NoOpinion);
    }
    for (const std::size_t question : rule.skip_open) {
        const auto& states = responses.open(question).states;
        for (std::size_t row = 0; row < routed.size(); ++row)
            answered[row] |= std::uint8_t(states[row] == OpenState::Answered);
    }
    RoutingOutcome out;
    for (std::size_t row = 0; row < routed.size(); ++row) {
        out.not_asked += routed[row];
        out.answered += routed[row] & answered[row];
    }
    return out;
}

using Items = std::vector<const Item*>;

/// The items of a theme, by kind.
std::array<Items, 4> by_kind(const Instrument& instrument, const std::string& theme)
{
    std::array<Items, 4> out;
    for (const auto& item : instrument.items())
        if (item.theme == theme)
            out[std::size_t(item.kind)].push_back(&item);
    return out;
}

void add_pairs(const Instrument& instrument, const Items& first, const Items& second, std::vector<PairIds>& out)
{
    const bool in_place = first.size() == second.size();
    if (!in_place && first.size() != 1 && second.size() != 1)
        return;
    const std::size_t count = std::max(first.size(), second.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Item& one = *first[first.size() == 1 ? 0 : i];
        const Item& other = *second[second.size() == 1 ? 0 : i];
        if (instrument.scale_of(one).codes() == instrument.scale_of(other).codes())
            out.emplace_back(one.id, other.id);
    }
}

/// Whether a statement says by its words that it is about practice.
bool speaks_of_practice(const Item& item)
{
    constexpr std::array<std::string_view, 5> words{"in de praktijk", "in mijn wijk", "in onze wijk", "in mijn team",
                                                    "in ons team"};
    const std::string text = fold(item.text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view each) { return text.find(each) != std::string::npos; });
}

/// Of a theme without kinds: a statement, and the one right behind it that is about practice.
void add_pairs_by_words(const Instrument& instrument, const Items& items, std::vector<PairIds>& out)
{
    for (std::size_t i = 1; i < items.size(); ++i) {
        const Item& one = *items[i - 1];
        const Item& other = *items[i];
        if (!speaks_of_practice(one) && speaks_of_practice(other) &&
            instrument.scale_of(one).codes() == instrument.scale_of(other).codes())
            out.emplace_back(one.id, other.id);
    }
}

} // namespace

RoutingRule rule_of(const Instrument& instrument, const Routing& routing)
{
    RoutingRule out{instrument.items()[routing.item].id, routing.codes, {}};
    for (const std::size_t item : routing.skip_items)
        out.skip.push_back(instrument.items()[item].id);
    for (const std::size_t question : routing.skip_open)
        out.skip.push_back(instrument.open()[question].id);
    return out;
}

Json with_routing(const Instrument& instrument, std::optional<std::size_t> index, const RoutingRule& rule)
{
    Json document = instrument.document();
    Json& rules = document["routing"];
    if (!rules.is_array())
        rules = Json::array();
    assert(!index || *index < rules.size());
    const bool says_something = !rule.codes.empty() && !rule.skip.empty();
    if (!index && says_something) {
        rules.push_back({{"if", Json::object()}});
        index = rules.size() - 1;
    }
    if (!index)
        return document;
    if (!says_something) {
        rules.erase(rules.begin() + std::ptrdiff_t(*index));
        return document;
    }
    Json& entry = rules[*index];
    entry["if"]["item"] = rule.item;
    entry["if"]["is"] = rule.codes;
    entry["skip"] = rule.skip;
    return document;
}

std::vector<RoutingOutcome> routing_outcomes(const Responses& responses)
{
    std::vector<RoutingOutcome> out;
    for (const auto& rule : responses.instrument().routing())
        out.push_back(outcome_of(responses, rule));
    return out;
}

std::vector<PairIds> pairs_of(const Instrument& instrument)
{
    std::vector<PairIds> out;
    for (const auto& pair : instrument.pairs())
        out.emplace_back(instrument.items()[pair.first].id, instrument.items()[pair.second].id);
    return out;
}

std::vector<PairIds> proposed_pairs(const Instrument& instrument)
{
    std::vector<PairIds> all;
    for (const auto& theme : instrument.themes()) {
        const auto kinds = by_kind(instrument, theme.id);
        const Items& trust = kinds[std::size_t(ItemKind::Vertrouwen)];
        const Items& progress = kinds[std::size_t(ItemKind::Voortgang)];
        if (!trust.empty() && !progress.empty()) {
            add_pairs(instrument, trust, progress, all);
            continue;
        }
        std::vector<const Items*> there;
        for (const auto& items : kinds)
            if (!items.empty())
                there.push_back(&items);
        if (there.size() == 2)
            add_pairs(instrument, *there[0], *there[1], all);
        else if (there.size() == 1)
            add_pairs_by_words(instrument, kinds[std::size_t(ItemKind::Overig)], all);
    }
    const auto known = pairs_of(instrument);
    std::erase_if(all, [&](const PairIds& pair) {
        return contains(known, pair) || contains(known, PairIds(pair.second, pair.first));
    });
    return all;
}

Json with_pairs(const Instrument& instrument, const std::vector<PairIds>& pairs)
{
    Json document = instrument.document();
    Json list = Json::array();
    const auto known = pairs_of(instrument);
    std::map<std::string, ItemKind> kinds;
    for (const auto& [first, second] : pairs) {
        list.push_back(Json::array({first, second}));
        const bool without_kinds = instrument.items()[*instrument.find_item(first)].kind == ItemKind::Overig &&
                                   instrument.items()[*instrument.find_item(second)].kind == ItemKind::Overig;
        if (without_kinds && !contains(known, PairIds(first, second))) {
            kinds.emplace(first, ItemKind::Vertrouwen);
            kinds.emplace(second, ItemKind::Voortgang);
        }
    }
    for (auto& item : document["items"])
        if (const auto kind = kinds.find(item["id"].get<std::string>()); kind != kinds.end())
            item["kind"] = kind_name(kind->second);
    document["pairs"] = std::move(list);
    return document;
}

} // namespace wk::survey
