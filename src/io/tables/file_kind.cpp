// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/file_kind.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace wk::io {

namespace {

using namespace std::string_view_literals;

/// A sign by which a kind is known.
struct KindSign {
    std::string_view text;
    FileKind kind;
};

constexpr std::array magics = {
    KindSign{"%PDF"sv, FileKind::Pdf},           KindSign{"$FL2"sv, FileKind::Sav},
    KindSign{"$FL3"sv, FileKind::Sav},           KindSign{"\xD0\xCF\x11\xE0"sv, FileKind::OldOffice},
    KindSign{"\x89PNG"sv, FileKind::Picture},    KindSign{"\xFF\xD8\xFF"sv, FileKind::Picture},
    KindSign{"GIF8"sv, FileKind::Picture},       KindSign{"II*\0"sv, FileKind::Picture},
    KindSign{"MM\0*"sv, FileKind::Picture},      KindSign{"\x1F\x8B"sv, FileKind::Archive},
    KindSign{"7z\xBC\xAF"sv, FileKind::Archive}, KindSign{"Rar!"sv, FileKind::Archive},
    KindSign{"<!DOCTYPE"sv, FileKind::WebPage},  KindSign{"<!doctype"sv, FileKind::WebPage},
    KindSign{"<html"sv, FileKind::WebPage},      KindSign{"<?xml"sv, FileKind::WebPage},
};

/// How the "schema" of a document begins.
constexpr std::array documents = {
    KindSign{"wijkkompas/project/"sv, FileKind::Project},
    KindSign{"wijkkompas/results/"sv, FileKind::Results},
    KindSign{"wijkkompas/instrument/"sv, FileKind::Instrument},
    KindSign{"wijkkompas/codebook/"sv, FileKind::Codebook},
    KindSign{"wijkkompas/coding/"sv, FileKind::Coding},
    KindSign{"wijkkompas/aggregate/"sv, FileKind::Counts},
    KindSign{"wijkkompas/answers/"sv, FileKind::Answers},
    KindSign{"wijkkompas/assessment/"sv, FileKind::Team},
    KindSign{"wijkkompas/questionnaire/"sv, FileKind::Statements},
};

template <class List>
std::optional<FileKind> kind_by_start(std::string_view text, const List& list)
{
    for (const KindSign& each : list)
        if (text.starts_with(each.text))
            return each.kind;
    return std::nullopt;
}

/// Names of entries stand at the beginning of each, and all of them once more at the end of the archive.
FileKind kind_of_archive(std::string_view bytes)
{
    constexpr std::size_t enough = 65536;
    const std::string_view start = bytes.substr(0, enough);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), enough));
    const auto mentions = [&](std::string_view name) {
        return start.find(name) != std::string_view::npos || end.find(name) != std::string_view::npos;
    };
    if (start.find("opendocument.spreadsheet") != std::string_view::npos)
        return FileKind::Ods;
    if (mentions("workbook.bin"))
        return FileKind::BinaryWorkbook;
    if (mentions("[Content_Types].xml") || mentions("xl/") || mentions("xl\\"))
        return FileKind::Xlsx;
    return mentions("Index/Document.iwa") || mentions("Index.zip") ? FileKind::Numbers : FileKind::Archive;
}

/// Text that is a workbook all the same.
std::optional<FileKind> kind_of_text_workbook(std::string_view bytes, std::string_view name)
{
    std::string_view text = bytes.substr(0, 65536);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const auto mentions = [&](std::string_view words) { return text.find(words) != std::string_view::npos; };
    if (text.starts_with("<?xml") && (mentions("office:spreadsheet") || mentions("Excel.Sheet") ||
                                      mentions("application/vnd.oasis.opendocument.spreadsheet")))
        return FileKind::XmlWorkbook;
    const bool page = text.starts_with('<') && (mentions("<table") || mentions("<TABLE") || mentions("<html"));
    if (page && (name.ends_with(".xls") || name.ends_with(".XLS") || name.ends_with(".xlsx")))
        return FileKind::WebWorkbook;
    const std::size_t line_end = text.find('\n');
    const auto second_line = line_end == std::string_view::npos ? std::string_view() : text.substr(line_end + 1);
    const auto begins = [&](std::initializer_list<std::string_view> signs) {
        return std::any_of(signs.begin(), signs.end(), [&](auto sign) { return second_line.starts_with(sign); });
    };
    const bool sylk = text.starts_with("ID;P") && begins({"P;", "B;", "C;", "F;", "O;", "ID;"});
    const bool dif = text.starts_with("TABLE") && begins({"0,1\r", "0,1\n"});
    return sylk || dif ? std::optional(FileKind::LinkWorkbook) : std::nullopt;
}

