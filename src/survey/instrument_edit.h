// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/answer_order.h"
#include "survey/column_role.h"
#include "survey/instrument.h"
#include "survey/mapping.h"
#include "survey/table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// A column of a file as the question that it answers.
struct ColumnQuestion {
    ColumnRole role = ColumnRole::Unused;
    std::string id;     ///< of the question; empty when it has none yet
    std::string column; ///< name in the file
    std::string words;  ///< wording of an item or open question, title of a factor or variable
    std::string theme;  ///< of an item or open question: id, or empty
    ItemKind kind = ItemKind::Overig;
    std::string scale;                            ///< of an item: id; empty: a new one from the answers in the column
    bool reverse = false;                         ///< of an item
    std::string unit;                             ///< of a variable
    std::optional<FavourableSide> told_side = {}; ///< of an item: as Item::told_side

    bool operator==(const ColumnQuestion&) const = default;
};

/// How `instrument` asks what stands in `column`; Unused without a target.
/// target   of mapping_targets(), or nullptr
ColumnQuestion question_of(const Instrument& instrument, const MappingTarget* target, std::string column);

/// A name that can be an id, from any text: small letters, digits and hyphens; never one of `taken`.
std::string fresh_id(std::string_view text, const std::vector<std::string>& taken);

/// The answers in a column as a scale: numbers as they are, words that we know in the order of their meaning, with what
/// nobody chose but belongs to them; others in order of appearance. What means "no opinion" stands outside it. Empty
/// cells are no answer. Where the file has a code for each answer, these are the codes, in their order. Unsure where the
/// order does not follow from the words or runs against the codes, where codes tell nothing but their number ("A3"), and
/// where answers are lacking.
Scale scale_of_answers(const Column& answers, std::string id);
Scale scale_of_answers(const FoundAnswers& answers, std::string id);

/// A scale as it stands in the document of an instrument.
Json scale_document(const Scale& scale);

// The document of an instrument with one change, for Instrument::from_document. Fields that we do not know stay. What
// spoke of something that is gone (routing, pairs, the theme of a question) no longer does.

/// question   what its column is for from now on; with an id it takes the place of that question
/// answers    the column
Json with_question(const Instrument& instrument, const ColumnQuestion& question, const Column& answers);
/// Of whose answers a question gets a scale that has none.
enum class NewScale : std::uint8_t {
    OfEach, ///< its own column's
    OfAll   ///< all these columns' together
};
/// The same for several columns at once.
/// answers   the columns, in the order of their questions
Json with_questions(const Instrument& instrument, std::span<const ColumnQuestion> questions,
                    std::span<const Column* const> answers, NewScale scale = NewScale::OfEach);
/// levels   of a factor, in their order from now on; empty: that of the data
Json with_levels(const Instrument& instrument, std::string_view factor, const std::vector<std::string>& levels);
Json with_title(const Instrument& instrument, std::string_view title);
/// theme   with an id it has, it is renamed; with an empty id it is new
Json with_theme(const Instrument& instrument, const Theme& theme);
Json without_theme(const Instrument& instrument, std::string_view id);
/// title   that the study gives a kind of item; empty: none of its own
Json with_kind_title(const Instrument& instrument, ItemKind kind, std::string_view title);
/// scale   takes the place of the one with its id, or is added
Json with_scale(const Instrument& instrument, const Scale& scale);

// A scale with one change. Codes stay in place: it is the labels that move.

Scale with_moved_point(Scale scale, std::size_t from, std::size_t to);
/// The label of a point becomes an answer outside the scale; the highest code goes.
Scale with_no_opinion(Scale scale, std::size_t point);
/// An answer outside the scale becomes its highest point.
Scale with_point_of(Scale scale, std::size_t no_opinion);

} // namespace wk::survey
