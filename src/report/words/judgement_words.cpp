// SPDX-License-Identifier: EUPL-1.2
#include "report/words/judgement_words.h"

#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/route_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>

namespace wk::report {

using project::Light;

namespace {

/// The lights in the order of routekaart::judgement_names.
Light light_of(std::string_view verdict)
{
    const auto& names = routekaart::judgement_names;
    const auto at = std::find(names.begin(), names.end(), verdict);
    return at == names.end() ? Light::Attention : static_cast<Light>(at - names.begin());
}

std::vector<TableColumn> columns_of(const routekaart::LeeuwardenJudgement& of)
{
    std::vector<TableColumn> out{{say(Phrase::ColumnWhat)}};
    for (const auto& column : of.context_columns)
        out.push_back({column, true});
    return out;
}

} // namespace

std::string remark_place(const routekaart::Remark& remark)
{
    if (remark.pages.empty())
        return remark.place;
    const std::string pages = say(Phrase::JudgePages, {page_names(remark.pages)});
    return remark.place.empty() ? pages : remark.place + ", " + pages;
}

std::string written_words(const routekaart::Written& written)
{
    return say(Phrase::JudgeReport, {written.author, written.title, date_words(written.date)});
}

std::string answer_place(const routekaart::Answered& answered)
{
    const std::string page = number_name(answered.page);
    return answered.letter_pages.empty() ? say(Phrase::JudgeAnswerPages, {page})
                                         : say(Phrase::JudgeLetterPages, {page, page_names(answered.letter_pages)});
}

std::string judgement_words(std::string_view verdict)
{
    return light_sign(light_of(verdict)) + " " + std::string(verdict);
}

Ink judgement_ink(std::string_view verdict)
{
    return light_ink(light_of(verdict));
}

DataTable costs_table(const routekaart::LeeuwardenJudgement& of)
{
    DataTable out{of.costs_title, columns_of(of), {}};
    out.rows.push_back({say(Phrase::ColumnSpent), number_cell(of.costs[0], 0), number_cell(of.costs[1], 0),
                        number_cell(of.costs[2], 0)});
    return out;
}

DataTable context_table(const routekaart::LeeuwardenJudgement& of)
{
    DataTable out{of.context_title, columns_of(of), {}};
    out.columns.push_back({say(Phrase::ColumnTable)});
    for (const auto& row : of.context)
        out.rows.push_back({row.label, number_cell(row.values[0], 1), number_cell(row.values[1], 1),
                            number_cell(row.values[2], 1), row.table});
    return out;
}

} // namespace wk::report
