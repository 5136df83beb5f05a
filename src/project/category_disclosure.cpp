// SPDX-License-Identifier: EUPL-1.2
#include "project/category_disclosure.h"

#include "base/sorted.h"
#include "project/export_guard.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace wk::project {

namespace {

using stats::Factor;
using survey::OpenState;

/// People whose answer was looked at, alike in class of rows and in categories.
struct Looked {
    std::vector<std::size_t> class_of; ///< per kind of people: their class of rows
    std::vector<std::vector<bool>> in; ///< per kind: per category, and not codable
    std::vector<Count> people;

    /// The sum over those of `rows`; with a category only who is in it.
    Factors sum(const Factors& rows, std::optional<std::size_t> category = {}) const
    {
        Factors out;
        for (std::size_t i = 0; i < people.size(); ++i)
            out.push_back(!category || in[i][*category] ? rows[class_of[i]] : Factor(0));
        return out;
    }
    /// How many people that is; `rows` has a factor of 0 or 1 for each.
    Count count(const Factors& sum) const
    {
        Count out = 0;
        for (std::size_t i = 0; i < people.size(); ++i)
            out += sum[i] != 0 ? people[i] : 0;
        return out;
    }
};

Looked looked_at(const ExportSums& sums, const survey::Responses& responses, std::size_t question,
                 const survey::QuestionCoding& coding)
{
    const auto& states = responses.open(question).states;
    const std::size_t categories = coding.codebook.categories.size();
    std::map<std::pair<std::size_t, std::vector<bool>>, Count> kinds;
    for (const auto& answer : coding.answers) {
        if (answer.row >= states.size() || states[answer.row] != OpenState::Answered)
            continue;
        if (!answer.not_codable && answer.categories.empty())
            continue;
        std::vector<bool> in(categories + 1, false);
        for (const auto& id : answer.categories)
            if (const auto index = coding.codebook.find(id))
                in[*index] = true;
        in[categories] = answer.not_codable;
        ++kinds[{sums.classes.of(answer.row), std::move(in)}];
    }
    Looked out;
    for (const auto& [kind, people] : kinds) {
        out.class_of.push_back(kind.first);
        out.in.push_back(kind.second);
        out.people.push_back(people);
    }
    return out;
}

/// What each reader knows of the coding by earlier exports, as if it was then what it is now.
std::vector<ExportGuard::Known> known_of_coding(const ExportSums& sums, const Looked& looked,
                                                const survey::Codebook& codebook)
{
    std::vector<ExportGuard::Known> out;
    for (const auto& reader : sums.readers) {
        stats::KnownSums known(looked.people);
        for (const auto& each : sums.earlier) {
            if (!each.known(reader, codebook.question) ||
                !each.known(reader, category_reference(codebook.question, {})))
                continue;
            known.add(looked.sum(each.factors));
            for (std::size_t i = 0; i < codebook.categories.size(); ++i)
                if (each.known(reader, category_reference(codebook.question, codebook.categories[i].id)))
                    known.add(looked.sum(each.factors, i));
        }
        out.push_back({reader.limit, std::move(known)});
    }
    return out;
}

std::vector<std::size_t> largest_first(const std::vector<Count>& counts)
{
    std::vector<std::size_t> out(counts.size());
    std::iota(out.begin(), out.end(), std::size_t(0));
    sort_stably(out, [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    return out;
}

/// Finds what may be shown, from the totals to the levels.
class Counting {
public:
    Counting(const ExportSums& sums, const Looked& looked, std::size_t columns, Count smallest, ExportGuard guard)
        : m_sums(sums),
          m_looked(looked),
          m_columns(columns),
          m_smallest(std::max<Count>(1, smallest)),
          m_guard(std::move(guard))
    {
    }

    CategoryPlan plan(std::span<const std::vector<Hidden>> levels)
    {
        CategoryPlan out;
        if (m_looked.count(m_looked.sum(m_sums.everybody)) == 0)
            return everything(levels); // there is no count of anybody
        out.everybody = shown(m_sums.everybody, CategoryPlan::Shown(m_columns, true), nullptr);
        for (std::size_t factor = 0; factor < levels.size(); ++factor)
            out.levels.push_back(levels_of(factor, levels[factor], out.everybody));
        return out;
    }

private:
    /// Those of a factor who are in no level that shows a category yet: what they answered follows from the total.
    struct Rest {
        std::vector<Count> in; ///< per category
        std::vector<Count> looked;
    };

    /// Whether all people but one, at most, are in the category.
    static bool tells(Count in, Count looked) { return looked > 0 && in + 1 >= looked; }

    std::vector<Count> counts(const Factors& rows) const
    {
        std::vector<Count> out;
        for (std::size_t i = 0; i < m_columns; ++i)
            out.push_back(m_looked.count(m_looked.sum(rows, i)));
        return out;
    }

    /// Which counts of the people of `rows` may be shown, of those that `may`. None when they are of no category.
    CategoryPlan::Shown shown(const Factors& rows, const CategoryPlan::Shown& may, Rest* rest)
    {
        const auto all = m_looked.sum(rows);
        const Count looked = m_looked.count(all);
        auto guard = m_guard;
        if (may.empty() || looked < m_smallest || guard.add(all) != Hidden::No)
            return {};
        CategoryPlan::Shown out(m_columns, false);
        const auto people = counts(rows);
        for (const std::size_t i : largest_first(people)) {
            if (!may[i] || people[i] < m_smallest || tells(people[i], looked) ||
                (rest && tells(rest->in[i] - people[i], rest->looked[i] - looked)))
                continue;
            out[i] = guard.add(m_looked.sum(rows, i)) == Hidden::No;
            if (out[i] && rest) {
                rest->in[i] -= people[i];
                rest->looked[i] -= looked;
            }
        }
        if (std::find(out.begin(), out.end() - 1, true) == out.end() - 1)
            return {};
        m_guard = std::move(guard);
        return out;
    }

    CategoryPlan everything(std::span<const std::vector<Hidden>> levels) const
    {
        const CategoryPlan::Shown all(m_columns, true);
        CategoryPlan out{all, {}};
        for (const auto& factor : levels)
            out.levels.emplace_back(factor.size(), all);
        return out;
    }

    std::vector<CategoryPlan::Shown> levels_of(std::size_t factor, const std::vector<Hidden>& hidden,
                                               const CategoryPlan::Shown& everybody)
    {
        std::vector<CategoryPlan::Shown> out(hidden.size());
        const auto& rows = m_sums.levels[factor];
        std::vector<Count> people;
        for (const auto& each : rows)
            people.push_back(m_looked.count(m_looked.sum(each)));
        Rest rest{counts(m_sums.everybody),
                  std::vector<Count>(m_columns, m_looked.count(m_looked.sum(m_sums.everybody)))};
        for (const std::size_t level : largest_first(people))
            if (hidden[level] == Hidden::No)
                out[level] = shown(rows[level], everybody, &rest);
        return out;
    }

    const ExportSums& m_sums;
    const Looked& m_looked;
    std::size_t m_columns; ///< categories, and not codable
    Count m_smallest;
    ExportGuard m_guard;
};

} // namespace

std::string category_reference(std::string_view question, std::string_view category)
{
    return std::string(question) + "/" + std::string(category);
}

CategoryPlan category_plan(const ExportSums& sums, const survey::Responses& responses, std::size_t question,
                           const survey::QuestionCoding& coding, std::span<const std::vector<Hidden>> levels,
                           Count smallest)
{
    if (!sums.all_earlier()) {
        CategoryPlan none;
        for (const auto& factor : levels)
            none.levels.emplace_back(factor.size());
        return none;
    }
    const Looked looked = looked_at(sums, responses, question, coding);
    ExportGuard guard(looked.people, smallest, known_of_coding(sums, looked, coding.codebook));
    return Counting(sums, looked, coding.codebook.categories.size() + 1, smallest, std::move(guard)).plan(levels);
}

} // namespace wk::project
