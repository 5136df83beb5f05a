// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/notices.h"
#include "project/aggregate.h"
#include "project/exports.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wk::project {

/// That the exports with these indices, beside what would leave now, give people away (export-together).
Notice together_problem(std::span<const ExportRecord> records, const std::vector<std::size_t>& which, Count smallest);

/// The same of all exports that count.
Notice together_problem(std::span<const ExportRecord> records, Count smallest);

/// Why counts may not leave: earlier exports hide an item, and no other item shows. Nothing when one does.
std::optional<Notice> counts_problem(const SharedCounts& counts, std::span<const ExportRecord> records);

} // namespace wk::project
