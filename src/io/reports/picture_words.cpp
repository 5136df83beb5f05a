// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/picture_words.h"

#include "base/utf8.h"
#include "io/bytes/xml_stream.h"

#include <cstdint>

namespace wk::io {

namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t out = 0;
    for (int i = 3; i >= 0; --i)
        out = out << 8 | static_cast<unsigned char>(bytes[at + std::size_t(i)]);
    return out;
}

/// A text for each element called `name`.
std::vector<std::string> words_of(std::string_view xml, std::string_view first, std::string_view second)
{
    std::vector<std::string> out;
    std::string words;
    int inside = 0;
    const auto wanted = [&](std::string_view name) { return name == first || (!second.empty() && name == second); };
    (void)read_xml(xml, {[&](std::string_view name, const XmlAttributes&) {
                             if (wanted(name) && inside++ == 0)
                                 words.clear();
                             else if (inside > 0)
                                 words += ' ';
                         },
                         [&](std::string_view name) {
                             if (wanted(name) && --inside == 0)
                                 out.push_back(words);
                         },
                         [&](std::string_view text) {
                             if (inside > 0)
                                 words += text;
                         }});
    return out;
}

} // namespace

std::vector<std::string> emf_words(std::string_view bytes)
{
    constexpr std::uint32_t header = 1;
    constexpr std::uint32_t text_out = 84;
    constexpr std::size_t smallest = 76; // of a record that holds a text
    std::vector<std::string> out;
    for (std::size_t at = 0; bytes.size() - at >= 8;) {
        const std::uint32_t kind = number_at(bytes, at);
        const std::size_t size = number_at(bytes, at + 4);
        if (size < 8 || size > bytes.size() - at || (at == 0 && kind != header))
            break;
        const auto record = bytes.substr(at, size);
        at += size;
        if (kind != text_out || size < smallest)
            continue;
        const std::size_t units = number_at(record, 44);
        const std::size_t from = number_at(record, 48);
        if (from <= size && units <= (size - from) / 2)
            out.push_back(utf8_from_utf16(record.substr(from, units * 2), false).text);
    }
    return out;
}

std::vector<std::string> svg_words(std::string_view xml)
{
    return words_of(xml, "text", {});
}

std::vector<std::string> chart_words(std::string_view xml)
{
    return words_of(xml, "v", "t");
}

} // namespace wk::io
