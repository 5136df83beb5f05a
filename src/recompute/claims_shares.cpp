// SPDX-License-Identifier: EUPL-1.2
// Percentages in sentences that name their count: "34 van de 94 (36%)", "36 procent (34 medewerkers)", "36% (n = 94)".
#include "recompute/claims_reading.h"
#include "recompute/percentages.h"

#include "base/text.h"

#include <algorithm>

namespace wk::recompute {

namespace {

constexpr std::size_t Near = 60;    ///< bytes between a count and its percentage
constexpr std::size_t Around = 3;   ///< paragraphs before a sentence in which its whole may be told
constexpr stats::Count Spoken = 10; ///< "8 van de 10": a manner of speaking

bool is_about(std::string_view text, const TextNumber& number)
{
    const std::string word = word_before(text, number.at);
    for (const std::string_view about :
         {"ruim",   "bijna",    "ongeveer", "circa",    "ca.",     "ca",     "zo'n",   "rond",
          "dan",    "krap",     "iets",     "tegen",    "about",   "almost", "nearly", "over",
          "pakweg", "nagenoeg", "ten",      "minstens", "hoogste", "minste", "blz.",   "pagina",
          "p.",     "nr.",      "nummer",   "vraag",    "stap",    "deel",   "week",   "dag"})
        if (word == about)
            return true;
    return false;
}

/// Growth, and differences between years, are percentages of something else.
bool tells_of_change(std::string_view text, std::size_t from, std::size_t to)
{
    const std::string folded = fold(text.substr(from, to - from));
    return has_word(folded, {"stijg",   "steeg",      "steg",        "gesteg",    "daal",     "dali",     "gedaal",
                             "toename", "toegenomen", "afname",      "afgenomen", "groei",    "gegroei",  "hoger",
                             "lager",   "minder",     "procentpunt", "verschil",  "increase", "decrease", "bezuinig",
                             "extra",   "korting",    "doel",        "streef",    "norm"});
}

std::string_view words_between(std::string_view text, const TextNumber& a, const TextNumber& b)
{
    return text.substr(a.end, b.at - a.end);
}

/// "van de", "van alle", "of the" and nothing else.
bool is_of(std::string_view words)
{
    const std::string folded = fold(trim(words));
    for (const std::string_view of :
         {"van", "van de", "van het", "van alle", "van in totaal", "van de in totaal", "van totaal", "of", "of the",
          "out of", "out of the", "van onze", "van die", "uit"})
        if (folded == of)
            return true;
    return false;
}

bool is_plain(std::string_view words)
{
    return words.size() <= Near && words.find_first_of(".;:?!") == std::string_view::npos;
}

/// "respondenten (" and the like: words, then the bracket that the next number stands in.
bool opens(std::string_view words)
{
    return is_plain(words) && trim(words).ends_with('(') && std::count(words.begin(), words.end(), '(') == 1 &&
           words.find(',') == std::string_view::npos;
}

/// What a sentence says of a percentage.
struct ShareClaim {
    PrintedNumber percentage;
    std::size_t percentage_at = 0;
    stats::Count part = 0;
    std::optional<stats::Count> whole;
    bool sure = true; ///< false: said in passing, or of a change
};

class ShareFinder {
public:
    ShareFinder(const ReadReport& report, std::size_t text, ClaimList& out, Dealt& dealt)
        : m_report(report), m_index(text), m_text(report.texts[text]), m_out(out), m_dealt(dealt)
    {
    }

    void find()
    {
        for (const auto& sentence : sentences_of(m_text.text)) {
            m_sentence = sentence;
            const auto numbers = numbers_from(m_text, sentence);
            m_numbers.assign(numbers.begin(), numbers.end());
            while (!m_numbers.empty() && m_numbers.back().end > sentence.end)
                m_numbers.pop_back();
            for (std::size_t i = 0; i < m_numbers.size(); ++i)
                if (m_numbers[i].percent)
                    find_at(i);
        }
    }

private:
    const TextNumber* number(std::size_t i, int step) const
    {
        const auto at = std::ptrdiff_t(i) + step;
        return at >= 0 && std::size_t(at) < m_numbers.size() ? &m_numbers[std::size_t(at)] : nullptr;
    }

    bool are(const TextNumber* a, const TextNumber* b) const { return a && b && a->count && b->count; }

    /// Part and whole of the percentage at `i`, where both are told.
    std::optional<ShareClaim> both_told(std::size_t i) const
    {
        const auto& share = m_numbers[i];
        const auto* before = number(i, -1);
        const auto* twice_before = number(i, -2);
        const auto* behind = number(i, 1);
        const auto* twice_behind = number(i, 2);
        const auto text = m_text.text;
        if (are(twice_before, before) && is_of(words_between(text, *twice_before, *before)) &&
            opens(words_between(text, *before, share)))
            return told(i, *twice_before, *before);
        if (are(behind, twice_behind) && opens(words_between(text, share, *behind)) &&
            is_of(words_between(text, *behind, *twice_behind)))
            return told(i, *behind, *twice_behind);
        if (are(before, behind) && opens(words_between(text, *before, share))) {
            auto words = trim(words_between(text, share, *behind));
            if (words.starts_with(')') && is_of(words.substr(1)))
                return told(i, *before, *behind);
        }
        return std::nullopt;
    }

