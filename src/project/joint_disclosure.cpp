// SPDX-License-Identifier: EUPL-1.2
#include "project/joint_disclosure.h"

#include "base/sorted.h"
#include "project/category_disclosure.h"
#include "project/export_guard.h"
#include "stats/counts/known_sums.h"
#include "survey/cross_tabulation.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace wk::project {

namespace {

using stats::Exposure;
using stats::KnownSums;
using survey::RowMask;

constexpr std::size_t MostClassCells = 40'000'000; ///< sums × sums × classes of one question

/// What each reader knows of a question by earlier exports.
std::vector<ExportGuard::Known> known_of_question(const ExportSums& sums, const std::string& question,
                                                  std::span<const Count> people)
{
    std::vector<ExportGuard::Known> out;
    for (const auto& reader : sums.readers) {
        KnownSums known(people);
        for (const auto& each : sums.earlier)
            if (each.known(reader, question))
                known.add(each.factors);
        out.push_back({reader.limit, std::move(known)});
    }
    return out;
}

/// The answers to a question by class of rows, row after row.
struct Answers {
    std::vector<Count> counts;
    std::size_t points = 0;

    std::vector<Count> of(const Factors& sum) const
    {
        std::vector<Count> out(points, 0);
        for (std::size_t i = 0; i < sum.size(); ++i)
            if (sum[i] != 0)
                for (std::size_t point = 0; point < points; ++point)
                    out[point] += counts[i * points + point];
        return out;
    }
    std::vector<Count> people() const
    {
        std::vector<Count> out;
        for (std::size_t at = 0; at < counts.size(); at += points)
            out.push_back(std::accumulate(counts.begin() + std::ptrdiff_t(at),
                                          counts.begin() + std::ptrdiff_t(at + points), Count(0)));
        return out;
    }
};

Count total(const std::vector<Count>& answers)
{
    return std::accumulate(answers.begin(), answers.end(), Count(0));
}

/// A group that hidden_groups() lets pass.
struct Candidate {
    std::size_t factor = 0;
    std::size_t group = 0;
    Count people = 0;
};

class Question {
public:
    Question(const ExportSums& sums, const std::vector<std::vector<Factors>>& parts, const Answers& answers,
             Count smallest)
        : m_sums(sums), m_parts(parts), m_answers(answers), m_smallest(smallest), m_people(answers.people())
    {
    }

    /// with_weights   whether weighted figures of it are shown
    QuestionPlan plan(const std::string& id, bool with_weights)
    {
        QuestionPlan out;
        const auto everybody = m_answers.of(m_sums.everybody);
        for (const auto& factor : m_parts) {
            std::vector<std::vector<Count>> counts;
            for (const auto& group : factor)
                counts.push_back(m_answers.of(group));
            out.groups.push_back(hidden_groups(counts, everybody, m_smallest));
            out.together.push_back(0);
            note_candidates(out.groups.size() - 1, counts, out.groups.back());
        }
        if (out.weighted = hidden_by_itself(everybody, m_smallest); out.weighted != Hidden::No)
            return out; // the question stays behind, whatever its groups
        if (with_weights && m_sums.too_many_weights)
            out.weighted = Hidden::Secondary;
        const Factors* weighted = with_weights && m_sums.weighted ? &*m_sums.weighted : nullptr;
        if (m_sums.readers.empty() && m_candidates_of <= 1 && weighted == nullptr)
            return out; // groups of one factor are disjoint: hidden_groups() has looked at all that follows
        look(out, id, weighted);
        return out;
    }

private:
    void note_candidates(std::size_t factor, const std::vector<std::vector<Count>>& counts,
                         const std::vector<Hidden>& hidden)
    {
        std::vector<Candidate> shown;
        for (std::size_t i = 0; i < hidden.size(); ++i)
            if (hidden[i] == Hidden::No)
                shown.push_back({factor, i, total(counts[i])});
        sort_stably(shown, [](const auto& a, const auto& b) { return a.people > b.people; });
        m_candidates.insert(m_candidates.end(), shown.begin(), shown.end());
        m_candidates_of += !shown.empty();
    }

    const Factors& sum_of(const Candidate& each) const { return m_parts[each.factor][each.group]; }

    bool too_large() const
    {
        const std::size_t sums = 1 + m_candidates.size() + m_sums.earlier.size();
        const auto classes =
            std::size_t(std::count_if(m_people.begin(), m_people.end(), [](Count people) { return people > 0; }));
        return sums * sums > MostClassCells / std::max<std::size_t>(1, classes);
    }

    /// Hides the groups of the last factors until what is left can be looked through. When nothing left earlier, the
    /// groups of one factor may stay: hidden_groups() has looked at them.
    void shrink(QuestionPlan& out)
    {
        while (!m_candidates.empty() && too_large()) {
            const std::size_t last = m_candidates.back().factor;
            if (m_sums.readers.empty() && m_candidates.front().factor == last)
                return;
            for (; !m_candidates.empty() && m_candidates.back().factor == last; m_candidates.pop_back())
                hide(out, m_candidates.back(), Hidden::Secondary);
        }
    }

