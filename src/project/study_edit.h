// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"

#include <cstddef>
#include <string_view>

namespace wk::project {

// Changes of a study that have rules of their own.

/// Adds an empty source to `study`, which is to become that of `survey`, and returns its index. Its id is one that no
/// source has, and that nothing in the survey leans on: not even on a source that was taken away.
std::size_t add_source(Study& study, const Survey& survey);

/// The same for a statement of one of its sources.
void add_statement(OtherSource& source, const Survey& survey);

/// What leans on a statement.
struct StatementUses {
    std::size_t verdicts = 0;
    std::size_t conclusions = 0;

    bool operator==(const StatementUses&) const = default;
};

/// reference   as Evidence has it
StatementUses uses_of(const Survey& survey, std::string_view reference);

/// Makes a source of a document or interview that a piece of evidence only names, unless there is one of that kind and
/// title. All evidence of the survey that names it leans on statements of the source from then on: what its notes said,
/// else its name. "Beleidsplan 2024, blz. 12" is page 12 of a source. Nothing for other kinds of evidence.
void adopt_source(Survey& survey, const Evidence& named);

} // namespace wk::project
