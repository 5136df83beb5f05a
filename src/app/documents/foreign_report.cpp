// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/foreign_report.h"

#include "base/json.h"
#include "base/json_text.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "io/reports/report_file.h"
#include "io/reports/text_report.h"
#include "report/words/recompute_words.h"
#include "write/tables/table_files.h"

#include <algorithm>

namespace wk::app {

namespace {

using recompute::ClaimKind;
using recompute::FoundClaim;
using recompute::Verdict;

constexpr std::array<std::string_view, recompute::claim_kinds> claim_kind_names = {"share", "percentages", "total",
                                                                                   "mean", "test"};
constexpr std::size_t LongestPlace = 120;

std::string_view verdict_name(std::optional<Verdict> verdict)
{
    if (!verdict)
        return "unchecked";
    constexpr std::array<std::string_view, 3> names = {"yes", "only-if", "no"};
    return names[std::size_t(*verdict)];
}

/// Where a claim stands: the table with row and column, else the chapter.
std::string claim_place(const FoundClaim& claim)
{
    std::vector<std::string> parts;
    for (const auto& part :
         {claim.place.table.empty() ? claim.place.chapter : claim.place.table, claim.place.row, claim.place.column})
        if (!trim(part).empty())
            parts.push_back(clipped(trim(part), LongestPlace));
    return parts.empty() ? say(Phrase::ForeignStart) : joined(parts, ", ");
}

std::vector<report::TableCell> cells_of(std::vector<std::string> texts)
{
    std::vector<report::TableCell> out;
    for (auto& text : texts)
        out.push_back({text.empty() ? std::string("–") : std::move(text)});
    return out;
}

} // namespace

std::size_t ForeignReport::with(std::optional<Verdict> verdict) const
{
    return std::size_t(
        std::count_if(claims.begin(), claims.end(), [&](const FoundClaim& claim) { return claim.verdict == verdict; }));
}

Result<ForeignReport> recompute_report(std::string_view bytes, std::string_view name)
{
    if (io::report_kind(bytes)) {
        const auto file = io::read_report(bytes, name);
        if (!file)
            return file.error();
        return ForeignReport{std::string(name), recompute::found_claims(file->report)};
    }
    if (bytes.find('\0') != std::string_view::npos || first_invalid_utf8(bytes))
        return problem_at("no-report", {std::string(name)}, {}, say(Phrase::ForeignNone));
    ForeignReport out = recompute_text(bytes);
    out.name = name;
    return out;
}

ForeignReport recompute_text(std::string_view text)
{
    return {{}, recompute::found_claims(io::text_report(text))};
}

std::string foreign_sentence(const ForeignReport& report)
{
    if (report.claims.empty())
        return say(Phrase::ForeignNothing);
    const std::size_t wrong = report.with(Verdict::No);
    const std::size_t open = report.with(std::nullopt);
    const std::size_t checked = report.claims.size() - open;
    if (checked == 0)
        return say(Phrase::ForeignAllOpen, {open});
    const std::string out =
        wrong == 0 ? say(Phrase::ForeignSound, {checked}) : say(Phrase::ForeignUnsound, {checked, wrong});
    const std::size_t conditional = report.with(Verdict::OnlyIf);
    return out + (conditional > 0 ? " " + say(Phrase::ForeignConditional, {conditional}) : std::string()) +
           (open > 0 ? " " + say(Phrase::ForeignOpen, {open}) : std::string());
}

std::string foreign_title(std::optional<Verdict> verdict)
{
    if (!verdict)
        return say(Phrase::ForeignTitleOpen);
    switch (*verdict) {
    case Verdict::Yes: return say(Phrase::ForeignTitleYes);
    case Verdict::OnlyIf: return say(Phrase::ForeignTitleOnlyIf);
    case Verdict::No: break;
    }
    return say(Phrase::ForeignTitleNo);
}

std::vector<std::string> foreign_lines(const ForeignReport& report, std::optional<Verdict> verdict)
{
    std::vector<std::string> out;
    for (const auto& claim : report.claims)
        if (claim.verdict == verdict)
            out.push_back(say(Phrase::ForeignLine, {claim_place(claim), claim.words.empty() ? "–" : claim.words,
                                                    report::recomputed_words(claim.reasons)}));
    return out;
}

report::DataTable foreign_table(const ForeignReport& report, std::optional<Verdict> verdict, std::size_t most)
{
    report::DataTable out;
    out.caption = foreign_title(verdict);
    out.columns = {{say(Phrase::ForeignColumnWords), false},
                   {say(Phrase::ForeignColumnWhy), false},
                   {say(Phrase::ForeignColumnWhere), false}};
    std::size_t more = 0;
    for (const auto& claim : report.claims) {
        if (claim.verdict != verdict)
            continue;
        if (out.rows.size() == most)
            ++more;
        else
            out.rows.push_back(cells_of({claim.words, report::recomputed_words(claim.reasons), claim_place(claim)}));
    }
    if (more > 0)
        out.rows.push_back(cells_of({say(Phrase::VerifyMore, {more}), " ", " "}));
    return out;
}

std::string foreign_csv(const ForeignReport& report)
{
    report::DataTable out;
    out.columns = {{say(Phrase::ColumnOutcome), false},
                   {say(Phrase::ForeignColumnWords), false},
                   {say(Phrase::ForeignColumnWhy), false},
                   {say(Phrase::ForeignColumnWhere), false}};
    for (const auto verdict : foreign_order)
        for (const auto& claim : report.claims)
            if (claim.verdict == verdict)
                out.rows.push_back(cells_of({foreign_title(verdict), claim.words,
                                             report::recomputed_words(claim.reasons), claim_place(claim)}));
    return write::write_csv(out);
}

std::string foreign_json(const ForeignReport& report)
{
    Json claims = Json::array();
    for (const auto& claim : report.claims)
        claims.push_back({{"kind", claim_kind_names[std::size_t(claim.kind)]},
                          {"verdict", verdict_name(claim.verdict)},
                          {"place",
                           {{"block", claim.place.block},
                            {"chapter", claim.place.chapter},
                            {"table", claim.place.table},
                            {"row", claim.place.row},
                            {"column", claim.place.column}}},
                          {"words", claim.words},
                          {"why", report::recomputed_words(claim.reasons)}});
    return text_from_json(Json{{"schema", "wijkkompas/recomputation/1"},
                               {"file", report.name},
                               {"program", WK_VERSION},
                               {"wrong", report.with(Verdict::No)},
                               {"onlyIf", report.with(Verdict::OnlyIf)},
                               {"unchecked", report.with(std::nullopt)},
                               {"right", report.with(Verdict::Yes)},
                               {"claims", std::move(claims)}});
}

} // namespace wk::app
