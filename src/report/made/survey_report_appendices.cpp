// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/tables/ledger_tables.h"
#include "report/words/ledger_words.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wk::report {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A fact that is known.
void add_pair(Pairs& pairs, Phrase name, std::string value)
{
    if (!value.empty())
        pairs.emplace_back(say(name), std::move(value));
}

/// The filters in words; nothing when there are some that the findings do not know.
std::string filters(const project::Findings& findings)
{
    std::vector<std::string> out;
    for (const auto& factor : findings.factors)
        if (factor.filtered)
            out.push_back(filter_words(factor));
    if (!out.empty())
        return enumeration(out);
    return findings.data.kept == findings.data.rows ? say(Phrase::ReportFactNoFilter) : std::string();
}

/// With as many decimals as it needs, two at least.
std::string alpha_words(double alpha)
{
    int decimals = 2;
    for (double part = alpha * 100; decimals < 6 && std::fabs(part - std::round(part)) > 1e-6; part *= 10)
        ++decimals;
    return format_number(alpha, decimals);
}

std::string alpha_enumeration(const project::MethodFinding& method)
{
    std::vector<std::string> out;
    for (const double alpha : method.alpha)
        out.push_back(alpha_words(alpha));
    return enumeration(out);
}

/// How many respondents there are in the file and in the figures.
void add_respondents(const project::Findings& findings, Pairs& pairs)
{
    if (findings.data.rows == 0)
        return;
    add_pair(pairs, Phrase::ReportFactRows, format_count(findings.data.rows));
    add_pair(pairs, Phrase::ReportFactKept, format_count(findings.data.kept));
    add_pair(pairs, Phrase::ReportFactFilter, filters(findings));
}

void add_instrument(const project::Findings& findings, Pairs& pairs)
{
    add_pair(pairs, Phrase::ReportFactInstrument, findings.instrument_title);
}

void add_data(const ReportContext& context, Pairs& pairs)
{
    const auto& findings = context.findings;
    // Names of files are for whoever works with them.
    if (findings.internal && context.results)
        add_pair(pairs, Phrase::ResultsFactSource, *context.results);
    if (findings.internal)
        add_pair(pairs, Phrase::ReportFactFile, findings.data.file);
    add_respondents(findings, pairs);
    if (context.without_people())
        return add_instrument(findings, pairs);
    if (findings.response)
        add_pair(pairs, Phrase::ReportFactFrame, say(Phrase::StoryFrameFact, {findings.response->population}));
    add_pair(pairs, Phrase::ReportFactNotices, format_count(findings.data.warnings.size()));
    for (const auto& notice : findings.data.warnings)
        if (notice.code.starts_with("hidden-"))
            add_pair(pairs, Phrase::ReportFactHidden, notice.message);
    add_instrument(findings, pairs);
    add_pair(pairs, Phrase::ReportFactOpen, format_count(findings.open.size()));
}

void add_method(const project::MethodFinding& method, Pairs& pairs)
{
    const std::string adjustment = adjustment_title(method.adjust);
    add_pair(pairs, Phrase::ReportFactMinGroup, format_count(method.min_group));
    add_pair(pairs, Phrase::ReportFactAlpha, alpha_enumeration(method));
    add_pair(pairs, Phrase::ReportFactAdjust, adjustment.empty() ? say(Phrase::ReportFactNoFilter) : adjustment);
}

/// Whoever has the project, or the results, finds the same figures by these.
/// sha   whose SHA-256 it is
void add_version(const Colophon& about, Phrase sha, Pairs& pairs)
{
    add_pair(pairs, Phrase::ReportFactVersion, about.version);
    add_pair(pairs, sha, about.sha256);
    add_pair(pairs, Phrase::ReportFactAggregateSha, about.aggregate_sha256);
    add_pair(pairs, Phrase::ReportFactDate, date_words(about.date));
}

/// What became of the rows and columns of the file; nothing when the findings are from before anyone wrote that down.
void add_ledger(const project::Findings& findings, Section& section)
{
    if (!findings.ledger)
        return;
    const auto& ledger = *findings.ledger;
    section.blocks.push_back(Paragraph{{}, rows_sentence(ledger.rows)});
    add_table(section, "tabel-rijen", row_ledger_table(ledger.rows, ledger.empty_rows));
    std::vector<survey::ColumnRole> uses;
    for (const auto& column : ledger.columns)
        uses.push_back(column.use);
    std::string words = columns_sentence(uses);
    if (const auto unused = unused_sentence(ledger); !unused.empty())
        words += " " + unused;
    section.blocks.push_back(Paragraph{{}, std::move(words), ParagraphStyle::Body, "tabel-kolommen"});
    add_table(section, "tabel-kolomsoorten", column_kind_table(ledger));
}

/// A column that is used, of which the counts may not be shown.
bool lacks_counts(const project::ColumnFinding& column)
{
    return column.use != survey::ColumnRole::Unused && !column.cells;
}

} // namespace

Paragraph trace_paragraph(const project::Findings& findings, const Colophon& about)
{
    Pairs pairs;
    add_respondents(findings, pairs);
    add_version(about, Phrase::ReportFactSha, pairs);
    std::string out;
    for (const auto& pair : pairs)
        out += (out.empty() ? "" : " · ") + pair.first + ": " + pair.second;
    return {{}, std::move(out), ParagraphStyle::Passport};
}

void add_column_ledger(const project::Findings& findings, Section& section)
{
    if (!findings.ledger)
        return;
    const auto& columns = findings.ledger->columns;
    if (std::any_of(columns.begin(), columns.end(), lacks_counts))
        section.blocks.push_back(Paragraph{{}, say(Phrase::LedgerHidden)});
    add_table(section, "tabel-kolommen", column_ledger_table(findings));
}

std::vector<Section> colophon_sections(const ReportContext& context)
{
    Pairs pairs;
    add_data(context, pairs);
    if (!context.without_people())
        add_method(context.findings.tests.method, pairs);
    add_version(context.colophon, context.results ? Phrase::ResultsFactSha : Phrase::ReportFactSha, pairs);
    add_pair(pairs, Phrase::ReportFactInputSha, context.survey.file_sha256);
    Section out{"verantwoording", say(Phrase::ReportColophon), 1, {}, true};
    if (!context.results) // first, so that it never stands alone on a page
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportReproduce)});
    out.blocks.push_back(PairsBlock{"tabel-verantwoording", say(Phrase::ReportColophonTable), std::move(pairs)});
    add_ledger(context.findings, out);
    return {std::move(out)};
}

} // namespace wk::report
