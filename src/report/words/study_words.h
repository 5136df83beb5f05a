// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/study_edit.h"
#include "project/study_plan.h"

#include <cstddef>
#include <string>

namespace wk::report {

/// What kind of source it is: "Gesprek".
std::string source_kind_name(project::SourceKind kind);

/// "Bron 2: Gesprek met de wethouder", or without a title "Bron 2".
std::string source_name(const project::Study& study, std::size_t index);

/// A source by its title, kind and date, as far as they are known: "Gesprek met de wethouder, gesprek, 12 mei 2026".
/// source   index into Study::sources
std::string source_origin(const project::Study& study, std::size_t source);

/// Where a statement comes from: its source, and the place in it.
/// source   index into Study::sources
std::string statement_origin(const project::Study& study, std::size_t source,
                             const project::SourceStatement& statement);

/// The statement on one line, with where it comes from.
std::string statement_words(const project::Study& study, std::size_t source, const project::SourceStatement& statement);

/// How many verdicts and conclusions lean on a statement, in a sentence; empty when none does.
std::string uses_sentence(const project::StatementUses& uses);

} // namespace wk::report
