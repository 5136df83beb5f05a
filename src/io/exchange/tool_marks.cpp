// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_marks.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace wk::io {

namespace {

constexpr std::string_view Hex = "0123456789abcdef";
constexpr std::string_view MarkPrefix = "wk-";
constexpr std::string_view ReverseMark = "omgekeerd";

/// Letters, digits and hyphens as they are, any other byte as _ with its number.
std::string as_name(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || c == '-'))
            out += c;
        else
            out += {'_', Hex[byte >> 4], Hex[byte & 15]};
    }
    return out;
}

std::string from_name(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto high = name[i] == '_' && i + 2 < name.size() ? Hex.find(name[i + 1]) : std::string_view::npos;
        const auto low = high != std::string_view::npos ? Hex.find(name[i + 2]) : std::string_view::npos;
        if (low == std::string_view::npos) {
            out += name[i];
            continue;
        }
        out += char(high << 4 | low);
        i += 2;
    }
    return out;
}

void add_class(std::string& out, std::initializer_list<std::string_view> parts)
{
    std::string name(MarkPrefix);
    for (const auto part : parts)
        name += (name.size() > MarkPrefix.size() ? "." : "") + as_name(part);
    while (name.ends_with('.')) // parts at the end that say nothing
        name.pop_back();
    out += (out.empty() ? "" : " ") + name;
}

std::vector<std::string> parts_of(std::string_view name)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= name.size();) {
        const auto end = std::min(name.find('.', at), name.size());
        out.push_back(from_name(name.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

void take_mark(ToolMarks& out, std::vector<std::string> parts)
{
    parts.resize(std::max<std::size_t>(parts.size(), 7));
    const std::string& what = parts.front();
    if (what == "vragenlijst")
        out.instrument = parts[1];
    else if (what == "thema")
        out.theme = parts[1];
    else if (what == "schaal")
        out.scale = parts[1];
    else if (what == "paar")
        out.pairs.emplace_back(parts[1], parts[2]);
    else if (what == "soort")
        out.kinds.emplace_back(parts[1], parts[2]);
    else if (what == "item" || what == "factor" || what == "numeric" || what == "open")
        out.questions.push_back({what, parts[1], parts[2], parts[3], parts[4], parts[5] == ReverseMark, parts[6]});
}

} // namespace

std::string class_names(const ToolMarks& marks)
{
    std::string out;
    if (!marks.instrument.empty())
        add_class(out, {"vragenlijst", marks.instrument});
    if (!marks.theme.empty())
        add_class(out, {"thema", marks.theme});
    if (!marks.scale.empty())
        add_class(out, {"schaal", marks.scale});
    for (const auto& it : marks.questions)
        add_class(
            out, {it.what, it.code, it.id, it.kind, it.column, it.reverse ? ReverseMark : std::string_view(), it.side});
    for (const auto& [first, second] : marks.pairs)
        add_class(out, {"paar", first, second});
    for (const auto& [kind, title] : marks.kinds)
        add_class(out, {"soort", kind, title});
    return out;
}

ToolMarks marks_of(std::string_view class_names)
{
    ToolMarks out;
    while (!(class_names = trim(class_names)).empty()) {
        const auto end = std::min(class_names.find(' '), class_names.size());
        const auto name = class_names.substr(0, end);
        if (name.starts_with(MarkPrefix))
            take_mark(out, parts_of(name.substr(MarkPrefix.size())));
        class_names.remove_prefix(end);
    }
    return out;
}

} // namespace wk::io
