// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// A table of a document for who takes tables out of it.
struct DocumentTable {
    std::string label; ///< as the document calls it: "Tabel 3", or "Figuur 3" when only the figure has it
    std::string stem;  ///< of its file: "tabel-03-respons-naar-functie"; each once
    DataTable table;
};

/// Every table in the order of the document: those it shows, facts among them, and those of figures whose table it does
/// not show.
std::vector<DocumentTable> document_tables(const Document& document);

/// A figure of a document.
struct DocumentFigure {
    std::string label;          ///< "Figuur 3"
    std::string stem;           ///< "figuur-03-respons"; each once
    const Section* section;     ///< in which it stands
    std::string section_number; ///< "3.2"; of what has none the nearest above
    const FigureBlock* block;
};

/// Every figure in the order of the document, which has to outlive them.
std::vector<DocumentFigure> document_figures(const Document& document);

/// Small letters without accents, digits and hyphens, at most 40 of them: a piece of a file's name.
std::string file_slug(std::string_view text);

} // namespace wk::report
