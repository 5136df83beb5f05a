// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/table.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// A value with a name, as a statistics program keeps it beside a column.
struct LabelledValue {
    std::string value; ///< "4"
    std::string label;
    bool missing = false; ///< counts as missing there
};

/// What such a file says of a column.
struct LabelledColumn {
    std::string column;
    std::string label; ///< the question in words; may be empty
    std::vector<LabelledValue> values;
};

/// A questionnaire from what a file says itself, where guessed_instrument() has answers alone: wordings are its labels,
/// and a scale has all values with a label, in the order of their codes, also those that nobody chose. Values that count
/// as missing, or say that one has no opinion, stand outside it. Columns with labels are items where others share them
/// or their words are a scale that we know; else factors with their levels. Columns without are guessed.
///
/// known, title   as for guessed_instrument()
Json labelled_instrument(const Table& table, const std::vector<LabelledColumn>& labels,
                         std::span<const std::shared_ptr<const Instrument>> known, std::string_view title);

} // namespace wk::survey
