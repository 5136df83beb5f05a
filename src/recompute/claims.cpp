// SPDX-License-Identifier: EUPL-1.2
#include "recompute/claims_reading.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace wk::recompute {

namespace {

constexpr std::size_t LongestWords = 1200; ///< against a text without full stops; a sentence is told whole

/// "n = 94", "N=94": the number behind the sign.
bool is_named_n(std::string_view text, const TextNumber& number)
{
    auto before = trim(text.substr(0, number.at));
    if (!before.ends_with('='))
        return false;
    before = trim(before.substr(0, before.size() - 1));
    return (before.ends_with('n') || before.ends_with('N')) &&
           (before.size() == 1 || before[before.size() - 2] == ' ' || before[before.size() - 2] == '(' ||
            before[before.size() - 2] == ';' || before[before.size() - 2] == ',');
}

/// "36% (n = 94)" and "36%, n = 94": the number may be a part.
bool beside_share(const ReadText& text, const TextNumber& number)
{
    constexpr std::size_t reach = 8; // ", (n = "
    if (!is_named_n(text.text, number))
        return false;
    const auto near = numbers_from(text, {number.at - std::min<std::size_t>(number.at, 2 * reach), number.at});
    return std::any_of(near.begin(), near.end(),
                       [&](const TextNumber& share) { return share.percent && number.at - share.end <= reach; });
}

void tell_sizes(const ReadText& text, std::vector<ToldSize>& out)
{
    constexpr std::size_t reach = 40;
    for (const auto& number : text.numbers) {
        const auto n = whole_number(number.value);
        if (!number.count || !n || *n < 5 || *n > LargestRecomputed)
            continue;
        const std::string rest = fold(text.text.substr(number.end, reach));
        const auto words = std::string_view(rest).substr(0, rest.find_first_of(".,;:()"));
        const std::string before =
            fold(trim(text.text.substr(number.at - std::min(number.at, reach), std::min(number.at, reach))));
        const bool of_all = before.ends_with("van de") || before.ends_with(" van") || before.ends_with("of the");
        const bool respondents = (of_all && words.find("respondent") != std::string_view::npos) ||
                                 words.find("ingevuld") != std::string_view::npos || is_named_n(text.text, number);
        if (respondents || names_people(words))
            out.push_back({text.block, *n, respondents, beside_share(text, number)});
    }
}

std::string words_of(std::string_view text, TextPart part)
{
    return clipped(trim(text.substr(part.at, part.end - part.at)), LongestWords);
}

/// Answers are weighted; "de complexiteit wordt gewogen" is another thing.
bool tells_of_weights(std::string_view text)
{
    const std::string all = fold(text);
    if (!has_word(all, {"gewogen", "weging", "wegingsfactor", "weegfactor", "herwogen", "weighted", "weighting"}))
        return false;
    for (const auto& part : sentences_of(text)) {
        const std::string sentence = fold(text.substr(part.at, part.end - part.at));
        if (has_word(sentence, {"wegingsfactor", "weegfactor", "herwogen", "na weging", "weighted", "weighting"}) ||
            (has_word(sentence, {"gewogen", "weging"}) &&
             has_word(sentence, {"antwoord", "percentage", "resulta", "gemiddeld", "cijfer", "data", "steekproef",
                                 "respons", "uitkomst", "leeftijd", "geslacht", "n ="})))
            return true;
    }
    return false;
}

} // namespace

std::span<const TextNumber> numbers_from(const ReadText& text, TextPart part)
{
    const auto behind = [](const TextNumber& number, std::size_t at) { return number.at < at; };
    const auto first = std::lower_bound(text.numbers.begin(), text.numbers.end(), part.at, behind);
    const auto last = std::lower_bound(first, text.numbers.end(), part.end, behind);
    return std::span(text.numbers).subspan(std::size_t(first - text.numbers.begin()), std::size_t(last - first));
}

