// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/lost_work.h"
#include "project/project.h"
#include "survey/matched_rows.h"
#include "survey/responses.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wk::project {

/// A survey with a later file of its answers.
struct NewAnswers {
    Survey survey;
    std::shared_ptr<const survey::Responses> responses; ///< of it
    survey::MatchedRows rows;
    Count coded = 0;        ///< decisions about answers that went along, of all coders
    Count quotes = 0;       ///< quotes that went along
    Count unchecked = 0;    ///< of these: to be looked at again, because the answer around them changed
    std::vector<Lost> lost; ///< what could not go along, in the order of the enum
};

/// `before` with the answers of `file` in place of its own: a corrected file, or one with people who answered later.
/// Couplings, filters, address file, verdicts, conclusions, recommendations and the report's words stay; codes and quotes
/// go along with the respondent as long as the answer says the same; when it is the same file read another way, whatever
/// signs the answer is written in. What does not fit the data goes (read_anew.h).
/// file     only what a reader makes of it: file_name, file_sha256, reading, table and import_notices
/// errors   those of prepare(); no-answers when the questionnaire finds no question in it
Result<NewAnswers> with_new_answers(const Survey& before, const survey::Responses& responses, Survey file);

/// An item whose figures are other ones than before.
struct MovedFigure {
    std::string item; ///< id
    std::string text;
    Count n_before = 0;
    Count n_after = 0;
    std::optional<double> mean_before;
    std::optional<double> mean_after;
};

/// The items of both whose counts differ, in the order of `after`.
std::vector<MovedFigure> moved_figures(const Findings& before, const Findings& after);

} // namespace wk::project
