// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/cells_text.h"
#include "project/project.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// The project as one JSON document (`wijkkompas/project/1`, assets/schemas/project-1.schema.json). The same
/// project gives the same bytes. The cells of a table are stored per column: the distinct texts, and per row the
/// number of its text. The cells of columns that answer no question, such as names and e-mail addresses, stay out
/// (project::columns_left).
std::string write_project(const project::Project& project);

/// The same in slices: first all but the cells, then the cells of some columns at a time.
class ProjectWriter {
public:
    explicit ProjectWriter(std::shared_ptr<const project::Project> project);

    /// Writes a slice. False when nothing is left.
    bool write_some();

    /// The file, once nothing is left.
    std::string take();

private:
    std::shared_ptr<const project::Project> m_project;
    std::optional<CellsWriter> m_cells;
};

/// The same in pieces, for whoever keeps it again and again. `between` has one more than there are tables with cells: a
/// piece, the cells of the first table (write_cells), a piece, and so on, one after the other, are a project file.
struct ProjectPieces {
    std::vector<std::string> between;
    std::vector<WrittenTable> tables;
};
ProjectPieces project_pieces(const project::Project& project);

/// The tables of a project as they are written: without the cells that stay out.
std::vector<WrittenTable> written_tables(const project::Project& project);

/// The cells of a table as they stand in a project file. The same table gives the same bytes.
std::string write_cells(const WrittenTable& table);
/// The same in slices.
CellsWriter cells_writer(const WrittenTable& table);

/// A slice of them: a million are written in a tenth of the time that a frame has.
inline constexpr std::size_t CellsPerSlice = 1'000'000;

/// A project from its file. Fields that we do not know are kept, at the top level and per survey.
/// errors  project-schema (something else than a project), newer-schema, project (with the JSON path), those of
///         json_from_text and of Instrument::from_json
Result<project::Project> read_project(std::string_view text, std::string_view name);

} // namespace wk::io
