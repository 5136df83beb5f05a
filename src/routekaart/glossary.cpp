#include "routekaart/glossary.h"

#include "base/text.h"

namespace wk::routekaart {

namespace {

bool is_letter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// Whether a word of `text` begins with `term`; both folded.
bool has_word(std::string_view text, std::string_view term)
{
    for (std::size_t at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1))
        if (at == 0 || !is_letter(text[at - 1]))
            return true;
    return false;
}

} // namespace

std::vector<std::size_t> terms_in(const Content& content, std::string_view text)
{
    const std::string folded = fold(text);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < content.glossary.size(); ++i)
        if (has_word(folded, fold(content.glossary[i].title)))
            out.push_back(i);
    return out;
}

} // namespace wk::routekaart
