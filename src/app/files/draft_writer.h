// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/sha256.h"
#include "io/exchange/cells_text.h"
#include "project/project.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wk::app {

/// A piece of a recovery copy. All of them one after the other are a project file.
struct DraftPiece {
    std::string sum; ///< of cells: their SHA-256, by which they are kept; empty: a piece that is never kept for itself
    std::string bytes; ///< none of cells that are kept already
};

/// Cuts a project into pieces to keep. The cells of a table, which are most of it, never change: they are written out
/// when they are not kept yet, and else named by their sum.
class DraftWriter {
public:
    /// has   whether the cells with this sum are kept
    std::vector<DraftPiece> pieces(const project::Project& project, const std::function<bool(const std::string&)>& has);

    /// Does a step of what pieces() would do in one, for whoever has the time. False when there is none left.
    bool make_ready(const project::Project& project);

private:
    struct Ready {
        io::WrittenTable table;
        std::optional<io::CellsWriter> writer; ///< until everything is written
        std::unique_ptr<std::string> cells;    ///< written out, where they stay: the sum goes through them
        std::optional<Sha256> sum;
    };

    const std::string* sum_of(const io::WrittenTable& table) const;
    void make_some_ready(const io::WrittenTable& table);
    std::string take_cells(const io::WrittenTable& table);

    Ready m_ready;
    std::vector<std::pair<io::WrittenTable, std::string>> m_sums; ///< of the tables of the last time
};

} // namespace wk::app