    ShareClaim told(std::size_t i, const TextNumber& part, const TextNumber& whole) const
    {
        const auto& share = m_numbers[i];
        ShareClaim out{share.value, share.at, *whole_number(part.value), whole_number(whole.value), true};
        const std::size_t first = std::min({share.at, part.at, whole.at});
        const std::size_t last = std::max({share.end, part.end, whole.end});
        const std::size_t from = std::max(m_sentence.at, first < 40 ? 0 : first - 40);
        out.sure = !is_about(m_text.text, part) && !is_about(m_text.text, share) && !is_about(m_text.text, whole) &&
                   !tells_of_change(m_text.text, from, last) && *out.whole > Spoken && *out.whole % 100 != 0;
        return out;
    }

    /// "36 procent (34 medewerkers)" and "34 medewerkers (36%)".
    std::optional<ShareClaim> part_told(std::size_t i) const
    {
        const auto& share = m_numbers[i];
        const auto* behind = number(i, 1);
        const auto* before = number(i, -1);
        const auto text = m_text.text;
        const TextNumber* part = nullptr;
        if (behind && behind->count && opens(words_between(text, share, *behind)) && closes(*behind))
            part = behind;
        else if (before && before->count && opens(words_between(text, *before, share)) && closes(share))
            part = before;
        if (!part)
            return std::nullopt;
        ShareClaim out{share.value, share.at, *whole_number(part->value), std::nullopt, true};
        const std::size_t first = std::min(share.at, part->at);
        out.sure = !is_about(text, share) && !is_about(text, *part) &&
                   !tells_of_change(text, m_sentence.at, std::max(share.end, part->end)) && first >= m_sentence.at;
        return out;
    }

    /// Nothing but words up to the closing bracket.
    bool closes(const TextNumber& number) const
    {
        const auto rest = m_text.text.substr(number.end, Near);
        const std::size_t close = rest.find(')');
        return close != std::string_view::npos &&
               rest.substr(0, close).find_first_of("0123456789(;=,") == std::string_view::npos;
    }

    void find_at(std::size_t i)
    {
        const auto& share = m_numbers[i];
        if (share.value.value() > 100 || share.value.scaled() < 0 || m_dealt.contains({m_text.block, share.at}))
            return;
        if (const auto it = both_told(i)) {
            m_dealt.insert({m_text.block, share.at});
            judge(*it);
        } else if (!find_of_size(i)) {
            if (const auto part = part_told(i)) {
                m_dealt.insert({m_text.block, share.at});
                judge_part(*part);
            }
        }
    }

    void judge(const ShareClaim& it)
    {
        if (*it.whole < 1 || *it.whole > LargestRecomputed || it.part > *it.whole)
            return m_out.add_open(ClaimKind::Share, m_text, m_sentence, {Phrase::ClaimInPassing});
        auto found = percentage_of_counts(it.part, *it.whole, it.percentage);
        if (found.verdict == Verdict::No && (!it.sure || m_report.weighted))
            return m_out.add_open(ClaimKind::Share, m_text, m_sentence,
                                  {it.sure ? Phrase::ClaimWeighted : Phrase::ClaimInPassing});
        m_out.add(ClaimKind::Share, m_text, m_sentence, std::move(found));
    }

    /// "36% (n = 94)": n may be the people asked, and also those who said so.
    bool find_of_size(std::size_t i)
    {
        const auto& share = m_numbers[i];
        const auto* size = number(i, 1);
        if (!size || !size->count || size->at - share.end > 12)
            return false;
        const std::string words = fold(trim(words_between(m_text.text, share, *size)));
        if (words != "(n=" && words != "(n =" && words != "; n=" && words != "; n =" && words != ", n =" &&
            words != ", n=")
            return false;
        m_dealt.insert({m_text.block, share.at});
        const stats::Count n = *whole_number(size->value);
        if (n < 1 || n > LargestRecomputed)
            return true;
        const std::vector sizes{n};
        auto found = percentages_possible({{share.value}, false}, sizes);
        if (found.verdict != Verdict::Yes && (m_report.weighted || !is_known_size(n, share)))
            m_out.add_open(ClaimKind::Share, m_text, m_sentence,
                           {m_report.weighted ? Phrase::ClaimWeighted : Phrase::ClaimPartOrWhole});
        else
            m_out.add(ClaimKind::Share, m_text, m_sentence, std::move(found));
        return true;
    }

