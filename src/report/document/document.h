// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace wk::report {

enum class ParagraphStyle : std::uint8_t {
    Lead,
    Body,
    Passport ///< how figures were made: small
};

/// One paragraph, or one entry of a list.
struct Paragraph {
    std::string key;  ///< of a sentence that was made: "items/v1"; the same finding has the same key. Empty: fixed text
    std::string text; ///< a newline begins a new paragraph
    ParagraphStyle style = ParagraphStyle::Body;
    std::string target = {}; ///< id of the section, figure or table that shows what it says; empty: none. An id that
                             ///< the document does not have is no link

    bool operator==(const Paragraph&) const = default;
};

struct BulletList {
    std::string title; ///< what the entries are; may be empty
    std::vector<Paragraph> entries;

    bool operator==(const BulletList&) const = default;
};

struct FigureBlock {
    std::string id; ///< stable, unique within the document
    Scene scene;
    /// Sentences without a full stop, each of which tells what it shows: the first that fits is above its slide.
    std::vector<std::string> headlines = {};

    bool operator==(const FigureBlock&) const = default;
};

struct TableBlock {
    std::string id; ///< stable, unique within the document
    DataTable table;
    std::string figure = {};                    ///< id of the figure whose numbers these are; empty when there is none
    std::vector<std::string> more_figures = {}; ///< ids of others whose numbers stand here too

    bool operator==(const TableBlock&) const = default;
    /// Ids of all figures whose numbers these are.
    std::vector<std::string> figures() const;
};

/// Words of a respondent, never with who said them.
struct QuoteBlock {
    std::string words;
    std::string from; ///< "Bron: respondent, open vraag (88 antwoorden)"

    bool operator==(const QuoteBlock&) const = default;
};

/// A light of the stoplicht, by sign and word as well as by colour.
struct LightBlock {
    std::string key;
    std::string title; ///< whose light it is
    std::string sign;
    std::string word;
    Ink ink = Ink::Text;
    std::string reason;

    bool operator==(const LightBlock&) const = default;
};

/// Names with what they stand for, as a table of two columns.
struct PairsBlock {
    std::string id; ///< stable, unique within the document
    std::string caption;
    std::vector<std::pair<std::string, std::string>> pairs;

    bool operator==(const PairsBlock&) const = default;
};

using Block = std::variant<Paragraph, BulletList, FigureBlock, TableBlock, QuoteBlock, LightBlock, PairsBlock>;

struct Section {
    std::string id;    ///< stable, unique within the document: "belofte-maatwerk"
    std::string title; ///< without a number: whoever writes the document counts
    int level = 1;     ///< 1 to 3
    std::vector<Block> blocks = {};
    bool appendix = false; ///< of level 1: it and what follows it are appendices
    /// A sentence above the slides that hold its words, and the first of those of each section in it; empty: its words
    /// have no slides.
    std::string slides = {};
    bool own_page = false; ///< of level 1: on paper it and what stands under it begin a page, and so does what follows

    bool operator==(const Section&) const = default;
};

/// A report as it will be read, whatever it is written as: HTML, an office file or a screen.
struct Document {
    std::string title;
    std::string subtitle;
    std::string kicker; ///< what kind of document it is, in a few words
    std::string language = "nl";
    std::vector<std::string> cover;    ///< lines on the cover: a date, a version
    std::vector<std::string> warnings; ///< what a reader has to know before anything else
    std::vector<Section> sections;
    bool brief = false; ///< to be read at a glance, on a page or two: no cover of its own, contents or section numbers
    /// What it carries to prove its figures by, which nobody sees: JSON in which no `<` stands. Empty: nothing.
    std::string evidence = {};
    bool one_page = false; ///< all of it has to stand on one page: smaller letters, closer together

    bool operator==(const Document&) const = default;
};

} // namespace wk::report
