// SPDX-License-Identifier: EUPL-1.2
#include "write/tables/number_format.h"

#include "base/numbers.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

namespace wk::write {

namespace {

constexpr std::string_view Digits = "0123456789";

/// A number as people read it.
struct Shown {
    double value = 0;
    std::size_t decimals = 0;
    bool thousands = false;
    bool percentage = false;
};

/// source  base/numbers.h: points between thousands, a comma before decimals
std::optional<Shown> shown_number(std::string_view text)
{
    Shown out;
    out.percentage = text.ends_with('%');
    if (out.percentage)
        text.remove_suffix(1);
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::string_view unsigned_text = text.substr(sign);
    const std::size_t comma = std::min(unsigned_text.find(','), unsigned_text.size());
    std::string plain(text.substr(0, sign));
    for (const char c : unsigned_text.substr(0, comma)) {
        if (c == '.')
            out.thousands = true;
        else
            plain += c;
    }
    if (comma < unsigned_text.size()) {
        out.decimals = unsigned_text.size() - comma - 1;
        plain += '.';
        plain += unsigned_text.substr(comma + 1);
    }
    const std::string_view rest = std::string_view(plain).substr(sign);
    if (unsigned_text.empty() || plain.size() > 30 || Digits.find(unsigned_text.front()) == std::string_view::npos ||
        Digits.find(plain.back()) == std::string_view::npos ||
        rest.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    out.value = std::strtod(plain.c_str(), nullptr);
    return out;
}

bool rounds_to(double value, const Shown& shown)
{
    double half = 0.5000001; // of the last decimal, and a little: rounding went by the decimal form
    for (std::size_t i = 0; i < shown.decimals; ++i)
        half /= 10;
    return std::fabs(value - shown.value) <= half;
}

} // namespace

std::optional<WorkbookNumber> workbook_number(const report::TableCell& cell)
{
    if (!cell.number || !std::isfinite(*cell.number))
        return std::nullopt;
    const double value = round_significant(*cell.number, 12);
    if (cell.text.starts_with("< ") || cell.text.starts_with("> ")) { // too small or too large to show: "< 0,001"
        const auto bound = shown_number(std::string_view(cell.text).substr(2));
        const bool holds = bound && (cell.text[0] == '<' ? value < bound->value : value > bound->value);
        return holds ? std::optional(WorkbookNumber{value, "\"" + cell.text + "\""}) : std::nullopt;
    }
    const auto shown = shown_number(cell.text);
    if (!shown)
        return std::nullopt;
    std::string format = shown->thousands ? "#,##0" : "0";
    if (shown->decimals > 0)
        format += "." + std::string(shown->decimals, '0');
    if (!shown->percentage)
        return rounds_to(value, *shown) ? std::optional(WorkbookNumber{value, std::move(format)}) : std::nullopt;
    format += '%';
    if (rounds_to(100 * value, *shown))
        return WorkbookNumber{value, std::move(format)};
    return rounds_to(value, *shown)
               ? std::optional(WorkbookNumber{round_significant(value / 100, 12), std::move(format)})
               : std::nullopt;
}

} // namespace wk::write
