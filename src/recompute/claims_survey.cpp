// SPDX-License-Identifier: EUPL-1.2
// Percentages of those who answered, in sentences that do not tell n: no more people than the chapter says can have
// answered.
#include "recompute/claims_reading.h"
#include "recompute/percentages.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace wk::recompute {

namespace {

constexpr stats::Count MostTried = 400; ///< with more people every whole percentage is possible
constexpr std::size_t FewestParts = 3;

/// Said of respondents, or of how they answered.
bool is_of_respondents(std::string_view folded)
{
    return has_word(folded, {"respondent", "medewerker", "teammedewerker", "deelnemer", "geënquêteerd", "ondervraagd"});
}

/// "87% van de gemeenten": a percentage of others.
bool is_of_others(std::string_view text, const TextNumber& share)
{
    const std::string rest = fold(text.substr(share.end, 60));
    const auto words = trim(rest);
    if (!words.starts_with("van de ") && !words.starts_with("van het ") && !words.starts_with("of the "))
        return false;
    return !is_of_respondents(words.substr(0, words.find_first_of(".,;")));
}

/// The number of respondents between the sentence and both of its neighbours that tell one; nothing when they differ.
std::optional<stats::Count> size_around(const ReadReport& report, std::size_t block)
{
    const auto& sizes = report.sizes; // in the order of the text
    const auto here = std::upper_bound(sizes.begin(), sizes.end(), block,
                                       [](std::size_t at, const ToldSize& told) { return at < told.block; });
    const auto of_all = [](const ToldSize& told) { return told.of_respondents; };
    const auto before = std::find_if(std::make_reverse_iterator(here), sizes.rend(), of_all);
    const auto behind = std::find_if(here, sizes.end(), of_all);
    return before != sizes.rend() && behind != sizes.end() && before->n == behind->n ? std::optional(before->n)
                                                                                     : std::nullopt;
}

std::vector<stats::Count> up_to(stats::Count n)
{
    std::vector<stats::Count> out;
    for (stats::Count size = 1; size <= n; ++size)
        out.push_back(size);
    return out;
}

bool any_size_does(const std::vector<PrintedNumber>& shares, bool whole, stats::Count n)
{
    return !possible_sizes({shares, whole}, 1, n, Rounding::Mixed).empty();
}

class SurveyFinder {
public:
    SurveyFinder(const ReadReport& report, const ReadText& text, ClaimList& out, Dealt& dealt)
        : m_report(report), m_text(text), m_out(out), m_dealt(dealt)
    {
    }

    void find()
    {
        const auto n = m_report.weighted ? std::nullopt : size_around(m_report, m_text.block);
        const bool small = n && *n <= MostTried;
        bool people = false; // of the sentence before
        if (std::none_of(m_text.text.begin(), m_text.text.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            return; // the axis of a figure
        for (const auto& sentence : sentences_of(m_text.text)) {
            const std::string folded = fold(m_text.text.substr(sentence.at, sentence.end - sentence.at));
            const bool here = is_of_respondents(folded);
            for (const auto& share : numbers_from(m_text, sentence))
                if (share.percent)
                    find_share(share, sentence, small && (here || people) ? n : std::nullopt);
            people = here || (people && folded.size() < 200);
        }
        if (small)
            find_parts(*n);
    }

private:
    void find_share(const TextNumber& share, const TextPart& sentence, std::optional<stats::Count> n)
    {
        if (m_dealt.contains({m_text.block, share.at}))
            return;
        const double value = share.value.value();
        const bool usable = n && !share.quoted && value > 0 && value < 100 && !is_of_others(m_text.text, share) &&
                            !is_rough(share) && !tells_of_else(sentence);
        if (!usable)
            return m_out.add_open(ClaimKind::Share, m_text, sentence, {Phrase::ClaimNoSize});
        m_shares.push_back(share);
        m_sentences.push_back(sentence);
        if (!any_size_does({share.value}, false, *n))
            m_out.add(ClaimKind::Share, m_text, sentence, too_few({share.value}, false, *n));
        else
            m_out.add_open(ClaimKind::Share, m_text, sentence, {Phrase::ClaimNoSize});
    }

    bool is_rough(const TextNumber& share) const
    {
        const std::string word = word_before(m_text.text, share.at);
        for (const std::string_view rough : {"ruim", "bijna", "ongeveer", "circa", "ca.", "zo'n", "rond", "dan", "krap",
                                             "maal", "nagenoeg", "pakweg", "plus", "tot", "tussen"})
            if (word == rough)
                return true;
        return false;
    }

    bool tells_of_else(const TextPart& sentence) const
    {
        const std::string folded = fold(m_text.text.substr(sentence.at, sentence.end - sentence.at));
        return has_word(folded,
                        {"landelijk", "gemeenten", "cbs", "verwijz", "kosten ", "budget", "betrouwbaarheid", "signific",
                         "stijg", "gesteg", "daal", "daling", "gedaald", "toename", "afname", "groei", "kans"});
    }

    Recomputed too_few(const std::vector<PrintedNumber>& shares, bool whole, stats::Count n) const
    {
        const auto sizes = up_to(n);
        Recomputed out = percentages_possible({shares, whole}, sizes);
        out.reasons = {{Phrase::ClaimTooFewPeople, {n}}, out.reasons.back()};
        return out;
    }

    /// Three or more of a paragraph that add up to 100 are parts of one whole.
    void find_parts(stats::Count n)
    {
        constexpr std::size_t most = 8;
        if (m_shares.size() < FewestParts || m_shares.size() > most)
            return;
        std::optional<std::vector<PrintedNumber>> parts;
        std::size_t last = 0;
        for (std::size_t chosen = 1; chosen < (std::size_t(1) << m_shares.size()); ++chosen) {
            std::vector<PrintedNumber> these;
            double sum = 0;
            std::size_t end = 0;
            for (std::size_t i = 0; i < m_shares.size(); ++i)
                if (chosen >> i & 1) {
                    these.push_back(m_shares[i].value);
                    sum += m_shares[i].value.value();
                    end = i;
                }
            if (these.size() < FewestParts || sum < 100 - 1e-9 || sum > 100 + 1e-9)
                continue;
            std::sort(these.begin(), these.end(),
                      [](const PrintedNumber& a, const PrintedNumber& b) { return a.value() > b.value(); });
            if (parts && *parts == these)
                continue; // one of them told twice
            if (parts)
                return; // more than one way
            parts = std::move(these);
            last = end;
        }
        if (!parts)
            return;
        const TextPart where{m_sentences.front().at, m_sentences[last].end};
        const auto fitting = possible_sizes({*parts, true}, 1, n, Rounding::Mixed);
        if (fitting.empty())
            m_out.add(ClaimKind::Percentages, m_text, where, too_few(*parts, true, n));
        else if (fitting.back() < n - n / 5) // more than a few did not answer
            m_out.add(ClaimKind::Percentages, m_text, where,
                      answer(Verdict::OnlyIf, {Phrase::ClaimFewerPeople, {n, SizeList{fitting}}}));
    }

    const ReadReport& m_report;
    const ReadText& m_text;
    ClaimList& m_out;
    Dealt& m_dealt;
    std::vector<TextNumber> m_shares;
    std::vector<TextPart> m_sentences;
};

} // namespace

void find_survey_shares(const ReadReport& report, ClaimList& out, Dealt& dealt)
{
    for (const auto& text : report.texts)
        SurveyFinder(report, text, out, dealt).find();
}

} // namespace wk::recompute
