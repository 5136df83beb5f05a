// SPDX-License-Identifier: EUPL-1.2
#include "app/questionnaire/mapping_facts.h"

#include "app/import/instrument_choice.h"
#include "app/state/state.h"
#include "base/lists.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/kept_columns.h"

#include <algorithm>

namespace wk::app {

namespace {

constexpr std::size_t MostExamples = 3;
constexpr std::size_t ExampleLength = 40; ///< characters

std::vector<std::string> examples_of(const survey::Column& column)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < column.distinct() && out.size() < MostExamples; ++i)
        if (const auto text = trim(column.text(i)); !text.empty())
            out.push_back(clipped(text, ExampleLength));
    return out;
}

void add_instruments(const State& state, MappingFacts& out)
{
    const auto& own = *current_survey(state)->instrument;
    for (const auto& asset : shipped_instruments(state.assets)) {
        const auto shipped = survey::Instrument::from_json(asset.text, asset.name);
        if (shipped && same_json(shipped->document_text(), own.document_text()))
            out.instrument = out.instruments.size();
        out.instruments.push_back(shipped ? shipped->title() : std::string(asset.name));
    }
}

} // namespace

void make_mapping_facts(State& state)
{
    if (state.mapping_facts && state.mapping_facts->responses == state.responses)
        return;
    state.mapping_facts.reset();
    const auto* survey = current_survey(state);
    if (!survey || !state.responses)
        return;
    MappingFacts out;
    out.responses = state.responses;
    out.targets = survey::mapping_targets(*survey->instrument);
    for (const auto& column : survey->table->columns())
        out.columns.push_back({column.name(), examples_of(column), {}, {}, false});
    const auto& matches = state.responses->matches();
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (!matches[i]) {
            out.lacking.push_back(out.targets[i].words.empty() ? out.targets[i].id : out.targets[i].words);
            continue;
        }
        auto& column = out.columns[matches[i]->column];
        column.target = i;
        column.by = matches[i]->by;
    }
    for (const auto& choice : survey->mapping.columns)
        for (auto& column : out.columns)
            if (choice.target.empty() && trim(column.name) == trim(choice.column))
                column.ignored = true;
    add_instruments(state, out);
    out.options = survey::unmatched_options(*state.responses);
    state.mapping_facts = std::make_shared<const MappingFacts>(std::move(out));
}

std::string without_examples(const State& state, const std::string& column)
{
    const auto* survey = current_survey(state);
    return survey && contains(project::columns_not_saved(*survey), column)
               ? say(Phrase::QuestionnaireNotSaved, {survey->file_name})
               : say(Phrase::QuestionnaireNoExamples);
}

} // namespace wk::app
