#include "report/paper_form.h"

#include "assessment/answers.h"
#include "base/phrases.h"
#include "report/assessment_words.h"
#include "report/markup.h"

#include <array>

namespace wk::report {

namespace {

using assessment::Statement;

constexpr std::string_view FormStyle =
    "@page{size:A4;margin:14mm}body{font:11pt/1.4 'Open Sans',Arial,sans-serif;color:#1b1f24;max-width:180mm;"
    "margin:0 auto;padding:8mm}h1{font-size:18pt;margin:0 0 2mm}h2{font-size:12pt;margin:0 0 1mm}"
    "section{break-inside:avoid;border-top:.3mm solid #767e88;padding:3mm 0}ul{margin:1mm 0;padding-left:5mm;"
    "font-size:9.5pt;color:#4a525c}p{margin:1mm 0}.row{display:flex;flex-wrap:wrap;gap:2mm 5mm;margin-top:1.5mm}"
    ".box::before{content:'';display:inline-block;width:4mm;height:4mm;border:.3mm solid #1b1f24;margin-right:1.5mm;"
    "vertical-align:-.8mm}.line{border-bottom:.2mm solid #767e88;height:7mm}@media print{body{padding:0}}";

std::string form_element(std::string_view tag, std::string_view text)
{
    return "<" + std::string(tag) + ">" + markup_text(text) + "</" + std::string(tag) + ">\n";
}

std::string box(std::string_view text)
{
    return "<span class=\"box\">" + markup_text(text) + "</span>\n";
}

std::string seen_levels(const Statement& statement)
{
    constexpr std::array<const char*, 3> scores{"1", "3", "5"};
    std::string out;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!statement.seen[i].empty())
            out += form_element("li", std::string(scores[i]) + ": " + statement.seen[i]);
    return out.empty() ? out : "<ul>\n" + out + "</ul>\n";
}

std::string section(const Statement& statement, std::size_t number)
{
    std::string out = "<section>\n";
    out += form_element("h2", std::to_string(number) + ". " + statement.text) + seen_levels(statement);
    out += "<div class=\"row\">\n";
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        out += box(std::to_string(score) + " " + score_words(score));
    out += box(say(Phrase::ScoreDontKnow)) + box(say(Phrase::ScoreNotApplicable)) + "</div>\n";
    out += "<div class=\"row\">\n<span>" + markup_text(say(Phrase::HolderQuestion)) + "</span>\n";
    for (std::size_t i = 0; i < assessment::Holders; ++i)
        out += box(holder_words(static_cast<assessment::Holder>(i)));
    return out + "</div>\n" + form_element("p", say(Phrase::AnswerNote)) + "<div class=\"line\"></div>\n</section>\n";
}

} // namespace

std::string paper_form(const assessment::Questionnaire& questionnaire, std::string_view session)
{
    std::string out = "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += form_element("title", questionnaire.title) + "<style>" + std::string(FormStyle) +
           "</style>\n</head>\n<body>\n<main>\n";
    out += form_element("h1", questionnaire.title) + form_element("p", questionnaire.intro);
    if (!session.empty())
        out += form_element("p", say(Phrase::FormSession, {session}));
    out += form_element("p", say(Phrase::FormHelp));
    out += "<div class=\"row\">\n<span>" + markup_text(say(Phrase::RoleQuestion)) + "</span>\n";
    for (std::size_t i = 0; i < assessment::Roles; ++i)
        out += box(role_words(static_cast<assessment::Role>(i)));
    out += "</div>\n";
    for (std::size_t i = 0; i < questionnaire.statements.size(); ++i)
        out += section(questionnaire.statements[i], i + 1);
    return out + "</main>\n</body>\n</html>\n";
}

} // namespace wk::report
