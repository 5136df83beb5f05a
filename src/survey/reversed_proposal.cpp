// SPDX-License-Identifier: EUPL-1.2
#include "survey/reversed_proposal.h"

#include "stats/scales/reliability.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

namespace wk::survey {

namespace {

constexpr std::size_t FewestItems = 3;    ///< of two, nothing says which one is reversed
constexpr stats::Count FewestPeople = 30; ///< who answered all of them
constexpr std::size_t EnoughRows = 5'000; ///< more people say the same, and this is done at each change
constexpr double Against = -0.2;

/// The correlation of each item of a theme with the mean of the others, as they are turned now.
class TurnedItems {
public:
    TurnedItems(const stats::ItemMoments& moments, std::vector<bool> turned)
        : m_moments(moments), m_turned(std::move(turned))
    {
    }

    /// The item that goes against the others most; nothing when none does.
    std::optional<std::size_t> most_against() const
    {
        std::optional<std::size_t> out;
        double lowest = Against;
        for (std::size_t i = 0; i < m_turned.size(); ++i)
            if (const double with = with_others(i); !m_turned[i] && with <= lowest) {
                lowest = with;
                out = i;
            }
        return out;
    }
    void turn(std::size_t item) { m_turned[item] = true; }

private:
    double with_others(std::size_t item) const
    {
        double sum = 0;
        for (std::size_t other = 0; other < m_turned.size(); ++other)
            if (other != item)
                sum += (m_turned[item] == m_turned[other] ? 1 : -1) * m_moments.correlation(item, other);
        return sum / double(m_turned.size() - 1);
    }

    const stats::ItemMoments& m_moments;
    std::vector<bool> m_turned;
};

/// Whether two of them are different points of the scale. The first few tell in nearly every survey.
bool answers_differ(std::span<const Answer> answers)
{
    std::optional<Answer> first;
    return std::any_of(answers.begin(), answers.end(), [&](Answer answer) {
        if (answer >= missing::NoOpinion)
            return false;
        if (!first)
            first = answer;
        return answer != *first;
    });
}

/// Indices of the items of one theme that have an order and were not all answered the same.
std::vector<std::size_t> items_of(const Responses& responses, const std::string& theme)
{
    const auto& items = responses.instrument().items();
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].theme == theme && responses.instrument().scale_of(items[i]).points.size() > 2) {
            const auto answers = responses.answers(i);
            if (answers_differ(answers))
                out.push_back(i);
        }
    return out;
}

void add_proposed(const Responses& responses, const std::string& theme, std::vector<std::string>& out)
{
    const auto& instrument = responses.instrument();
    const auto items = items_of(responses, theme);
    if (items.size() < FewestItems)
        return;
    std::vector<stats::ScaleItem> answers;
    std::vector<bool> turned;
    for (const std::size_t i : items) {
        const auto all = responses.answers(i);
        answers.push_back({all.subspan(0, std::min(all.size(), EnoughRows)),
                           int(instrument.scale_of(instrument.items()[i]).points.size())});
        turned.push_back(instrument.items()[i].reverse);
    }
    const stats::ItemMoments moments(answers);
    if (moments.n() < FewestPeople)
        return;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (moments.constant(i))
            return;
    std::vector<std::size_t> found;
    TurnedItems looked_at(moments, std::move(turned));
    while (const auto item = looked_at.most_against()) {
        looked_at.turn(*item);
        found.push_back(items[*item]);
    }
    if (2 * found.size() >= items.size())
        return;
    std::sort(found.begin(), found.end());
    for (const std::size_t i : found)
        out.push_back(instrument.items()[i].id);
}

} // namespace

std::vector<std::string> proposed_reversed(const Responses& responses)
{
    std::vector<std::string> out;
    for (const auto& theme : responses.instrument().themes())
        add_proposed(responses, theme.id, out);
    return out;
}

} // namespace wk::survey
