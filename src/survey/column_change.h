// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument_edit.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::survey {

/// What several columns get at once; what is not said stays as it is.
struct ColumnChange {
    std::optional<ColumnRole> role = {};
    std::optional<std::string> theme = {}; ///< id, or empty for none
    std::optional<ItemKind> kind = {};
    std::optional<std::string> scale = {}; ///< id; empty: a new one of the answers in all of the columns together
    std::optional<bool> reverse = {};
    /// High or Low; None: what follows from the question.
    std::optional<FavourableSide> favourable = {};
};

/// The question as it is after `change`; nothing when the change says nothing about a question like this: a theme is of
/// items and open questions, kind, reverse and favourable of items. A scale makes an item of whatever it was.
std::optional<ColumnQuestion> changed_question(const ColumnQuestion& question, const ColumnChange& change);

/// What columns become that are changed together.
struct ChangedColumns {
    std::vector<ColumnQuestion> questions; ///< those that the change is about
    std::vector<const Column*> answers;    ///< their columns
    NewScale scale = NewScale::OfEach;     ///< for with_questions()
};

/// questions, columns   in the same order
ChangedColumns changed_columns(const Instrument& instrument, std::span<const ColumnQuestion> questions,
                               std::span<const Column* const> columns, const ColumnChange& change);

/// The scale of `instrument` with the fewest points that has all answers in a column; empty when none has.
std::string fitting_scale(const Instrument& instrument, const Column& answers);

} // namespace wk::survey
