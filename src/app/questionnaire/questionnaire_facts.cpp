// SPDX-License-Identifier: EUPL-1.2
#include "app/questionnaire/questionnaire_facts.h"

#include "app/questionnaire/mapping_facts.h"
#include "app/questionnaire/questionnaire_lines.h"
#include "app/state/state.h"
#include "base/lists.h"
#include "base/search_text.h"

#include <algorithm>

namespace wk::app {

using survey::ColumnRole;

namespace {

constexpr std::size_t MostTexts = 24; ///< to choose from, beside those that count as missing

/// What holds as long as the answers are the same ones, and what was counted as long as the file is.
std::shared_ptr<const QuestionnaireLines> lines_now(const State& state)
{
    const auto& before = state.questionnaire_facts;
    if (before && before->responses == state.responses)
        return before->lines;
    const bool same_file = before && &before->responses->table() == &state.responses->table();
    return questionnaire_lines(state, same_file ? before->lines->filled : std::vector<std::size_t>());
}

/// The columns that are shown, by their numbers in the file, in the order of the screen.
std::vector<std::size_t> shown_columns(const QuestionnaireScreen& screen, const QuestionnaireLines& lines)
{
    const std::string words = search_text(screen.words).plain;
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < lines.columns.size(); ++i)
        if (shows(screen.show, lines.columns[i]) && lines.columns[i].searched.find(words) != std::string::npos)
            out.push_back(i);
    if (!screen.sort.active)
        return out;
    auto table = empty_columns_table();
    const std::size_t last = table.columns.size();
    for (const std::size_t i : out) {
        table.rows.push_back(lines.columns[i].cells);
        table.rows.back().emplace_back(std::string(), double(i));
    }
    table.columns.emplace_back();
    table = report::sorted_by(std::move(table), std::min(screen.sort.column, last - 1), screen.sort.descending);
    std::transform(table.rows.begin(), table.rows.end(), out.begin(),
                   [&](const auto& row) { return std::size_t(*row[last].number); });
    return out;
}

bool can_pair(const survey::Instrument& instrument, const std::vector<std::string>& items)
{
    if (items.size() != 2)
        return false;
    const auto& all = instrument.items();
    const auto& first = all[*instrument.find_item(items[0])];
    const auto& second = all[*instrument.find_item(items[1])];
    const auto pairs = survey::pairs_of(instrument);
    return instrument.scale_of(first).codes() == instrument.scale_of(second).codes() &&
           !contains(pairs, survey::PairIds(items[0], items[1])) &&
           !contains(pairs, survey::PairIds(items[1], items[0]));
}

/// The scale of all these items; null when they have several, or there are none.
const survey::Scale* shared_scale(const survey::Instrument& instrument, const std::vector<std::string>& items)
{
    const survey::Scale* out = nullptr;
    for (const auto& id : items) {
        const auto* scale = &instrument.scale_of(instrument.items()[*instrument.find_item(id)]);
        if (out != nullptr && scale != out)
            return nullptr;
        out = scale;
    }
    return out;
}

ChosenColumns chosen_columns(const State& state, const QuestionnaireFacts& facts)
{
    const auto& instrument = state.responses->instrument();
    const auto& lines = facts.lines->columns;
    ChosenColumns out;
    std::size_t reversed = 0;
    std::vector<std::string> items;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& question = lines[i].question;
        if (!contains(state.questionnaire.chosen, question.column))
            continue;
        out.only = i;
        ++out.count;
        out.out_of_sight += !contains(facts.names, question.column);
        out.skippable += question.role == ColumnRole::Item || question.role == ColumnRole::Open;
        if (question.role != ColumnRole::Item)
            continue;
        items.push_back(question.id);
        reversed += question.reverse;
    }
    out.items = items.size();
    out.shared_scale = shared_scale(instrument, items);
    out.all_reversed = reversed > 0 && reversed == out.items;
    out.can_pair = out.count == 2 && can_pair(instrument, items);
    for (auto& target : survey::mapping_targets(instrument))
        if (target.kind == survey::MappingTarget::Kind::Item && !contains(items, target.id))
            out.may_route.push_back(std::move(target));
    if (out.count != 1)
        out.only.reset();
    if (out.only && lines[*out.only].question.role != ColumnRole::Unused) {
        const auto& question = lines[*out.only].question;
        out.texts = survey::text_uses(*state.responses, *out.only, MostTexts);
        if (question.role == ColumnRole::Item)
            out.on_scale = std::size_t(std::count_if(lines.begin(), lines.end(), [&](const auto& line) {
                return line.question.role == ColumnRole::Item && line.question.scale == question.scale;
            }));
    }
    if (!out.only || lines[*out.only].question.role != ColumnRole::Factor)
        return out;
    if (const auto factor = instrument.find_factor(lines[*out.only].question.id))
        out.levels = state.responses->factor(*factor).levels;
    return out;
}

/// The one that was chosen, while it is there; else that of the column in hand, else the first.
std::string scale_on_screen(const State& state, const QuestionnaireFacts& facts)
{
    const auto& scales = state.responses->instrument().scales();
    const auto& wanted = state.questionnaire.scale;
    if (std::any_of(scales.begin(), scales.end(), [&](const auto& scale) { return scale.id == wanted; }))
        return wanted;
    if (facts.chosen.only && !facts.lines->columns[*facts.chosen.only].question.scale.empty())
        return facts.lines->columns[*facts.chosen.only].question.scale;
    return scales.empty() ? std::string() : scales.front().id;
}

} // namespace

survey::ColumnQuestion question_at(const State& state, const MappedColumn& column)
{
    const auto* target = column.target ? &state.mapping_facts->targets[*column.target] : nullptr;
    return survey::question_of(state.responses->instrument(), target, column.name);
}

void make_questionnaire_facts(State& state)
{
    const bool shown = state.survey.section.kind == SectionKind::Questionnaire;
    if (!shown || !state.responses || !state.mapping_facts) {
        // What was counted is kept for the next visit, and nothing that was left behind with other answers.
        if (state.questionnaire_facts && state.questionnaire_facts->responses != state.responses)
            state.questionnaire_facts.reset();
        return;
    }
    QuestionnaireFacts out;
    out.responses = state.responses;
    out.lines = lines_now(state);
    out.table = empty_columns_table();
    for (const std::size_t i : shown_columns(state.questionnaire, *out.lines)) {
        const auto& line = out.lines->columns[i];
        out.table.rows.push_back(line.cells);
        out.names.push_back(line.question.column);
        out.picks.push_back(contains(state.questionnaire.chosen, line.question.column));
    }
    out.chosen = chosen_columns(state, out);
    out.scale = scale_on_screen(state, out);
    state.questionnaire_facts = std::make_shared<const QuestionnaireFacts>(std::move(out));
}

} // namespace wk::app
