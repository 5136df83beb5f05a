// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/claims.h"
#include "recompute/text_numbers.h"

#include <map>
#include <set>
#include <span>

// What the readers of claims share.

namespace wk::recompute {

/// A text block with its numbers.
struct ReadText {
    std::size_t block = 0;
    std::string_view text;
    std::vector<TextNumber> numbers;
};

/// The numbers that begin in `part`.
std::span<const TextNumber> numbers_from(const ReadText& text, TextPart part);

/// A number of people that the report tells: "van de 28 respondenten".
struct ToldSize {
    std::size_t block = 0;
    stats::Count n = 0;
    bool of_respondents = false; ///< of all who answered, not of a part of them or of other people
    bool beside_share = false;   ///< "36% (n = 94)": so many may also be those who said so
};

/// A cell of a table, read.
struct ReadCell {
    std::optional<PrintedNumber> number;
    bool percent = false;
    bool empty = true;
};

/// A table as numbers with their names. The transposed of one has columns for rows.
struct ReadTable {
    std::size_t block = 0;
    std::string title;
    std::vector<std::string> rows;    ///< their names
    std::vector<std::string> columns; ///< their names; empty texts where they are not known
    std::string heading;              ///< all that stands above the first row of figures
    std::vector<std::vector<ReadCell>> cells;
    bool sure = true; ///< false: which cell stands in which column is in doubt
    bool transposed = false;
};

/// A report, read once for all claims.
struct ReadReport {
    std::vector<ReadText> texts;
    std::vector<ReadTable> tables;
    std::vector<std::string> chapters; ///< per block
    std::vector<ToldSize> sizes;
    std::vector<stats::Count> told; ///< each n of sizes once, from small to large
    bool weighted = false;          ///< its percentages may be of weighted answers, which no count gives
};

ReadReport read_claims(const PrintedReport& report);
ReadTable read_table(const PrintedTable& table, std::size_t block);
ReadTable transposed(const ReadTable& table);

/// A row or column that adds up the others.
bool is_total_name(std::string_view name);

/// Takes what is found in.
class ClaimList {
public:
    explicit ClaimList(const ReadReport& report) : m_report(report) {}

    void add(ClaimKind kind, const ReadText& text, TextPart part, Recomputed found);
    void add(ClaimKind kind, const ReadTable& table, std::size_t row, std::optional<std::size_t> column,
             std::string words, Recomputed found);
    /// One that cannot be worked out.
    void add_open(ClaimKind kind, const ReadText& text, TextPart part, Reason why);
    void add_open(ClaimKind kind, const ReadTable& table, std::size_t row, std::optional<std::size_t> column,
                  std::string words, Reason why);
    std::vector<FoundClaim> take();

private:
    FoundClaim& of_text(ClaimKind kind, const ReadText& text, TextPart part);
    FoundClaim& of_table(ClaimKind kind, const ReadTable& table, std::size_t row, std::optional<std::size_t> column,
                         std::string words);

    const ReadReport& m_report;
    std::vector<FoundClaim> m_claims;
};

/// Percentages with what they are of. Marks in `told` (block, first byte) those that were dealt with.
using Dealt = std::set<std::pair<std::size_t, std::size_t>>;

void find_shares(const ReadReport& report, ClaimList& out, Dealt& dealt);
void find_survey_shares(const ReadReport& report, ClaimList& out, Dealt& dealt);
void find_tests(const ReadReport& report, ClaimList& out);
void find_means(const ReadReport& report, ClaimList& out);
void find_totals(const ReadReport& report, ClaimList& out);
void find_rows(const ReadReport& report, ClaimList& out);
void find_table_shares(const ReadReport& report, ClaimList& out);
void find_table_means(const ReadReport& report, ClaimList& out);

} // namespace wk::recompute
