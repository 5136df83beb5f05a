// SPDX-License-Identifier: EUPL-1.2
#include "report/words/coding_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "report/words/cells.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <cstdint>

namespace wk::report {

namespace {

using project::OpenFinding;
using survey::Count;

std::string count_with_share(Count n, Count looked)
{
    return looked > 0 ? format_count(n) + " (" + format_share(double(n) / double(looked), 0) + ")" : format_count(n);
}

/// Titles of categories; "–" for none, and that an answer is not codable.
std::string titles_of(const std::vector<std::string>& ids, bool not_codable, const survey::Codebook& codebook)
{
    if (not_codable)
        return say(Phrase::OpenNotCodable);
    std::vector<std::string> titles;
    for (const auto& id : ids) {
        const auto at = codebook.find(id);
        titles.push_back(at ? codebook.categories[*at].title : id);
    }
    return titles.empty() ? say(Phrase::NoValue) : joined(titles, ", ");
}

TableCell kappa_cell(const stats::Kappa& kappa)
{
    return number_cell(kappa.kappa, 2);
}

} // namespace

std::string open_title(const project::Findings& findings, const OpenFinding& open)
{
    constexpr std::size_t LongestQuestion = 90;
    const std::string theme = theme_title(findings, open.theme);
    // "overig" is what a question is of which nobody said what it is about: its words tell it apart from others.
    if (open.kind.empty() || open.kind == survey::kind_name(survey::ItemKind::Overig))
        return open.text.empty() ? theme : clipped(open.text, LongestQuestion);
    return open.theme.empty() ? capitalised(open.kind) : theme + ": " + open.kind;
}

std::vector<const project::CategoryFinding*> categories_by_count(const OpenFinding& open)
{
    std::vector<const project::CategoryFinding*> out;
    for (const auto& category : open.categories)
        out.push_back(&category);
    sort_stably(out, [](const auto* a, const auto* b) { return a->n > b->n; }); // nothing is less than any number
    return out;
}

std::optional<double> share_of_looked(const OpenFinding& open, Count n)
{
    const Count looked = open.answered - open.uncoded;
    return looked > 0 ? std::optional(double(n) / double(looked)) : std::nullopt;
}

std::string coding_sentence(const OpenFinding& open, Count smallest)
{
    const auto categories = categories_by_count(open);
    const std::string answered = format_count(open.answered);
    const std::string hidden = say(Phrase::HiddenCategories, {smallest});
    const bool all_shown = categories.empty() || categories.back()->n;
    if (!all_shown && !categories.front()->n)
        return hidden;
    if (categories.empty() || categories.front()->n == 0)
        return say(Phrase::CodingSentenceNone, {answered});
    std::vector<std::string> most;
    for (const auto* category : categories)
        if (category->n == categories.front()->n)
            most.push_back(mid_sentence(category->title));
    const Count n = *categories.front()->n;
    const Phrase phrase = !all_shown        ? Phrase::CodingSentenceShown // of the others one may be larger
                          : most.size() > 1 ? Phrase::CodingSentenceTie
                                            : Phrase::CodingSentence;
    std::string words = say(phrase, {answered, open.answered - open.uncoded, enumeration(most), n,
                                     share_or_dash(share_of_looked(open, n))});
    if (open.not_codable > 0)
        words += " " + say(Phrase::CodingUncodable, {open.not_codable});
    if (open.uncoded > 0)
        words += " " + say(Phrase::CodingUnfinished, {open.uncoded});
    return all_shown ? words : words + " " + hidden;
}

std::string coding_passport()
{
    return say(Phrase::CodingPassport);
}

DataTable coding_group_table(const OpenFinding& open, const project::CodingGroupFinding& groups,
                             std::string_view factor_title)
{
    DataTable table{say(Phrase::CodingByGroupTable, {mid_sentence(factor_title)}), {{say(Phrase::ColumnCategory)}}, {}};
    for (const auto& level : groups.levels)
        table.columns.push_back({level.level, true});
    for (std::size_t i = 0; i < open.categories.size(); ++i) {
        std::vector<TableCell> row{open.categories[i].title};
        for (const auto& level : groups.levels) {
            if (level.suppressed)
                row.push_back({say(Phrase::CodingFew), -1});
            else if (const auto& n = level.categories[i])
                row.push_back({count_with_share(*n, *level.answered - *level.uncoded), double(*n)});
            else
                row.push_back({say(Phrase::NotShown), -1});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string agreement_sentence(const survey::CodingAgreement& agreement, std::string_view coder)
{
    if (agreement.n == 0)
        return say(Phrase::AgreementNothing, {coder});
    const std::string n = format_count(agreement.n);
    const std::string identical = format_count(agreement.identical);
    const std::string share = format_share(double(agreement.identical) / double(agreement.n), 1);
    const auto& kappa = agreement.pooled;
    if (!kappa.kappa || !kappa.interval)
        return say(Phrase::AgreementSentenceNoKappa, {coder, n, identical, share});
    return say(Phrase::AgreementSentence,
               {coder, n, identical, share, format_number(*kappa.kappa, 2), format_number(kappa.interval->low, 2),
                format_number(kappa.interval->high, 2)});
}

DataTable agreement_table(const survey::CodingAgreement& agreement, std::string_view coder)
{
    DataTable table{say(Phrase::AgreementTable, {coder}),
                    {{say(Phrase::ColumnCategory)},
                     {say(Phrase::ColumnBoth), true},
                     {say(Phrase::ColumnFirstOnly), true},
                     {say(Phrase::ColumnSecondOnly), true},
                     {say(Phrase::ColumnNeither), true},
                     {say(Phrase::ColumnAgree), true},
                     {say(Phrase::ColumnKappa), true}},
                    {}};
    survey::CategoryAgreement all;
    for (const auto& each : agreement.categories) {
        table.rows.push_back({each.title, count_cell(each.both), count_cell(each.first_only),
                              count_cell(each.second_only), count_cell(each.neither),
                              share_cell(each.kappa.observed_agreement), kappa_cell(each.kappa)});
        all.both += each.both;
        all.first_only += each.first_only;
        all.second_only += each.second_only;
        all.neither += each.neither;
    }
    table.rows.push_back({say(Phrase::AgreementAll), count_cell(all.both), count_cell(all.first_only),
                          count_cell(all.second_only), count_cell(all.neither),
                          share_cell(agreement.pooled.observed_agreement), kappa_cell(agreement.pooled)});
    table.totals = 1;
    return table;
}

std::string agreement_passport()
{
    return say(Phrase::AgreementPassport);
}

DataTable difference_table(const survey::CodingAgreement& agreement, std::string_view coder,
                           const survey::Codebook& codebook, const survey::Responses& responses, std::size_t question)
{
    DataTable table{say(Phrase::AgreementDifferencesTable, {coder}),
                    {{say(Phrase::ColumnRow), true},
                     {say(Phrase::ColumnAnswer)},
                     {say(Phrase::ColumnFirstOnly)},
                     {say(Phrase::ColumnSecondOnly)}},
                    {}};
    for (const auto& each : agreement.differences) {
        const auto row = std::int64_t(responses.table().row_number(each.row));
        table.rows.push_back({{format_count(row), double(row)},
                              std::string(survey::answer_text(responses, question, each.row)),
                              titles_of(each.first_only, each.first_not_codable, codebook),
                              titles_of(each.second_only, each.second_not_codable, codebook)});
    }
    return table;
}

} // namespace wk::report
