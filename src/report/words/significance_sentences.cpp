// SPDX-License-Identifier: EUPL-1.2
#include "report/words/significance_sentences.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/distributions.h"
#include "report/words/item_groups.h"
#include "report/words/pair_names.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

using project::Findings;
using project::GroupLevelFinding;
using project::MethodFinding;
using project::PFinding;

namespace {

double lowest(const MethodFinding& method)
{
    return method.alpha.empty() ? 0 : *std::min_element(method.alpha.begin(), method.alpha.end());
}

double highest(const MethodFinding& method)
{
    return method.alpha.empty() ? 0 : *std::max_element(method.alpha.begin(), method.alpha.end());
}

std::string quoted_item(const Findings& findings, const std::string& id)
{
    return item_quoted(item_called(findings, id));
}

bool is_low_favourable(const Findings& findings, const std::string& id)
{
    return item_called(findings, id).side == project::FavourableSide::Low;
}

std::string group_level_words(const GroupLevelFinding& level)
{
    return say(Phrase::GroupLevelWords, {level.level, number_or_dash(level.mean, 1), *level.n});
}

/// "aantoonbaar" at the lowest level; above it an indication.
Phrase by_strength(const PFinding& p, const MethodFinding& method, Phrase shown, Phrase hint)
{
    return is_shown(p, method) ? shown : hint;
}

} // namespace

bool stands_out(const PFinding& p, const MethodFinding& method)
{
    return p.value() && *p.value() <= highest(method);
}

bool is_shown(const PFinding& p, const MethodFinding& method)
{
    return p.value() && *p.value() <= lowest(method);
}

std::string p_words(const PFinding& p, const MethodFinding& method)
{
    const std::string raw = "p " + (p.value() ? format_p(*p.value()) : say(Phrase::NoValue));
    if (method.adjust == "none" || !p.adjusted)
        return raw;
    return say(Phrase::WithCorrection, {raw, format_p(*p.adjusted)});
}

std::string correction_words(const PFinding& p, const MethodFinding& method)
{
    if (method.adjust == "none" || !p.adjusted)
        return {};
    if (*p.adjusted > highest(method))
        return say(Phrase::CorrectionDrops);
    // What was shown at the lowest level has to be left at that level too, else more is claimed than there is.
    const bool holds = !is_shown(p, method) || *p.adjusted <= lowest(method);
    return say(holds ? Phrase::CorrectionHolds : Phrase::CorrectionWeakens);
}

std::string pairwise_sentence(const Findings& findings, const project::GroupFinding& group)
{
    const bool turned = is_low_favourable(findings, group.item);
    const double level = lowest(findings.tests.method);
    std::vector<std::string> words;
    for (const auto& pair : group.comparisons) {
        if (pair.p_adjusted > level)
            continue;
        const bool first = (pair.z > 0) != turned;
        words.push_back(
            say(turned ? Phrase::PairwiseTurned : Phrase::PairwiseHigher,
                {first ? pair.first : pair.second, first ? pair.second : pair.first, format_p(pair.p_adjusted)}));
    }
    if (group.comparisons.empty())
        return {};
    if (words.empty())
        return say(Phrase::PairwiseNone);
    return say(Phrase::PairwiseSome, {enumeration(words)}) +
           (words.size() < group.comparisons.size() ? say(Phrase::PairwiseOthers) : std::string());
}

