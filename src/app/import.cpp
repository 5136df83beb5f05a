#include "app/import.h"

#include "base/json_text.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/frame.h"
#include "io/project_file.h"
#include "io/table_file.h"
#include "project/analyse.h"

#include <algorithm>

namespace wk::app {

namespace {

using project::Project;
using project::Survey;

Result<std::shared_ptr<const survey::Instrument>> shipped_instrument(const Assets& assets)
{
    auto instrument = survey::Instrument::from_json(assets.instrument, assets.instrument_name);
    if (!instrument)
        return instrument.error();
    return std::make_shared<const survey::Instrument>(std::move(*instrument));
}

bool is_project_file(std::string_view name, std::string_view bytes)
{
    return name.ends_with(".wijkkompas") || (name.ends_with(".json") && bytes.find("wijkkompas/project/") < 200);
}

bool is_instrument_file(std::string_view name, std::string_view bytes)
{
    return name.ends_with(".json") && bytes.find("wijkkompas/instrument/") != std::string_view::npos;
}

/// The factor an address file is about: the one its first column is named after, else the one whose levels it
/// names. None when the file does not look like an address file.
std::optional<std::string> frame_factor(const survey::Table& table, const survey::Responses& responses)
{
    if (table.columns().size() != 2 || table.rows() == 0 || table.rows() > 1000)
        return std::nullopt;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (!integer_from_text(table.columns()[1].cell(row)))
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

Result<Imported> import_instrument(const Project& project, std::string_view name, std::string_view bytes)
{
    if (project.surveys.empty())
        return Error{"instrument-first", say(Phrase::InstrumentNeedsSurvey, {name}), std::string(name)};
    auto instrument = survey::Instrument::from_json(bytes, name);
    if (!instrument)
        return instrument.error();
    Imported imported;
    imported.project = project;
    auto& survey = imported.project.surveys.front();
    survey.instrument = std::make_shared<const survey::Instrument>(std::move(*instrument));
    survey.filters.clear();
    survey.analysis = project::usual_options(*survey.instrument);
    if (survey.frame && !survey.instrument->find_factor(survey.frame->factor))
        survey.frame.reset();
    const auto prepared = project::prepare(survey);
    if (!prepared)
        return prepared.error();
    imported.responses = *prepared;
    imported.said = say(Phrase::InstrumentOpened, {survey.instrument->title()});
    return imported;
}

Result<Imported> import_frame(const Project& project, const survey::Table& table, std::string_view name,
                              const std::string& factor)
{
    auto frame = io::frame_from_table(table, name, factor);
    if (!frame)
        return frame.error();
    Imported imported;
    imported.project = project;
    imported.section = {SectionKind::Response, 0};
    imported.said = say(Phrase::FrameOpened, {name, format_count(std::int64_t(frame->levels.size()))});
    imported.project.surveys.front().frame = std::move(*frame);
    return imported;
}

Result<Imported> import_answers(const Project& project, const Assets& assets, io::TableFile file, std::string_view name)
{
    Survey survey;
    survey.file_name = std::string(name);
    survey.table = file.table;
    survey.import_notices = std::move(file.notices);
    if (!project.surveys.empty()) {
        survey.instrument = project.surveys.front().instrument;
    } else {
        auto instrument = shipped_instrument(assets);
        if (!instrument)
            return instrument.error();
        survey.instrument = *instrument;
    }
    survey.analysis = project::usual_options(*survey.instrument);
    const auto prepared = project::prepare(survey);
    if (!prepared) { // the answers do not know from which file they came
        Error error = prepared.error();
        error.file = std::string(name);
        error.message = error.file + ": " + error.message;
        return error;
    }
    Imported imported;
    imported.project = project;
    imported.project.surveys.clear();
    imported.attention = !survey.import_notices.empty() || !(*prepared)->notices().empty();
    imported.said = say(Phrase::AnswersOpened, {name, format_count(std::int64_t(survey.table->rows())),
                                                format_count(std::int64_t(survey.table->columns().size()))});
    imported.project.surveys.push_back(std::move(survey));
    imported.responses = *prepared;
    return imported;
}

} // namespace

Result<Imported> import_file(const Project& project, const Assets& assets, std::string_view name,
                             std::string_view bytes)
{
    if (bytes == assets.example)
        return import_example(assets);
    if (is_project_file(name, bytes))
        return import_project(name, bytes);
    if (is_instrument_file(name, bytes))
        return import_instrument(project, name, bytes);
    auto file = io::read_table(bytes, name);
    if (!file)
        return file.error();
    if (!project.surveys.empty()) {
        const auto prepared = project::prepare(project.surveys.front());
        if (prepared)
            if (const auto factor = frame_factor(*file->table, **prepared))
                return import_frame(project, *file->table, name, *factor);
    }
    return import_answers(project, assets, std::move(*file), name);
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
    auto frame =
        io::frame_from_table(*addresses->table, assets.example_frame_name, survey.instrument->factors().front().id);
    if (!frame)
        return frame.error();
    survey.frame = std::move(*frame);
    survey.invented = true;
    imported->project.title = say(Phrase::ExampleTitle);
    imported->whole_project = true;
    return std::move(*imported);
}

} // namespace wk::app
