// SPDX-License-Identifier: EUPL-1.2
#include "report/words/sentences.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wk::report {

using project::FavourableSide;
using project::ItemFinding;
using project::PointFinding;
using project::ResponseFinding;

namespace {

/// Our own kinds are asked so; of a kind that the study named, the answers tell.
bool on_agreement_scale(std::string_view kind, bool named, std::span<const PointFinding> points)
{
    if (kind != "vertrouwen" && kind != "voortgang")
        return false;
    return !named || (!points.empty() && fold(points.back().label).find("eens") != std::string::npos);
}

bool any_reversed(std::span<const ItemFinding> items)
{
    return std::any_of(items.begin(), items.end(), [](const auto& item) { return item.reverse; });
}

Phrase sentence_for(const ItemFinding& item)
{
    const bool low = item.side == FavourableSide::Low;
    const bool named = !item.kind_title.empty();
    if (item.kind == "herkenning" && !low)
        return named ? Phrase::ItemSentenceFromMiddle : Phrase::ItemSentenceRecognise;
    if (item.kind == "herkenning")
        return Phrase::ItemSentenceFavourable;
    if (on_agreement_scale(item.kind, named, item.points))
        return low ? Phrase::ItemSentenceDisagree : Phrase::ItemSentenceAgree;
    return low ? Phrase::ItemSentenceLowest : Phrase::ItemSentenceOther;
}

/// One answer alone has a name of its own.
bool is_one_answer(std::string_view kind, FavourableSide side, std::span<const PointFinding> points)
{
    return !points.empty() && (side == FavourableSide::None || (points.size() == 2 && kind == "overig"));
}

const PointFinding& end_of(FavourableSide side, std::span<const PointFinding> points)
{
    return side == FavourableSide::Low ? points.front() : points.back();
}

/// "oneens", "‘nooit’", or "een laag antwoord" where the points have no words.
std::string side_words(FavourableSide side, std::span<const PointFinding> points)
{
    const bool low = side == FavourableSide::Low;
    const auto plain = [&] { return say(low ? Phrase::SideLow : Phrase::SideHigh); };
    if (points.empty())
        return plain();
    const std::string& label = end_of(side, points).label;
    if (fold(label).ends_with(low ? "oneens" : " eens"))
        return say(low ? Phrase::SideDisagree : Phrase::SideAgree);
    return label.empty() || number_from_text(label) ? plain() : say(Phrase::SideAnswer, {label});
}

} // namespace