std::string group_sentence(const Findings& findings, const project::GroupFinding& group)
{
    const std::string item = quoted_item(findings, group.item);
    const auto& method = findings.tests.method;
    std::vector<const GroupLevelFinding*> levels;
    for (const auto& level : group.levels)
        if (!level.suppressed && level.mean_rank)
            levels.push_back(&level);
    if (!group.p.value() || levels.size() < 2)
        return say(Phrase::GroupNotTested, {item, group.reason});
    if (!stands_out(group.p, method))
        return say(Phrase::GroupNoDifference, {item, group.n, p_words(group.p, method)});
    const auto by_rank = [](const auto* a, const auto* b) { return *a->mean_rank < *b->mean_rank; };
    const auto [low, high] = std::minmax_element(levels.begin(), levels.end(), by_rank);
    const bool turned = is_low_favourable(findings, group.item); // who answers lowest is the most favourable
    const Phrase sentence = turned
                                ? by_strength(group.p, method, Phrase::GroupDifferenceTurned, Phrase::GroupHintTurned)
                                : by_strength(group.p, method, Phrase::GroupDifference, Phrase::GroupHint);
    return say(sentence, {item, group_level_words(turned ? **low : **high), group_level_words(turned ? **high : **low),
                          p_words(group.p, method)}) +
           correction_words(group.p, method) + pairwise_sentence(findings, group);
}

std::string correlation_sentence(const Findings& findings, const project::CorrelationFinding& correlation)
{
    const std::string item = quoted_item(findings, correlation.item);
    const auto& method = findings.tests.method;
    const std::string variable = mid_sentence(variable_title(findings, correlation.variable));
    if (correlation.suppressed)
        return say(Phrase::CorrelationWithheld, {item, correlation.reason});
    if (!correlation.coefficient || !correlation.p.value())
        return say(Phrase::CorrelationNotComputed, {item, correlation.reason});
    const double size = std::fabs(*correlation.coefficient);
    std::string numbers = say(Phrase::CorrelationNumbers,
                              {coefficient_sign(correlation.method), format_number(*correlation.coefficient, 2),
                               correlation.n, p_words(correlation.p, method)});
    if (correlation.ci95)
        numbers = say(Phrase::CorrelationNumbersInterval,
                      {numbers, format_number(correlation.ci95->low, 2), format_number(correlation.ci95->high, 2)});
    if (!stands_out(correlation.p, method))
        return say(Phrase::CorrelationNone, {item, variable, numbers});
    const Phrase strength = size < 0.1   ? Phrase::StrengthNone
                            : size < 0.3 ? Phrase::StrengthWeak
                            : size < 0.5 ? Phrase::StrengthModerate
                                         : Phrase::StrengthStrong;
    const Phrase direction = *correlation.coefficient > 0 ? Phrase::CorrelationUp : Phrase::CorrelationDown;
    return say(direction, {variable, item, say(strength), numbers}) +
           (is_low_favourable(findings, correlation.item) ? say(Phrase::CorrelationTurned) : std::string()) +
           correction_words(correlation.p, method);
}

std::string pair_sentence(const Findings& findings, const project::PairFinding& pair)
{
    const auto& method = findings.tests.method;
    const std::string first = quoted_item(findings, pair.first);
    const std::string second = quoted_item(findings, pair.second);
    if (pair.suppressed)
        return say(Phrase::PairWithheld, {first, second, pair.reason});
    if (pair.n == 0)
        return say(Phrase::PairNobodyBoth, {first, second});
    std::string out = say(Phrase::PairCounts, {pair.n, second, first, pair.lower, pair.equal, pair.higher});
    if (is_low_favourable(findings, pair.first) || is_low_favourable(findings, pair.second))
        out += say(Phrase::PairReversed);
    if (!pair.p.value())
        return out + " " + pair.reason;
    if (!stands_out(pair.p, method))
        return out + say(Phrase::PairNoDifference, {p_words(pair.p, method)});
    const bool lower = pair.effect.value && *pair.effect.value < 0;
    const bool own = pair_names(findings).own;
    const Phrase sentence =
        lower ? by_strength(pair.p, method, own ? Phrase::PairShownLower : Phrase::PairSecondShownLower,
                            own ? Phrase::PairHintLower : Phrase::PairSecondHintLower)
              : by_strength(pair.p, method, own ? Phrase::PairShownHigher : Phrase::PairSecondShownHigher,
                            own ? Phrase::PairHintHigher : Phrase::PairSecondHintHigher);
    return out + say(sentence, {p_words(pair.p, method)}) + correction_words(pair.p, method);
}

