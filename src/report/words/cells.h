// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "survey/types.h"

#include <optional>
#include <string>

namespace wk::report {

// Numbers as a reader sees them; what could not be computed is a dash, never a zero.

std::string number_or_dash(const std::optional<double>& value, int decimals);
std::string count_or_dash(const std::optional<survey::Count>& count);
/// A share 0–1 as a percentage with one decimal.
std::string share_or_dash(const std::optional<double>& share);

TableCell count_cell(const std::optional<survey::Count>& count);
TableCell number_cell(const std::optional<double>& value, int decimals);
TableCell share_cell(const std::optional<double>& share);
/// A p-value in three decimals.
TableCell p_cell(const std::optional<double>& p);

} // namespace wk::report
