#include "report/markup.h"

#include <utf8/core.h>

#include <cstdint>

namespace wk::report {

namespace {

/// One character beyond ASCII as it may stand in XML; `at` steps over it.
std::string_view character(std::string_view text, std::size_t& at)
{
    auto end = text.begin() + std::ptrdiff_t(at);
    std::uint32_t code = 0;
    const std::size_t from = at;
    if (utf8::internal::validate_next(end, text.end(), code) != utf8::internal::UTF8_OK) {
        ++at;
        return "\xEF\xBF\xBD";
    }
    at = std::size_t(end - text.begin());
    return code == 0xFFFE || code == 0xFFFF ? std::string_view() : text.substr(from, at - from);
}

} // namespace

std::string markup_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            out += character(text, at);
            continue;
        }
        ++at;
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (c >= 0x20 || c == '\n' || c == '\t')
                out += c;
        }
    }
    return out;
}

} // namespace wk::report
