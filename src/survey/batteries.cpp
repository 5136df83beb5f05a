// SPDX-License-Identifier: EUPL-1.2
#include "survey/batteries.h"

#include "base/sorted.h"
#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace wk::survey {

namespace {

constexpr std::size_t EnoughColumns = 3; ///< do not all lack the same ends by chance
constexpr std::size_t LongScale = 5;     ///< points that one column seldom shows by chance of a longer scale

using Labels = std::set<std::string>; ///< folded

Labels folded_labels(const FoundAnswers& answers)
{
    Labels out;
    for (const auto& answer : answers.points)
        out.insert(fold(answer));
    return out;
}

/// Adds what is not there yet.
void add_answers(std::vector<std::string>& to, const std::vector<std::string>& from)
{
    for (const auto& answer : from)
        if (std::none_of(to.begin(), to.end(), [&](const auto& each) { return fold(each) == fold(answer); }))
            to.push_back(answer);
}

bool includes(const Labels& all, const Labels& some)
{
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

class Sorter {
public:
    explicit Sorter(const std::vector<AnsweredColumn>& columns) : m_columns(columns)
    {
        m_out.of_column.resize(columns.size());
        for (const auto& column : columns) {
            m_labels.push_back(folded_labels(column.answers));
            m_placed.push_back(placed_answers(column.answers.points));
        }
    }

    Batteries sorted()
    {
        settle();
        const std::size_t settled = m_out.all.size();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (is_open(i) && is_complete(i) && !many_answered(i) && m_labels[i].size() >= LongScale)
                sort_long(i, settled);
        const std::size_t whole = m_out.all.size();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (is_open(i))
                sort_rest(i, whole);
        for (auto& battery : m_out.all)
            if (battery.codes_differ)
                battery.answers.codes.clear();
        return std::move(m_out);
    }

private:
    bool is_open(std::size_t column) const { return m_labels[column].size() > 1 && !m_out.of_column[column]; }
    bool is_complete(std::size_t column) const
    {
        return (m_placed[column] && m_placed[column]->complete()) || has_codes(column);
    }
    /// The file says which code each answer has, and so which answers there are.
    bool has_codes(std::size_t column) const
    {
        const auto& answers = m_columns[column].answers;
        return !answers.codes.empty() && std::all_of(m_labels[column].begin(), m_labels[column].end(),
                                                     [&](const auto& label) { return answers.codes.contains(label); });
    }
    bool same_question(std::size_t column, std::size_t battery) const
    {
        const auto& stem = m_columns[column].stem;
        return !stem.empty() && m_stems[battery].contains(stem);
    }

    bool many_answered(std::size_t column) const { return m_columns[column].filled >= EnoughPeople; }

    /// Of a placed column: whether a battery has all its answers, and besides them only its lowest or highest one: a
    /// bland question may be answered without the ends of its scale.
    bool lacks_ends(std::size_t column, std::size_t battery) const
    {
        if (!m_placed[column] || !includes(m_sets[battery], m_labels[column]) ||
            m_sets[battery].size() == m_labels[column].size())
            return false;
        const auto& all = m_order[battery];
        const auto& own = m_placed[column]->places;
        return all && std::all_of(all->places.begin(), all->places.end(), [&](const auto& each) {
                   return own.contains(each.first) || each.first == all->places.begin()->first ||
                          each.first == all->places.rbegin()->first;
               });
    }

    /// Columns with all answers of a scale from many people, the longest scales first.
    void settle()
    {
        std::vector<std::size_t> order;
        std::map<Labels, std::size_t> alike;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (is_complete(i) && many_answered(i)) {
                order.push_back(i);
                ++alike[m_labels[i]];
            }
        sort_stably(order, [&](auto a, auto b) { return m_labels[a].size() > m_labels[b].size(); });
        for (const std::size_t i : order) {
            bool ends = false;
            for (std::size_t battery = 0; battery < m_out.all.size(); ++battery)
                ends = ends || lacks_ends(i, battery);
            if (!ends || alike[m_labels[i]] >= EnoughColumns)
                join(i, same_or_new(i));
        }
    }

    std::size_t new_battery()
    {
        m_out.all.emplace_back();
        m_sets.emplace_back();
        m_order.emplace_back();
        m_stems.emplace_back();
        return m_out.all.size() - 1;
    }

    std::size_t same_or_new(std::size_t column)
    {
        const auto found = std::find(m_sets.begin(), m_sets.end(), m_labels[column]);
        return found != m_sets.end() ? std::size_t(found - m_sets.begin()) : new_battery();
    }

    void join(std::size_t column, std::size_t battery)
    {
        auto& it = m_out.all[battery];
        add_answers(it.answers.points, m_columns[column].answers.points);
        add_answers(it.answers.no_opinion, m_columns[column].answers.no_opinion);
        ++it.columns;
        it.answers.doubtful = it.answers.doubtful || m_columns[column].answers.doubtful;
        for (const auto& [label, code] : m_columns[column].answers.codes)
            it.codes_differ = it.codes_differ || it.answers.codes.emplace(label, code).first->second != code;
        const std::size_t before = m_sets[battery].size();
        m_sets[battery].insert(m_labels[column].begin(), m_labels[column].end());
        if (m_sets[battery].size() > before)
            m_order[battery] = placed_answers(it.answers.points);
        m_stems[battery].insert(m_columns[column].stem);
        m_out.of_column[column] = battery;
    }

    /// Batteries among the first `count` that have all answers of a column.
    std::vector<std::size_t> with_all(std::size_t column, std::size_t count) const
    {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < count; ++i)
            if (includes(m_sets[i], m_labels[column]))
                out.push_back(i);
        return out;
    }

    /// Has all answers of a scale, but few people: it may be a longer one of which nobody chose the rest.
    void sort_long(std::size_t column, std::size_t settled)
    {
        const auto found = with_all(column, settled);
        const auto row =
            std::find_if(found.begin(), found.end(), [&](auto each) { return same_question(column, each); });
        if (row != found.end())
            return join(column, *row);
        const std::size_t battery = same_or_new(column);
        const bool longer = std::any_of(found.begin(), found.end(),
                                        [&](auto each) { return m_sets[each].size() > m_labels[column].size(); });
        m_out.all[battery].unsure = m_out.all[battery].unsure || (longer && battery >= settled);
        join(column, battery);
    }

    void sort_rest(std::size_t column, std::size_t whole)
    {
        const auto found = with_all(column, whole);
        if (found.empty())
            return join_pool(column, whole);
        std::vector<std::size_t> rows;
        std::copy_if(found.begin(), found.end(), std::back_inserter(rows),
                     [&](auto each) { return same_question(column, each); });
        if (rows.size() == 1)
            return join(column, rows.front());
        if (found.size() == 1) {
            const bool by_chance = !many_answered(column) && lacks_ends(column, found.front());
            if (!is_complete(column) || by_chance || m_sets[found.front()] == m_labels[column])
                return join(column, found.front());
        }
        const auto near = *std::min_element(found.begin(), found.end(), [&](auto a, auto b) {
            return std::pair(distance(column, a), m_sets[a].size()) < std::pair(distance(column, b), m_sets[b].size());
        });
        const auto [apart, fresh] = m_apart.emplace(near, m_out.all.size());
        if (fresh) {
            new_battery();
            m_out.all[apart->second].answers = m_out.all[near].answers;
            m_out.all[apart->second].unsure = true;
        }
        join(column, apart->second);
    }

    std::size_t distance(std::size_t column, std::size_t battery) const
    {
        std::size_t out = m_columns.size();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (m_out.of_column[i] == battery)
                out = std::min(out, i > column ? i - column : column - i);
        return out;
    }

    /// With columns of which none has all answers, when together they make sense.
    void join_pool(std::size_t column, std::size_t whole)
    {
        for (std::size_t i = whole; i < m_out.all.size(); ++i) {
            if (is_apart(i) || !fits_pool(column, i))
                continue;
            const bool grows = !includes(m_sets[i], m_labels[column]);
            const auto& before = m_order[i];
            const bool was_whole = (grows && before && before->complete()) ||
                                   (is_complete(column) && m_sets[i].size() > m_labels[column].size());
            m_out.all[i].unsure = m_out.all[i].unsure || (was_whole && !same_question(column, i));
            return join(column, i);
        }
        join(column, new_battery());
    }

    bool is_apart(std::size_t battery) const
    {
        return std::any_of(m_apart.begin(), m_apart.end(), [&](const auto& each) { return each.second == battery; });
    }

    bool fits_pool(std::size_t column, std::size_t battery) const
    {
        const auto& stem = m_columns[column].stem;
        const bool other_question = !stem.empty() && !m_stems[battery].contains(stem);
        Labels all = m_sets[battery];
        all.insert(m_labels[column].begin(), m_labels[column].end());
        if (all.size() > MostAnswers || (other_question && all != m_sets[battery]))
            return false;
        const std::size_t smallest = std::min(m_sets[battery].size(), m_labels[column].size());
        const std::size_t shared = m_sets[battery].size() + m_labels[column].size() - all.size();
        const bool alike = 2 * shared >= smallest + 1;
        const auto& before = m_order[battery];
        if (!m_placed[column] || !before)
            return !m_placed[column] && !before && alike && (shared == smallest || same_question(column, battery));
        if (before->numbered() != m_placed[column]->numbered() || (before->numbered() && !alike))
            return false;
        auto answers = m_out.all[battery].answers.points;
        add_answers(answers, m_columns[column].answers.points);
        return placed_answers(answers).has_value();
    }

    const std::vector<AnsweredColumn>& m_columns;
    std::vector<Labels> m_labels;
    std::vector<std::optional<PlacedAnswers>> m_placed;
    Batteries m_out;
    std::vector<Labels> m_sets;                        ///< per battery
    std::vector<std::optional<PlacedAnswers>> m_order; ///< likewise
    std::vector<std::set<std::string>> m_stems;        ///< likewise
    std::map<std::size_t, std::size_t> m_apart;        ///< per battery the one of columns that may belong to it
};

} // namespace

Batteries batteries_of(const std::vector<AnsweredColumn>& columns)
{
    return Sorter(columns).sorted();
}

} // namespace wk::survey