std::string reliability_sentence(const Findings& findings, const project::ReliabilityFinding& finding)
{
    const std::string title = reliability_title(findings, finding);
    if (!finding.alpha)
        return say(Phrase::ReliabilityNone, {title, finding.reason});
    const std::string interval =
        finding.ci95
            ? say(Phrase::Interval95, {format_number(finding.ci95->low, 2), format_number(finding.ci95->high, 2)})
            : std::string();
    const Phrase verdict = *finding.alpha < 0.6   ? Phrase::ReliabilityLow
                           : *finding.alpha < 0.7 ? Phrase::ReliabilityCare
                                                  : Phrase::ReliabilityGood;
    return say(verdict, {title, finding.items.size(), format_number(*finding.alpha, 2), interval, finding.n});
}

std::string chance_sentence(const Findings& findings, std::string_view section, std::string_view family)
{
    std::string out;
    const auto& method = findings.tests.method;
    for (const auto& chance : findings.tests.chance) {
        if (chance.section != section || chance.family != family || chance.tests == 0)
            continue;
        if (out.empty())
            out = say(Phrase::ChanceTests, {chance.tests});
        out +=
            say(Phrase::ChanceFound, {format_share(chance.alpha, 0), chance.found, format_number(chance.expected, 1)});
        if (method.adjust != "none")
            out += say(Phrase::ChanceLeft, {adjustment_title(method.adjust), chance.found_adjusted});
    }
    return out;
}

std::string overview_sentence(const Findings& findings)
{
    std::string out;
    for (const char* kind : {"herkenning", "vertrouwen", "voortgang"}) {
        const auto [high, low] = favoured_ends(findings.items, kind);
        if (!high || high == low)
            continue;
        if (!out.empty())
            out += " ";
        out += say(Phrase::OverviewKind,
                   {kind_title(findings, kind), theme_title(findings, high->theme), format_share(*high->favourable, 0),
                    high->n, theme_title(findings, low->theme), format_share(*low->favourable, 0), low->n});
    }
    return out;
}

// ---- passports

namespace {

std::string correction_passport(const MethodFinding& method)
{
    return method.adjust == "none" ? say(Phrase::PassportUncorrected)
                                   : say(Phrase::PassportCorrected, {adjustment_title(method.adjust)});
}

std::string marks_passport(const MethodFinding& method)
{
    if (method.alpha.empty())
        return {};
    return lowest(method) < highest(method)
               ? say(Phrase::PassportMarks, {format_share(lowest(method), 0), format_share(highest(method), 0)})
               : say(Phrase::PassportMark, {format_share(lowest(method), 0)});
}

} // namespace

std::string exact_passport(const MethodFinding& method)
{
    if (method.exact == "always")
        return say(Phrase::PassportExactAlways);
    return say(method.exact == "never" ? Phrase::PassportExactNever : Phrase::PassportExactAuto);
}

std::string group_passport(const Findings& findings)
{
    const auto& method = findings.tests.method;
    return say(Phrase::GroupPassport, {method.min_group}) + exact_passport(method) + marks_passport(method) +
           correction_passport(method);
}

std::string correlation_passport(const Findings& findings)
{
    const auto& method = findings.tests.method;
    return say(Phrase::CorrelationPassport, {correlation_title(method.correlation)}) + marks_passport(method) +
           correction_passport(method);
}

std::string pair_passport(const Findings& findings)
{
    const auto& method = findings.tests.method;
    return say(Phrase::PairPassport) + exact_passport(method) + marks_passport(method) + correction_passport(method);
}

std::string reliability_passport()
{
    return say(Phrase::ReliabilityPassport);
}

std::string overview_passport(const Findings& findings)
{
    const bool recognition = std::any_of(findings.items.begin(), findings.items.end(),
                                         [](const auto& item) { return item.kind == "herkenning"; });
    const std::size_t measures = recognition ? 2 : 1;
    return say(Phrase::OverviewPassport, {measures, measures});
}

} // namespace wk::report
