// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/example.h"
#include "assessment/summary.h"
#include "io/exchange/assessment_json.h"

#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

// Sessions as tables of counts, and somebody who has what was published of one and wants to know what was answered.

namespace wk::tests {

/// People by what they answered: as sheet_of() has it (0 skipped, 1 to 5, 6 don't know, 7 not applicable), or by holder
/// (0 none, 1 to 5).
using Cell = std::array<int, 8>;
using Table = std::vector<Cell>; ///< per group

struct Group {
    std::optional<assessment::Role> role; ///< who named none is a group too, the last
    int people = 0;
};

/// The answers to one statement.
struct Asked {
    Table scores;
    Table holders;
};

struct Meeting {
    std::vector<Group> groups;
    assessment::Count smallest = 3;
    std::vector<Asked> statements;
};

/// Everybody's kind of answer, one kind after the other.
inline std::vector<int> people_of(const Cell& cell)
{
    std::vector<int> out;
    for (std::size_t kind = 0; kind < cell.size(); ++kind)
        out.insert(out.end(), std::size_t(cell[kind]), int(kind));
    return out;
}

inline std::vector<assessment::AnswerSheet> sheets_of(const Meeting& meeting, const assessment::Questionnaire& asked)
{
    std::vector<assessment::AnswerSheet> out;
    for (std::size_t group = 0; group < meeting.groups.size(); ++group) {
        const std::size_t first = out.size();
        for (int i = 0; i < meeting.groups[group].people; ++i)
            out.push_back(sheet_of(asked, "A" + std::to_string(out.size() + 1),
                                   std::vector<int>(asked.statements.size(), 0), meeting.groups[group].role));
        for (std::size_t i = 0; i < asked.statements.size(); ++i) {
            const auto scores = people_of(meeting.statements[i].scores[group]);
            const auto holders = people_of(meeting.statements[i].holders[group]);
            for (std::size_t person = 0; person < scores.size(); ++person) {
                auto& answer = out[first + person].answers[i];
                answer = sheet_of(asked, "A1", std::vector<int>(i + 1, scores[person])).answers[i];
                if (holders[person] > 0)
                    answer.where = static_cast<assessment::Holder>(holders[person] - 1);
            }
        }
    }
    return out;
}

inline assessment::Questionnaire questionnaire_of(const Meeting& meeting)
{
    auto out = plain_questionnaire(meeting.statements.size());
    for (std::size_t i = 0; i < out.statements.size(); ++i) {
        out.statements[i].step = int(i / 2);
        out.statements[i].basisfunctie = "b";
    }
    return out;
}

inline assessment::Summary summary_of(const Meeting& meeting)
{
    const auto asked = questionnaire_of(meeting);
    return assessment::summary(asked, sheets_of(meeting, asked), {meeting.smallest});
}

/// All that is published of it.
inline std::string published(const Meeting& meeting)
{
    return io::assessment_json(questionnaire_of(meeting), summary_of(meeting), {meeting.smallest}, {});
}

/// Somebody who has what was published, knows how that is made, and goes through all tables that it can have been made
/// of. Statements are published apart but for what is added up of them, so they are gone through one by one.
class Solver {
public:
    /// kind     Asked::scores or Asked::holders: the other one is known
    /// hidden   per group, whether its cell is
    Solver(const Meeting& meeting, std::size_t statement, Table Asked::*kind, std::vector<bool> hidden, bool all_hidden)
        : m_alone{meeting.groups, meeting.smallest, {meeting.statements[statement]}},
          m_kind(kind),
          m_true(m_alone.statements[0].*kind),
          m_open(hidden),
          m_all_hidden(all_hidden),
          m_published(published(m_alone))
    {
        for (std::size_t i = 0; i < hidden.size(); ++i)
            if (hidden[i] || !meeting.groups[i].role)
                m_unknown.push_back(i);
    }

    /// The groups of which but one content can be: none, if nothing follows.
    std::vector<std::size_t> determined()
    {
        try_neighbours();
        if (is_open() && !m_all_hidden) {
            Table table = m_true;
            Cell left{};
            for (const std::size_t group : m_unknown)
                for (std::size_t i = 0; i < left.size(); ++i)
                    left[i] += m_true[group][i];
            try_all(table, 0, left);
        }
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_open.size(); ++i)
            if (m_open[i])
                out.push_back(i);
        return out;
    }

    /// A table other than the true one that gives the same; the true one when there is none.
    const Table& other() const { return m_other.empty() ? m_true : m_other; }

private:
    bool is_open() const { return std::find(m_open.begin(), m_open.end(), true) != m_open.end(); }

