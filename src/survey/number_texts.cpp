// SPDX-License-Identifier: EUPL-1.2
#include "survey/number_texts.h"

#include "base/numbers.h"
#include "base/text.h"
#include "survey/answer_order.h"

#include <limits>
#include <string>

namespace wk::survey {

NumberTexts number_texts(const Column& column, const NumericVariable& variable)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    NumberTexts out{std::vector<double>(column.distinct(), none), missing_texts(column, variable.missing), false};
    add_far_numbers(column, variable.missing, {}, out.missing);
    const auto described = described_texts(column);
    for (std::size_t i = 0; i < out.values.size(); ++i) {
        if (out.missing[i] != MissingBy::No)
            continue;
        const ValueLabel* const value = described[i];
        // The label of a value may be a number itself: what counts is the value.
        const bool labelled = value != nullptr && !value->own;
        if (labelled && !variable.missing.only && !is_never_missing(column.text(i), variable.missing) &&
            !found_answers({std::string(trim(value->label))}).no_opinion.empty()) {
            out.missing[i] = MissingBy::Declared;
            continue;
        }
        const auto number = number_from_text(labelled ? value->value : std::string(column.text(i)));
        if (!number)
            continue;
        out.values[i] = *number;
        out.from_labels = out.from_labels || (labelled && number_from_text(value->label) != number);
    }
    return out;
}

} // namespace wk::survey
