// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analysis_options.h"
#include "project/disclosure.h"
#include "project/findings.h"
#include "project/reference.h"
#include "stats/counts/descriptives.h"
#include "survey/instrument.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::project {

/// How the people in one group answered an item.
struct LevelTally {
    std::string level;
    Hidden hidden = Hidden::No;
    std::vector<Count> counts; ///< per point of the item's tally; empty when hidden

    bool operator==(const LevelTally&) const = default;
};

struct FactorTally {
    std::string factor; ///< id
    std::vector<LevelTally> levels;

    bool operator==(const FactorTally&) const = default;
};

/// How many people chose each point of an item's scale: every point, lowest code first; none at all when hidden.
struct ItemTally {
    std::string item;
    std::vector<stats::CodeCount> points;
    Hidden hidden = Hidden::No;
    std::vector<FactorTally> factors = {}; ///< the same people by group; not of every source
};

/// One source of a comparison: answers as counts (this survey, another project, a file with counts only), or what
/// another report published.
struct ComparisonSource {
    std::string title;           ///< told apart by the user: no two alike
    std::string instrument;      ///< id; of another instrument no figure is taken, whatever its items are called
    bool invented = false;       ///< respondents that do not exist
    std::optional<Count> people; ///< respondents, when known
    std::vector<ItemTally> tallies;
    std::shared_ptr<const Reference> reference; ///< then there are no tallies
    std::vector<std::string> parts = {};        ///< titles of what it was put together from; mostly none
    Count smallest_group = 0;                   ///< groups below it were hidden; 0: nothing was
    std::optional<Count> population = {};       ///< as ItemFinding::population: it narrows the intervals
};

/// A survey as it was analysed: its filter holds here too.
ComparisonSource source_of_findings(const Findings& findings, std::string title);
ComparisonSource source_of_reference(std::shared_ptr<const Reference> reference);

/// A source without its figures.
struct ComparedSource {
    std::string title;
    bool published = false; ///< outcomes only: takes no part in tests
    bool invented = false;
    std::optional<Count> people;
    std::string base;                 ///< who the figures rest on; published sources only
    std::string publication;          ///< likewise
    std::vector<std::string> remarks; ///< sentences to know before comparing
};

enum class FigureState : std::uint8_t {
    Counted,
    Published,
    NotThere,   ///< nobody answered, or nothing usable is published
    TooFew,     ///< fewer answers than the smallest group allowed: no figures
    OtherScale, ///< counts or figures that do not fit the item's scale
    NotShown    ///< there are answers, of which no figures may be shown; why is not told
};

/// How the first source stands to a published figure, at the decimals printed.
enum class Direction : std::uint8_t { Unknown, Lower, Equal, Higher };

/// One item in one source. Figures are absent unless the state is Counted or Published.
struct SourceFigure {
    FigureState state = FigureState::NotThere;
    std::optional<Count> n; ///< valid answers; of a published source only when it prints them
    std::optional<double> mean;
    int mean_decimals = 2;                          ///< as printed
    std::optional<double> favourable;               ///< share 0–1, as ItemFinding::favourable
    int favourable_decimals = 1;                    ///< of the percentage, as printed
    std::optional<IntervalFinding> favourable_ci95; ///< Wilson, as favourable_interval(); of counts only
    Direction first_is = Direction::Unknown;        ///< by mean, or by share when no mean is published
    std::string mean_misprint; ///< what is known to be wrong with a published figure, in sentences; mostly empty
    std::string favourable_misprint;
    bool reworded = false; ///< a published figure about words with another meaning (survey::Item::reworded_since)
};

/// One item in all sources.
struct ItemComparison {
    std::string id;
    std::string theme;
    std::string kind; ///< herkenning, vertrouwen, voortgang or overig
    std::string text;
    bool reverse = false; ///< as ItemFinding::reverse
    FavourableSide side = FavourableSide::High;
    std::vector<PointFinding> points; ///< of the scale, without counts
    int lowest = 0;                   ///< codes of the scale
    int highest = 0;
    std::vector<SourceFigure> figures; ///< one per source, in their order
    GroupFinding test;                 ///< its levels are the sources; only those with counts take part
    /// Favourable share of the first source that takes part minus that of the other; only when two do.
    std::optional<DifferenceFinding> favourable_difference;
    std::string kind_title = {}; ///< as ItemFinding::kind_title
};

/// Several sources side by side, item by item.
struct Comparison {
    std::vector<ComparedSource> sources;
    std::vector<ThemeFinding> themes;
    std::vector<ItemComparison> items; ///< all of the instrument, in its order
    MethodFinding method;
};

/// Which answers count as favourable, ascending, as favourable_points() says.
std::vector<int> favourable_codes(survey::ItemKind kind, FavourableSide side, std::span<const int> codes);

/// The sources side by side. Those with counts are tested item by item (two by mann-whitney, more by kruskal-wallis);
/// p-values are corrected over all items together. Published figures stand beside them and are never tested.
/// The interval of a share is the one it has everywhere, narrowed where the source has an address file; that of a
/// difference is not, since it is about how people answer in general.
///
/// sources    the first is the one that published figures are set against; counts that are negative, or more than
///            ContingencyTable::MostPeople together, make a figure OtherScale
/// options    exact, adjust, alpha and min_group are used
Comparison source_comparison(const survey::Instrument& instrument, std::span<const ComparisonSource> sources,
                             const AnalysisOptions& options);

} // namespace wk::project