    /// Takes the groups that differ in `table` from those that are open, if the same would be published of it.
    void consider(const Table& table)
    {
        bool news = false;
        for (std::size_t i = 0; i < table.size(); ++i)
            news = news || (m_open[i] && table[i] != m_true[i]);
        if (!news)
            return;
        Meeting meeting = m_alone;
        meeting.statements[0].*m_kind = table;
        if (published(meeting) != m_published)
            return;
        m_other = table;
        for (std::size_t i = 0; i < table.size(); ++i)
            m_open[i] = m_open[i] && table[i] == m_true[i];
    }

    /// Tables in which two people changed places come first: they are few. Where the total is hidden it may differ too.
    void try_neighbours()
    {
        for (const std::size_t a : m_unknown)
            for (std::size_t from = 0; from < m_true[a].size(); ++from)
                for (std::size_t to = 0; to < m_true[a].size(); ++to) {
                    for (const std::size_t b : m_unknown)
                        swap(a, b, from, to);
                    if (m_all_hidden && to < (m_kind == &Asked::scores ? 8 : 6))
                        all_change(from, to);
                }
    }

    void swap(std::size_t a, std::size_t b, std::size_t from, std::size_t to)
    {
        Table table = m_true;
        if (a == b || from == to || --table[a][from] < 0 || --table[b][to] < 0)
            return;
        ++table[a][to];
        ++table[b][from];
        consider(table);
    }

    void all_change(std::size_t from, std::size_t to)
    {
        Table table = m_true;
        for (auto& cell : table) {
            cell[to] += cell[from] * (from != to);
            cell[from] *= from == to;
        }
        consider(table);
    }

    /// Every way to divide who is left over the unknown groups from `at` on.
    void try_all(Table& table, std::size_t at, const Cell& left)
    {
        if (!is_open())
            return;
        if (at + 1 >= m_unknown.size()) {
            if (!m_unknown.empty())
                table[m_unknown[at]] = left;
            return consider(table);
        }
        try_cell(table, at, 0, left, m_alone.groups[m_unknown[at]].people);
    }

    void try_cell(Table& table, std::size_t at, std::size_t kind, Cell left, int people)
    {
        Cell& cell = table[m_unknown[at]];
        if (kind + 1 == cell.size()) {
            cell[kind] = people;
            left[kind] -= people;
            if (left[kind] >= 0)
                try_all(table, at + 1, left);
            return;
        }
        for (int count = 0; count <= std::min(left[kind], people); ++count) {
            cell[kind] = count;
            Cell rest = left;
            rest[kind] -= count;
            try_cell(table, at, kind + 1, rest, people - count);
        }
    }

    Meeting m_alone;
    Table Asked::*m_kind;
    Table m_true;
    std::vector<bool> m_open;
    bool m_all_hidden;
    std::string m_published;
    std::vector<std::size_t> m_unknown;
    Table m_other;
};

/// Answers of one group. narrow   most people answer alike
inline Cell drawn_cell(Draw& draw, int people, std::size_t kinds, bool narrow)
{
    Cell out{};
    for (int i = 0; i < people; ++i) {
        const std::size_t kind = draw.below(kinds);
        ++out[narrow && draw.below(3) > 0 ? 1 + kind % 2 : kind];
    }
    return out;
}

/// 6 to 15 people in 2 to 4 roles, sometimes of one size, with or without people who named no role.
inline Meeting drawn_meeting(Draw& draw)
{
    Meeting out;
    out.smallest = 3 + assessment::Count(draw.below(3));
    const std::size_t roles = 2 + draw.below(3);
    const bool with_others = draw.below(3) == 0;
    const int people = 6 + int(draw.below(10));
    const bool even = draw.below(2) == 0;
    for (std::size_t i = 0; i < roles; ++i)
        out.groups.push_back({static_cast<assessment::Role>(i), 1});
    if (with_others)
        out.groups.push_back({{}, 1});
    for (int i = int(out.groups.size()); i < people; ++i)
        ++out.groups[even ? std::size_t(i) % out.groups.size() : draw.below(out.groups.size())].people;
    for (int i = 0; i < 3; ++i) {
        Asked asked;
        const bool narrow = draw.below(2) == 0;
        const std::size_t kinds = draw.below(2) == 0 ? 6 : 8; // without or with who does not know, or need not
        const bool skipped = draw.below(8) == 0;              // by all, who may say who holds it all the same
        for (const auto& group : out.groups) {
            asked.scores.push_back(drawn_cell(draw, group.people, skipped ? 1 : kinds, narrow && !skipped));
            asked.holders.push_back(drawn_cell(draw, group.people, 6, narrow));
        }
        out.statements.push_back(std::move(asked));
    }
    return out;
}

} // namespace wk::tests
