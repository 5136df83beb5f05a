// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/document_files.h"
#include "app/state/choices.h"
#include "base/result.h"
#include "project/sharing.h"
#include "report/made/chosen_document.h"
#include "report/made/survey_report.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// A chapter of the document.
struct ReportPart {
    std::string id;
    std::string title; ///< the user's, or the one that was made
    bool left_out = false;
    bool appendix = false; ///< stands behind all that are none
    bool own = false;      ///< the user wrote all of it
};

/// What the screen shows of the document: follows from project, findings and ReportScreen.
struct ReportPartFacts {
    std::string problem;               ///< a sentence why there is no document; empty when there is
    std::vector<ReportPart> parts;     ///< of the whole report, in its order; other documents have none to choose
    std::size_t part = 0;              ///< the one on screen, of `parts`
    std::vector<report::Section> page; ///< that chapter; sentences as they were made, all else as the user wants it
    std::vector<report::StaleSentence> stale;
    std::shared_ptr<const report::Document> made; ///< the whole document, without what the user wants of it
};

/// The findings as others may see them, and what they were made from: they are made anew only when that changed.
struct ReportFindings {
    std::shared_ptr<const project::SharedFindings> shared; ///< null: none may leave
    std::string problem;                                   ///< why
    std::shared_ptr<const project::Findings> made_from;
    project::SharingRules rules;
    std::vector<project::ExportRecord> exports;
};

/// Whether a chapter can change places with the one before or after it: appendices stay behind the others.
bool can_move(const std::vector<ReportPart>& parts, std::size_t at, bool later);

/// Makes State::report_findings anew when the screen is open; none without findings.
void make_report_findings(State& state);

/// The same with State::report_facts, of those.
void make_report_facts(State& state);

/// The findings as others may see them, and whose they are: those that the screen has, where it is open.
/// errors   those of app::shared_findings()
Result<std::shared_ptr<const project::SharedFindings>> findings_to_save(const State& state);

/// Why there is no comparison with others.
std::string no_comparison(const project::Findings& findings);

/// The document that the screen is about, made of `findings`, as it leaves; nothing when it would hold nothing.
std::optional<report::Document> document_to_save(const State& state, const project::Findings& findings);

} // namespace wk::app
