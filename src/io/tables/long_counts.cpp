// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/long_counts.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/bytes/json_fields.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace wk::io {

namespace {

using project::ComparisonSource;
using project::Count;
using survey::Instrument;
using survey::Table;

std::optional<std::size_t> column_called(const Table& table, std::string_view name)
{
    const auto& columns = table.columns();
    const auto at =
        std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return fold(each.name()) == name; });
    return at == columns.end() ? std::nullopt : std::optional(std::size_t(at - columns.begin()));
}

/// Counts per point of one item: of everybody under "", and of each level in order of appearance.
struct Tallied {
    std::vector<std::string> levels;
    std::map<std::string, std::vector<Count>> counts;

    std::vector<Count>& of(const std::string& level, std::size_t points)
    {
        auto& out = counts[level];
        if (out.empty()) {
            out.resize(points);
            if (!level.empty())
                levels.push_back(level);
        }
        return out;
    }
};

class Reader {
public:
    Reader(const Table& table, const Instrument& instrument, std::string_view name)
        : m_table(table), m_instrument(instrument), m_name(name), m_items(instrument.items().size())
    {
    }

    Result<ComparisonSource> read();

private:
    std::optional<Error> read_row(std::size_t row);
    Error wrong(std::string code, std::size_t row, const char* column, std::string_view value, std::string sentence)
    {
        return problem_at(std::move(code), {m_name, m_table.row_number(row), column}, value, sentence);
    }
    std::string_view cell(std::size_t row, const char* column)
    {
        const auto at = column_called(m_table, column);
        return at ? trim(m_table.columns()[*at].cell(row)) : std::string_view();
    }
    std::string factor_of_levels() const;
    std::optional<project::ItemTally> tally(std::size_t item, const std::string& factor);

    const Table& m_table;
    const Instrument& m_instrument;
    std::string_view m_name;
    std::vector<Tallied> m_items;
    std::set<std::string> m_levels;
    std::set<std::string> m_seen;
    std::optional<Error> m_error;
};

std::optional<Error> Reader::read_row(std::size_t row)
{
    const auto id = cell(row, "item");
    const auto code = cell(row, "code");
    const auto people = cell(row, "n");
    const std::string level(cell(row, "level"));
    const auto item = m_instrument.find_item(id);
    if (!item) {
        std::vector<std::string> known;
        for (const auto& each : m_instrument.items())
            known.push_back(each.id);
        return wrong("unknown-item", row, "item", id,
                     say(Phrase::AggregateItem, {clipped(id, 60), clipped(joined(known, ", "), 300)}));
    }
    const auto codes = m_instrument.scale_of(m_instrument.items()[*item]).codes();
    const auto number = integer_from_text(code);
    const auto point = number ? std::find(codes.begin(), codes.end(), *number) : codes.end();
    if (point == codes.end()) {
        std::vector<std::string> known;
        for (const int each : codes)
            known.push_back(std::to_string(each));
        return wrong("unknown-code", row, "code", code,
                     say(Phrase::AggregateCode, {clipped(code, 60), std::string(id), joined(known, ", ")}));
    }
    const auto n = integer_from_text(people);
    if (!n || *n < 0 || *n > MostPeople)
        return wrong("not-a-count", row, "n", people, say(Phrase::LongNumber, {clipped(people, 60), MostPeople}));
    if (!m_seen.insert(std::string(id) + '\n' + level + '\n' + std::to_string(*number)).second)
        return wrong("count-twice", row, "code", code,
                     say(Phrase::LongTwice, {std::string(id), clipped(level, 60), std::string(code)}));
    m_items[*item].of(level, codes.size())[std::size_t(point - codes.begin())] = *n;
    if (!level.empty())
        m_levels.insert(level);
    return std::nullopt;
}

std::string Reader::factor_of_levels() const
{
    const auto& factors = m_instrument.factors();
    for (const auto& factor : factors) {
        const auto has = [&](const std::string& level) {
            return std::find(factor.levels.begin(), factor.levels.end(), level) != factor.levels.end();
        };
        if (std::all_of(m_levels.begin(), m_levels.end(), has))
            return factor.id;
    }
    return factors.size() == 1 ? factors.front().id : std::string();
}

std::optional<project::ItemTally> Reader::tally(std::size_t item, const std::string& factor)
{
    auto& tallied = m_items[item];
    if (tallied.counts.empty())
        return std::nullopt;
    const auto codes = m_instrument.scale_of(m_instrument.items()[item]).codes();
    project::FactorTally levels{factor, {}};
    std::vector<Count> sum(codes.size());
    for (const auto& level : tallied.levels) {
        const auto& counts = tallied.counts[level];
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += counts[i];
        levels.levels.push_back({level, project::Hidden::No, counts});
    }
    const auto everybody = tallied.counts.find("");
    const auto& counts = everybody == tallied.counts.end() ? sum : everybody->second;
    project::ItemTally out{m_instrument.items()[item].id, {}, project::Hidden::No, {}};
    for (std::size_t i = 0; i < codes.size(); ++i) {
        out.points.push_back({codes[i], counts[i]});
        if (sum[i] > counts[i] && !m_error)
            m_error = problem_at("more-than-all", {m_name, 0, {}}, out.item,
                                 say(Phrase::LongMoreThanAll, {out.item, std::to_string(codes[i]), sum[i], counts[i]}));
    }
    if (!factor.empty() && !levels.levels.empty())
        out.factors.push_back(std::move(levels));
    return out;
}

Result<ComparisonSource> Reader::read()
{
    for (std::size_t row = 0; row < m_table.rows(); ++row)
        if (const auto problem = read_row(row))
            return *problem;
    if (m_table.rows() == 0)
        return problem_at("long-counts-empty", {m_name, 0, {}}, {}, say(Phrase::LongEmpty));
    ComparisonSource out{std::string(m_name), m_instrument.id(), false, {}, {}, nullptr};
    const std::string factor = factor_of_levels();
    for (std::size_t item = 0; item < m_items.size(); ++item)
        if (auto each = tally(item, factor))
            out.tallies.push_back(*std::move(each));
    if (m_error)
        return *m_error;
    return out;
}

} // namespace

bool is_long_counts(const Table& table)
{
    return column_called(table, "item") && column_called(table, "code") && column_called(table, "n");
}

Result<ComparisonSource> long_counts(const Table& table, const Instrument& instrument, std::string_view name)
{
    return Reader(table, instrument, name).read();
}

} // namespace wk::io