/// The first sign at or behind `at` that is no blank; 0 at the end.
char sign_behind(std::string_view json, std::size_t& at)
{
    at = std::min(json.find_first_not_of(" \t\r\n", at), json.size());
    return at < json.size() ? json[at] : '\0';
}

/// The text that the quote at `at` opens, as it stands there; `at` becomes the place behind it.
std::string_view quoted_text(std::string_view json, std::size_t& at)
{
    const std::size_t begin = ++at;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    at = std::min(at, json.size());
    const auto out = json.substr(begin, at - begin);
    at = std::min(at + 1, json.size());
    return out;
}

/// What a JSON object has in its field "schema". Only as much is read as is needed for that, and a mistake in the rest
/// does no harm: whoever reads the file tells of it.
std::string_view schema_text(std::string_view json)
{
    std::size_t at = json.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (sign_behind(json, at) != '{')
        return {};
    std::size_t depth = 0;
    while (at < json.size()) {
        const char sign = json[at];
        if (sign != '"') {
            depth += sign == '{' || sign == '[';
            depth -= sign == '}' || sign == ']';
            if (depth == 0)
                return {};
            ++at;
            continue;
        }
        const std::string_view text = quoted_text(json, at);
        if (depth == 1 && text == "schema" && sign_behind(json, at) == ':')
            return sign_behind(json, ++at) == '"' ? quoted_text(json, at) : std::string_view();
    }
    return {};
}

} // namespace

FileKind kind_of(std::string_view bytes, std::string_view name)
{
    if (bytes.starts_with("PK\x03\x04"))
        return kind_of_archive(bytes);
    // Office puts a workbook with a password in a package of the old kind, and calls the inner part so (in UTF-16).
    if (bytes.starts_with("\xD0\xCF\x11\xE0") &&
        bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0"sv) != std::string_view::npos)
        return FileKind::Encrypted;
    if (const auto kind = kind_by_start(schema_text(bytes), documents))
        return *kind;
    if (const auto kind = kind_of_text_workbook(bytes, name))
        return *kind;
    if (const auto kind = kind_by_start(bytes, magics))
        return *kind;
    if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
        return FileKind::Picture;
    return name.ends_with(".wijkkompas") ? FileKind::Project : FileKind::Text;
}

std::optional<FileKind> promised_table(std::string_view name)
{
    constexpr std::array endings{KindSign{".csv", FileKind::Text},  KindSign{".txt", FileKind::Text},
                                 KindSign{".tsv", FileKind::Text},  KindSign{".xlsx", FileKind::Xlsx},
                                 KindSign{".xlsm", FileKind::Xlsx}, KindSign{".ods", FileKind::Ods},
                                 KindSign{".sav", FileKind::Sav},   KindSign{".zsav", FileKind::Sav}};
    for (const auto& ending : endings)
        if (name.ends_with(ending.text))
            return ending.kind;
    return std::nullopt;
}

std::optional<Phrase> not_text_phrase(FileKind kind)
{
    switch (kind) {
    case FileKind::Xlsx: return Phrase::CsvIsXlsx;
    case FileKind::Ods: return Phrase::CsvIsOds;
    case FileKind::Sav: return Phrase::CsvIsSav;
    case FileKind::Pdf: return Phrase::CsvIsPdf;
    case FileKind::OldOffice: return Phrase::CsvIsOldOffice;
    case FileKind::Encrypted: return Phrase::TableEncrypted;
    case FileKind::Picture: return Phrase::CsvIsPicture;
    case FileKind::Archive: return Phrase::CsvIsArchive;
    case FileKind::WebPage: return Phrase::CsvIsWebPage;
    case FileKind::BinaryWorkbook: return Phrase::FilesIsXlsb;
    case FileKind::Numbers: return Phrase::FilesIsNumbers;
    case FileKind::XmlWorkbook: return Phrase::FilesIsXmlWorkbook;
    case FileKind::WebWorkbook: return Phrase::FilesIsWebWorkbook;
    case FileKind::LinkWorkbook: return Phrase::FilesIsLinkWorkbook;
    default: return std::nullopt;
    }
}

} // namespace wk::io
