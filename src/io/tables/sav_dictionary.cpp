// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sav_dictionary.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "io/tables/csv.h"
#include "io/tables/sav.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

namespace wk::io {

namespace {

constexpr std::size_t HeaderBytes = 176;
constexpr std::size_t LayoutOffset = 64;
constexpr std::size_t CompressionOffset = 72;

enum RecordType : std::uint32_t {
    Variable = 2,
    ValueLabels = 3,
    LabelledVariables = 4,
    Document = 6,
    Other = 7,
    End = 999
};
enum Subtype : std::uint32_t {
    MachineIntegers = 3,
    LongNames = 13,
    LongStrings = 14,
    EncodingName = 20,
    LongLabels = 21,
    LongMissing = 22
};

// A text of 32 767 bytes, the longest there is, takes 131 variables.
constexpr std::size_t MaxVariables = 2 * MaxCsvColumns;
// ReadStat sorts all variables for each record with names, and looks through all of them for each text with labels.
constexpr std::size_t MaxNameRecords = 8;
constexpr std::size_t MaxNameWork = std::size_t(2) << 30;
// As many numbers as a file may have, none of which says itself in one byte.
constexpr std::uint64_t MaxUnpacked = std::uint64_t(9) * MaxSavCells;

struct KnownEncoding {
    std::uint32_t code;
    std::string_view name;   ///< as files say it, in small letters
    std::string_view reader; ///< as text_decoder knows it
};

// What calls itself ASCII or Latin-1 is Windows-1252 when it is neither, as in browsers.
constexpr std::array known_encodings = {
    KnownEncoding{65001, "utf-8", "utf-8"},
    KnownEncoding{65001, "utf8", "utf-8"},
    KnownEncoding{1252, "windows-1252", "windows-1252"},
    KnownEncoding{1252, "cp1252", "windows-1252"},
    KnownEncoding{2, "", "windows-1252"},
    KnownEncoding{3, "", "windows-1252"},
    KnownEncoding{20127, "us-ascii", "windows-1252"},
    KnownEncoding{20127, "ascii", "windows-1252"},
    KnownEncoding{28591, "iso-8859-1", "windows-1252"},
    KnownEncoding{28591, "iso_8859-1", "windows-1252"},
    KnownEncoding{28605, "iso-8859-15", "iso-8859-15"},
    KnownEncoding{28605, "iso_8859-15", "iso-8859-15"},
};

class DictionaryWalk {
public:
    DictionaryWalk(std::string_view bytes, std::string_view name) : m_bytes(bytes), m_name(name) {}
    Result<SavDictionary> walk();

private:
    bool skip(std::uint64_t bytes);
    std::optional<std::uint32_t> number();
    template <class T = std::uint32_t>
    T number_at(std::size_t offset) const;
    bool skip_variable();
    bool skip_value_labels();
    bool skip_other();
    Result<std::string> encoding() const;
    bool is_too_large() const;
    std::uint64_t unpacked_bytes() const;

