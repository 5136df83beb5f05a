// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::io {

/// A piece of HTML: words between tags, or a tag.
struct HtmlPiece {
    enum class Kind : std::uint8_t { Text, Open, Close, End };

    Kind kind = Kind::End;
    std::string text; ///< words with their entities as characters; of a tag its name in small letters
    std::vector<std::pair<std::string, std::string>> attributes = {}; ///< names in small letters, each as it comes
    bool closed = false;                                              ///< <br/>

    /// The value of an attribute; null when it has none of this name.
    const std::string* find(std::string_view name) const;
};

/// HTML as whoever wrote it: never refused, whatever is missing or crossed. Comments, declarations and processing
/// instructions are skipped. What stands within script, style, title, textarea and the like is one text.
class HtmlTags {
public:
    static constexpr std::size_t MaxAttributes = 64;

    /// html   valid UTF-8 that outlives it
    explicit HtmlTags(std::string_view html) : m_rest(html) {}

    HtmlPiece next();
    /// From here on a title is an element like others, as it is in SVG.
    void titles_are_raw(bool raw) { m_raw_titles = raw; }

private:
    HtmlPiece tag();
    void skip_past(std::string_view end);

    std::string_view m_rest;
    std::string m_raw; ///< the element whose text goes on until its end
    bool m_raw_titles = true;
};

/// `text` with "&amp;" and its like as the characters that they stand for; what stands for none stays.
std::string without_entities(std::string_view text);

} // namespace wk::io
