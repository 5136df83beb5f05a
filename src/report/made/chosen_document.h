// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/report_choices.h"
#include "report/document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// The document with the chapters that the user wrote, before its appendices. Each is a section, also one without words;
/// those that are there already stay.
Document with_own_chapters(Document document, const project::ReportChoices& choices);

/// The document as the user wants it: with the user's own chapters that say something, all in the user's order, without
/// the sections that are left out and what stands under them, and without the tables of figures that went with them; with
/// the user's own titles, words above a section, subtitle, and sentences in place of those that were made. The reading
/// guide names the chapters that stay.
///
/// A sentence whose figures changed after it was replaced stays the user's, but what follows from the figures now
/// stands after it, and a warning at the front says how many such sentences there are.
Document chosen_document(Document document, const project::ReportChoices& choices);

/// Ids of the chapters (sections of level 1), in the order in which chosen_document() puts them: one that the user
/// never placed comes after the one that it follows in `made`, or before the appendices when the user wrote it.
/// Appendices stay behind the others.
/// made   with_own_chapters()
std::vector<std::string> chapter_order(const Document& made, const project::ReportChoices& choices);

/// The chapter with this id: its section and those below it; nothing when there is none.
std::vector<Section> chapter(const Document& document, std::string_view id);

/// A sentence of the user whose figures changed since.
struct StaleSentence {
    std::string key;
    std::string text; ///< the user's
    std::string now;  ///< what is made from the figures now
};

/// Those of the sentences that stand in `made`, in its order.
std::vector<StaleSentence> stale_sentences(const Document& made, const project::ReportChoices& choices);

} // namespace wk::report
