// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace wk::io {

namespace {

constexpr std::string_view Mark = "\xEF\xBB\xBF";

bool is_utf16(Encoding encoding)
{
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
}

/// The order of bytes in which UTF-16 would be written whose letters are mostly Latin ones: every other byte is 0.
std::optional<Encoding> utf16_without_mark(std::string_view bytes)
{
    constexpr std::size_t enough = 4096;
    constexpr std::size_t fewest = 4;
    const std::size_t pairs = std::min(bytes.size(), enough) / 2;
    if (pairs < fewest || bytes.size() % 2 != 0)
        return std::nullopt;
    std::size_t first = 0;
    std::size_t second = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0';
        second += bytes[2 * i + 1] == '\0';
    }
    const auto most = [&](std::size_t zeros, std::size_t others) { return 10 * zeros >= 7 * pairs && others == 0; };
    if (most(second, first))
        return Encoding::Utf16Le;
    return most(first, second) ? std::optional(Encoding::Utf16Be) : std::nullopt;
}

struct Letters {
    std::size_t sound = 0;  ///< beyond ASCII
    std::size_t broken = 0; ///< bytes
};

Letters letters_of(std::string_view text, std::size_t from)
{
    Letters out;
    for (std::size_t at = from; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        if (next_character(text, at))
            ++out.sound;
        else
            ++out.broken;
    }
    return out;
}

/// UTF-8 in which each broken byte is the letter that Windows-1252 has for it.
std::string repaired_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 64);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (next_character(text, at))
            out += text.substr(begin, at - begin);
        else
            out += utf8_from_windows1252(text.substr(begin, at - begin));
    }
    return out;
}

void read_utf16(CsvText& out, std::string_view bytes, Encoding encoding)
{
    out.encoding = encoding;
    auto result = utf8_from_utf16(bytes, encoding == Encoding::Utf16Be);
    out.decoded = std::move(result.text);
    out.replaced = result.replaced;
    out.text = out.decoded;
}

void read_utf8(CsvText& out, bool chosen)
{
    const auto invalid = first_invalid_utf8(out.text);
    if (!invalid)
        return;
    const Letters before = letters_of(out.text.substr(0, *invalid), 0);
    const Letters after = letters_of(out.text, *invalid);
    if (chosen || before.sound + after.sound >= after.broken) {
        out.repaired = after.broken;
        out.repaired_line =
            1 + std::size_t(std::count(out.text.begin(), out.text.begin() + std::ptrdiff_t(*invalid), '\n'));
        out.decoded = repaired_text(out.text);
        out.text = out.decoded;
    } else if (out.encoding == Encoding::Utf8WithMark) {
        out.invalid_at = invalid;
    } else {
        out.encoding = Encoding::Windows1252;
        out.assumed = true;
    }
}

} // namespace

void read_csv_text(CsvText& out, std::string_view bytes, std::optional<Encoding> chosen)
{
    out.text = bytes;
    const bool little = bytes.starts_with("\xFF\xFE");
    const bool big = bytes.starts_with("\xFE\xFF");
    if (chosen ? is_utf16(*chosen) : little || big) {
        const bool marked = little || big;
        const auto order =
            marked ? std::optional(big ? Encoding::Utf16Be : Encoding::Utf16Le) : utf16_without_mark(bytes);
        read_utf16(out, marked ? bytes.substr(2) : bytes, order.value_or(Encoding::Utf16Le));
    } else if (const auto order = chosen ? std::nullopt : utf16_without_mark(bytes)) {
        read_utf16(out, bytes, *order);
        out.assumed = true;
    } else if (bytes.starts_with(Mark)) {
        out.encoding = Encoding::Utf8WithMark;
    }
    while (out.text.starts_with(Mark))
        out.text.remove_prefix(Mark.size());
    if (chosen == Encoding::Windows1252)
        out.encoding = Encoding::Windows1252;
    else if (!is_utf16(out.encoding))
        read_utf8(out, chosen.has_value());
}

} // namespace wk::io
