// SPDX-License-Identifier: EUPL-1.2
#include "report/words/comparison_sentences.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/comparison_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

using project::ComparedSource;
using project::Comparison;
using project::Direction;
using project::FigureState;
using project::ItemComparison;
using project::SourceFigure;

namespace {

/// "Deze enquête (gemiddeld 5,77, n 91)".
std::string counted_words(const Comparison& comparison, const ItemComparison& item, std::size_t source)
{
    const SourceFigure& figure = item.figures[source];
    return say(Phrase::GroupLevelWords, {comparison.sources[source].title, mean_words(figure, false), *figure.n});
}

/// What is said of the sources whose answers are there.
std::string counted_sentence(const Comparison& comparison, const ItemComparison& item,
                             const std::vector<std::size_t>& counted)
{
    const std::string text = item_quoted(item);
    const auto& p = item.test.p;
    std::vector<std::string> words;
    for (const std::size_t source : counted)
        words.push_back(counted_words(comparison, item, source));
    if (counted.empty())
        return say(Phrase::ComparisonNoneCounted, {text});
    if (counted.size() == 1)
        return say(Phrase::ComparisonOneCounted, {text, words.front()});
    if (!p.value())
        return say(Phrase::ComparisonAllEqual, {text, enumeration(words)});
    const std::string p_text = p_words(p, comparison.method);
    if (!stands_out(p, comparison.method))
        return say(Phrase::ComparisonNoDifference, {text, enumeration(words), p_text});
    const auto rank = [&](std::size_t source) { return *item.test.levels[source].mean_rank; };
    const auto by_rank = [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); };
    const auto [low, high] = std::minmax_element(counted.begin(), counted.end(), by_rank);
    const bool turned = item.side == project::FavourableSide::Low; // who answers lowest is the most favourable
    const Phrase sentence = is_shown(p, comparison.method)
                                ? (turned ? Phrase::ComparisonDifferenceTurned : Phrase::ComparisonDifference)
                                : (turned ? Phrase::ComparisonHintTurned : Phrase::ComparisonHint);
    const auto first = turned ? low : high;
    const auto last = turned ? high : low;
    return say(sentence, {text, words[std::size_t(first - counted.begin())], words[std::size_t(last - counted.begin())],
                          p_text}) +
           correction_words(p, comparison.method);
}

/// How far two sources are apart in the favourable share; nothing to say when not exactly two were counted.
std::string difference_sentence(const Comparison& comparison, const ItemComparison& item,
                                const std::vector<std::size_t>& counted)
{
    if (!item.favourable_difference || counted.size() != 2)
        return {};
    const auto points = [](double share) { return format_number(100 * share, 1); };
    const auto& found = *item.favourable_difference;
    const std::string& first = comparison.sources[counted[0]].title;
    const std::string& second = comparison.sources[counted[1]].title;
    const std::string name = favourable_name(item);
    if (points(std::fabs(found.value)) == points(0))
        return say(Phrase::ComparisonShareEqual,
                   {name, first, second, points(found.ci95.low), points(found.ci95.high)});
    if (found.value > 0)
        return say(Phrase::ComparisonShareHigher,
                   {name, first, points(found.value), second, points(found.ci95.low), points(found.ci95.high)});
    return say(Phrase::ComparisonShareHigher,
               {name, second, points(-found.value), first, points(-found.ci95.high), points(-found.ci95.low)});
}

/// "gemiddeld 5,8", or "89% ‘herkent’" when no mean is published; of the first source only the number.
std::string published_words(const ItemComparison& item, const SourceFigure& figure)
{
    if (figure.mean)
        return say(Phrase::ComparisonMeanWords, {mean_words(figure, true)});
    return say(Phrase::ComparisonShareWords, {favourable_words(figure, true), favourable_name(item)});
}

Phrase direction_phrase(Direction direction)
{
    switch (direction) {
    case Direction::Higher: return Phrase::ComparisonPublishedHigher;
    case Direction::Lower: return Phrase::ComparisonPublishedLower;
    case Direction::Equal: return Phrase::ComparisonPublishedEqual;
    case Direction::Unknown: break;
    }
    return Phrase::ComparisonPublished;
}

Phrase only_phrase(const SourceFigure& figure)
{
    if (figure.mean && figure.favourable)
        return Phrase::ComparisonOnlyBoth;
    return figure.mean ? Phrase::ComparisonOnlyMeans : Phrase::ComparisonOnlyPercentages;
}

std::string published_sentence(const Comparison& comparison, const ItemComparison& item, std::size_t source)
{
    const SourceFigure& figure = item.figures[source];
    const std::string& title = comparison.sources[source].title;
    if (figure.state != FigureState::Published)
        return say(Phrase::ComparisonNothingPublished, {title});
    const SourceFigure& first = item.figures.front();
    const std::string own = figure.mean ? mean_words(first, false) : favourable_words(first, false);
    std::string out = say(direction_phrase(figure.first_is),
                          {title, published_words(item, figure), comparison.sources.front().title, own});
    out += say(only_phrase(figure), {title});
    const std::string& misprint = figure.mean ? figure.mean_misprint : figure.favourable_misprint;
    if (!misprint.empty())
        out += say(Phrase::ComparisonMisprint, {title, misprint});
    if (figure.reworded)
        out += say(Phrase::ComparisonReworded, {title});
    return out;
}

/// Why a source that has answers elsewhere takes no part here.
std::string absent_sentence(const Comparison& comparison, const SourceFigure& figure, const std::string& title)
{
    switch (figure.state) {
    case FigureState::TooFew: return say(Phrase::ComparisonSourceTooFew, {title, comparison.method.min_group});
    case FigureState::NotShown: return say(Phrase::ComparisonSourceNotShown, {title, comparison.method.min_group});
    case FigureState::OtherScale: return say(Phrase::ComparisonSourceOtherScale, {title});
    case FigureState::NotThere: return say(Phrase::ComparisonSourceNotAsked, {title});
    default: return {};
    }
}

} // namespace

std::string comparison_sentence(const Comparison& comparison, const ItemComparison& item)
{
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < item.figures.size(); ++i)
        if (item.figures[i].state == FigureState::Counted)
            counted.push_back(i);
    std::string out = counted_sentence(comparison, item, counted) + difference_sentence(comparison, item, counted);
    for (std::size_t i = 0; i < item.figures.size(); ++i) {
        const ComparedSource& source = comparison.sources[i];
        out += source.published ? published_sentence(comparison, item, i)
                                : absent_sentence(comparison, item.figures[i], source.title);
    }
    return out;
}

std::string comparison_passport(const Comparison& comparison)
{
    const auto& method = comparison.method;
    std::string out = say(Phrase::ComparisonPassport, {method.min_group}) + exact_passport(method);
    out += method.adjust == "none" ? say(Phrase::PassportUncorrected)
                                   : say(Phrase::ComparisonCorrected, {adjustment_title(method.adjust)});
    for (const auto& source : comparison.sources)
        if (source.published)
            out += say(Phrase::ComparisonPassportPublished, {source_words(source), source.publication});
    for (const auto& source : comparison.sources)
        for (const auto& remark : source.remarks)
            out += say(Phrase::ComparisonPassportRemark, {source.title, remark});
    return out + say(Phrase::ComparisonPassportCare);
}

} // namespace wk::report
