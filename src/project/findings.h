// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/ledger_finding.h"
#include "project/significance_findings.h"
#include "survey/instrument.h"
#include "survey/types.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::project {

using survey::FavourableSide;

/// One point of a scale with the number of people who chose it; a point nobody chose is a zero here.
struct PointFinding {
    int code = 0;
    std::string label;
    Count count = 0;
};

/// An item when people count for their weight: each level of the frame as large as it is, or as ChosenWeights say.
struct WeightedFinding {
    Count n = 0; ///< people who answered and have a weight
    std::optional<double> mean;
    std::vector<double> shares; ///< per point, 0–1; empty when n is 0
    std::optional<double> effective_n;
    std::optional<double> favourable;               ///< as ItemFinding::favourable
    std::optional<IntervalFinding> favourable_ci95; ///< in tenths of a percent; Wilson, linearised variance
    std::optional<IntervalFinding> mean_ci95;       ///< in hundredths
};

/// The weights that the researcher chose to show beside the figures without.
struct ChosenWeights {
    std::string by;                    ///< frame or column
    std::string id;                    ///< of the frame's factor, or of the numeric variable
    std::string title;                 ///< of it
    Count n = 0;                       ///< respondents kept who have a weight; 0: there are no weights
    Count without = 0;                 ///< the others of those kept
    std::optional<double> effective_n; ///< Kish
    Count heavy = 0;                   ///< respondents with a weight above 3 times the average
    double heaviest = 0;               ///< the highest weight, in averages
};

/// A closed item on the rows kept. Every row is in exactly one of: a point, noOpinion, skipped, missing, invalid.
struct ItemFinding {
    std::string id;
    std::string theme;
    std::string kind; ///< herkenning, vertrouwen, voortgang or overig
    std::string scale;
    std::string text;
    /// Worded the other way round. Counts, mean, median, top_two and bottom_two keep the codes as answered.
    bool reverse = false;
    FavourableSide side = FavourableSide::High; ///< as Instrument::side_of()
    std::vector<PointFinding> points;           ///< every point of the scale, lowest code first
    Count n = 0;                                ///< answers that are a point of the scale
    Count no_opinion = 0;
    Count skipped = 0; ///< not asked, by the instrument's routing
    Count missing = 0; ///< asked and left empty
    Count invalid = 0; ///< something that is no option of the scale
    std::optional<double> mean;
    std::optional<double> sd; ///< divides by n-1
    std::optional<double> median;
    std::optional<double> top_two;    ///< share 0–1 of the two highest codes
    std::optional<double> bottom_two; ///< share 0–1 of the two lowest codes
    /// Share 0–1 that the reports print, on the points that favourable_points() gives: for recognition everyone from
    /// the middle point up ("herkent"), for other kinds the two highest points ("(helemaal) eens"); of a reversed item
    /// the same number of points from below. Nothing without a favourable side.
    std::optional<double> favourable;
    std::optional<double> lower_quartile; ///< a code, or the average of two
    std::optional<double> upper_quartile;
    std::optional<IntervalFinding> top_two_ci95; ///< Wilson
    std::optional<IntervalFinding> bottom_two_ci95;
    std::optional<Count> population;         ///< people whom the rows kept stand for, when known; narrows the intervals
    std::optional<WeightedFinding> weighted; ///< with a frame, or weights that were chosen
    std::string kind_title = {};             ///< what the study calls its kind; empty when that has no name of its own
};

struct ResponseLevel {
    std::string level;
    Count population = 0;
    Count responded = 0;
    std::optional<double> rate;     ///< share 0–1
    std::optional<double> expected; ///< respondents expected here if the response were the frame in small
    std::optional<double> weight;   ///< of each respondent here; absent where nobody responded
};

/// A p-value over all possible tables.
struct ExactFinding {
    std::optional<double> p;
    Count draws = 0;           ///< tables drawn when p is simulated; 0 when it is exact
    double standard_error = 0; ///< of a simulated p
};

/// Responders against the frame's shares.
struct GoodnessOfFit {
    std::optional<double> statistic;
    int df = 0;
    std::optional<double> p;
    ExactFinding exact;
    int cells_below_5 = 0;
};

/// Responders against everybody else in the frame.
struct OthersFinding {
    std::optional<double> statistic;
    int df = 0;
    std::optional<double> p;
    ExactFinding exact; ///< when a cell of the table is below 5
    int cells_below_5 = 0;
    std::optional<double> cramers_v;
    std::string reason; ///< a sentence, when there is no statistic
};

