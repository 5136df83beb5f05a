// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "write/office/office_flow.h"

#include <map>
#include <string>
#include <vector>

namespace wk::write {

/// Lays a document out as an office program would, to know on which page each bookmark stands.
///
/// Programs break lines and pages in ways of their own, and take another typeface where Open Sans is not installed, so
/// this is an estimate (docs/decisions/0077). Lengths are points.
class PageCounter : public OfficeWriter {
public:
    void paragraph(const OfficeParagraph& it) override;
    bool makes_charts() const override { return true; }
    void picture(const OfficePicture& it) override;
    void table(const OfficeTable& it) override;
    void contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries) override;
    void turn(bool landscape) override;

    /// The page of each bookmark, counted from 1; once everything is written.
    std::map<std::string, int, std::less<>> take();

private:
    /// What stands between two places where a page may end: lines of one height.
    struct Piece {
        float before = 0, after = 0, line = 0;
        int lines = 1;
        bool keep_next = false, whole = false, new_page = false;
        float head = 0; ///< of a table's row: the row that names the columns, which every page of it begins with
        std::string bookmark = {};
    };

    Piece piece_of(const OfficeParagraph& it, float width) const;
    float row_height(const OfficeTable& it, std::size_t row) const;
    void add(Piece piece);
    void place_chain();
    void place(const Piece& piece);
    void next_page();
    float room() const;

    std::vector<Piece> m_chain; ///< all but the last keep with the next
    std::map<std::string, int, std::less<>> m_pages;
    bool m_landscape = false;
    int m_page = 1;
    float m_used = 0;  ///< of the page, from its top
    float m_after = 0; ///< of that, below the last piece
    bool m_begun = false;
};

} // namespace wk::write