    /// The report tells n more than once, or with the word for those who answered, and it cannot be the part. Two groups
    /// of as many people, each beside its percentage, tell nothing.
    bool is_known_size(stats::Count n, const TextNumber& share) const
    {
        std::size_t times = 0;
        bool respondents = false;
        for (const auto& told : m_report.sizes) {
            if (told.n != n || told.beside_share)
                continue;
            ++times;
            respondents = respondents || (told.of_respondents && told.block != m_text.block);
        }
        if (times < 2 && !respondents)
            return false;
        return std::none_of(m_report.told.begin(), m_report.told.end(), [&](stats::Count whole) {
            return whole > n && rounds_to(Wide(100) * n, whole, share.value, Rounding::Mixed);
        });
    }

    /// Wholes that may be meant, from small to large: what the paragraph and those before it count.
    const std::vector<stats::Count>& wholes_near()
    {
        if (m_wholes)
            return *m_wholes;
        m_wholes.emplace();
        for (std::size_t i = m_index - std::min(m_index, Around); i <= m_index; ++i)
            for (const auto& number : m_report.texts[i].numbers)
                if (number.count && number.value.scaled() > 0)
                    m_wholes->push_back(number.value.scaled());
        m_wholes->insert(m_wholes->end(), m_report.told.begin(), m_report.told.end());
        std::sort(m_wholes->begin(), m_wholes->end());
        m_wholes->erase(std::unique(m_wholes->begin(), m_wholes->end()), m_wholes->end());
        return *m_wholes;
    }

    void judge_part(const ShareClaim& it)
    {
        const auto& wholes = wholes_near();
        for (auto at = std::lower_bound(wholes.begin(), wholes.end(), it.part); at != wholes.end(); ++at)
            if (const stats::Count whole = *at;
                whole <= LargestRecomputed && rounds_to(Wide(100) * it.part, whole, it.percentage, Rounding::HalfUp))
                return m_out.add(ClaimKind::Share, m_text, m_sentence,
                                 percentage_of_counts(it.part, whole, it.percentage));
        if (const auto whole = it.sure && !m_report.weighted ? whole_in_table(it) : std::nullopt)
            return m_out.add(ClaimKind::Share, m_text, m_sentence,
                             percentage_of_counts(it.part, *whole, it.percentage));
        m_out.add_open(ClaimKind::Share, m_text, m_sentence, {Phrase::ClaimNoWhole});
    }

    /// The total of the column in which a table has this count, in a row and under a heading that the sentence names.
    std::optional<stats::Count> whole_in_table(const ShareClaim& it) const
    {
        const std::string sentence = fold(m_text.text.substr(m_sentence.at, m_sentence.end - m_sentence.at));
        std::optional<stats::Count> out;
        for (const auto& table : m_report.tables) {
            if (!table.sure || !names_heading(sentence, table))
                continue;
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                if (!names_row(sentence, table.rows[row]))
                    continue;
                const auto whole = column_total(table, row, it);
                if (whole && out && *whole != *out)
                    return std::nullopt;
                if (whole)
                    out = whole;
            }
        }
        return out;
    }

    static bool names_row(std::string_view sentence, std::string_view name)
    {
        std::string plain = fold(name);
        if (const std::size_t close = plain.find(')'); plain.starts_with("(") && close != std::string::npos)
            plain = plain.substr(close + 1);
        const auto words = trim(plain);
        return words.size() >= 8 && sentence.find(words) != std::string_view::npos;
    }

    static bool names_heading(std::string_view sentence, const ReadTable& table)
    {
        std::string heading = fold(table.heading);
        std::size_t named = 0;
        for (std::size_t at = 0; at < heading.size();) {
            const std::size_t end = std::min(heading.find(' ', at), heading.size());
            const std::string word = heading.substr(at, end - at);
            named += word.size() >= 6 && has_word(sentence, {word});
            at = end + 1;
        }
        return named > 0;
    }

    std::optional<stats::Count> column_total(const ReadTable& table, std::size_t row, const ShareClaim& it) const
    {
        std::optional<std::size_t> column;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& cell = table.cells[row][i];
            if (!cell.number || cell.percent)
                continue;
            const auto count = whole_number(*cell.number);
            if (count && *count >= std::max<stats::Count>(it.part, 1) &&
                rounds_to(Wide(100) * it.part, *count, it.percentage, Rounding::Mixed))
                return std::nullopt; // of its own row
            if (count != it.part)
                continue;
            if (column)
                return std::nullopt;
            column = i;
        }
        if (!column)
            return std::nullopt;
        for (std::size_t total = row + 1; total < table.rows.size(); ++total)
            if (is_total_name(table.rows[total]) && table.cells[total][*column].number)
                return whole_number(*table.cells[total][*column].number);
        return std::nullopt;
    }

    const ReadReport& m_report;
    std::size_t m_index;
    const ReadText& m_text;
    ClaimList& m_out;
    Dealt& m_dealt;
    TextPart m_sentence;
    std::vector<TextNumber> m_numbers;
    std::optional<std::vector<stats::Count>> m_wholes;
};

} // namespace

void find_shares(const ReadReport& report, ClaimList& out, Dealt& dealt)
{
    for (std::size_t i = 0; i < report.texts.size(); ++i)
        ShareFinder(report, i, out, dealt).find();
}

} // namespace wk::recompute
