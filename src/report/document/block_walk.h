// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"

#include <cstddef>
#include <variant>

namespace wk::report {

/// A walk along the sections and blocks of a document, a few blocks at a time.
class BlockWalk {
public:
    /// Walks on: begin(index) at every section, then write(block) at each of its blocks. Returns how far it is: 1 when
    /// that was the last.
    template <class Begin, class Write>
    double walk_on(const Document& document, Begin begin, Write write)
    {
        constexpr int blocks_at_once = 6; // a figure takes about a millisecond in a browser
        const auto& sections = document.sections;
        for (int i = 0; i < blocks_at_once && m_section < sections.size(); ++i) {
            const auto& blocks = sections[m_section].blocks;
            if (m_block == 0)
                begin(m_section);
            if (m_block < blocks.size())
                std::visit(write, blocks[m_block++]);
            if (m_block < blocks.size())
                continue;
            ++m_section;
            m_block = 0;
        }
        return m_section < sections.size() ? double(m_section) / double(sections.size()) : 1;
    }

private:
    std::size_t m_section = 0;
    std::size_t m_block = 0;
};

} // namespace wk::report
