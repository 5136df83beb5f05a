// SPDX-License-Identifier: EUPL-1.2
#include "app/questionnaire/updates.h"

#include "app/change/messages.h"
#include "app/documents/questionnaire_files.h"
#include "app/import/instrument_choice.h"
#include "app/questionnaire/mapping_facts.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/item_groups.h"
#include "survey/missing_edit.h"

#include <algorithm>
#include <utility>

namespace wk::app {

Effects change_instrument(State& state, Json document, What what, std::string said, survey::Mapping mapping)
{
    project::Survey survey = *current_survey(state);
    if (document == survey.instrument->document())
        return {};
    if (state.mapping_facts && state.mapping_facts->instrument) {
        document["id"] = survey.instrument->id() + "-eigen";
        if (document["title"] == survey.instrument->title())
            document["title"] = say(Phrase::QuestionnaireOwn, {survey.instrument->title()});
    }
    auto instrument = survey::Instrument::from_document(document, {});
    if (!instrument)
        return fail(state, instrument.error());
    survey.instrument = std::make_shared<const survey::Instrument>(*std::move(instrument));
    survey.mapping = std::move(mapping);
    const auto usual = project::usual_options(*survey.instrument);
    survey.analysis.with = usual.with;
    if (survey.analysis.by.empty())
        survey.analysis.by = usual.by;
    return change_reading(state, std::move(survey), std::move(what), std::move(said));
}

namespace {

/// The same without a word about columns.
Effects change_list(State& state, Json document, What what)
{
    return change_instrument(state, std::move(document), std::move(what), say(Phrase::QuestionnaireChanged),
                             current_survey(state)->mapping);
}

} // namespace

Effects apply(State& state, const SetQuestion& action)
{
    const auto* survey = current_survey(state);
    if (!survey)
        return {};
    const auto column = survey->table->find(action.question.column);
    if (!column)
        return {};
    const std::string name = say(Phrase::StepColumn, {clipped(action.question.column, 60)});
    return change_instrument(
        state, survey::with_question(*survey->instrument, action.question, survey->table->columns()[*column]), {name},
        say(Phrase::ColumnsChanged, {name}), without_choices(survey->mapping, {&action.question, 1}));
}

Effects apply(State& state, const SetInstrumentTitle& action)
{
    const auto title = trim(action.title);
    if (!current_survey(state) || title.empty())
        return {};
    return change_list(state, survey::with_title(*current_survey(state)->instrument, title),
                       {say(Phrase::StepListTitle)});
}

Effects apply(State& state, const SetTheme& action)
{
    const std::string title(trim(action.theme.title));
    if (!current_survey(state) || title.empty())
        return {};
    return change_list(state, survey::with_theme(*current_survey(state)->instrument, {action.theme.id, title}),
                       {say(Phrase::StepListTheme, {title})});
}

Effects apply(State& state, const RemoveTheme& action)
{
    if (!current_survey(state))
        return {};
    return change_list(state, survey::without_theme(*current_survey(state)->instrument, action.theme),
                       {say(Phrase::StepListThemeGone)});
}

Effects apply(State& state, const SetKindTitle& action)
{
    if (!current_survey(state))
        return {};
    return change_list(state,
                       survey::with_kind_title(*current_survey(state)->instrument, action.kind, trim(action.title)),
                       {say(Phrase::StepListKind)});
}

Effects apply(State& state, const SetScale& action)
{
    if (!current_survey(state))
        return {};
    return change_list(state, survey::with_scale(*current_survey(state)->instrument, action.scale),
                       {say(Phrase::StepListScale, {report::scale_words(action.scale)})});
}

Effects apply(State& state, const SetMissing& action)
{
    const auto* survey = current_survey(state);
    const auto column = survey ? survey->table->find(action.column) : std::nullopt;
    const std::string text(trim(action.text));
    if (!column || !state.responses || text.empty())
        return {};
    const auto& matches = state.responses->matches();
    const auto at = std::find_if(matches.begin(), matches.end(),
                                 [&](const auto& match) { return match && match->column == *column; });
    if (at == matches.end())
        return {}; // it answers no question
    const auto target = survey::mapping_targets(*survey->instrument)[std::size_t(at - matches.begin())];
    survey::Mapping mapping = survey->mapping;
    if (target.kind == survey::MappingTarget::Kind::Item) // what was said before of that text in this scale goes
        std::erase_if(mapping.options, [&](const auto& choice) {
            return choice.scale == survey->instrument->scale_of(survey->instrument->items()[target.index]).id &&
                   fold(choice.text) == fold(text);
        });
    const std::string name = say(action.missing ? Phrase::StepMissing : Phrase::StepNotMissing,
                                 {clipped(text, 40), clipped(action.column, 60)});
    return change_instrument(state, survey::with_missing(*survey->instrument, target, text, action.missing), {name},
                             say(Phrase::ColumnsChanged, {name}), std::move(mapping));
}

Effects apply(State& state, const SetLevels& action)
{
    const auto* survey = current_survey(state);
    const auto factor = survey ? survey->instrument->find_factor(action.factor) : std::nullopt;
    if (!factor)
        return {};
    return change_list(state, survey::with_levels(*survey->instrument, action.factor, action.levels),
                       {say(Phrase::StepLevels, {survey->instrument->factors()[*factor].title})});
}

Effects apply(State& state, const SetRouting& action)
{
    const auto* survey = current_survey(state);
    if (!survey || action.index >= survey->instrument->routing().size())
        return {};
    const bool gone = action.rule.skip.empty() || action.rule.codes.empty();
    return change_list(state, survey::with_routing(*survey->instrument, action.index, action.rule),
                       {say(gone ? Phrase::StepRoutingGone : Phrase::StepRouting, {action.index + 1})});
}

Effects apply(State& state, const SetPairs& action)
{
    const auto* survey = current_survey(state);
    if (!survey)
        return {};
    const auto before = std::int64_t(survey->instrument->pairs().size());
    const auto more = std::int64_t(action.pairs.size()) - before;
    return change_list(state, survey::with_pairs(*survey->instrument, action.pairs),
                       {more < 0 ? say(Phrase::StepPairGone, {-more}) : say(Phrase::StepPairs, {more})});
}

Effects apply(State& state, const SaveInstrument&)
{
    if (!current_survey(state))
        return {};
    const auto& instrument = *current_survey(state)->instrument;
    return {WriteFile{safe_file_name(instrument.title()) + ".json", text_from_json(instrument.document()),
                      "application/json"}};
}

Effects apply(State& state, const SaveInstrumentAs& action)
{
    if (!current_survey(state))
        return {};
    const auto& instrument = *current_survey(state)->instrument;
    auto file = questionnaire_file(instrument, action.form, action.ending);
    std::vector<std::string> said;
    for (const auto& loss : file.losses)
        said.push_back(loss.message);
    if (action.form == QuestionnaireForm::LimeSurvey)
        said.push_back(say(Phrase::CliInstrumentLimeSurvey));
    if (!said.empty())
        tell(state, file.losses.empty() ? MessageKind::Done : MessageKind::Attention, joined(said, " "));
    return {WriteFile{safe_file_name(instrument.title()) + action.ending, std::move(file.bytes), file.media_type}};
}

Effects guess_instrument(State& state)
{
    if (!current_survey(state))
        return {};
    project::Survey survey = *current_survey(state);
    auto guess = guessed_instrument(state.assets, *survey.table, survey.file_name);
    if (!guess)
        return fail(state, guess.error());
    survey.instrument = guess->instrument;
    for (const auto& notice : guess->notices) {
        std::erase_if(survey.import_notices, [&](const auto& each) { return each.code == notice.code; });
        survey.import_notices.push_back(notice);
    }
    survey.mapping = {};
    survey.analysis = project::usual_options(*survey.instrument);
    return change_reading(state, std::move(survey), {say(Phrase::StepInstrument)},
                          say(Phrase::QuestionnaireMade, {current_survey(state)->file_name}));
}

} // namespace wk::app
