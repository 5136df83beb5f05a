// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_quotes.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse.h"
#include "survey/coding.h"
#include "survey/quotes.h"

#include <algorithm>
#include <set>
#include <string>

namespace wk::project {

namespace {

constexpr std::size_t MostLevelNames = 50; ///< with more, a column may well hold names of people

void add_words(std::string_view text, std::set<std::string>& out)
{
    const std::string folded = fold(text);
    const auto solid = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && solid(folded[end]))
            ++end;
        if (end > at)
            out.insert(folded.substr(at, end - at));
        at = end + 1;
    }
}

/// The words that a study uses itself: in its questions, and in the names of teams, functions and other groups.
std::set<std::string> words_of_study(const survey::Responses& responses)
{
    const auto& instrument = responses.instrument();
    std::set<std::string> out;
    add_words(instrument.title(), out);
    for (const auto& theme : instrument.themes())
        add_words(theme.title, out);
    for (const auto& item : instrument.items())
        add_words(item.text, out);
    for (const auto& open : instrument.open())
        add_words(open.text, out);
    for (std::size_t i = 0; i < instrument.factors().size(); ++i) {
        add_words(instrument.factors()[i].title, out);
        const auto& levels = responses.factor(i).levels;
        if (levels.size() < MostLevelNames)
            for (const auto& level : levels)
                add_words(level, out);
    }
    return out;
}

} // namespace

std::vector<survey::QuoteRisk> risks_of(const survey::Quote& quote, const survey::Responses& responses)
{
    auto out = survey::quote_risks(quote.text);
    const bool named = std::any_of(out.begin(), out.end(),
                                   [](const auto& risk) { return risk.kind == survey::QuoteRisk::Kind::Name; });
    if (!named)
        return out;
    const auto known = words_of_study(responses);
    std::erase_if(out, [&](const survey::QuoteRisk& risk) {
        return risk.kind == survey::QuoteRisk::Kind::Name && known.count(fold(risk.words)) > 0;
    });
    return out;
}

QuoteSharing quote_sharing(const survey::Quote& quote, const survey::Responses& responses, const survey::RowMask& kept)
{
    QuoteSharing out{false, {}, risks_of(quote, responses)};
    const auto& open = responses.instrument().open();
    const auto question =
        std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == quote.question; });
    if (question == open.end() || quote.row >= responses.rows())
        return out;
    const auto answer = survey::answer_text(responses, std::size_t(question - open.begin()), quote.row);
    if (const auto problem = survey::quote_problem(quote, answer))
        out.problem = problem->message;
    else if (!kept.keeps(quote.row))
        out.problem = say(Phrase::GroupingLeftOut) + ".";
    const bool traceable = std::any_of(out.risks.begin(), out.risks.end(),
                                       [](const auto& risk) { return risk.kind != survey::QuoteRisk::Kind::Name; });
    out.may_leave = quote.checked && out.problem.empty() && !traceable;
    return out;
}

std::vector<survey::Quote> shared_quotes(const Survey& survey, const survey::Responses& responses)
{
    std::vector<survey::Quote> out;
    const auto kept = kept_rows(survey, responses);
    if (!kept)
        return out;
    for (const auto& quote : survey.quotes)
        if (quote_sharing(quote, responses, *kept).may_leave)
            out.push_back(quote);
    return out;
}

} // namespace wk::project
