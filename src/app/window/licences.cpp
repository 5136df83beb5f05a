// SPDX-License-Identifier: EUPL-1.2
#include "app/window/licences.h"

#include "base/text.h"

#include <utility>

namespace wk::app {

namespace {

constexpr std::string_view Between =
    "\n================================================================================\n";

/// Takes what comes before `mark` off the begin of `text`, and the mark with it.
std::string_view take_until(std::string_view& text, std::string_view mark)
{
    const std::string_view out = text.substr(0, text.find(mark));
    text.remove_prefix(out.size() == text.size() ? out.size() : out.size() + mark.size());
    return out;
}

/// Whether a line of a paragraph goes on in the next.
bool goes_on(std::string_view line, std::string_view next)
{
    constexpr std::size_t Full = 52; // below this, whoever wrote it ended the line on purpose
    for (const std::string_view begin : {"Copyright", "copyright", "Digitized", "- ", "(", "1. ", "2. ", "3. ", "=="})
        if (next.starts_with(begin))
            return false;
    return line.size() >= Full;
}

std::vector<std::string> paragraphs_of(std::string_view text)
{
    std::vector<std::string> out;
    std::string paragraph;
    std::string_view before;
    const auto finish = [&] {
        if (!paragraph.empty())
            out.push_back(std::exchange(paragraph, {}));
    };
    while (!text.empty()) {
        const std::string_view line = trim(take_until(text, "\n"));
        if (line.empty()) {
            finish();
            continue;
        }
        if (!paragraph.empty())
            paragraph += goes_on(before, line) ? ' ' : '\n';
        paragraph += line;
        before = line;
    }
    finish();
    return out;
}

} // namespace

std::vector<Licence> licences_from_notice(std::string_view notice)
{
    std::vector<Licence> out;
    take_until(notice, Between); // what it says of itself
    while (!notice.empty()) {
        std::string_view part = take_until(notice, Between);
        Licence licence;
        licence.name = std::string(take_until(part, "\n"));
        licence.terms = std::string(take_until(part, "\n"));
        licence.home = std::string(take_until(part, "\n"));
        licence.paragraphs = paragraphs_of(part);
        out.push_back(std::move(licence));
    }
    return out;
}

} // namespace wk::app
