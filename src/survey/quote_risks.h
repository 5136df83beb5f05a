// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What in a quote may tell who wrote it, or about whom.
struct QuoteRisk {
    enum class Kind : std::uint8_t {
        Email,
        Number, ///< nine digits or more: a telephone or citizen service number
        Name    ///< a capital within a sentence, or what follows "mevrouw" and the like
    };
    Kind kind = Kind::Name;
    std::string words; ///< as they stand in the quote

    bool operator==(const QuoteRisk&) const = default;
};

/// Everything in a quote that a person should look at before it leaves, each words once. It finds too much rather than
/// too little, and never everything: who tells of a rare event is known without a name.
/// text   valid UTF-8
std::vector<QuoteRisk> quote_risks(std::string_view text);

} // namespace wk::survey