    void look(QuestionPlan& out, const std::string& id, const Factors* weighted)
    {
        if (!m_sums.all_earlier()) {
            out.everybody = Hidden::Difference;
            return;
        }
        shrink(out);
        if (too_large()) {
            out.everybody = m_sums.readers.empty() ? Hidden::No : Hidden::Difference;
            if (weighted != nullptr)
                out.weighted = Hidden::Secondary;
            return;
        }
        ExportGuard guard(m_people, m_smallest, known_of_question(m_sums, id, m_people));
        std::vector<const Factors*> all{&m_sums.everybody};
        for (const auto& each : m_candidates)
            all.push_back(&sum_of(each));
        if (weighted != nullptr)
            all.push_back(weighted);
        if (!guard.add_all(all))
            try_each(out, guard, weighted);
    }

    void try_each(QuestionPlan& out, ExportGuard& guard, const Factors* weighted)
    {
        out.everybody = guard.add(m_sums.everybody);
        if (out.everybody != Hidden::No)
            return;
        for (const auto& each : m_candidates)
            if (const Hidden why = guard.add(sum_of(each)); why != Hidden::No)
                hide(out, each, why);
        if (weighted != nullptr)
            out.weighted = guard.add(*weighted);
    }

    static void hide(QuestionPlan& out, const Candidate& each, Hidden why)
    {
        out.groups[each.factor][each.group] = why;
        ++out.together[each.factor];
    }

    const ExportSums& m_sums;
    const std::vector<std::vector<Factors>>& m_parts;
    const Answers& m_answers;
    Count m_smallest;
    std::vector<Count> m_people;         ///< per class, who answered
    std::vector<Candidate> m_candidates; ///< by factor, the largest first
    std::size_t m_candidates_of = 0;     ///< how many factors they are of
};

Answers open_answers(const ExportSums& sums, const survey::OpenColumn& column)
{
    Answers out{std::vector<Count>(sums.classes.count(), 0), 1};
    for (std::size_t row = 0; row < column.states.size(); ++row)
        out.counts[sums.classes.of(row)] += column.states[row] == survey::OpenState::Answered;
    return out;
}

/// Whether everybody gives somebody away to some reader of `sums`, with `earlier` of them.
Exposure with_everybody(const ExportSums& sums, std::span<const Count> people, const Reader& reader)
{
    KnownSums known(people);
    for (const auto& each : sums.earlier)
        if (each.known(reader, {}))
            known.add(each.factors);
    if (known.follows(sums.everybody) || known.exposure(reader.limit) == Exposure::Few)
        return Exposure::Nobody; // nothing new, or export_plan() has to say of which questions
    known.add(sums.everybody);
    return known.exposure(reader.limit);
}

Exposure exposure_of(const RowMask& kept, Count smallest, const EarlierExports& earlier)
{
    const auto sums = export_sums(kept, smallest, earlier);
    if (!sums.all_earlier())
        return Exposure::Unknown;
    std::vector<Count> people(sums.classes.count(), 0);
    for (std::size_t row = 0; row < kept.rows(); ++row)
        ++people[sums.classes.of(row)];
    for (const auto& reader : sums.readers)
        if (const auto found = with_everybody(sums, people, reader); found != Exposure::Nobody)
            return found;
    return Exposure::Nobody;
}

} // namespace

ExportPlan export_plan(const ExportScope& scope)
{
    const auto& responses = scope.responses;
    const auto& instrument = responses.instrument();
    const auto sums = export_sums(scope);
    const auto classes = sums.classes.groups();
    ExportPlan out;
    for (std::size_t i = 0; i < instrument.items().size(); ++i) {
        const auto& item = instrument.items()[i];
        const std::size_t points = instrument.scale_of(item).points.size();
        const Answers answers{survey::cross_counts(classes, responses.answers(i), points), points};
        out.items.push_back(Question(sums, sums.groups, answers, scope.smallest).plan(item.id, true));
    }
    for (std::size_t i = 0; i < instrument.open().size(); ++i) {
        const auto& id = instrument.open()[i].id;
        out.open.push_back(
            Question(sums, sums.levels, open_answers(sums, responses.open(i)), scope.smallest).plan(id, false));
        if (const auto* coding = coding_of(scope.survey, id))
            out.open.back().categories =
                category_plan(sums, responses, i, *coding, out.open.back().groups, scope.smallest);
    }
    return out;
}

GroupsToHide ExportPlan::items_of(std::size_t factor) const
{
    GroupsToHide out;
    for (const auto& item : items)
        out.emplace_back(item.groups[factor]);
    return out;
}

std::optional<JointProblem> joint_problem(const RowMask& kept, Count smallest, const EarlierExports& earlier)
{
    std::vector<ExportRecord> records(earlier.records.begin(), earlier.records.end());
    const auto found = [&] { return exposure_of(kept, smallest, {records, earlier.rules}); };
    const auto all = found();
    if (all == Exposure::Nobody)
        return std::nullopt;
    JointProblem out{{}, all == Exposure::Unknown};
    for (std::size_t i = 0; i < records.size() && !out.unknown; ++i) {
        if (records[i].withdrawn)
            continue;
        records[i].withdrawn = true; // does it go without this one?
        if (found() != Exposure::Few) {
            records[i].withdrawn = false;
            out.records.push_back(i);
        }
    }
    return out;
}

} // namespace wk::project
