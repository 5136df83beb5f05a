// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::io {

// A survey as a tool for asking has it: groups of questions of a type, with rows and answers that have codes. In the
// words of LimeSurvey, whose files are read and written; texts are plain.

struct ToolAnswer {
    std::string code;
    std::string text;
};

struct ToolRow {
    std::string code;
    std::string text;
    std::string relevance; ///< expression; empty: always asked
};

struct ToolQuestion {
    std::string type; ///< one sign: L list, F rows with the same answers, N number, S short and T long text …
    std::string code;
    std::string text;
    std::string relevance;
    std::string suffix;    ///< what stands behind the box to fill in
    std::string css_class; ///< names of classes, which we use for marks (tool_marks.h)
    std::vector<ToolRow> rows = {};
    std::vector<ToolAnswer> answers = {};
    bool other = false; ///< people may write an answer of their own
    bool two_scales = false;
};

struct ToolGroup {
    std::string name;
    std::string relevance;
    std::vector<ToolQuestion> questions;
};

struct ToolSurvey {
    std::string title;
    std::string language;
    std::vector<ToolGroup> groups;
    bool more_languages = false; ///< there were texts in other ones
};

/// A text as HTML without a quote, tab or line end in it, and without a brace that LimeSurvey would take for an
/// expression.
std::string html_of_text(std::string_view text);

/// What a reader sees of HTML: without tags, with the signs that entities stand for, and a line end where a paragraph
/// ends. What is no HTML stays as it is.
std::string text_of_html(std::string_view html);

} // namespace wk::io
