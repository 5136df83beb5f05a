#pragma once

#include "base/result.h"
#include "project/test_findings.h"
#include "survey/types.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::project {

/// One point of a scale with the number of people who chose it; a point nobody chose is a zero here.
struct PointFinding {
    int code = 0;
    std::string label;
    Count count = 0;
};

/// A closed item on the rows kept. Every row is in exactly one of: a point, noOpinion, skipped, missing, invalid.
struct ItemFinding {
    std::string id;
    std::string theme;
    std::string kind; ///< herkenning, vertrouwen, voortgang or overig
    std::string scale;
    std::string text;
    std::vector<PointFinding> points; ///< every point of the scale, lowest code first
    Count n = 0;                      ///< answers that are a point of the scale
    Count no_opinion = 0;
    Count skipped = 0; ///< not asked, by the instrument's routing
    Count missing = 0; ///< asked and left empty
    Count invalid = 0; ///< something that is no option of the scale
    std::optional<double> mean;
    std::optional<double> sd; ///< divides by n-1
    std::optional<double> median;
    std::optional<double> top_two;    ///< share 0–1 of the two highest codes
    std::optional<double> bottom_two; ///< share 0–1 of the two lowest codes
    /// Share 0–1 that the reports print: for recognition everyone from the middle point up ("herkent"), for
    /// other kinds the two highest points ("(helemaal) eens").
    std::optional<double> favourable;
};

struct ResponseLevel {
    std::string level;
    Count population = 0;
    Count responded = 0;
    std::optional<double> rate;     ///< share 0–1
    std::optional<double> expected; ///< respondents expected here if the response were the frame in small
};

struct GoodnessOfFit {
    std::optional<double> statistic;
    int df = 0;
    std::optional<double> p;
    std::optional<double> p_exact;
    int cells_below_5 = 0;
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

/// An open question on the rows kept: how many people wrote something.
struct OpenFinding {
    std::string id;
    std::string theme;
    std::string kind;
    Count answered = 0;
    Count skipped = 0;
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
    DataFinding data;
    std::vector<ThemeFinding> themes;
    std::vector<ItemFinding> items;
    std::vector<FactorFinding> factors;
    std::vector<OpenFinding> open;
    std::optional<ResponseFinding> response;
    TestFindings tests;
};

} // namespace wk::project
