// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "base/result.h"
#include "io/tables/file_kind.h"
#include "io/tables/table_file.h"
#include "project/new_answers.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

/// The same file as later answers to the survey that is open, whose work goes along.
struct Renewed {
    project::Project project;
    project::NewAnswers answers; ///< without its survey, which stands in the project
};

/// How many of the questions of the survey that is open a file has a column for.
struct QuestionsFound {
    std::size_t found = 0;
    std::size_t asked = 0;

    bool most() const { return 2 * found > asked; }
};

/// What a file became: the project as it would be with it. Answers for a project with a survey are nothing yet, but
/// `file`: somebody has to say whether they are later answers, another survey, or another wave.
struct Imported {
    project::Project project;
    std::shared_ptr<const survey::Responses> responses; ///< of its survey, when they were made on the way
    bool whole_project = false;                         ///< it replaces the project instead of adding to it
    bool beside_survey = false;                         ///< it is about self-assessments, and no survey changes
    std::string file_name;                              ///< of a project file
    std::uint32_t place = 0;                            ///< of a project file: FileArrived::place
    Section section;                                    ///< where to look at what came in
    std::string said;                                   ///< what was read, in a sentence
    bool attention = false;                             ///< something needs attention
    std::shared_ptr<const io::TableFile> file;          ///< answers of which it has to be said what they are
    QuestionsFound questions;                           ///< of the survey that is open, in this file
    std::shared_ptr<const Renewed> renewed;             ///< when it has any of them
};

/// A file that is no table: a project, or a questionnaire, codebooks or codes for the survey that is open.
/// kind     Project, Instrument, Codebook or Coding
/// errors   those of the readers
Result<Imported> import_file(const project::Project& project, io::FileKind kind, std::string_view name,
                             std::string_view bytes);

/// The questionnaire of a survey of LimeSurvey for the answers that are there, with what did not come over.
/// errors  instrument-first, those of imported_questionnaire() and project::prepare()
Result<Imported> import_tool_survey(const project::Project& project, const Assets& assets, std::string_view name,
                                    std::string_view bytes);

/// A table that was read: an address file for the survey that is open, or answers to a survey. `open` are the answers to
/// that survey; null when there are none. Answers without a survey,
/// or while the invented example is open, get the questionnaire of `assets` that they fit.
/// errors  no-known-column when no column belongs to one; questionnaire-unsure when they fit none: then somebody has to
///         choose
Result<Imported> import_table(const project::Project& project, const survey::Responses* open, const Assets& assets,
                              io::TableFile file, std::string_view name);

/// Answers in the place of the survey that is open: to its questionnaire when they fit that, else to the one of `assets`
/// that they fit.
/// errors  as import_table
Result<Imported> import_other_survey(const project::Project& project, const Assets& assets, io::TableFile file,
                                     std::string_view name);

/// Answers to the questionnaire of a survey, to stand beside it: a survey of its own, with what the user said about columns
/// and texts as far as the file has them.
/// errors  those of project::prepare()
Result<project::Survey> other_wave(const project::Survey& survey, io::TableFile file, std::string_view name);

/// How a file was read.
project::FileReading reading_of(const io::TableFile& file);

/// A table that belongs to no questionnaire, with one that is guessed from it.
Result<Imported> import_unknown(const project::Project& project, const Assets& assets, const io::TableFile& file,
                                std::string_view name);

/// A table that somebody says is about a questionnaire of `assets`, however little fits.
/// index   into shipped_instruments()
Result<Imported> import_with_instrument(const project::Project& project, const Assets& assets, std::size_t index,
                                        const io::TableFile& file, std::string_view name);

/// The survey that is open, read with another questionnaire of `assets`.
/// index   into shipped_instruments()
Result<Imported> import_shipped_instrument(const project::Project& project, const Assets& assets, std::size_t index);

/// The invented example with its address file.
Result<Imported> import_example(const Assets& assets);

/// The example of a report with what the college answered: a project of its own, which nobody saved anywhere yet.
Result<Imported> import_letter(const Assets& assets);

} // namespace wk::app
