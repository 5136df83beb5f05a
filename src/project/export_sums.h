// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analyse_groups.h"
#include "project/exports.h"
#include "project/project.h"
#include "project/row_classes.h"
#include "stats/counts/known_sums.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace wk::project {

/// What left before, and the rules for what leaves.
struct EarlierExports {
    std::span<const ExportRecord> records;
    SharingRules rules;
};

/// A factor with what stands of it in an export.
struct ExportFactor {
    std::size_t factor = 0; ///< index into the instrument's factors
    std::vector<ComparedGroup> groups;
};

/// What leaves together: figures of everybody kept and of groups, on every question.
struct ExportScope {
    const Survey& survey; ///< its frame weights, its codings are counted
    const survey::Responses& responses;
    const survey::RowMask& kept;
    std::vector<ExportFactor> factors;
    Count smallest = 0; ///< people that whatever follows has to rest on
    EarlierExports earlier;
    AnalysisOptions weights = {}; ///< what they say of weights
};

/// A sum over rows: per class of rows the factor by which each of them counts.
using Factors = std::vector<stats::Factor>;

/// Who reads an export reads earlier ones too.
struct Reader {
    bool public_only = false; ///< only those that are public
    Count limit = 0;          ///< people that what follows for them has to rest on
};

/// A sum that left before, once however often it did.
struct EarlierSum {
    const ExportedSet* set = nullptr;
    std::vector<std::pair<const ExportRecord*, const ExportedSet*>> left; ///< every time
    Factors factors;

    /// Whether `reader` has it on this question; on any question when that is empty.
    bool known(const Reader& reader, const std::string& question) const;
};

/// All sums that leave or left, over classes of rows.
struct ExportSums {
    static constexpr std::size_t MostWeights = 200; ///< of a column; of a frame any number
    static constexpr std::size_t MostEarlier = 200; ///< above it, `earlier` holds one more and is not complete

    RowClasses classes;
    Factors everybody;
    std::vector<std::vector<Factors>> groups; ///< per factor, per group
    std::vector<std::vector<Factors>> levels; ///< per factor, per level; empty when nothing was coded
    std::optional<Factors> weighted;          ///< with weights
    bool too_many_weights = false;            ///< to see what weighted figures give away
    std::vector<EarlierSum> earlier;
    std::vector<Reader> readers; ///< none when nothing left that they have

    bool all_earlier() const { return earlier.size() <= MostEarlier; }
};

/// The sums of `scope`; it and the records have to outlive them.
ExportSums export_sums(const ExportScope& scope);

/// Those of everybody kept alone.
ExportSums export_sums(const survey::RowMask& kept, Count smallest, const EarlierExports& earlier);

/// The weighted figures of the rows kept, for the log; nothing without weights, or with more of them than `MostWeights`.
std::optional<ExportedSet> weighted_set(const Survey& survey, const survey::Responses& responses,
                                        const survey::RowMask& kept, const AnalysisOptions& options);

} // namespace wk::project
