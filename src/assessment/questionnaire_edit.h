// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/questionnaire.h"

#include <cstddef>
#include <string>

namespace wk::assessment {

/// A questionnaire of one's own that begins as a copy: its statements keep their ids, so that sessions before and after
/// can be compared.
/// id   of the copy
Questionnaire own_copy(const Questionnaire& questionnaire, std::string id, std::string title);

/// A new statement at the end, with an id that none has; nothing happens when there are MostStatements.
/// Returns its index.
std::size_t add_statement(Questionnaire& questionnaire, std::string text);

/// Takes a statement away; the last one stays.
void remove_statement(Questionnaire& questionnaire, std::size_t index);

/// Puts statement `from` at place `to`; nothing happens when either is none.
void move_statement(Questionnaire& questionnaire, std::size_t from, std::size_t to);

/// Whether both ask the same: all but titles, introduction and the time it takes.
bool asks_the_same(const Questionnaire& a, const Questionnaire& b);

} // namespace wk::assessment
