// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/types.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::project {

using survey::Count;

/// A figure as it was printed, where it stands, and what is known to be wrong with it.
struct Published {
    double value = 0;
    int decimals = 0;     ///< as printed
    std::string source;   ///< section of the publication; empty when unknown
    std::string misprint; ///< a sentence; empty when nothing is known to be wrong
};

/// A percentage 0–100 that a text names, of one or more answers together.
struct PublishedShare {
    Published percentage;
    std::vector<int> codes; ///< of those answers, ascending; empty when the publication does not say which
};

/// Per point of a scale, lowest code first, the percentage 0–100 that a table prints.
struct PublishedRow {
    std::vector<double> percentages;
    int decimals = 0;
    std::string source;
    std::string misprint;
};

/// Everything that is published about one item.
struct ReferenceItem {
    std::string id;
    std::size_t base = 0;   ///< index into Reference::bases
    std::optional<Count> n; ///< answers that are a point of the scale
    std::optional<Published> mean;
    std::optional<PublishedRow> row;
    std::vector<PublishedShare> quoted;
};

/// People that figures rest on.
struct ReferenceBase {
    std::string id;
    std::string title;
    std::optional<Count> n;
    std::string misprint;
};

struct ReferenceCorrelation {
    std::string item;
    std::string variable;
    double r = 0;
    double p = 0;
    std::string source;
    std::string misprint;
};

/// Groups that answered an item higher than others; by how much is not published.
struct ReferenceDifference {
    std::string item;
    std::string factor;
    std::vector<std::string> higher;
    std::vector<std::string> lower;
    std::string source;
    std::string misprint;
};

/// What another report published about an instrument: outcomes, never answers.
struct Reference {
    std::string id;
    std::string title;       ///< short, for legends
    std::string instrument;  ///< id of the instrument that the items are of
    std::string publication; ///< who published it, under which title, when
    std::vector<std::string> remarks;
    std::vector<ReferenceBase> bases;
    std::vector<ReferenceItem> items;
    std::vector<ReferenceCorrelation> correlations;
    std::vector<ReferenceDifference> differences;
    /// Items that the program's own questionnaire asks in words with another meaning, each with those words. No file has
    /// this: it is for questionnaires that do not say so themselves (survey::Item::reworded_since).
    std::vector<std::pair<std::string, std::string>> reworded = {};

    /// What is published about the item called `id`; nullptr when nothing is.
    const ReferenceItem* find_item(std::string_view id) const;
};

/// The percentage of the answers with one of `codes` together: as the text names it; without that, or when that is a
/// known misprint and there is a row, the sum of the row. The text with most decimals goes first. A misprint that was
/// passed over is named beside that of the figure itself. Nothing when neither is published; a row with another number
/// of points than `scale` does not count.
///
/// scale   all codes of the item's scale, ascending
/// codes   some of them, ascending
std::optional<Published> published_share(const ReferenceItem& item, std::span<const int> scale,
                                         std::span<const int> codes);

} // namespace wk::project
