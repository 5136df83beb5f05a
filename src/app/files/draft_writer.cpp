// SPDX-License-Identifier: EUPL-1.2
#include "app/files/draft_writer.h"

#include "base/sha256.h"
#include "io/project/project_file.h"

#include <algorithm>

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
        const auto known =
            std::find_if(m_sums.begin(), m_sums.end(), [&](const auto& it) { return it.first == table; });
        std::string bytes;
        std::string sum = known != m_sums.end() ? known->second : std::string();
        if (sum.empty()) {
            bytes = io::write_cells(table);
            sum = sha256_hex(bytes);
        }
        if (has(sum))
            bytes.clear();
        else if (bytes.empty())
            bytes = io::write_cells(table);
        sums.emplace_back(table, sum);
        out.push_back({std::move(sum), std::move(bytes)});
    }
    m_sums = std::move(sums);
    return out;
}

} // namespace wk::app