/// What weighting to the frame would cost and cannot mend.
struct WeightFinding {
    std::optional<double> design_effect; ///< Kish
    std::optional<double> effective_n;
    std::optional<double> uncovered_share; ///< share 0–1 of the frame in levels where nobody responded
    std::vector<std::string> heavy;        ///< levels whose weight exceeds 3
    std::vector<std::string> empty;        ///< levels with people of whom nobody responded
    std::string reason;                    ///< a sentence, when there are no weights
};

/// Response against the frame, always on all rows, whatever the filter.
struct ResponseFinding {
    std::string factor;
    std::string factor_title;
    std::vector<ResponseLevel> levels; ///< in the frame's order
    Count population = 0;
    Count responded = 0;     ///< respondents in a level of the frame
    Count without_level = 0; ///< respondents whose cell is empty or not in the frame
    std::optional<double> rate;
    GoodnessOfFit goodness_of_fit;
    OthersFinding others;
    WeightFinding weights;
};

/// Whether the items of a theme, or of one kind within it, measure one thing.
struct ReliabilityFinding {
    std::string id; ///< "theme" or "theme/kind"
    std::vector<std::string> items;
    Count n = 0; ///< people who answered all of them
    std::optional<double> alpha;
    std::optional<IntervalFinding> ci95; ///< Feldt
    std::optional<double> standardised;
    std::optional<double> omega; ///< three items or more
    std::vector<std::optional<double>> item_rest;
    std::vector<std::optional<double>> alpha_without;
    std::string reason;      ///< a sentence, when there is no alpha
    bool suppressed = false; ///< too few people for others to see: there are no figures, and n is 0
};

/// One level of a factor with its number of people, and whether the filter keeps it.
struct FactorLevel {
    std::string level;
    Count n = 0; ///< on all rows
    bool kept = true;
};

struct FactorFinding {
    std::string id;
    std::string title;
    std::vector<FactorLevel> levels;
    Count empty = 0;
    bool filtered = false;
};

/// A numeric variable that items can be correlated with.
struct VariableFinding {
    std::string id;
    std::string title;
    std::string unit;
};

/// An open question on the rows kept: how many people wrote something.
struct CategoryFinding {
    std::string id;
    std::string title;
    std::optional<Count> n; ///< people whose answer was given this category; nothing when it may not be shown
};

/// One level, coded. A suppressed level shows no figures.
struct CodingLevelFinding {
    std::string level;
    bool suppressed = false;
    std::optional<Count> answered;
    std::optional<Count> uncoded;
    std::optional<Count> not_codable;
    std::vector<std::optional<Count>> categories; ///< as OpenFinding::categories; empty when suppressed
};

struct CodingGroupFinding {
    std::string factor;
    std::vector<CodingLevelFinding> levels; ///< levels with people, in the factor's order
};

/// An open question on the rows kept: how many people wrote something, and about what.
struct OpenFinding {
    std::string id;
    std::string theme;
    std::string kind;
    Count answered = 0;
    Count skipped = 0;
    std::vector<CategoryFinding> categories; ///< in the codebook's order; an answer can count in several
    Count uncoded = 0;                       ///< answers about which nothing was decided
    Count not_codable = 0;                   ///< 0 also when it may not be shown
    std::vector<CodingGroupFinding> groups;  ///< per factor that the options compare
    std::string text = {};                   ///< what was asked; empty when the instrument has no words for it
};

struct ThemeFinding {
    std::string id;
    std::string title;
};

struct DataFinding {
    std::string file;
    std::size_t rows = 0;    ///< respondents read
    std::size_t kept = 0;    ///< respondents the filter keeps
    std::size_t columns = 0; ///< columns read
    std::size_t columns_used = 0;
    std::vector<Notice> warnings;
};

/// Everything analyse() computed, in the instrument's order. Views and writers read it and compute nothing.
struct Findings {
    std::string instrument;
    std::string instrument_title;
    bool invented = false; ///< the respondents do not exist: say so wherever a figure stands
    bool internal = false; ///< computed for oneself: figures of small groups follow from what stands in it
    DataFinding data;
    std::optional<LedgerFinding> ledger; ///< of findings that leave: results, and what reports are made of
    std::vector<ThemeFinding> themes;
    std::vector<ItemFinding> items;
    std::vector<FactorFinding> factors;
    std::vector<VariableFinding> variables;
    std::vector<OpenFinding> open;
    std::optional<ResponseFinding> response;
    std::optional<ChosenWeights> weights; ///< absent: figures are shown without weights alone
    std::vector<ReliabilityFinding> reliability;
    TestFindings tests;
};

} // namespace wk::project
