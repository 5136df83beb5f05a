// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// Per column whether a survey tool wrote it beside the answers: when somebody began, from which address, how far they
/// came. Both its name and what stands in it have to say so: a statement on a scale that is called "id" is none. Names
/// that people use too ("Status", "Taal") count only beside others of the same tool. Whatever their name: moments of a
/// day, addresses for mail, and the long numbers that only programs write.
std::vector<bool> tool_columns(const Table& table);

/// What columns ask, without what tools write around it.
struct ColumnWords {
    std::string words; ///< as a person would ask it
    std::string
        stem; ///< what it shares with the other rows of one question, under fold(); empty when that is not known
};

/// Per name of a column. "Question [Row]" and, where several columns begin alike, "Question - Row" ask the row when that is a
/// sentence; a code before a question ("G1Q2. …") and the path of a group ("groep/vraag") are none of its words.
std::vector<ColumnWords> column_words(const std::vector<std::string>& names);

} // namespace wk::survey