ReadReport read_claims(const PrintedReport& report)
{
    ReadReport out;
    std::string chapter;
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
        const auto& block = report.blocks[i];
        if (const auto* paragraph = std::get_if<PrintedParagraph>(&block)) {
            if (paragraph->heading)
                chapter = paragraph->text;
            out.texts.push_back({i, paragraph->text, text_numbers(paragraph->text)});
            tell_sizes(out.texts.back(), out.sizes);
            out.weighted = out.weighted || tells_of_weights(paragraph->text);
        } else if (const auto* table = std::get_if<PrintedTable>(&block)) {
            out.tables.push_back(read_table(*table, i));
            out.weighted =
                out.weighted || tells_of_weights(table->title) || tells_of_weights(out.tables.back().heading);
        }
        out.chapters.push_back(chapter);
    }
    for (const auto& size : out.sizes)
        out.told.push_back(size.n);
    std::sort(out.told.begin(), out.told.end());
    out.told.erase(std::unique(out.told.begin(), out.told.end()), out.told.end());
    return out;
}

FoundClaim& ClaimList::of_text(ClaimKind kind, const ReadText& text, TextPart part)
{
    FoundClaim claim;
    claim.kind = kind;
    claim.place = {text.block, part.at, m_report.chapters[text.block], {}, {}, {}};
    claim.words = words_of(text.text, part);
    return m_claims.emplace_back(std::move(claim));
}

FoundClaim& ClaimList::of_table(ClaimKind kind, const ReadTable& table, std::size_t row,
                                std::optional<std::size_t> column, std::string words)
{
    FoundClaim claim;
    claim.kind = kind;
    claim.place = {table.block, 0, m_report.chapters[table.block], table.title, {}, {}};
    const std::string name = row < table.rows.size() ? table.rows[row] : std::string();
    const std::string heading = column && *column < table.columns.size() ? table.columns[*column] : std::string();
    claim.place.row = table.transposed ? heading : name;
    claim.place.column = table.transposed ? name : heading;
    claim.words = clipped(words, LongestWords);
    return m_claims.emplace_back(std::move(claim));
}

void ClaimList::add(ClaimKind kind, const ReadText& text, TextPart part, Recomputed found)
{
    auto& claim = of_text(kind, text, part);
    claim.verdict = found.verdict;
    claim.reasons = std::move(found.reasons);
}

void ClaimList::add(ClaimKind kind, const ReadTable& table, std::size_t row, std::optional<std::size_t> column,
                    std::string words, Recomputed found)
{
    auto& claim = of_table(kind, table, row, column, std::move(words));
    claim.verdict = found.verdict;
    claim.reasons = std::move(found.reasons);
}

void ClaimList::add_open(ClaimKind kind, const ReadText& text, TextPart part, Reason why)
{
    auto& claim = of_text(kind, text, part);
    claim.reasons = {std::move(why)};
    if (m_claims.size() > 1 && m_claims[m_claims.size() - 2] == claim)
        m_claims.pop_back(); // more percentages in one sentence
}

void ClaimList::add_open(ClaimKind kind, const ReadTable& table, std::size_t row, std::optional<std::size_t> column,
                         std::string words, Reason why)
{
    of_table(kind, table, row, column, std::move(words)).reasons = {std::move(why)};
}

std::vector<FoundClaim> ClaimList::take()
{
    std::stable_sort(m_claims.begin(), m_claims.end(), [](const FoundClaim& a, const FoundClaim& b) {
        return std::pair(a.place.block, a.place.at) < std::pair(b.place.block, b.place.at);
    });
    return std::move(m_claims);
}

std::vector<FoundClaim> found_claims(const PrintedReport& report)
{
    const ReadReport read = read_claims(report);
    ClaimList out(read);
    Dealt dealt;
    find_tests(read, out);
    find_shares(read, out, dealt);
    find_survey_shares(read, out, dealt);
    find_means(read, out);
    find_totals(read, out);
    find_rows(read, out);
    find_table_shares(read, out);
    find_table_means(read, out);
    return out.take();
}

} // namespace wk::recompute
