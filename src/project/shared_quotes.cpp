// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_quotes.h"

#include "base/phrases.h"
#include "project/analyse.h"
#include "survey/coding.h"
#include "survey/quotes.h"

#include <algorithm>

namespace wk::project {

QuoteSharing quote_sharing(const survey::Quote& quote, const survey::Responses& responses, const survey::RowMask& kept)
{
    QuoteSharing out{false, {}, survey::quote_risks(quote.text)};
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
