// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/disclosure.h"
#include "project/export_sums.h"
#include "stats/counts/known_sums.h"

#include <span>
#include <vector>

namespace wk::project {

/// What each reader knows of one question, and what they may be told besides.
class ExportGuard {
public:
    /// What somebody knows who read earlier exports.
    struct Known {
        Count limit = 0; ///< people that whatever follows for them has to rest on
        stats::KnownSums sums;
    };

    /// people    per class, who answered the question
    /// smallest  people that whatever follows from what leaves now has to rest on
    ExportGuard(std::span<const Count> people, Count smallest, std::vector<Known> readers);

    /// Adds a sum that is safe; says why when it is not.
    Hidden add(const Factors& sum);

    /// Adds all or nothing.
    bool add_all(const std::vector<const Factors*>& sums);

private:
    bool add_own(const Factors& sum);

    stats::KnownSums m_own; ///< by what leaves now alone
    Count m_smallest;
    std::vector<Known> m_readers;
};

} // namespace wk::project
