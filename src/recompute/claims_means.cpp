// SPDX-License-Identifier: EUPL-1.2
// Means of answers on a scale that the report tells.
#include "recompute/claims_reading.h"
#include "recompute/means.h"

#include "base/digits.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace wk::recompute {

namespace {

constexpr stats::Count MostPeople = 20'000;

int number_at(std::string_view text, std::size_t& at)
{
    int out = 0;
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at]) && at - begin < 3)
        out = out * 10 + (text[at++] - '0');
    return at == begin ? -1 : out;
}

/// "schaal van 1 tot en met 7".
std::optional<CodeScale> scale_from_to(std::string_view folded)
{
    for (const std::string_view sign : {"schaal van ", "schaal ", "scale from ", "scale of ", "schaal: ", "schaal ("}) {
        std::size_t at = folded.find(sign);
        if (at == std::string_view::npos)
            continue;
        at += sign.size();
        const int low = number_at(folded, at);
        if (low < 0)
            continue;
        for (const std::string_view to : {" tot en met ", " t/m ", " tot ", " to ", "-", "–", " - "})
            if (folded.substr(at).starts_with(to)) {
                std::size_t next = at + to.size();
                const int high = number_at(folded, next);
                if (high > low && high <= 100)
                    return CodeScale{low, high};
            }
    }
    return std::nullopt;
}

/// "7-puntsschaal" and "vijfpuntsschaal", which begin at 1.
std::optional<CodeScale> scale_of_points(std::string_view folded)
{
    std::size_t at = folded.find("punts");
    if (at == std::string_view::npos)
        at = folded.find("-point");
    if (at == std::string_view::npos)
        return std::nullopt;
    auto before = trim(folded.substr(0, at));
    if (before.ends_with('-'))
        before = trim(before.substr(0, before.size() - 1));
    constexpr std::array<std::string_view, 9> words = {"twee",  "drie", "vier",  "vijf", "zes",
                                                       "zeven", "acht", "negen", "tien"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (before.ends_with(words[i]))
            return CodeScale{1, int(i) + 2};
    std::size_t begin = before.size();
    while (begin > 0 && is_digit(before[begin - 1]))
        --begin;
    const int points = number_at(before, begin);
    return points >= 2 && points <= 11 ? std::optional(CodeScale{1, points}) : std::nullopt;
}

std::optional<CodeScale> scale_in(std::string_view text)
{
    const std::string folded = fold(text);
    if (auto scale = scale_from_to(folded))
        return scale;
    return scale_of_points(folded);
}

/// Means of several answers per person need not be a whole number divided by n.
bool of_several_items(std::string_view text)
{
    return has_word(fold(text), {"schaalscore", "items", "alpha", "cronbach", "somscore", "index", "samengestel",
                                 "construct", "stellingen", "rapportcijfer", "gewogen", "dimensie", "factor"});
}

std::string text_before(std::string_view text, std::size_t at, std::size_t most)
{
    const std::size_t from = at < most ? 0 : at - most;
    return fold(text.substr(from, at - from));
}

bool ends_with_sign(std::string_view before, std::initializer_list<std::string_view> names)
{
    auto words = trim(before);
    if (words.ends_with('=') || words.ends_with(':'))
        words = trim(words.substr(0, words.size() - 1));
    if (words.ends_with(" van"))
        words = trim(words.substr(0, words.size() - 4));
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return words.ends_with(name) &&
               (words.size() == name.size() || words[words.size() - name.size() - 1] == ' ' ||
                words[words.size() - name.size() - 1] == '(' || words[words.size() - name.size() - 1] == ';' ||
                words[words.size() - name.size() - 1] == ',');
    });
}

/// What a sentence tells of one mean.
struct MeanClaim {
    std::vector<PrintedNumber> means;
    std::optional<PrintedNumber> sd;
    std::optional<stats::Count> n;
};

MeanClaim mean_in(const ReadText& text, const TextPart& sentence)
{
    MeanClaim out;
    for (const auto& number : numbers_from(text, sentence)) {
        if (number.end > sentence.end || number.percent || number.money)
            continue;
        const std::string before = text_before(text.text, number.at, 24);
        if (ends_with_sign(before, {"sd", "s.d.", "std", "standaarddeviatie", "standaardafwijking"}))
            out.sd = number.value;
        else if (ends_with_sign(before, {"n"}) && trim(before).ends_with('=') && number.count)
            out.n = whole_number(number.value);
        else if (number.value.decimals() > 0 && number.value.decimals() <= 3)
            out.means.push_back(number.value);
    }
    return out;
}

