// SPDX-License-Identifier: EUPL-1.2
#include "project/follow_up_edit.h"

#include "base/dates.h"
#include "project/free_id.h"

#include <algorithm>

namespace wk::project {

namespace {

template <class List>
std::size_t add(List& list, const char* letter)
{
    typename List::value_type next;
    next.id = free_id(letter, list.size(), [&](const std::string& id) {
        return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    });
    list.push_back(std::move(next));
    return list.size() - 1;
}

bool is_wrong(std::string_view date)
{
    return !date.empty() && !is_day(date);
}

} // namespace

std::size_t add_conclusion(FollowUp& follow_up)
{
    return add(follow_up.conclusions, "c");
}

std::size_t add_recommendation(FollowUp& follow_up)
{
    return add(follow_up.recommendations, "r");
}

void remove_conclusion(FollowUp& follow_up, std::size_t index)
{
    if (index >= follow_up.conclusions.size())
        return;
    const std::string id = follow_up.conclusions[index].id;
    follow_up.conclusions.erase(follow_up.conclusions.begin() + std::ptrdiff_t(index));
    for (auto& recommendation : follow_up.recommendations)
        std::erase(recommendation.conclusions, id);
}

bool follows_from(const Recommendation& recommendation, std::string_view conclusion)
{
    const auto& from = recommendation.conclusions;
    return std::find(from.begin(), from.end(), conclusion) != from.end();
}

void set_follows_from(Recommendation& recommendation, const std::string& conclusion, bool follows)
{
    if (follows == follows_from(recommendation, conclusion))
        return;
    if (follows)
        recommendation.conclusions.push_back(conclusion);
    else
        std::erase(recommendation.conclusions, conclusion);
}

std::string wrong_date(const FollowUp& follow_up)
{
    for (const auto& recommendation : follow_up.recommendations) {
        if (is_wrong(recommendation.due))
            return recommendation.due;
        for (const auto& event : recommendation.events)
            if (is_wrong(event.date))
                return event.date;
    }
    return {};
}

} // namespace wk::project
