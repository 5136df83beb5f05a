#pragma once

#include "project/project.h"

namespace wk::io {

/// The address file: a table with a level in the first column and a number of people in the second.
/// name    file name as the user knows it
/// factor  id of the factor whose levels these are
/// errors  frame-columns (fewer than two columns), frame-number (no whole number of 0 or more), frame-level
///         (empty or twice the same), frame-empty (no rows), each with row and column
Result<project::Frame> frame_from_table(const survey::Table& table, std::string_view name, std::string_view factor);

} // namespace wk::io
