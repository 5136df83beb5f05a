// SPDX-License-Identifier: EUPL-1.2
#include "app/comparison/comparison_facts.h"

#include "app/import/import.h"
#include "app/import/references.h"
#include "app/state/state.h"
#include "base/phrases.h"
#include "io/exchange/aggregate_file.h"
#include "io/tables/long_counts.h"
#include "project/analyse.h"
#include "project/survey_comparison.h"

#include <algorithm>
#include <utility>

namespace wk::app {

void make_comparison_facts(State& state)
{
    const auto before = std::exchange(state.comparison_facts, nullptr);
    const auto* survey = current_survey(state);
    if (!survey || !state.findings)
        return;
    ComparisonFacts out;
    const bool same = before && before->comparison_of == survey->instrument->id();
    out.comparison_of = survey->instrument->id();
    out.references = same ? before->references : shipped_references(state.assets, out.comparison_of);
    out.comparison = project::survey_comparison(*survey, *state.findings, out.references);
    state.comparison.theme = std::min(state.comparison.theme, state.findings->themes.size());
    state.comparison_facts = std::make_shared<const ComparisonFacts>(std::move(out));
}

Result<project::ComparisonSource> compared_source(const State& state, std::string_view name, std::string_view bytes)
{
    const auto& instrument = current_survey(state)->instrument;
    const Error no_answers{"no-answers", say(Phrase::ComparisonNoAnswers, {name}), std::string(name)};
    const io::FileKind kind = io::kind_of(bytes, name);
    switch (kind) {
    case io::FileKind::Counts: {
        auto counts = io::read_aggregate(bytes, name);
        return counts && counts->instrument != instrument->id() ? no_answers : counts;
    }
    case io::FileKind::Instrument:
    case io::FileKind::Codebook:
    case io::FileKind::Coding:
    case io::FileKind::Answers:
    case io::FileKind::Statements:
    case io::FileKind::Team: return no_answers;
    default: break;
    }
    if (bytes == state.assets.example)
        return no_answers;
    // With the instrument on screen, whatever else is open: a table by itself does not say what it answers.
    project::Project asked;
    asked.surveys.push_back({});
    asked.surveys.front().instrument = instrument;
    std::optional<Result<Imported>> imported;
    if (kind == io::FileKind::Project) {
        imported = import_file(asked, kind, name, bytes);
    } else {
        auto file = io::read_table(bytes, name);
        if (!file)
            return file.error();
        if (io::is_long_counts(*file->table))
            return io::long_counts(*file->table, *instrument, name);
        imported = import_table(asked, state.assets, *std::move(file), name);
    }
    if (!*imported)
        return imported->error();
    const auto& project = (*imported)->project;
    const auto& surveys = project.surveys;
    const auto found = std::find_if(surveys.begin(), surveys.end(), [&](const auto& survey) {
        return survey.table && survey.instrument->id() == instrument->id();
    });
    if (found == surveys.end())
        return no_answers;
    const auto findings = project::analyse(*found);
    if (!findings)
        return findings.error();
    const std::string title = project.title.empty() ? std::string(name) : project.title;
    return project::source_of_findings(*findings, title);
}

} // namespace wk::app
