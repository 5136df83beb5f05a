// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"

#include <vector>

// How the reports put their sections together.

namespace wk::report {

void append(std::vector<Section>& sections, std::vector<Section> more);

/// Adds a list, unless it has no entries.
void add_list(BulletList list, Section& section);

} // namespace wk::report
