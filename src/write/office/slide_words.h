// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "report/document/document_numbers.h"
#include "write/office/drawing_ml.h"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// What slides say in words, and how much of it fits on one.

namespace wk::write {

/// How much of a width words may take: where Arial stands in, its letters are that much wider than those of the table.
inline constexpr float SlideStandIn = 0.93F;

inline constexpr float SlideLineHeight = 1.25F; ///< of running text, in em

/// Text as large as it fits.
struct FittedText {
    std::string text; ///< without line ends; cut off with an ellipsis when it does not fit at the smallest size
    float size = 0;
    std::size_t lines = 0;
    bool whole = true; ///< nothing was cut off
};

/// The largest size, in steps of 2, at which a text has at most `lines` lines of a width, even in semibold.
/// smallest, largest, width   in CSS pixels
FittedText fitted_text(std::string_view text, float smallest, float largest, float width, std::size_t lines);

/// A paragraph with what it is called.
struct SlideWords {
    std::string title; ///< may be empty
    std::string text;  ///< may be empty; a newline begins a new paragraph

    bool operator==(const SlideWords&) const = default;
};

/// What a section says on slides: its words, and of each section in it the title and the first paragraph.
std::vector<SlideWords> words_for_slides(const report::Document& document, const report::DocumentNumbers& numbers,
                                         std::size_t section);

/// Words as boxes below each other, in as many slides as it takes: nothing runs over the edge of `area`.
std::vector<std::vector<TextBox>> slides_of_words(const std::vector<SlideWords>& words, const TextBox& area);

/// Sentences above slides with figures, each used once.
class SlideSentences {
public:
    /// What stands out in a figure: of the sentences that were made for its section the one that leads to it, or that quotes
    /// what the figure has a row for, or where the section has no other figure the first. Without its full stop; empty where
    /// none will do.
    ///
    /// fits   whether a sentence has room
    std::string of(const report::Section& section, const report::FigureBlock& figure,
                   const std::function<bool(const std::string&)>& fits);

    /// Of a table that no figure shows: as of a figure, or else the first sentence of its section that has room.
    std::string of(const report::Section& section, const report::TableBlock& table,
                   const std::function<bool(const std::string&)>& fits);

private:
    std::set<std::string> m_used; ///< keys
};

} // namespace wk::write
