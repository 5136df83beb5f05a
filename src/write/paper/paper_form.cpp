// SPDX-License-Identifier: EUPL-1.2
#include "write/paper/paper_form.h"

#include "assessment/answers.h"
#include "base/phrases.h"
#include "report/words/assessment_words.h"
#include "write/markup/markup.h"

#include <array>

namespace wk::write {

namespace {

using assessment::Statement;

constexpr std::string_view FormStyle =
    "@page{size:A4;margin:14mm}body{font:11pt/1.4 'Open Sans',Arial,sans-serif;color:#1b1f24;max-width:180mm;"
    "margin:0 auto;padding:8mm}h1{font-size:18pt;margin:0 0 2mm}h2{font-size:12pt;margin:0 0 1mm}"
    "section{break-inside:avoid;border-top:.3mm solid #767e88;padding:3mm 0}ul{margin:1mm 0;padding-left:5mm;"
    "font-size:9.5pt;color:#4a525c}p{margin:1mm 0}.row{display:flex;flex-wrap:wrap;gap:2mm 5mm;margin-top:1.5mm}"
    ".box::before{content:'';display:inline-block;width:4mm;height:4mm;border:.3mm solid #1b1f24;margin-right:1.5mm;"
    "vertical-align:-.8mm}.line{border-bottom:.2mm solid #767e88;height:7mm}@media print{body{padding:0}}";

void add_line_of(Markup& out, std::string_view tag, std::string_view text)
{
    out.leaf(tag, text).line();
}

void add_box(Markup& out, std::string_view text)
{
    out.leaf("span", {{"class", "box"}}, text).line();
}

void begin_row(Markup& out)
{
    out.open("div", {{"class", "row"}}).line();
}

void end_row(Markup& out)
{
    out.close("div").line();
}

void add_seen_levels(Markup& out, const Statement& statement)
{
    constexpr std::array<const char*, 3> scores{"1", "3", "5"};
    Markup levels;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!statement.seen[i].empty())
            add_line_of(levels, "li", std::string(scores[i]) + ": " + statement.seen[i]);
    if (!levels.nothing())
        out.open("ul").line().add(levels).close("ul").line();
}

void add_statement(Markup& out, const Statement& statement, std::size_t number)
{
    out.open("section").line();
    add_line_of(out, "h2", std::to_string(number) + ". " + statement.text);
    add_seen_levels(out, statement);
    begin_row(out);
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        add_box(out, std::to_string(score) + " " + report::score_words(score));
    add_box(out, say(Phrase::ScoreDontKnow));
    add_box(out, say(Phrase::ScoreNotApplicable));
    end_row(out);
    begin_row(out);
    add_line_of(out, "span", say(Phrase::HolderQuestion));
    for (std::size_t i = 0; i < assessment::Holders; ++i)
        add_box(out, report::holder_words(static_cast<assessment::Holder>(i)));
    end_row(out);
    add_line_of(out, "p", say(Phrase::AnswerNote));
    out.open("div", {{"class", "line"}}).close("div").line();
    out.close("section").line();
}

} // namespace

std::string paper_form(const assessment::Questionnaire& questionnaire, std::string_view session)
{
    Markup out;
    out.verbatim(HtmlDoctype).open("html", {{"lang", "nl"}}).line().open("head").line();
    out.lone("meta", {{"charset", "utf-8"}}).line();
    add_line_of(out, "title", questionnaire.title);
    out.open("style").verbatim(FormStyle).close("style").line();
    out.close("head").line().open("body").line().open("main").line();
    add_line_of(out, "h1", questionnaire.title);
    add_line_of(out, "p", questionnaire.intro);
    if (!session.empty())
        add_line_of(out, "p", say(Phrase::FormSession, {session}));
    add_line_of(out, "p", say(Phrase::FormHelp));
    begin_row(out);
    add_line_of(out, "span", say(Phrase::RoleQuestion));
    for (std::size_t i = 0; i < assessment::Roles; ++i)
        add_box(out, report::role_words(static_cast<assessment::Role>(i)));
    end_row(out);
    for (std::size_t i = 0; i < questionnaire.statements.size(); ++i)
        add_statement(out, questionnaire.statements[i], i + 1);
    out.close("main").line().close("body").line().close("html").line();
    return out.take();
}

} // namespace wk::write
