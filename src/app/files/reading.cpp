// SPDX-License-Identifier: EUPL-1.2
#include "app/files/reading.h"

#include "app/files/waiting.h"
#include "app/import/import.h"
#include "base/phrases.h"
#include "io/tables/file_kind.h"

#include <array>

namespace wk::app {

namespace {

bool is_text(std::string_view bytes, std::string_view name)
{
    const io::FileKind kind = io::kind_of(bytes, name);
    const bool workbook = kind == io::FileKind::Xlsx || kind == io::FileKind::Ods || kind == io::FileKind::Sav;
    return !workbook && !io::not_text_phrase(kind);
}

} // namespace

std::shared_ptr<const KeptFile> kept_file(const Reading& reading, const io::TableFile& file)
{
    if (file.kind != io::FileKind::Text && file.sheets.size() < 2)
        return nullptr;
    return std::make_shared<const KeptFile>(
        KeptFile{reading.name, reading.bytes, file.sha256, file.sheets, reading_of(file)});
}

std::shared_ptr<const KeptFile> kept_refused(const Reading& reading, const std::vector<io::SheetInfo>& sheets)
{
    const bool text = !reading.bytes->empty() && is_text(*reading.bytes, reading.name);
    if (!text && sheets.size() < 2)
        return nullptr;
    KeptFile out{reading.name, reading.bytes, {}, sheets, {}};
    out.reading.kind = text ? io::table_kind_name(io::FileKind::Text) : std::string_view();
    if (reading.options.delimiter) {
        out.reading.delimiter = std::string(1, *reading.options.delimiter);
        out.reading.delimiter_chosen = true;
    }
    if (reading.options.encoding) {
        out.reading.encoding = io::encoding_name(*reading.options.encoding);
        out.reading.encoding_chosen = true;
    }
    out.reading.sheet = reading.options.sheet.value_or(std::string());
    return std::make_shared<const KeptFile>(std::move(out));
}

io::ReadingOptions reading_options(const project::FileReading& reading)
{
    io::ReadingOptions out;
    if (reading.delimiter_chosen && !reading.delimiter.empty())
        out.delimiter = reading.delimiter.front();
    if (reading.encoding_chosen)
        out.encoding = reading.encoding.starts_with("UTF-16")  ? io::Encoding::Utf16Le
                       : reading.encoding.starts_with("UTF-8") ? io::Encoding::Utf8
                                                               : io::Encoding::Windows1252;
    if (!reading.sheet.empty())
        out.sheet = reading.sheet;
    return out;
}

const KeptFile* kept_source(const State& state)
{
    const auto* survey = current_survey(state);
    const bool same =
        survey && state.source && !state.source->sha256.empty() && state.source->sha256 == survey->file_sha256;
    return same ? state.source.get() : nullptr;
}

std::shared_ptr<const KeptFile> file_in_hand(const State& state)
{
    switch (state.dialog) {
    case Dialog::ReadOtherwise: return state.refused;
    case Dialog::MakeQuestionnaire: return state.unknown ? state.unknown->source : nullptr;
    case Dialog::NewAnswers: return state.waiting ? state.waiting->source : nullptr;
    default: return kept_source(state) ? state.source : nullptr;
    }
}

bool needs_opening_again(const State& state)
{
    const auto* survey = current_survey(state);
    if (!survey || survey->invented || kept_source(state))
        return false;
    return survey->reading.kind == io::table_kind_name(io::FileKind::Text) || survey->reading.other_sheets > 0;
}

std::string delimiter_words(std::string_view delimiter)
{
    if (delimiter == ";")
        return say(Phrase::DelimiterSemicolon);
    if (delimiter == ",")
        return say(Phrase::DelimiterComma);
    if (delimiter == "\t")
        return say(Phrase::DelimiterTab);
    return delimiter == "|" ? say(Phrase::DelimiterBar) : say(Phrase::DelimiterNone);
}

std::string reading_words(const project::FileReading& reading)
{
    if (reading.kind.empty())
        return {};
    if (reading.kind == io::table_kind_name(io::FileKind::Sav))
        return say(Phrase::ReadAsSav);
    if (!reading.sheet.empty())
        return say(Phrase::ReadAsSheet, {reading.sheet});
    std::string out = say(reading.delimiter.empty() ? Phrase::ReadAsOneColumn : Phrase::ReadAsText,
                          {reading.encoding, delimiter_words(reading.delimiter)});
    if (reading.delimiter_chosen || reading.encoding_chosen)
        out += " " + say(Phrase::ReadAsChosen);
    return out;
}

} // namespace wk::app
