// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

// Where the parts of an Office Open XML package are.

namespace wk::io {

/// Where the target of a relation leads: "./a.xml" and "../xl/a.xml" in "xl/" are "xl/a.xml", and so is "\xl\a.xml".
/// folder   of the part that has the relation, closed by a slash; empty for the top
std::string part_path(std::string_view folder, std::string_view target);
/// The folder of a part, closed by a slash; empty for the top.
std::string folder_of(std::string_view path);
/// The part that holds the relations of another.
std::string relations_of(std::string_view path);

} // namespace wk::io
