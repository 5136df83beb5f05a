// SPDX-License-Identifier: EUPL-1.2
#include "survey/column_change.h"

#include "base/text.h"
#include "survey/answer_key.h"
#include "survey/missing_markers.h"

#include <cassert>

namespace wk::survey {

namespace {

/// Whether a column has answers, and each is one of this scale.
bool has_answers_of(const Column& column, const Scale& scale)
{
    const AnswerKey key(scale, {});
    bool any = false;
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const auto text = trim(column.text(i));
        if (text.empty() || is_program_marker(text))
            continue;
        if (key.answer(text) == missing::Invalid)
            return false;
        any = true;
    }
    return any;
}

} // namespace

std::optional<ColumnQuestion> changed_question(const ColumnQuestion& question, const ColumnChange& change)
{
    ColumnQuestion out = question;
    if (change.role)
        out.role = *change.role;
    if (change.scale)
        out.role = ColumnRole::Item;
    const bool item = out.role == ColumnRole::Item;
    if (((change.kind || change.reverse || change.favourable) && !item) ||
        (change.theme && !item && out.role != ColumnRole::Open))
        return std::nullopt;
    if (change.scale)
        out.scale = *change.scale;
    if (change.theme)
        out.theme = *change.theme;
    if (change.kind)
        out.kind = *change.kind;
    if (change.reverse)
        out.reverse = *change.reverse;
    if (change.favourable)
        out.told_side = *change.favourable == FavourableSide::None ? std::nullopt : change.favourable;
    return out;
}

ChangedColumns changed_columns(const Instrument& instrument, std::span<const ColumnQuestion> questions,
                               std::span<const Column* const> columns, const ColumnChange& change)
{
    assert(questions.size() == columns.size());
    ChangedColumns out;
    if (change.scale)
        out.scale = NewScale::OfAll;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        auto question = changed_question(questions[i], change);
        if (!question)
            continue;
        if (question->role == ColumnRole::Item && question->scale.empty() && !change.scale)
            question->scale = fitting_scale(instrument, *columns[i]);
        out.questions.push_back(*std::move(question));
        out.answers.push_back(columns[i]);
    }
    return out;
}

std::string fitting_scale(const Instrument& instrument, const Column& answers)
{
    const Scale* out = nullptr;
    for (const auto& scale : instrument.scales())
        if ((out == nullptr || scale.points.size() < out->points.size()) && has_answers_of(answers, scale))
            out = &scale;
    return out == nullptr ? std::string() : out->id;
}

} // namespace wk::survey
