// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// Where the user says a column belongs.
struct ColumnChoice {
    std::string column; ///< its name
    std::string target; ///< id of an item, factor, numeric variable or open question; empty: not used

    bool operator==(const ColumnChoice&) const = default;
};

/// What the user says a text means in the columns of one scale.
struct OptionChoice {
    std::string scale;       ///< id
    std::string text;        ///< compared under fold()
    std::optional<int> code; ///< of a point of the scale; absent: as good as left empty

    bool operator==(const OptionChoice&) const = default;
};

/// What a user decided about a file whose columns or answers are not called as the instrument has them.
struct Mapping {
    std::vector<ColumnChoice> columns; ///< a column once at most
    std::vector<OptionChoice> options; ///< a text once at most per scale

    bool empty() const { return columns.empty() && options.empty(); }
    bool operator==(const Mapping&) const = default;
};

/// How a column was found for a question.
enum class MatchedBy : std::uint8_t {
    Name,    ///< the column is called as the question's column or id
    Wording, ///< its name is the wording of the question
    Title,   ///< its name is the title of the factor or variable
    Hand     ///< the user said so
};

/// What a column can belong to.
struct MappingTarget {
    enum class Kind : std::uint8_t { Item, Factor, Numeric, Open };
    Kind kind = Kind::Item;
    std::size_t index = 0; ///< within the instrument's list of that kind
    std::string id;
    std::string column; ///< name that the instrument expects
    std::string words;  ///< wording of an item or open question, title of the others
};

/// Everything in the instrument that wants a column: items, factors, numeric variables, open questions.
std::vector<MappingTarget> mapping_targets(const Instrument& instrument);

struct ColumnMatch {
    std::size_t column = 0; ///< index into the table
    MatchedBy by = MatchedBy::Name;
};

/// The column of every target, in their order; nothing where none was found. No column belongs to two targets: what the
/// user says comes first, then names (capitals, outer blanks, and _ for a hyphen, point or blank aside), then the codes
/// that the questionnaire has in another tool (question_codes.h), then wordings and titles. Wordings are compared by
/// their letters and digits; platforms write more around them, so that "A1. Wording", "A1[SQ001]" and
/// "Question [Wording]", "[Wording] Question", "Question - Wording" and "group/name" are tried as well. Names of columns come before
/// what a file says of them (ColumnDescription::wording). A wording or title that two targets share finds nothing.
std::vector<std::optional<ColumnMatch>> matched_columns(const Table& table, const std::vector<MappingTarget>& targets,
                                                        const Mapping& mapping);

} // namespace wk::survey
