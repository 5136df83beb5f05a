// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrases.h"
#include "project/proposed_verdict.h"
#include "report/document/document.h"
#include "report/made/page_room.h"
#include "report/made/survey_report.h"
#include "report/scene/scene.h"
#include "report/words/verdict_sentences.h"
#include "survey/quotes.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The parts of survey_report(), some of which other documents about a survey have too. Each gives sections in order, or
// none where there is nothing to tell.

namespace wk::report {

/// What the parts share.
struct ReportContext {
    const project::Findings& findings;
    const project::Survey& survey;
    const Colophon& colophon;
    std::vector<project::Proposal> proposals; ///< one per theme
    std::vector<survey::Quote> quotes;        ///< those that may be printed
    std::string base;                         ///< who the figures are about, in words
    /// Name of the file when there are results alone: then `survey` has nothing but its rules, and what only a survey
    /// has (its researcher's verdicts, its quotes, its project) is not spoken of.
    std::optional<std::string> results = {};
    const routekaart::Beloften* beloften = nullptr; ///< as SurveyReportInput::beloften

    /// Where a figure comes from, below it: "Bron: vragenlijst ‘Beloften’. Alle 106 respondenten." The caption says what was
    /// asked, and each row how many answered.
    [[nodiscard]] std::string source() const;

    /// One of two sentences: about beloften, or about the themes of another study.
    [[nodiscard]] Phrase by_theme(Phrase belofte, Phrase theme) const { return beloften || results ? belofte : theme; }

