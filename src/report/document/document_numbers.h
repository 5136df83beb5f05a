// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// How a section is counted and how deep it really stands.
struct SectionNumber {
    std::string number; ///< "3", "3.2", "A", "A.1"; empty at level 3
    int level = 1;      ///< never more than one deeper than the section before it
    bool appendix = false;
};

/// The numbers of sections, figures and tables, in the order of the document: the same however it is written.
struct DocumentNumbers {
    std::vector<SectionNumber> sections; ///< as Document::sections
    // By id, from 1. Ids have to be the block's own: has_own_ids().
    std::map<std::string, std::size_t, std::less<>> figures;
    std::map<std::string, std::size_t, std::less<>> tables;
    /// Ids. A figure without a table of its own has the one with the same numbers: two figures may show one table.
    std::map<std::string, std::string, std::less<>> table_of_figure;
};

DocumentNumbers document_numbers(const Document& document);

/// Whether no two sections, and no two figures or tables, have one id: else what refers to one finds another.
bool has_own_ids(const Document& document);
/// Gives what has the id of something before it one of its own: "figuur-overig-2" again is "figuur-overig-2-2". To be
/// called before tables are made that refer to the figures.
void give_own_ids(std::vector<Section>& sections);
/// The same of a whole document, for who writes it.
Document with_own_ids(Document document);

} // namespace wk::report
