// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// Words of the user for a section of a report: above it, or its title.
struct OwnText {
    std::string section; ///< its id
    std::string text;

    bool operator==(const OwnText&) const = default;
};

/// A sentence of the user in place of one that was made from figures.
struct OwnSentence {
    std::string key;  ///< of the sentence it replaces: "items/v1"
    std::string text; ///< the user's
    std::string made; ///< what stood there when it was replaced; when that is made otherwise, its figures changed

    bool operator==(const OwnSentence&) const = default;
};

/// A chapter that the user wrote. Where it stands is in ReportChoices::order, under "eigen-" and its id; else it comes
/// before the appendices.
struct OwnChapter {
    std::string id; ///< unique within the report; stays when others come and go
    std::string title;
    std::string text; ///< a newline begins a new paragraph

    bool operator==(const OwnChapter&) const = default;

    /// Of the section that it becomes.
    std::string section() const { return "eigen-" + id; }
};

/// What the user decided about the report of a survey.
struct ReportChoices {
    std::string date;                   ///< as it will stand on the cover
    std::string subtitle;               ///< empty: one that is made
    std::vector<std::string> left_out;  ///< ids of sections
    std::vector<OwnText> own;           ///< one per section at most
    std::vector<std::string> order;     ///< ids of chapters as the user wants them; others follow in their own order
    std::vector<OwnText> titles;        ///< one per section at most
    std::vector<OwnSentence> sentences; ///< one per key at most
    std::vector<OwnChapter> chapters;   ///< no two with one id
    std::string unknown = {};           ///< fields of a newer version, kept as they are

    bool operator==(const ReportChoices&) const = default;

    /// The user's words above a section; empty when there are none.
    const std::string& own_text(const std::string& section) const;
    /// Puts words above a section, or takes them away when they are empty.
    void set_own_text(const std::string& section, std::string text);
    /// The user's title of a section; empty when there is none.
    const std::string& own_title(const std::string& section) const;
    /// Gives a section a title, or takes it away when it is empty.
    void set_own_title(const std::string& section, std::string title);
    /// What stands in place of the sentence with this key; null when nothing does.
    const OwnSentence* own_sentence(const std::string& key) const;
    /// Puts it in place of what was there; an empty text, or the very one that was made, takes it away.
    void set_own_sentence(OwnSentence sentence);
    /// Leaves a section out, or takes it in again.
    void leave_out(const std::string& section, bool out);
    bool is_left_out(const std::string& section) const;
    /// The chapter of the user that becomes this section; null when none does.
    OwnChapter* own_chapter(std::string_view section);
    const OwnChapter* own_chapter(std::string_view section) const;
    /// Adds an empty chapter, and returns the id of its section.
    std::string add_chapter();
    /// Takes a chapter of the user away, with its place; nothing for other sections.
    void remove_chapter(const std::string& section);
    /// What of it holds for another document about the same survey too: date, subtitle and sentences.
    ReportChoices without_sections() const;
};

} // namespace wk::project
