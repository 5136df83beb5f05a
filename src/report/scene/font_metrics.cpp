// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/font_metrics.h"

#include "report/scene/font_metrics.inc"

#include "base/utf8.h"

#include <algorithm>
#include <span>
#include <string>

namespace wk::report {

namespace {

std::uint16_t advance_of(std::span<const GlyphAdvance> table, char32_t code_point)
{
    const auto found =
        std::lower_bound(table.begin(), table.end(), code_point,
                         [](const GlyphAdvance& glyph, char32_t wanted) { return glyph.code_point < wanted; });
    if (found != table.end() && found->code_point == code_point)
        return found->advance;
    return code_point == U'?' ? std::uint16_t{0} : advance_of(table, U'?');
}

float advance(char32_t code_point, Face face, float size)
{
    if (face == Face::Semibold)
        return size * float(advance_of(SemiboldAdvances, code_point)) / float(SemiboldUnitsPerEm);
    return size * float(advance_of(RegularAdvances, code_point)) / float(RegularUnitsPerEm);
}

/// Steps over one character; bytes that are no UTF-8 count as one character each.
char32_t measured_character(std::string_view text, std::size_t& at)
{
    return next_character(text, at).value_or(U'?');
}

} // namespace

float text_width(std::string_view text, Face face, float size)
{
    float width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += advance(measured_character(text, at), face, size);
    return width;
}

float line_extent(Face face)
{
    return face == Face::Semibold ? float(SemiboldAscent - SemiboldDescent) / float(SemiboldUnitsPerEm)
                                  : float(RegularAscent - RegularDescent) / float(RegularUnitsPerEm);
}

std::vector<std::string_view> wrap_text(std::string_view text, Face face, float size, float width)
{
    std::vector<std::string_view> lines;
    std::size_t line = 0;       // where this line begins
    std::size_t break_end = 0;  // where it would end when broken at the last chance
    std::size_t break_next = 0; // where the next line would then begin
    float used = 0;
    const auto finish = [&](std::size_t end, std::size_t next) {
        lines.push_back(text.substr(line, end - line));
        line = break_end = break_next = next;
        used = text_width(text.substr(line, 0), face, size);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t character = measured_character(text, at);
        if (character == U'\n') {
            finish(here, at);
            continue;
        }
        const float step = advance(character, face, size);
        if (used + step > width && here > line && character != U' ') {
            if (break_next > line) {
                finish(break_end, break_next);
                used = text_width(text.substr(line, here - line), face, size);
            } else {
                finish(here, here);
            }
        }
        used += step;
        if (character == U' ') {
            break_end = here;
            break_next = at;
        } else if (character == U'-' || character == U'/') {
            break_end = break_next = at;
        }
    }
    lines.push_back(text.substr(line));
    return lines;
}

std::string shortened(std::string_view text, Face face, float size, float width)
{
    if (text_width(text, face, size) <= width)
        return std::string(text);
    const std::string_view ellipsis = "…";
    float room = width - text_width(ellipsis, face, size);
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        room -= advance(measured_character(text, at), face, size);
        if (room < 0)
            break;
        end = at;
    }
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::string(text.substr(0, end)) + std::string(ellipsis);
}

} // namespace wk::report
