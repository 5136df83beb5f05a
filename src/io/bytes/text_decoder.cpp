// SPDX-License-Identifier: EUPL-1.2
// What ReadStat finds in io/bytes/iconv/iconv.h, for the encodings that Dutch SPSS files are in.

#include "base/utf8.h"
#include "io/bytes/iconv/iconv.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

namespace wk::io {

namespace {

enum class Decoder { Utf8, Windows1252, Latin9 };

// A converter has no state but its kind: the addresses of these are the converters.
constexpr Decoder decoders[] = {Decoder::Utf8, Decoder::Windows1252, Decoder::Latin9};

std::string without_zeros(std::string_view bytes)
{
    // Some programs fill texts up with zero bytes, also in the middle of one that is kept in pieces of this many bytes.
    // In a shorter one a zero byte is its end, as in C: behind it stands what was there before, as behind the name of a
    // variable that is shorter than the one it takes the place of.
    constexpr std::size_t piece = 252;
    std::string out(bytes);
    if (bytes.size() <= piece)
        out.resize(std::min(out.find('\0'), out.size()));
    out.erase(std::remove(out.begin(), out.end(), '\0'), out.end());
    return out;
}

/// Whether `rest` is the beginning of a character and nothing else: SPSS cuts texts at a number of bytes.
bool is_cut_off(std::string_view rest)
{
    return rest.size() < character_size(rest.front()) && std::none_of(rest.begin() + 1, rest.end(), begins_character);
}

/// What is no UTF-8 becomes U+FFFD, byte for byte; a character that is cut off at the end is left out.
std::string valid_utf8(std::string_view bytes)
{
    std::string out;
    while (!bytes.empty()) {
        const auto bad = first_invalid_utf8(bytes);
        out += bytes.substr(0, bad.value_or(bytes.size()));
        if (!bad || is_cut_off(bytes.substr(*bad)))
            return out;
        out += Replacement;
        bytes.remove_prefix(*bad + 1);
    }
    return out;
}

/// source  WHATWG Encoding Standard, index-iso-8859-15.txt
std::string utf8_from_latin9(std::string_view bytes)
{
    constexpr std::string_view different = "\xA4\xA6\xA8\xB4\xB8\xBC\xBD\xBE";
    constexpr const char* characters[] = {"€", "Š", "š", "Ž", "ž", "Œ", "œ", "Ÿ"};
    std::string out;
    for (const char& c : bytes) {
        if (const std::size_t at = different.find(c); at != std::string_view::npos)
            out += characters[at];
        else
            out += utf8_from_windows1252({&c, 1});
    }
    return out;
}

std::string decoded(Decoder decoder, std::string_view bytes)
{
    const std::string text = without_zeros(bytes);
    switch (decoder) {
    case Decoder::Windows1252: return utf8_from_windows1252(text);
    case Decoder::Latin9: return utf8_from_latin9(text);
    case Decoder::Utf8: break;
    }
    return valid_utf8(text);
}

} // namespace

} // namespace wk::io

using wk::io::decoded;
using wk::io::Decoder;
using wk::io::decoders;

iconv_t wk_iconv_open(const char*, const char* from)
{
    const std::string_view name(from);
    // The names that sav_dictionary gives, and no others.
    const Decoder* decoder = name == "utf-8"          ? &decoders[0]
                             : name == "windows-1252" ? &decoders[1]
                             : name == "iso-8859-15"  ? &decoders[2]
                                                      : nullptr;
    if (!decoder) {
        errno = EINVAL;
        return reinterpret_cast<iconv_t>(-1); // as iconv says that it failed
    }
    return const_cast<Decoder*>(decoder);
}

std::size_t wk_iconv(iconv_t converter, char** in, std::size_t* in_left, char** out, std::size_t* out_left)
{
    const std::string text = decoded(*static_cast<const Decoder*>(converter), {*in, *in_left});
    if (text.size() > *out_left) {
        errno = E2BIG;
        return static_cast<std::size_t>(-1);
    }
    std::memcpy(*out, text.data(), text.size());
    *in += *in_left;
    *in_left = 0;
    *out += text.size();
    *out_left -= text.size();
    return 0;
}

int wk_iconv_close(iconv_t)
{
    return 0;
}
