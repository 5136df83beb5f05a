// SPDX-License-Identifier: EUPL-1.2
#include "app/files/draft_writer.h"

#include "base/sha256.h"
#include "io/project/project_file.h"

#include <algorithm>
#include <utility>

namespace wk::app {

std::vector<DraftPiece> DraftWriter::pieces(const project::Project& project,
                                            const std::function<bool(const std::string&)>& has)
{
    auto cut = io::project_pieces(project);
    decltype(m_sums) sums;
    std::vector<DraftPiece> out;
    for (std::size_t i = 0; i < cut.between.size(); ++i) {
        out.push_back({{}, std::move(cut.between[i])});
        if (i == cut.tables.size())
            break;
        const auto& table = cut.tables[i];
        const auto* known = sum_of(table);
        std::string bytes;
        std::string sum = known ? *known : std::string();
        if (sum.empty()) {
            bytes = take_cells(table);
            sum = sha256_hex(bytes);
        }
        if (has(sum))
            bytes.clear();
        else if (bytes.empty())
            bytes = take_cells(table);
        sums.emplace_back(table, sum);
        out.push_back({std::move(sum), std::move(bytes)});
    }
    m_sums = std::move(sums);
    m_ready = {};
    return out;
}

bool DraftWriter::make_ready(const project::Project& project)
{
    for (const auto& table : io::written_tables(project)) {
        if (sum_of(table))
            continue;
        if (m_ready.table == table)
            m_sums.emplace_back(table, sha256_hex(m_ready.cells));
        else
            m_ready = {table, io::write_cells(table)};
        return true;
    }
    return false;
}

/// The cells of a table, written out; those that were made ready once.
std::string DraftWriter::take_cells(const io::WrittenTable& table)
{
    return m_ready.table == table ? std::exchange(m_ready, {}).cells : io::write_cells(table);
}

const std::string* DraftWriter::sum_of(const io::WrittenTable& table) const
{
    const auto known = std::find_if(m_sums.begin(), m_sums.end(), [&](const auto& it) { return it.first == table; });
    return known != m_sums.end() ? &known->second : nullptr;
}

} // namespace wk::app
