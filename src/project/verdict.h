// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "survey/instrument.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// The stoplicht: how a theme is doing. From best to worst.
enum class Light : std::uint8_t {
    OnTrack,   ///< op koers ●
    Attention, ///< aandacht ▲
    Behind     ///< blijft achter ■
};

/// What a rule looks at.
enum class RuleMeasure : std::uint8_t {
    Favourable, ///< ItemFinding::favourable, a share 0–1
    Mean        ///< favourable_mean(), in codes of the item's scale
};

/// How a theme's items of one kind become a light: at or above `on_track` it is on track, at or above `attention` it
/// needs attention, below that it is behind.
struct VerdictRule {
    survey::ItemKind kind = survey::ItemKind::Vertrouwen;
    RuleMeasure measure = RuleMeasure::Favourable;
    double on_track = 0;
    double attention = 0; ///< not above on_track

    bool operator==(const VerdictRule&) const = default;
};

/// How the lights of several rules become one.
enum class RuleCombination : std::uint8_t {
    Lowest,  ///< the worst light decides
    Majority ///< the light that most rules give decides; of equally many the worst
};

struct VerdictRules {
    std::vector<VerdictRule> rules; ///< a kind once at most
    RuleCombination combination = RuleCombination::Lowest;

    bool operator==(const VerdictRules&) const = default;
};

/// A rule with thresholds to begin with.
///
/// Favourable: on track from 75%, attention from 50%, for every kind. Mean: on track from 5,5, attention from 4,5, on
/// a scale of seven; for recognition, on a scale of five, from 3,5 and 2,5.
///
/// source   No report prints a numeric rule; these are ours, laid where the reports themselves draw lines in words.
///          Leeuwarden praises items with "more than three quarters" (strongly) agreeing and singles out the one with
///          "a little less than half"; its means of trust run from 5.8 to 6.4 and of progress from 5.2 (that item) to
///          6.0; of recognition from 2.9 to 3.6. In Heerenveen the one promise that is not green has 72% recognition.
VerdictRule default_verdict_rule(survey::ItemKind kind, RuleMeasure measure);

/// Favourable shares of herkenning, vertrouwen and voortgang; the lowest decides.
VerdictRules default_verdict_rules();

/// What a verdict leans on.
enum class EvidenceKind : std::uint8_t { Item, Test, Category, Quote, Document, Interview, Statement };

/// One piece of evidence. `reference` depends on the kind, in ids:
///   Item       "item"
///   Test       "pairs/first/second", "groups/item/factor" or "correlations/item/variable"
///   Category   "question/category"
///   Quote      "question/row", the row of the table, the first respondent being 0
///   Document, Interview   what the researcher calls it
///   Statement  "source/statement", of the study
struct Evidence {
    EvidenceKind kind = EvidenceKind::Item;
    std::string reference;
    std::string note; ///< what it says about the theme, in the researcher's words
    /// Of a test of groups: how the levels of its factor were grouped when it was taken, which is part of what the test
    /// is. Absent when nobody noted it.
    std::optional<Grouping> grouping = {};

    bool operator==(const Evidence&) const = default;
};

/// A researcher's judgement of one theme, beside what the rules propose.
struct Verdict {
    std::string theme; ///< id
    Light light = Light::Attention;
    std::string text; ///< the reasoning
    std::vector<Evidence> evidence;

    bool operator==(const Verdict&) const = default;
};

// Names for files, in the order of the enums above.
inline constexpr std::array<std::string_view, 3> light_names = {"on-track", "attention", "behind"};
inline constexpr std::array<std::string_view, 2> measure_names = {"favourable", "mean"};
inline constexpr std::array<std::string_view, 2> combination_names = {"lowest", "majority"};
inline constexpr std::array<std::string_view, 7> evidence_names = {"item",     "test",      "category", "quote",
                                                                   "document", "interview", "statement"};

} // namespace wk::project
