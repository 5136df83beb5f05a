// SPDX-License-Identifier: EUPL-1.2
#include "survey/number_texts.h"

#include "base/numbers.h"
#include "base/text.h"
#include "survey/answer_order.h"

#include <limits>
#include <string>

namespace wk::survey {

namespace {

/// The decimal sign that a number proves: 0,5 and 1.234.567 a comma, 1.25 a point.
std::optional<char> proven_sign(std::string_view text)
{
    text = trim(text);
    const std::size_t last = text.find_last_of(".,");
    if (last == std::string_view::npos || !number_from_text(text))
        return std::nullopt;
    const bool thousands = text.find(text[last]) != last;
    return thousands == (text[last] == '.') ? ',' : '.';
}

} // namespace

std::optional<double> number_with_sign(std::string_view text, std::optional<char> decimal)
{
    const auto number = number_from_text(text);
    const auto plain = trim(text);
    if (number || !decimal || plain.empty() || plain.back() < '0' || plain.back() > '9' ||
        plain.find_first_of(".,") != plain.find(*decimal))
        return number;
    return number_from_text(std::string(plain) + "0"); // 1.2340 is no thousands
}

std::optional<char> decimal_sign_of(const Column& column)
{
    std::optional<char> out;
    for (std::size_t i = 0; i < column.distinct(); ++i)
        if (const auto sign = proven_sign(column.text(i))) {
            if (out && *out != *sign)
                return std::nullopt;
            out = sign;
        }
    return out;
}

NumberTexts number_texts(const Column& column, const NumericVariable& variable)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    NumberTexts out{std::vector<double>(column.distinct(), none), missing_texts(column, variable.missing), false};
    add_far_numbers(column, variable.missing, {}, out.missing);
    const auto described = described_texts(column);
    const auto decimal = decimal_sign_of(column);
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
        const auto number = labelled ? number_from_text(value->value) : number_with_sign(column.text(i), decimal);
        if (!number)
            continue;
        out.values[i] = *number;
        out.from_labels = out.from_labels || (labelled && number_from_text(value->label) != number);
    }
    return out;
}

} // namespace wk::survey