Recomputed judged_mean(const PrintedNumber& mean, const std::optional<PrintedNumber>& sd, stats::Count n,
                       CodeScale scale)
{
    return sd ? mean_and_sd_possible(mean, *sd, n, scale) : mean_possible(mean, n, scale);
}

bool outside(const PrintedNumber& mean, CodeScale scale)
{
    return mean.value() < scale.low - mean.half_unit() || mean.value() > scale.high + mean.half_unit();
}

void find_in_sentence(const ReadReport& report, const ReadText& text, const TextPart& sentence, ClaimList& out)
{
    const auto words = text.text.substr(sentence.at, sentence.end - sentence.at);
    const std::string folded = fold(words);
    if (!has_word(folded, {"gemiddeld", "score", "scoort", "m =", "m=", "mean"}))
        return;
    const MeanClaim it = mean_in(text, sentence);
    if (it.means.empty())
        return;
    const auto scale = scale_in(words);
    if (!scale) {
        if (it.n && it.means.size() == 1)
            out.add_open(ClaimKind::Mean, text, sentence, {Phrase::ClaimNoScale});
        return;
    }
    if (it.means.size() > 1)
        return out.add_open(ClaimKind::Mean, text, sentence, {it.n ? Phrase::ClaimManyMeans : Phrase::ClaimNoSize});
    const PrintedNumber& mean = it.means[0];
    if (outside(mean, *scale) && !of_several_items(words))
        return out.add(ClaimKind::Mean, text, sentence,
                       answer(Verdict::No,
                              {Phrase::ClaimMeanOutside, {mean, stats::Count(scale->low), stats::Count(scale->high)}}));
    if (!it.n || *it.n < 1 || *it.n > MostPeople)
        return out.add_open(ClaimKind::Mean, text, sentence, {Phrase::ClaimNoSize});
    auto found = judged_mean(mean, it.sd, *it.n, *scale);
    if (found.verdict == Verdict::No && (of_several_items(text.text) || report.weighted))
        return out.add_open(ClaimKind::Mean, text, sentence, {Phrase::ClaimManyItems});
    out.add(ClaimKind::Mean, text, sentence, std::move(found));
}

bool column_is(std::string_view name, std::initializer_list<std::string_view> names)
{
    const std::string folded = fold(trim(name));
    return std::any_of(names.begin(), names.end(), [&](std::string_view each) { return folded == each; });
}

std::optional<std::size_t> only_column(const ReadTable& table, std::initializer_list<std::string_view> names)
{
    std::optional<std::size_t> out;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (column_is(table.columns[column], names)) {
            if (out)
                return std::nullopt;
            out = column;
        }
    return out;
}

void find_means_in(const ReadReport& report, const ReadTable& table, ClaimList& out)
{
    const auto mean = only_column(table, {"gemiddelde", "gemiddeld", "gem.", "gem", "mean", "m"});
    if (!mean)
        return;
    const auto sd = only_column(table, {"sd", "s.d.", "std", "std.", "std. deviation", "standaarddeviatie",
                                        "standaardafwijking", "st.dev.", "std.dev."});
    const auto n = only_column(table, {"n", "aantal", "(n)", "aantal respondenten"});
    const std::string about = table.title + " " + table.heading;
    const auto scale = scale_in(about);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cell = table.cells[row][*mean];
        if (!cell.number || cell.percent)
            continue;
        const auto size = n && table.cells[row][*n].number ? whole_number(*table.cells[row][*n].number) : std::nullopt;
        if (!scale || !size || *size < 1 || *size > MostPeople) {
            out.add_open(ClaimKind::Mean, table, row, mean, {}, {size ? Phrase::ClaimNoScale : Phrase::ClaimNoSize});
            continue;
        }
        const auto deviation = sd ? table.cells[row][*sd].number : std::nullopt;
        auto found = judged_mean(*cell.number, deviation, *size, *scale);
        if (found.verdict == Verdict::No &&
            (of_several_items(about + " " + table.rows[row]) || report.weighted || !table.sure))
            out.add_open(ClaimKind::Mean, table, row, mean, {}, {Phrase::ClaimManyItems});
        else
            out.add(ClaimKind::Mean, table, row, mean, {}, std::move(found));
    }
}

} // namespace

void find_means(const ReadReport& report, ClaimList& out)
{
    for (const auto& text : report.texts)
        for (const auto& sentence : sentences_of(text.text))
            find_in_sentence(report, text, sentence, out);
}

void find_table_means(const ReadReport& report, ClaimList& out)
{
    for (const auto& table : report.tables)
        find_means_in(report, table, out);
}

} // namespace wk::recompute
