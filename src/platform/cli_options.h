// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/reading_options.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::platform {

/// `--keep FACTOR=LEVEL,LEVEL`, not yet split into levels: their names may hold commas.
struct KeepOption {
    std::string factor;
    std::string levels;
};

/// Everything that the options of a command say, checked as far as possible without the files.
struct Options {
    std::vector<std::string> files; ///< arguments that belong to no option
    std::optional<std::string> instrument;
    io::ReadingOptions reading;                ///< of the file with answers
    std::optional<std::string> instrument_out; ///< file to write a proposed questionnaire to
    std::optional<std::string> frame;
    std::optional<std::string> frame_factor;
    std::vector<std::string> by;
    std::vector<std::string> with;
    std::vector<KeepOption> keep;
    std::string correlation = "spearman"; ///< spearman, pearson or kendall
    std::string exact = "auto";           ///< auto, always or never
    std::string adjust = "none";          ///< none, holm or bh
    std::vector<double> alpha = {0.05};   ///< levels, each between 0 and 1
    std::int64_t min_group = 5;           ///< 1 or more
    std::optional<std::string> out;
    std::optional<std::string> data; ///< file with answers that a report may be made of
    std::optional<std::string> date; ///< as it stands on a report
    bool internal = false;           ///< for oneself: nothing is hidden so that it does not follow
    std::string kind = "report";     ///< report, summary, comparison, route or workshop
    std::string to;                  ///< limesurvey, paper or codebook; empty when it was not said
    std::optional<std::string> questionnaire;
    std::optional<std::string> seeds; ///< folder with texts that ours are compared with
    std::int64_t rows = 1'000'000;
    std::int64_t items = 24;
};

/// args     what follows the name of the command
/// allowed  the options this command knows, like "--out"
/// errors   unknown-option, missing-value, wrong-value, option-twice
Result<Options> options_from_args(std::span<const std::string> args, std::span<const std::string_view> allowed);

/// `text` cut into names of `levels` at commas. A name may hold commas itself: longer names are tried first.
/// Nothing when it cannot be cut so.
std::optional<std::vector<std::string>> levels_from_text(std::string_view text, const std::vector<std::string>& levels);

} // namespace wk::platform
