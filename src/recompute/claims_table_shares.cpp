// SPDX-License-Identifier: EUPL-1.2
// Percentages of a table beside its counts. What they are a part of is found out from the rows that agree.
#include "recompute/claims_reading.h"
#include "recompute/percentages.h"

#include <algorithm>

namespace wk::recompute {

namespace {

/// What a column of percentages may be: this count, of that one, or of that one's total.
struct Relation {
    std::size_t part = 0;
    std::size_t whole = 0;
    bool of_total = false;
    std::size_t fits = 0;
    std::size_t misses = 0;
};

constexpr std::size_t MostColumns = 40;
constexpr std::size_t FewestRows = 3;

std::optional<std::size_t> total_row(const ReadTable& table)
{
    for (std::size_t row = table.rows.size(); row-- > 0;)
        if (is_total_name(table.rows[row]))
            return row;
    return std::nullopt;
}

std::optional<stats::Count> count_in(const ReadCell& cell)
{
    if (!cell.number || cell.percent || cell.number->scaled() < 0)
        return std::nullopt;
    return whole_number(*cell.number);
}

class ShareColumns {
public:
    ShareColumns(const ReadReport& report, const ReadTable& table, ClaimList& out)
        : m_report(report), m_table(table), m_out(out), m_total(total_row(table))
    {
    }

    void find()
    {
        if (m_table.columns.size() > MostColumns)
            return;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (const auto best = relation_of(column))
                tell(column, *best);
    }

private:
    std::optional<std::pair<stats::Count, stats::Count>> parts_of(const Relation& it, std::size_t row) const
    {
        const auto part = count_in(m_table.cells[row][it.part]);
        const auto whole = count_in(m_table.cells[it.of_total ? *m_total : row][it.whole]);
        if (!part || !whole || *whole < 1 || *whole > LargestRecomputed)
            return std::nullopt;
        return std::pair{*part, *whole};
    }

    void weigh(std::size_t column, Relation& it) const
    {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const auto& cell = m_table.cells[row][column];
            if (!cell.percent || !cell.number)
                continue;
            const auto parts = parts_of(it, row);
            if (!parts || parts->first > parts->second)
                continue;
            (rounds_to(Wide(100) * parts->first, parts->second, *cell.number, Rounding::Mixed) ? it.fits : it.misses)++;
        }
    }

    std::optional<Relation> relation_of(std::size_t column) const
    {
        std::optional<Relation> best;
        for (std::size_t part = 0; part < m_table.columns.size(); ++part)
            for (std::size_t whole = 0; whole < m_table.columns.size(); ++whole)
                for (const bool of_total : {true, false}) {
                    if ((of_total && !m_total) || (!of_total && part == whole))
                        continue;
                    Relation it{part, whole, of_total};
                    weigh(column, it);
                    if (!best || it.fits > best->fits || (it.fits == best->fits && it.misses < best->misses))
                        best = it;
                }
        return best && best->fits >= FewestRows && best->misses * 4 <= best->fits ? best : std::nullopt;
    }

    void tell(std::size_t column, const Relation& it)
    {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const auto& cell = m_table.cells[row][column];
            const auto parts = parts_of(it, row);
            if (!cell.percent || !cell.number || !parts || parts->first > parts->second)
                continue;
            auto found = percentage_of_counts(parts->first, parts->second, *cell.number);
            const std::string words = std::to_string(parts->first) + " / " + std::to_string(parts->second);
            if (found.verdict == Verdict::No &&
                (!m_table.sure || m_report.weighted || it.fits < FewestRows + it.misses))
                m_out.add_open(ClaimKind::Share, m_table, row, column, words,
                               {m_report.weighted ? Phrase::ClaimWeighted : Phrase::ClaimTableUnsure});
            else
                m_out.add(ClaimKind::Share, m_table, row, column, words, std::move(found));
        }
    }

    const ReadReport& m_report;
    const ReadTable& m_table;
    ClaimList& m_out;
    std::optional<std::size_t> m_total;
};

} // namespace

void find_table_shares(const ReadReport& report, ClaimList& out)
{
    for (const auto& table : report.tables)
        ShareColumns(report, table, out).find();
}

} // namespace wk::recompute