    std::string_view m_bytes;
    std::string_view m_name;
    std::size_t m_at = HeaderBytes;
    bool m_swap = false; ///< numbers have their highest byte first
    std::size_t m_variables = 0;
    std::size_t m_name_records = 0;
    std::size_t m_name_bytes = 0;
    std::optional<std::uint32_t> m_code_page;
    std::string m_encoding_name;
};

bool DictionaryWalk::skip(std::uint64_t bytes)
{
    if (bytes > m_bytes.size() - m_at)
        return false;
    m_at += std::size_t(bytes);
    return true;
}

template <class T>
T DictionaryWalk::number_at(std::size_t offset) const
{
    std::array<char, sizeof(T)> bytes{};
    std::memcpy(bytes.data(), m_bytes.data() + offset, sizeof(T));
    if (m_swap)
        std::reverse(bytes.begin(), bytes.end());
    T out = 0;
    std::memcpy(&out, bytes.data(), sizeof(T));
    return out;
}

std::optional<std::uint32_t> DictionaryWalk::number()
{
    const std::size_t at = m_at;
    return skip(4) ? std::optional(number_at(at)) : std::nullopt;
}

bool DictionaryWalk::skip_variable()
{
    const std::size_t at = m_at;
    if (!skip(28))
        return false;
    const auto width = std::int32_t(number_at(at));
    const std::uint32_t labelled = number_at(at + 4);
    const auto missing = std::int32_t(number_at(at + 8));
    if (width < 0) // goes on with the text of the variable before it, of which all has been said
        return m_variables > 0 && labelled == 0 && missing == 0;
    ++m_variables;
    if (labelled != 0) {
        const auto length = number();
        if (!length || !skip((std::uint64_t(*length) + 3) / 4 * 4))
            return false;
    }
    return missing >= -3 && missing <= 3 && skip(8 * std::uint64_t(missing < 0 ? -missing : missing));
}

bool DictionaryWalk::skip_value_labels()
{
    const auto count = number();
    if (!count)
        return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
        if (!skip(9))
            return false;
        const auto length = static_cast<unsigned char>(m_bytes[m_at - 1]);
        if (!skip((length + 8u) / 8 * 8 - 1)) // with its length a whole number of eight bytes
            return false;
    }
    if (number() != LabelledVariables)
        return false;
    const auto variables = number();
    return variables && skip(4 * std::uint64_t(*variables));
}

bool DictionaryWalk::skip_other()
{
    const std::size_t at = m_at;
    if (!skip(12))
        return false;
    const std::uint32_t subtype = number_at(at);
    const std::uint64_t bytes = std::uint64_t(number_at(at + 4)) * number_at(at + 8);
    const std::size_t content = m_at;
    if (!skip(bytes))
        return false;
    if (subtype == MachineIntegers && bytes == 32)
        m_code_page = number_at(content + 28);
    if (subtype == EncodingName)
        m_encoding_name = std::string(trim(m_bytes.substr(content, std::size_t(bytes))));
    m_name_records += subtype == LongNames || subtype == LongStrings || subtype == LongLabels || subtype == LongMissing;
    if (subtype == LongLabels || subtype == LongMissing)
        m_name_bytes += std::size_t(bytes);
    return true;
}

bool DictionaryWalk::is_too_large() const
{
    return m_variables > MaxVariables || m_name_records > MaxNameRecords ||
           m_name_bytes > MaxNameWork / std::max<std::size_t>(m_variables, 1);
}

/// What the data are when unpacked, by the list of blocks at the end of a .zsav file; 0 for another file, and for a
/// list that ReadStat will not find either.
std::uint64_t DictionaryWalk::unpacked_bytes() const
{
    constexpr std::size_t entry_bytes = 24;
    const std::uint32_t compression = number_at(CompressionOffset);
    const bool packed = compression == 2 || compression == 2u << 24; // ReadStat takes it either way round
    if (!packed || m_bytes.size() - m_at < entry_bytes)
        return 0;
    const auto list = number_at<std::uint64_t>(m_at + 8);
    if (list > m_bytes.size() || m_bytes.size() - list < entry_bytes)
        return 0;
    const std::size_t there = (m_bytes.size() - std::size_t(list)) / entry_bytes - 1;
    const std::uint64_t said = number_at<std::uint64_t>(m_at + 16) / entry_bytes;
    std::uint64_t out = 0;
    for (std::size_t i = 1; i <= there && i < said; ++i)
        out += number_at(std::size_t(list) + i * entry_bytes + 16);
    return out;
}

/// What the file names counts first: some programs that write it have no idea of code pages.
Result<std::string> DictionaryWalk::encoding() const
{
    std::string name = m_encoding_name;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    if (name.empty() && !m_code_page)
        return std::string();
    for (const auto& known : known_encodings) {
        if (!name.empty() && name == known.name)
            return std::string(known.reader);
    }
    for (const auto& known : known_encodings) {
        // 2 and 3 are what is written when nothing is known, so they say nothing against a name.
        if (m_code_page == known.code && (name.empty() || known.code > 3))
            return std::string(known.reader);
    }
    const std::string shown = name.empty() || first_invalid_utf8(m_encoding_name)
                                  ? say(Phrase::SavCodePage, {std::to_string(m_code_page.value_or(0))})
                                  : clipped(m_encoding_name, 40);
    return problem_at("sav-encoding", {m_name}, shown, say(Phrase::SavEncoding, {shown}));
}

Result<SavDictionary> DictionaryWalk::walk()
{
    const auto damaged = [&] { return problem_at("damaged-sav", {m_name}, {}, say(Phrase::SavDamaged)); };
    if (m_bytes.size() < HeaderBytes || !(m_bytes.starts_with("$FL2") || m_bytes.starts_with("$FL3")))
        return damaged();
    const std::uint32_t layout = number_at(LayoutOffset);
    m_swap = layout != 2 && layout != 3;
    for (bool at_end = false; !at_end;) {
        bool good = false;
        switch (number().value_or(0)) {
        case Variable: good = skip_variable(); break;
        case ValueLabels: good = skip_value_labels(); break;
        case Document: {
            const auto lines = number();
            good = lines && skip(80 * std::uint64_t(*lines));
            break;
        }
        case Other: good = skip_other(); break;
        case End:
            good = skip(4);
            at_end = true;
            break;
        default: break;
        }
        if (!good)
            return damaged();
        if (is_too_large())
            return problem_at("too-large", {m_name}, {}, say(Phrase::TableTooLarge));
    }
    if (unpacked_bytes() > MaxUnpacked)
        return problem_at("too-large", {m_name}, {}, say(Phrase::TableTooLarge));
    auto reader = encoding();
    if (!reader)
        return reader.error();
    return SavDictionary{std::move(*reader), m_at};
}

} // namespace

Result<SavDictionary> sav_dictionary(std::string_view bytes, std::string_view name)
{
    return DictionaryWalk(bytes, name).walk();
}

} // namespace wk::io
