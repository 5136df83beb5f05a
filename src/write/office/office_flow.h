// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "write/office/office_paper.h"
#include "write/office/office_styles.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A report as an office program sees it: paragraphs, pictures and tables in a row. What DOCX and ODT have in common
// stands here; whoever writes one of them only says how these few things are spelled.

namespace wk::write {

/// A piece of a paragraph.
struct OfficeRun {
    std::string text;                    ///< a newline is a new line within the paragraph
    report::Ink ink = report::Ink::None; ///< another colour than the style's
    std::string link = {};               ///< name of a bookmark; empty: none
    std::string counter = {};            ///< the text is a number that the program counts on under this name: "Figuur"
};

struct OfficeParagraph {
    OfficeStyle style = OfficeStyle::Normal;
    std::vector<OfficeRun> runs;
    std::string bookmark = {}; ///< its own name, that links lead to; empty: none. Only small letters, digits and _
    report::Ink ink = report::Ink::None; ///< another colour for the bar at its left than the style's
    bool right = false;                  ///< aligned at the right
    bool new_page = false;               ///< begins a page
    bool keep_next = false;              ///< on one page with what follows, even if the style does not say so
};

struct OfficePicture {
    const report::Scene& scene;
    std::size_t number; ///< of the picture in the document, from 1
    PictureSize size;
    std::string description; ///< for who cannot see it
};

struct OfficeTable {
    std::string name;
    std::string caption;
    int padding = 0;         ///< of its cells, at their left and right, in hundredths of a millimetre
    std::vector<int> widths; ///< of the columns, in hundredths of a millimetre
    std::vector<std::vector<OfficeParagraph>> rows; ///< each as long as widths; the first cell names the row
    bool head = false;                              ///< the first row names the columns
    std::size_t totals = 0;                         ///< rows at the end that add up the others
    bool whole = false;                             ///< fits on a page, and should not be broken
};

/// Writes what comes, in order.
class OfficeWriter {
public:
    virtual ~OfficeWriter() = default;
    virtual void paragraph(const OfficeParagraph& it) = 0;
    /// Whether it makes charts of figures that have one, instead of drawings.
    virtual bool makes_charts() const { return false; }
    virtual void picture(const OfficePicture& it) = 0;
    virtual void table(const OfficeTable& it) = 0;
    /// The list of sections: its title, and an entry for each that links to it.
    virtual void contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries) = 0;
    /// What follows stands on a new page, that lies on its side or is upright.
    virtual void turn(bool landscape) = 0;
};

/// What writes the document from its cover to its last appendix, some of it with each call. It begins upright; every
/// table is followed by a paragraph. Both have to outlive it.
///
/// returns   how far it is: 1 when everything is written
std::function<double()> office_flow(const report::Document& document, OfficeWriter& writer);

/// Language and country, fit for an attribute: "nl" and "NL"; a country that is not known is empty. Dutch when the
/// document says nothing that is a language.
std::pair<std::string, std::string> office_language(const report::Document& document);

/// Both as a document's properties tell them: "nl-NL".
std::string office_language_tag(const report::Document& document);

/// "picture-3", as files of pictures are called.
std::string office_picture_name(std::size_t number);

} // namespace wk::write