std::string_view without_stop(std::string_view text)
{
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string brief_description(std::string shape, std::span<const std::string> sentences)
{
    constexpr std::size_t most = 299; // characters: what whoever cannot see the figure listens to at once
    std::string words = shape;
    for (const auto& sentence : sentences)
        words += (sentence.starts_with(' ') ? "" : " ") + sentence;
    if (clipped(words, most) == words)
        return words;
    return std::move(shape) + " " + say(Phrase::StoryInTable);
}

std::string brief_description(std::string shape, std::initializer_list<std::string> sentences)
{
    return brief_description(std::move(shape), std::span(sentences.begin(), sentences.size()));
}

std::string side_mark(bool reverse, FavourableSide side, std::span<const PointFinding> points)
{
    if (side == FavourableSide::None || (!reverse && side == FavourableSide::High))
        return {};
    return say(reverse ? Phrase::MarkReversed : Phrase::MarkFavourable, {side_words(side, points)});
}

std::string favourable_name(std::span<const ItemFinding> items)
{
    std::string name = favourable_name(items.front());
    const bool same =
        std::all_of(items.begin(), items.end(), [&](const auto& item) { return favourable_name(item) == name; });
    return same ? name : say(Phrase::ColumnFavourable);
}

std::string favourable_name(std::string_view kind, bool named, FavourableSide side,
                            std::span<const PointFinding> points)
{
    const bool low = side == FavourableSide::Low;
    if (is_one_answer(kind, side, points))
        return say(Phrase::SideAnswer, {end_of(side, points).label});
    if (kind == "herkenning" && !low)
        return say(named ? Phrase::TopTwoFromMiddle : Phrase::TopTwoRecognise);
    if (kind == "herkenning")
        return say(Phrase::ColumnFavourable);
    if (on_agreement_scale(kind, named, points))
        return say(low ? Phrase::BottomTwoDisagree : Phrase::TopTwoAgree);
    return say(low ? Phrase::BottomTwoOther : Phrase::TopTwoOther);
}

std::optional<double> share_under(std::string_view head, const ItemFinding& item)
{
    if (item.side != FavourableSide::None || item.points.empty() || item.n == 0)
        return item.favourable;
    return head == favourable_name(item) ? std::optional(double(item.points.back().count) / double(item.n))
                                         : std::nullopt;
}

std::string named_share(const ItemFinding& item)
{
    const std::string name = favourable_name(item);
    const std::string share = share_or_dash(share_under(name, item));
    return item.side == FavourableSide::None ? say(Phrase::ShareOfAnswer, {share, name}) : share;
}

std::string item_sentence(const ItemFinding& item)
{
    std::string sentence;
    const std::string name = favourable_name(item);
    const auto share = share_under(name, item);
    if (item.n == 0 || !share) {
        sentence = say(Phrase::ItemSentenceNone, {item_quoted(item)});
    } else {
        const auto people = std::llround(*share * double(item.n));
        sentence =
            is_one_answer(item.kind, item.side, item.points)
                ? say(Phrase::ItemSentenceAnswer, {format_share(*share, 0), name, item_quoted(item), people, item.n})
                : say(sentence_for(item), {format_share(*share, 0), item_quoted(item), people, item.n});
    }
    std::vector<std::string> missing; // what nobody was, is not told
    for (const auto& [phrase, count] :
         {std::pair{Phrase::ItemMissingNoOpinion, item.no_opinion}, std::pair{Phrase::ItemMissingSkipped, item.skipped},
          std::pair{Phrase::ItemMissingEmpty, item.missing}})
        if (count > 0)
            missing.push_back(say(phrase, {count}));
    if (!missing.empty())
        sentence += say(Phrase::ItemSentenceMissing, {joined(missing, ", ")});
    if (item.invalid > 0)
        sentence += say(Phrase::ItemSentenceInvalid, {item.invalid});
    return sentence;
}

std::string response_sentence(const ResponseFinding& response)
{
    std::string sentence =
        say(Phrase::ResponseSentence, {response.population, response.responded,
                                       response.rate ? format_share(*response.rate, 1) : say(Phrase::NoValue)});
    const auto& fit = response.goodness_of_fit;
    if (fit.statistic && fit.p) {
        // The same 5% line everywhere; the p itself stands beside it for whoever draws another.
        const Phrase verdict = *fit.p < 0.05 ? Phrase::ResponseDiffers : Phrase::ResponseFits;
        sentence += say(
            verdict, {mid_sentence(response.factor_title), format_number(*fit.statistic, 3), fit.df, format_p(*fit.p)});
        sentence += say(Phrase::ResponseNoProof, {mid_sentence(response.factor_title)});
    } else {
        sentence += say(Phrase::ResponseNoTest);
    }
    if (response.without_level > 0)
        sentence += say(Phrase::ResponseWithoutLevel, {response.without_level});
    return sentence;
}

std::string distribution_passport(std::span<const ItemFinding> items)
{
    return say(Phrase::DistributionPassport) + (any_reversed(items) ? say(Phrase::ReversedPassport) : std::string());
}

std::string mid_sentence(std::string_view title)
{
    std::string words(title);
    if (words.ends_with("?")) // what was asked, as it was
        return "‘" + words + "’";
    const bool abbreviation = words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z' && !abbreviation)
        words[0] = char(words[0] - 'A' + 'a');
    return words;
}

std::string response_passport(const ResponseFinding& response)
{
    return say(Phrase::ResponsePassport, {response.goodness_of_fit.cells_below_5});
}

std::string enumeration(std::span<const std::string> words)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            out += i + 1 == words.size() ? " " + say(Phrase::And) + " " : ", ";
        out += words[i];
    }
    return out;
}

std::string filter_words(const project::FactorFinding& factor)
{
    std::vector<std::string> kept;
    std::vector<std::string> dropped;
    for (const auto& level : factor.levels)
        (level.kept ? kept : dropped).push_back(level.level);
    if (kept.empty())
        return say(Phrase::FilterNothing, {mid_sentence(factor.title)});
    if (dropped.size() <= kept.size())
        return say(Phrase::FilterWithout, {mid_sentence(factor.title), enumeration(dropped)});
    return say(Phrase::FilterOnly, {mid_sentence(factor.title), enumeration(kept)});
}

std::string base_note(const project::Findings& findings)
{
    std::vector<std::string> filters;
    for (const auto& factor : findings.factors)
        if (factor.filtered)
            filters.push_back(filter_words(factor));
    std::string note;
    if (findings.data.rows == 0)
        note = say(Phrase::BaseNobody);
    else if (findings.data.kept == 0)
        note = say(Phrase::BaseNone);
    else if (filters.empty() && findings.data.kept != findings.data.rows) // results may not say how they were filtered
        note = say(Phrase::FilterKept, {findings.data.kept, findings.data.rows}) + ".";
    else if (filters.empty())
        note = say(Phrase::BaseAll, {findings.data.rows});
    else
        note = say(Phrase::BaseFiltered, {findings.data.kept, findings.data.rows, enumeration(filters)});
    return findings.invented ? say(Phrase::BaseInvented, {note}) : note;
}

} // namespace wk::report
