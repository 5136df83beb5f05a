// SPDX-License-Identifier: EUPL-1.2
#include "app/comparison/comparison_facts.h"

#include "app/import/import.h"
#include "app/import/references.h"
#include "app/state/state.h"
#include "base/phrases.h"
#include "base/text.h"
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

namespace {

Error no_answers(std::string_view name)
{
    return {"no-answers", say(Phrase::ComparisonNoAnswers, {name}), std::string(name)};
}

Result<project::ComparisonSource> source_of(const project::Survey& survey, const std::string& title)
{
    const auto findings = project::analyse(survey);
    if (!findings)
        return findings.error();
    const bool answered = std::any_of(findings->items.begin(), findings->items.end(),
                                      [](const auto& item) { return item.n + item.no_opinion > 0; });
    if (!answered)
        return no_answers(survey.file_name);
    return project::source_of_findings(*findings, title);
}

Result<project::ComparisonSource> source_of_project(const project::Project& project,
                                                    const survey::Instrument& instrument, std::string_view name)
{
    const auto& surveys = project.surveys;
    const auto found = std::find_if(surveys.begin(), surveys.end(), [&](const auto& survey) {
        return survey.table && survey.instrument->id() == instrument.id();
    });
    if (found == surveys.end())
        return no_answers(name);
    return source_of(*found, project.title.empty() ? std::string(stem_of(name)) : project.title);
}

} // namespace

Result<project::ComparisonSource> compared_answers(const State& state, std::string_view name, io::TableFile file)
{
    auto wave = other_wave(*current_survey(state), std::move(file), name);
    if (!wave)
        return wave.error();
    return source_of(*wave, std::string(stem_of(name))); // a name for readers, to change
}

Result<project::ComparisonSource> compared_source(const State& state, std::string_view name, std::string_view bytes)
{
    const auto& instrument = current_survey(state)->instrument;
    const io::FileKind kind = io::kind_of(bytes, name);
    switch (kind) {
    case io::FileKind::Counts: {
        auto counts = io::read_aggregate(bytes, name);
        return counts && counts->instrument != instrument->id() ? no_answers(name) : counts;
    }
    case io::FileKind::Instrument:
    case io::FileKind::Codebook:
    case io::FileKind::Coding:
    case io::FileKind::Answers:
    case io::FileKind::Statements:
    case io::FileKind::Team: return no_answers(name);
    default: break;
    }
    if (bytes == state.assets.example)
        return no_answers(name);
    if (kind == io::FileKind::Project) {
        auto imported = import_file({}, kind, name, bytes);
        return imported ? source_of_project(imported->project, *instrument, name) : imported.error();
    }
    auto file = io::read_table(bytes, name);
    if (!file)
        return file.error();
    // With the questionnaire on screen: a table by itself does not say what it answers.
    return io::is_long_counts(*file->table) ? io::long_counts(*file->table, *instrument, name)
                                            : compared_answers(state, name, *std::move(file));
}

} // namespace wk::app
