// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/reading_choice.h"

#include "base/phrases.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace wk::views {

namespace {

using project::FileReading;

constexpr std::array<std::string_view, 4> Delimiters{";", ",", "\t", "|"};
constexpr std::array<std::string_view, 3> Encodings{"UTF-8", "UTF-16", "Windows-1252"};

/// "Wijkkompas kiest (puntkomma)": the first choice, with what it came to when nobody chose.
std::string left_to_us(bool chosen, const std::string& found)
{
    return chosen || found.empty() ? say(Phrase::ReadingAuto) : say(Phrase::ReadingAutoFound, {found});
}

std::optional<FileReading> delimiter_choice(ui::Ui& ui, const FileReading& now)
{
    const std::string found = now.encoding.empty() ? std::string() : app::delimiter_words(now.delimiter);
    std::vector<std::string> names{left_to_us(now.delimiter_chosen, found)};
    std::size_t selected = 0;
    for (const auto delimiter : Delimiters) {
        if (now.delimiter_chosen && now.delimiter == delimiter)
            selected = names.size();
        names.push_back(app::delimiter_words(delimiter));
    }
    const auto chosen = ui.choice(say(Phrase::ReadingDelimiter), names, selected);
    if (!chosen)
        return std::nullopt;
    FileReading out = now;
    out.delimiter_chosen = *chosen > 0;
    out.delimiter = *chosen > 0 ? Delimiters[*chosen - 1] : std::string_view();
    return out;
}

std::optional<FileReading> encoding_choice(ui::Ui& ui, const FileReading& now)
{
    std::vector<std::string> names{left_to_us(now.encoding_chosen, now.encoding)};
    std::size_t selected = 0;
    for (const auto encoding : Encodings) {
        if (now.encoding_chosen && now.encoding.starts_with(encoding))
            selected = names.size();
        names.emplace_back(encoding);
    }
    const auto chosen = ui.choice(say(Phrase::ReadingEncoding), names, selected);
    if (!chosen)
        return std::nullopt;
    FileReading out = now;
    out.encoding_chosen = *chosen > 0;
    out.encoding = *chosen > 0 ? Encodings[*chosen - 1] : std::string_view();
    return out;
}

/// A sheet that could not be read may be one that the list does not have: then none is chosen yet.
std::optional<FileReading> sheet_choice(ui::Ui& ui, const app::KeptFile& file, const FileReading& now)
{
    std::vector<std::string> names;
    std::optional<std::size_t> selected;
    for (const auto& sheet : file.sheets) {
        if (sheet.name == now.sheet)
            selected = names.size();
        names.push_back(sheet.hidden ? say(Phrase::SheetHidden, {sheet.name}) : sheet.name);
    }
    const std::size_t before = selected ? 0 : 1;
    if (!selected)
        names.insert(names.begin(), say(Phrase::SheetNone));
    const auto chosen = ui.choice(say(Phrase::SheetChoice), names, selected.value_or(0));
    if (!chosen || *chosen < before)
        return std::nullopt;
    FileReading out = now;
    out.sheet = file.sheets[*chosen - before].name;
    return out;
}

} // namespace

void reading_choice(ui::Ui& ui, const app::KeptFile& file, const FileReading& now, app::Actions& actions)
{
    std::optional<FileReading> wanted;
    const bool workbook = !file.sheets.empty();
    ui.columns(2, 220, [&](int column) {
        std::optional<FileReading> chosen;
        if (workbook && column == 0)
            chosen = sheet_choice(ui, file, now);
        else if (!workbook)
            chosen = column == 0 ? delimiter_choice(ui, now) : encoding_choice(ui, now);
        if (chosen)
            wanted = std::move(chosen);
    });
    if (wanted)
        actions.push_back(app::ReadAgain{*std::move(wanted)});
}

} // namespace wk::views