    /// There is no survey in it: what is told rests on what its researcher wrote alone.
    [[nodiscard]] bool without_people() const { return findings.data.rows == 0; }
};

/// All parts in order, with title, cover and warnings.
Document report_document(const ReportContext& context);

/// Size of a figure: wide enough for bars and numbers beside the words, and on A4 still read.
inline constexpr ChartSize ReportFigure{960, 1};

/// A proposal per theme, without what no theme was asked about.
std::vector<project::Proposal> asked_proposals(const project::Findings& findings, const project::VerdictRules& rules);
/// Whether there are themes, and rules or a researcher to give them a light.
bool has_lights(const ReportContext& context);
/// Both lights as soon as the researcher judged one theme.
LightsShown lights_shown(const ReportContext& context);
/// The stoplicht of as many themes as a page has room for, with how many the researcher gave no verdict; nothing without
/// themes or rules.
std::vector<Block> light_blocks(const ReportContext& context);
/// The main conclusion, shortened to whole sentences; nothing when there is none.
/// lines   that it may take; what it takes goes off `room`
/// where   the whole of it stands; empty: in the whole report
std::vector<Block> conclusion_blocks(const ReportContext& context, std::size_t lines, std::string_view where,
                                     PageRoom& room);

/// One page: main conclusion, lights, conclusions and recommendations by title.
std::vector<Section> summary_sections(const ReportContext& context);
/// Conclusions, recommendations and what becomes of them.
std::vector<Section> follow_up_sections(const ReportContext& context);
/// Why and how, as far as the researcher told it, what was asked, and what the chapters are.
std::vector<Section> approach_sections(const ReportContext& context);
/// A section per theme: what it means, its figures, open answers, what other sources say, and the verdict.
std::vector<Section> theme_sections(const ReportContext& context);
/// Items of no theme.
std::vector<Section> answer_sections(const ReportContext& context);
/// The id of the section with the answers to an item of no theme.
std::string answers_id(const project::Findings& findings, const project::ItemFinding& item);
/// Open answers of no theme, and what other sources say of the survey as a whole.
std::vector<Section> factor_sections(const ReportContext& context);
/// Groups, pairs and correlations that stand out, and how many do not.
std::vector<Section> difference_sections(const ReportContext& context);
/// Who responded, how items hang together, how lights and codings were made.
std::vector<Section> method_sections(const ReportContext& context);
std::vector<Section> response_sections(const ReportContext& context);
std::vector<Section> reliability_sections(const ReportContext& context);
std::vector<Section> light_sections(const ReportContext& context);
std::vector<Section> coding_sections(const ReportContext& context);
/// The numbers behind every figure in `sections`, and of weighting.
std::vector<Section> table_sections(const ReportContext& context, const std::vector<Section>& sections);
std::vector<Section> test_sections(const ReportContext& context);
/// Adds a table, unless it has no rows.
void add_table(Section& section, std::string id, DataTable table);
/// The table of all columns that the accountability refers to; nothing when nobody wrote down what became of them.
void add_column_ledger(const project::Findings& findings, Section& section);
std::vector<Section> colophon_sections(const ReportContext& context);
/// A document about a survey without its sections: title, subtitle, date, version and, where the respondents do not
/// exist, the warning.
Document document_about(const project::Findings& findings, const Colophon& colophon, Phrase kicker);
/// What a document rests on, in one small paragraph: file, respondents, filter, version, sum of the project, date.
Paragraph trace_paragraph(const project::Findings& findings, const Colophon& colophon);

/// Statements of other sources about a theme; empty: about the survey as a whole.
BulletList statement_list(const ReportContext& context, std::string_view theme);
/// What the items say that the rules do not find on track by themselves, the furthest behind, in their own order; and
/// what the researcher wrote in place of a sentence about one.
BulletList items_that_stand_out(const ReportContext& context, std::span<const project::ItemFinding> items);

/// Whether anything was made of the answers to a question.
bool is_coded(const project::OpenFinding& open);
/// What an open question is called: "Maatwerk leveren: belemmeringen", or its own words where theme and kind say nothing.
std::string question_title(const ReportContext& context, const project::OpenFinding& open);
/// Open answers of `theme` that were coded, and quotes that belong to it.
std::vector<Section> open_sections(const ReportContext& context, std::string_view theme);
/// What the rules propose for a theme, what the researcher thinks and what that leans on.
Section verdict_section(const ReportContext& context, const project::Proposal& proposal);

/// The id of a theme's section; those of its parts begin with it.
std::string theme_id(std::string_view theme);

/// Whether the report may print the quote that a piece of evidence is.
bool is_printed(const ReportContext& context, const project::Evidence& evidence);
/// What a piece of evidence says, in one line that leads to where it stands. Of a quote that is not printed nothing
/// shows, not even which answer it is; of what is gone no reference.
/// key   what the line's own key begins with; empty: it has none. Lines of quotes, documents and interviews never have
Paragraph evidence_entry(const ReportContext& context, const project::Evidence& evidence, const std::string& key);
BulletList evidence_list(const ReportContext& context, const std::vector<project::Evidence>& evidence,
                         std::string title, const std::string& key);
/// What is wrong with the evidence, for a reader: the notices themselves tell the researcher what to do, and quote.
/// key   what the remarks' keys begin with
BulletList evidence_remarks(const ReportContext& context, const std::vector<project::Evidence>& evidence,
                            const std::string& key);
/// What points another way, each with its own light and a link to where it stands.
/// key   what the entries' keys begin with
BulletList counter_list(const ReportContext& context, const std::vector<project::CounterEvidence>& counter,
                        std::string title, const std::string& key);

/// `all` in parts of about the same size, each few enough rows for a figure on one page. Nothing gives one empty part.
/// most   rows for a page
template <class T>
std::vector<std::vector<T>> page_parts(const std::vector<T>& all, std::size_t most = 12)
{
    const std::size_t count = all.empty() ? 1 : (all.size() + most - 1) / most;
    std::vector<std::vector<T>> out(count);
    for (std::size_t i = 0; i < all.size(); ++i)
        out[i * count / all.size()].push_back(all[i]);
    return out;
}

/// Names of one of several parts; of a single part they stay as they are.
std::string part_title(const std::string& title, std::size_t part, std::size_t count);
std::string part_id(const std::string& id, std::size_t part);

/// `parent` and what follows under it; nothing when all of it is empty.
std::vector<Section> with_parent(Section parent, std::vector<Section> children);

} // namespace wk::report
