// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/session.h"
#include "assessment/team_result.h"
#include "project/analysis_options.h"
#include "project/coding_method.h"
#include "project/comparison.h"
#include "project/exports.h"
#include "project/follow_up.h"
#include "project/recalculation.h"
#include "project/report_choices.h"
#include "project/route_work.h"
#include "project/study_plan.h"
#include "project/verdict.h"
#include "survey/coding_agreement.h"
#include "survey/instrument.h"
#include "survey/mapping.h"
#include "survey/quotes.h"
#include "survey/table.h"
#include "survey/types.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wk::project {

/// Keep only respondents whose answer to `factor` is one of `levels`. Several filters hold together (and).
struct Filter {
    std::string factor;
    std::vector<std::string> levels;

    bool operator==(const Filter&) const = default;
};

struct FrameLevel {
    std::string level;
    survey::Count population = 0;

    bool operator==(const FrameLevel&) const = default;
};

/// The address file: how many people there are in each level of one factor.
struct SamplingFrame {
    std::string name; ///< file name as the user knows it
    std::string factor;
    std::vector<FrameLevel> levels;

    bool operator==(const SamplingFrame&) const = default;
};

/// How a file was read into a table. Without a kind nobody noted it.
struct FileReading {
    std::string kind;              ///< csv, xlsx, ods or sav
    std::string delimiter;         ///< of text; empty when all stands in one column
    std::string encoding;          ///< of text, in words: UTF-8
    std::string sheet;             ///< of a workbook
    std::size_t other_sheets = 0;  ///< that the workbook has
    bool delimiter_chosen = false; ///< by a person; else it was found out
    bool encoding_chosen = false;

    bool operator==(const FileReading&) const = default;
};

/// One survey as the user brought it in. Instrument and table never change once made, so that every
/// earlier project in the undo list shares them.
struct Survey {
    std::string file_name;
    std::string file_sha256; ///< of the file's bytes; empty when it was read by a version that did not note it
    bool invented = false;   ///< example data: respondents that do not exist
    std::shared_ptr<const survey::Instrument> instrument;
    std::shared_ptr<const survey::Table> table;
    std::vector<Notice> import_notices; ///< what the reader of the file noticed
    survey::Mapping mapping;            ///< what the user said about its columns and answers
    std::optional<SamplingFrame> frame;
    std::vector<Filter> filters;
    AnalysisOptions analysis;                                           ///< what the application tests
    std::vector<std::shared_ptr<const survey::QuestionCoding>> codings; ///< one per question at most
    std::vector<survey::Quote> quotes;
    std::vector<std::shared_ptr<const survey::OtherCoder>> other_coders;
    CodingMethod coding_method;
    VerdictRules verdict_rules = default_verdict_rules();
    std::vector<Verdict> verdicts;          ///< the researcher's own, one per theme at most
    std::vector<std::string> references;    ///< ids of published figures that stand beside this survey
    std::vector<ComparisonSource> compared; ///< other surveys beside this one, as counts
    Study study;                            ///< why and how, and what it rests on beside the survey
    FollowUp follow_up;                     ///< conclusions and recommendations
    ReportChoices report;                   ///< what was decided about its report
    FileReading reading;                    ///< how its file was read
    std::string unknown = {};               ///< fields of a newer version, kept as they are
};

/// The coding of an open question; null when nobody coded it.
const survey::QuestionCoding* coding_of(const Survey& survey, std::string_view question);

/// Gives a survey another address file, or none. What was noticed in the one before it goes with it.
/// notices   in the new one
void put_frame(Survey& survey, std::optional<SamplingFrame> frame, std::vector<Notice> notices = {});

/// All that a user makes, and all that is saved.
struct Project {
    std::string title;
    std::vector<Survey> surveys;
    Recalculation recalculation; ///< figures of a report that are being checked
    RouteWork route;             ///< what was added to the routekaart
    /// Sessions of the self-assessment, in the order in which they were begun. Each is replaced when it changes, so
    /// that every earlier project in the undo list shares the others.
    std::vector<std::shared_ptr<const assessment::Session>> assessments;
    std::vector<std::shared_ptr<const assessment::Questionnaire>> questionnaires; ///< one's own; no two with one id
    std::vector<std::shared_ptr<const assessment::TeamResult>> teams;             ///< to see side by side
    SharingRules sharing;
    std::vector<ExportRecord> exports; ///< everything of its surveys that left this machine, earliest first
    std::string unknown;
};

} // namespace wk::project
