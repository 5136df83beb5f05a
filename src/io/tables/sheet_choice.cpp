// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sheet_choice.h"

#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace wk::io {

namespace {

/// Sheets that are called so hold words about the answers.
constexpr std::array<std::string_view, 20> NotesNames{
    "toelichting", "leeswijzer",  "uitleg",     "codeboek", "codebook",     "readme",    "lees mij",
    "leesmij",     "info",        "informatie", "notes",    "notities",     "inhoud",    "legenda",
    "instructie",  "instructies", "voorblad",   "colofon",  "documentatie", "variabelen"};

} // namespace

bool SheetChoice::take(std::size_t number, const SheetInfo& info, const SheetRows& rows)
{
    if (rows.has_table() && !contains(NotesNames, std::string_view(fold(info.name)))) {
        m_best = number;
        m_final = true;
        return true;
    }
    if (rows.rows() > 0)
        m_passed_over.push_back(info.name);
    if (!m_best && rows.rows() >= 2)
        m_best = number;
    return false;
}

bool SheetChoice::take_any(std::size_t number)
{
    m_best = number;
    m_final = true;
    return true;
}

void SheetChoice::note(SheetContents& contents) const
{
    auto others = m_passed_over;
    std::erase(others, contents.sheet);
    if (!others.empty())
        contents.notices.push_back(
            problem_at("sheet-chosen", {}, contents.sheet,
                       say(Phrase::FilesSheetChosen, {clipped(contents.sheet, 60), some_in_quotes(others)})));
}

} // namespace wk::io
