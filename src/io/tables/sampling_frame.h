// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// An address file, and what was noticed in it.
struct FrameFile {
    project::SamplingFrame frame;
    std::vector<Notice> notices;
};

/// The address file: a table with a level in the first column and a number of people in the second. A level that
/// looks like one of `levels` (look_of()) is spelled as there. A total is no level: a row that is called so, and one whose
/// number is the sum of all others, when it is none of `levels`.
/// name     file name as the user knows it
/// factor   id of the factor whose levels these are
/// levels   those that the questionnaire names or respondents have
/// notices  frame-total for a row that was left out, frame-header when there is no header, frame-levels when none of
///          `levels` is in the file
/// errors   frame-columns (fewer than two columns), frame-number (no whole number of 0 or more), frame-level
///          (empty or twice the same, or alike), frame-empty (no rows), frame-header (a number above the numbers, and no known
///          level beside it), each with row and column
Result<FrameFile> frame_from_table(const survey::Table& table, std::string_view name, std::string_view factor,
                                   std::span<const std::string> levels);

} // namespace wk::io
