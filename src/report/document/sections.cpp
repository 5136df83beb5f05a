// SPDX-License-Identifier: EUPL-1.2
#include "report/document/sections.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wk::report {

void append(std::vector<Section>& sections, std::vector<Section> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(sections));
}

void add_list(BulletList list, Section& section)
{
    if (!list.entries.empty())
        section.blocks.push_back(std::move(list));
}

} // namespace wk::report
