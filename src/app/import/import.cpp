// SPDX-License-Identifier: EUPL-1.2
#include "app/import/import.h"

#include "app/import/instrument_choice.h"
#include "app/import/questionnaire_import.h"
#include "base/json.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/coding_file.h"
#include "io/project/project_file.h"
#include "io/tables/sampling_frame.h"
#include "io/tables/table_file.h"
#include "project/analyse.h"
#include "project/names.h"
#include "project/read_anew.h"

#include <algorithm>

namespace wk::app {

namespace {

using project::Project;
using project::Survey;

/// The answers themselves do not know from which file they came.
Error in_file(Error error, std::string_view name)
{
    error.file = std::string(name);
    error.message = error.file + ": " + error.message;
    return error;
}

/// The factor an address file is about: the one its first column is named after, else the one whose levels it
/// names. None when the file does not look like an address file.
std::optional<std::string> frame_factor(const survey::Table& table, const survey::Responses& responses)
{
    if (table.columns().size() != 2 || table.rows() == 0 || table.rows() > 1000)
        return std::nullopt;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (!count_from_text(table.columns()[1].cell(row)))
            return std::nullopt;
    const auto& factors = responses.instrument().factors();
    for (const auto& factor : factors)
        if (trim(table.columns()[0].name()) == factor.column)
            return factor.id;
    for (std::size_t i = 0; i < factors.size(); ++i)
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (responses.factor(i).find(trim(table.columns()[0].cell(row))))
                return factors[i].id;
    return std::nullopt;
}

Result<Imported> import_project(std::string_view name, std::string_view bytes)
{
    auto project = io::read_project(bytes, name);
    if (!project)
        return project.error();
    Imported imported;
    imported.project = std::move(*project);
    imported.whole_project = true;
    imported.file_name = std::string(name);
    imported.said = say(Phrase::ProjectOpened, {name});
    return imported;
}

/// The questionnaire comes in the place of that of the first survey.
Result<Imported> import_instrument(const Project& project, std::string_view name, Result<survey::Instrument> instrument)
{
    if (project.surveys.empty())
        return Error{"instrument-first", say(Phrase::InstrumentNeedsSurvey, {name}), std::string(name)};
    if (!instrument)
        return instrument.error();
    Imported imported;
    imported.project = project;
    auto& survey = imported.project.surveys.front();
    survey.instrument = std::make_shared<const survey::Instrument>(std::move(*instrument));
    survey.filters.clear();
    survey.mapping = {}; // it speaks of the other questionnaire's questions
    survey.analysis = project::usual_options(*survey.instrument);
    auto anew = project::read_anew(survey);
    if (!anew)
        return anew.error();
    imported.responses = std::move(anew->responses);
    imported.said = say(Phrase::InstrumentOpened, {survey.instrument->title()});
    return imported;
}

/// The codes that were given stay: a category they have and the new codebook lacks is added to it at the end.
survey::QuestionCoding with_codebook(const survey::QuestionCoding* old, survey::Codebook codebook)
{
    if (!old)
        return {std::move(codebook), {}};
    for (const auto& category : old->codebook.categories) {
        const bool used = std::any_of(old->answers.begin(), old->answers.end(), [&](const auto& answer) {
            return std::find(answer.categories.begin(), answer.categories.end(), category.id) !=
                       answer.categories.end() ||
                   std::find(answer.refused.begin(), answer.refused.end(), category.id) != answer.refused.end();
        });
        if (used && !codebook.find(category.id))
            codebook.categories.push_back(category);
    }
    return {std::move(codebook), old->answers};
}

Result<Imported> import_codebooks(const Project& project, std::string_view name, std::string_view bytes)
{
    if (project.surveys.empty())
        return Error{"codebook-first", say(Phrase::CodebookNeedsSurvey, {name}), std::string(name)};
    auto codebooks = survey::codebooks_from_json(bytes, name);
    if (!codebooks)
        return codebooks.error();
    Imported imported;
    imported.project = project;
    imported.section = {SectionKind::Open, 0};
    auto& survey = imported.project.surveys.front();
    std::size_t used = 0;
    for (auto& codebook : *codebooks) {
        const auto& open = survey.instrument->open();
        const std::string question = codebook.question;
        if (std::none_of(open.begin(), open.end(), [&](const auto& each) { return each.id == question; }))
            continue;
        ++used;
        const auto at = std::find_if(survey.codings.begin(), survey.codings.end(),
                                     [&](const auto& coding) { return coding->codebook.question == question; });
        const bool known = at != survey.codings.end();
        auto coding = std::make_shared<const survey::QuestionCoding>(
            with_codebook(known ? at->get() : nullptr, std::move(codebook)));
        if (known)
            *at = std::move(coding);
        else
            survey.codings.push_back(std::move(coding));
    }
    imported.said = say(Phrase::CodebookOpened, {name, used});
    return imported;
}

Result<Imported> import_coding(const Project& project, std::string_view name, std::string_view bytes)
{
    if (project.surveys.empty())
        return Error{"coding-first", say(Phrase::CoderNeedsSurvey, {name}), std::string(name)};
    const auto prepared = project::prepare(project.surveys.front());
    if (!prepared)
        return prepared.error();
    auto coder = io::read_coding_file(bytes, name, **prepared);
    if (!coder)
        return coder.error();
    Imported imported;
    imported.project = project;
    imported.section = {SectionKind::Open, 0};
    imported.said = say(Phrase::CoderOpened, {name, coder->coder});
    auto& coders = imported.project.surveys.front().other_coders;
    std::erase_if(coders, [&](const auto& each) { return each->coder == coder->coder; });
    coders.insert(coders.begin(), std::make_shared<const survey::OtherCoder>(std::move(*coder)));
    return imported;
}

Result<Imported> import_frame(const Project& project, const survey::Responses& responses, const survey::Table& table,
                              std::string_view name, const std::string& factor)
{
    if (auto error = project::too_many_levels(responses, factor))
        return in_file(*std::move(error), name);
    const auto& levels = responses.factor(*responses.instrument().find_factor(factor)).levels;
    auto read = io::frame_from_table(table, name, factor, levels);
    if (!read)
        return read.error();
    Imported imported;
    imported.project = project;
    imported.section = {SectionKind::Response, 0};
    imported.attention = !read->notices.empty();
    imported.said = say(Phrase::FrameOpened, {name, read->frame.levels.size()});
    for (const auto& notice : read->notices)
        imported.said += " " + notice.message;
    project::put_frame(imported.project.surveys.front(), std::move(read->frame), std::move(read->notices));
    return imported;
}

/// A file as a survey with this questionnaire, of which nobody said anything yet.
Survey survey_of(std::shared_ptr<const survey::Instrument> instrument, io::TableFile file, std::string_view name)
{
    Survey out;
    out.file_name = std::string(name);
    out.reading = reading_of(file);
    out.file_sha256 = std::move(file.sha256);
    out.table = file.table;
    out.import_notices = std::move(file.notices);
    out.instrument = std::move(instrument);
    out.analysis = project::usual_options(*out.instrument);
    return out;
}

/// Answers to `instrument`: they take the place of the survey that was open.
/// responses   when they were made already
Result<Imported> import_answers_to(const Project& project, std::shared_ptr<const survey::Instrument> instrument,
                                   io::TableFile file, std::string_view name,
                                   std::shared_ptr<const survey::Responses> responses = nullptr)
{
    Survey survey = survey_of(std::move(instrument), std::move(file), name);
    if (!responses) {
        const auto prepared = project::prepare(survey);
        if (!prepared)
            return in_file(prepared.error(), name);
        responses = *prepared;
    }
    Imported imported;
    imported.project = project;
    imported.project.surveys.clear();
    imported.attention = !survey.import_notices.empty() || !responses->notices().empty();
    imported.said = say(Phrase::AnswersOpened, {name, survey.table->rows(), survey.table->columns().size()});
    imported.project.surveys.push_back(std::move(survey));
    imported.responses = std::move(responses);
    return imported;
}

/// How many questions of the open survey have a column in `table`.
QuestionsFound questions_found(const Survey& open, const survey::Table& table)
{
    const auto targets = survey::mapping_targets(*open.instrument);
    const auto matches = survey::matched_columns(table, targets, open.mapping);
    const auto found =
        std::count_if(matches.begin(), matches.end(), [](const auto& match) { return match.has_value(); });
    return {std::size_t(found), targets.size()};
}

/// The file as later answers to the survey that is open; none when they do not fit.
/// responses   of the survey that is open
std::shared_ptr<const Renewed> renewed(const Project& project, const survey::Responses& responses, const Survey& file)
{
    auto answers = project::with_new_answers(project.surveys.front(), responses, file);
    if (!answers)
        return nullptr;
    Renewed out{project, *std::move(answers)};
    out.project.surveys.front() = std::move(out.answers.survey);
    return std::make_shared<const Renewed>(std::move(out));
}

/// Answers while a survey is open: nobody but the user knows what they are to it. Only what the question to the user
/// tells is worked out.
Imported import_undecided(const Project& project, const survey::Responses& open, io::TableFile file,
                          std::string_view name)
{
    const Survey& survey = project.surveys.front();
    Imported out;
    out.questions = questions_found(survey, *file.table);
    out.renewed = renewed(project, open, survey_of(survey.instrument, file, name));
    if (out.renewed)
        out.attention = !file.notices.empty() || !out.renewed->answers.responses->notices().empty();
    out.file = std::make_shared<const io::TableFile>(std::move(file));
    return out;
}

/// Answers with the questionnaire of `assets` that they fit.
Result<Imported> import_answers(const Project& project, const Assets& assets, io::TableFile file, std::string_view name)
{
    const auto choice = instrument_choice(assets, file.table);
    if (!choice)
        return in_file(choice.error(), name);
    if (!choice->considered())
        return in_file(survey::no_known_column(*file.table, *choice->instrument), name);
    if (!choice->fit.fits())
        return in_file({"questionnaire-unsure", considered_words(*choice), {}}, name);
    return import_answers_to(project, choice->instrument, std::move(file), name, choice->fit.responses);
}

} // namespace

Result<Imported> import_unknown(const Project& project, const Assets& assets, const io::TableFile& file,
                                std::string_view name)
{
    auto guess = guessed_instrument(assets, *file.table, name);
    if (!guess)
        return guess.error();
    io::TableFile with_notices = file;
    with_notices.notices.insert(with_notices.notices.end(), guess->notices.begin(), guess->notices.end());
    auto imported = import_answers_to(project, guess->instrument, std::move(with_notices), name);
    if (imported) {
        imported->section = {SectionKind::Questionnaire, 0};
        imported->said = say(Phrase::QuestionnaireMade, {name});
    }
    return imported;
}

Result<Imported> import_with_instrument(const Project& project, const Assets& assets, std::size_t index,
                                        const io::TableFile& file, std::string_view name)
{
    const Asset asset = shipped_instruments(assets)[index];
    auto instrument = survey::Instrument::from_json(asset.text, asset.name);
    if (!instrument)
        return instrument.error();
    auto imported =
        import_answers_to(project, std::make_shared<const survey::Instrument>(*std::move(instrument)), file, name);
    if (imported)
        imported->section = {SectionKind::Mapping, 0};
    return imported;
}

Result<Imported> import_file(const Project& project, io::FileKind kind, std::string_view name, std::string_view bytes)
{
    switch (kind) {
    case io::FileKind::Instrument: return import_instrument(project, name, survey::Instrument::from_json(bytes, name));
    case io::FileKind::Codebook: return import_codebooks(project, name, bytes);
    case io::FileKind::Coding: return import_coding(project, name, bytes);
    default: return import_project(name, bytes);
    }
}

Result<Imported> import_tool_survey(const Project& project, const Assets& assets, std::string_view name,
                                    std::string_view bytes)
{
    auto made = imported_questionnaire(assets, name, bytes);
    if (!made)
        return made.error();
    auto imported = import_instrument(project, name, std::move(made->instrument));
    if (imported) {
        imported->attention = !made->losses.empty();
        for (const auto& loss : made->losses)
            imported->said += " " + loss.message;
    }
    return imported;
}

Result<Imported> import_table(const Project& project, const survey::Responses* open, const Assets& assets,
                              io::TableFile file, std::string_view name)
{
    if (open)
        if (const auto factor = frame_factor(*file.table, *open))
            return import_frame(project, *open, *file.table, name, *factor);
    if (open && !project.surveys.front().invented)
        return import_undecided(project, *open, std::move(file), name);
    return import_answers(project, assets, std::move(file), name);
}

Result<Imported> import_other_survey(const Project& project, const Assets& assets, io::TableFile file,
                                     std::string_view name)
{
    if (!project.surveys.empty()) {
        const auto& instrument = project.surveys.front().instrument;
        const auto fit = survey::fit_of(file.table, instrument);
        if (fit.fits())
            return import_answers_to(project, instrument, std::move(file), name, fit.responses);
    }
    return import_answers(project, assets, std::move(file), name);
}

Result<Survey> other_wave(const Survey& survey, io::TableFile file, std::string_view name)
{
    Survey out = survey_of(survey.instrument, std::move(file), name);
    out.mapping = survey.mapping;
    std::erase_if(out.mapping.columns, [&](const auto& it) { return !out.table->find(it.column); });
    if (const auto prepared = project::prepare(out); !prepared)
        return in_file(prepared.error(), name);
    return out;
}

project::FileReading reading_of(const io::TableFile& file)
{
    project::FileReading out;
    out.kind = io::table_kind_name(file.kind);
    out.sheet = file.sheet;
    out.other_sheets = file.sheets.empty() ? 0 : file.sheets.size() - 1;
    if (file.kind != io::FileKind::Text)
        return out;
    if (file.delimiter != 0)
        out.delimiter = std::string(1, file.delimiter);
    out.encoding = io::encoding_name(file.encoding);
    out.delimiter_chosen = file.chosen.delimiter.has_value();
    out.encoding_chosen = file.chosen.encoding.has_value();
    return out;
}

Result<Imported> import_shipped_instrument(const Project& project, const Assets& assets, std::size_t index)
{
    const Asset asset = shipped_instruments(assets)[index];
    auto imported = import_instrument(project, asset.name, survey::Instrument::from_json(asset.text, asset.name));
    if (imported)
        imported->section = {SectionKind::Mapping, 0};
    return imported;
}

Result<Imported> import_letter(const Assets& assets)
{
    auto imported = import_project(assets.letter.name, assets.letter.text);
    if (!imported)
        return imported;
    imported->file_name.clear();
    imported->said = say(Phrase::ProjectOpened, {imported->project.title});
    for (const auto& notice : imported->project.surveys.front().import_notices)
        imported->said += " " + notice.message;
    imported->section = {SectionKind::FollowUp, 0};
    return imported;
}

Result<Imported> import_example(const Assets& assets)
{
    auto file = io::read_table(assets.example, assets.example_name);
    if (!file)
        return file.error();
    auto imported = import_answers({}, assets, std::move(*file), assets.example_name);
    if (!imported)
        return imported.error();
    auto& survey = imported->project.surveys.front();
    auto addresses = io::read_table(assets.example_frame, assets.example_frame_name);
    if (!addresses)
        return addresses.error();
    auto read = io::frame_from_table(*addresses->table, assets.example_frame_name,
                                     survey.instrument->factors().front().id, imported->responses->factor(0).levels);
    if (!read)
        return read.error();
    project::put_frame(survey, std::move(read->frame), std::move(read->notices));
    survey.invented = true;
    imported->project.title = say(Phrase::ExampleTitle);
    imported->whole_project = true;
    return std::move(*imported);
}

} // namespace wk::app
