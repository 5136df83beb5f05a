// SPDX-License-Identifier: EUPL-1.2
#include "app/files/draft_writer.h"

#include "base/sha256.h"
#include "io/project/project_file.h"

#include <algorithm>
#include <utility>

namespace wk::app {

namespace {

/// Summed in a tenth of the time that a frame has.
constexpr std::size_t BytesPerSlice = 1'000'000;

} // namespace

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
        make_some_ready(table);
        return true;
    }
    return false;
}

/// A slice of the cells of a table, and once they are there of their sum.
void DraftWriter::make_some_ready(const io::WrittenTable& table)
{
    if (m_ready.table != table)
        m_ready = {table, io::cells_writer(table), nullptr, {}};
    if (m_ready.writer) {
        if (m_ready.writer->write_some(io::CellsPerSlice))
            return;
        m_ready.cells = std::make_unique<std::string>(m_ready.writer->take());
        m_ready.writer.reset();
        m_ready.sum.emplace(*m_ready.cells);
        return;
    }
    m_ready.sum->add_some(BytesPerSlice);
    if (m_ready.sum->done())
        m_sums.emplace_back(table, m_ready.sum->hex());
}

/// The cells of a table, written out; those that were made ready once.
std::string DraftWriter::take_cells(const io::WrittenTable& table)
{
    if (m_ready.table != table || !m_ready.cells)
        return io::write_cells(table);
    return std::move(*std::exchange(m_ready, {}).cells);
}

const std::string* DraftWriter::sum_of(const io::WrittenTable& table) const
{
    const auto known = std::find_if(m_sums.begin(), m_sums.end(), [&](const auto& it) { return it.first == table; });
    return known != m_sums.end() ? &known->second : nullptr;
}

} // namespace wk::app
