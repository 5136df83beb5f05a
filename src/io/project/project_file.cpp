// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_file.h"

#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/unknown_fields.h"
#include "io/exchange/cells_text.h"
#include "io/exchange/schema.h"
#include "io/project/project_analysis.h"
#include "io/project/project_assessment.h"
#include "io/project/project_coding.h"
#include "io/project/project_comparison.h"
#include "io/project/project_exports.h"
#include "io/project/project_follow_up.h"
#include "io/project/project_mapping.h"
#include "io/project/project_reading.h"
#include "io/project/project_recalculation.h"
#include "io/project/project_report.h"
#include "io/project/project_route.h"
#include "io/project/project_study.h"
#include "io/project/project_verdicts.h"
#include "project/kept_columns.h"
#include "project/verdict_evidence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace wk::io {

namespace {

using project::Project;
using project::Survey;

constexpr std::array<std::string_view, 9> project_fields = {
    "schema", "title", "surveys", "recalculation", "routekaart", "assessments", "questionnaires", "teams", "sharing"};
constexpr std::array<std::string_view, 22> survey_fields = {
    "file",       "fileSha256", "reading",     "invented",        "instrument",   "data",        "notices",  "frame",
    "filters",    "codings",    "quotes",      "coders",          "verdictRules", "verdicts",    "analysis", "mapping",
    "comparison", "study",      "conclusions", "recommendations", "report",       "codingMethod"};

// ---- writing

Json account_json(const survey::RowAccount& account)
{
    Json others = Json::array();
    for (const auto& each : account.others)
        others.push_back({{"row", each.row}, {"use", survey::row_use_name(each.use)}});
    return {{"file", account.file}, {"empty", account.empty}, {"others", std::move(others)}};
}

void add_description(const survey::ColumnDescription& description, Json& column)
{
    if (!description.wording.empty())
        column["wording"] = description.wording;
    for (const auto& value : description.values) {
        Json entry = {{"value", value.value}, {"label", value.label}};
        if (value.missing)
            entry["missing"] = true;
        if (value.own)
            entry["own"] = true;
        column["labels"].push_back(std::move(entry));
    }
}

/// mark   stands where the cells of a column come, see add_cells()
Json table_json(const WrittenTable& written, const std::string& mark)
{
    const survey::Table& table = *written.table;
    Json columns = Json::array();
    for (std::size_t at = 0; at < table.columns().size(); ++at) {
        const auto& column = table.columns()[at];
        if (written.leaves(at)) {
            columns.push_back(
                {{"name", column.name()}, {"values", Json::array({""})}, {"cells", mark}, {"left", true}});
            continue;
        }
        Json values = Json::array();
        for (std::size_t i = 0; i < column.distinct(); ++i)
            values.push_back(std::string(column.text(i)));
        columns.push_back({{"name", column.name()}, {"values", std::move(values)}, {"cells", mark}});
        add_description(column.description(), columns.back());
    }
    Json out = {{"rows", table.rows()}, {"blankLines", table.blank_lines()}, {"columns", std::move(columns)}};
    // Rows that were no respondents: the account of any other table follows from its rows and blank lines.
    if (table.account() != survey::plain_account(table.rows(), table.blank_lines()))
        out["account"] = account_json(table.account());
    return out;
}

Json notice_json(const Notice& notice)
{
    return {{"code", notice.code}, {"message", notice.message}, {"file", notice.file},
            {"row", notice.row},   {"column", notice.column},   {"value", notice.value}};
}

Json frame_json(const project::SamplingFrame& frame)
{
    Json levels = Json::array();
    for (const auto& level : frame.levels)
        levels.push_back({{"level", level.level}, {"population", level.population}});
    return {{"file", frame.name}, {"factor", frame.factor}, {"levels", std::move(levels)}};
}

/// cells   what stands for its table, when it has one
Json survey_json(const Survey& survey, Json cells)
{
    Json out = {{"file", survey.file_name}, {"invented", survey.invented}};
    if (!survey.file_sha256.empty())
        out["fileSha256"] = survey.file_sha256;
    add_reading(survey, out);
    out["instrument"] = survey.instrument ? survey.instrument->document() : Json(nullptr);
    out["data"] = std::move(cells);
    out["notices"] = Json::array();
    for (const auto& notice : survey.import_notices)
        if (!project::is_about_not_saved(notice))
            out["notices"].push_back(notice_json(notice));
    if (survey.frame)
        out["frame"] = frame_json(*survey.frame);
    out["filters"] = Json::array();
    for (const auto& filter : survey.filters)
        out["filters"].push_back({{"factor", filter.factor}, {"levels", filter.levels}});
    out["analysis"] = analysis_json(survey.analysis);
    add_mapping(survey, out);
    add_coding(survey, out);
    add_verdicts(survey, out);
    add_comparison(survey, out);
    add_study(survey.study, out);
    add_follow_up(survey.follow_up, out);
    add_report(survey.report, out);
    add_unknown(out, survey.unknown);
    return out;
}

/// A project; cells(survey) stands for the table of each survey.
template <class Cells>
Json project_json(const Project& project, Cells cells)
{
    Json out = {{"schema", "wijkkompas/project/1"}, {"title", project.title}};
    out["surveys"] = Json::array();
    for (const auto& survey : project.surveys)
        out["surveys"].push_back(survey_json(survey, survey.table ? cells(survey) : Json(nullptr)));
    add_recalculation(project.recalculation, out);
    add_route(project.route, out);
    add_assessments(project, out);
    add_sharing(project, out);
    add_unknown(out, project.unknown);
    return out;
}

CellsWriter whole_writer(const Project& project)
{
    auto tables = written_tables(project);
    return {tables, [&](const std::string& mark) {
                auto next = tables.begin(); // cells are asked for in the order of the surveys
                return text_from_json(project_json(project, [&](const Survey&) { return table_json(*next++, mark); }));
            }};
}

// ---- reading

/// Reads the parts of a survey; the first thing that is wrong ends up in `check`.
class SurveyReader {
public:
    SurveyReader(JsonCheck& check, std::string_view file) : m_check(check), m_file(file) {}

    Result<Survey> read(const Json& source, const std::string& path);

private:
    survey::Table read_table(const Json& source, const std::string& path);
    std::optional<survey::RowAccount> read_account(const Json& source, const std::string& path, std::size_t rows);
    std::optional<survey::Column> read_column(const Json& source, const std::string& path, std::size_t rows);
    survey::ColumnDescription read_description(const Json& source, const std::string& path);
    Notice read_notice(const Json& source, const std::string& path);
    project::SamplingFrame read_frame(const Json& source, const std::string& path);
    project::Filter read_filter(const Json& source, const std::string& path);

    JsonCheck& m_check;
    std::string_view m_file;
    std::vector<std::string> m_left; ///< names of columns whose cells stayed out
};

std::optional<survey::Column> SurveyReader::read_column(const Json& source, const std::string& path, std::size_t rows)
{
    if (!m_check.is_object(source, path))
        return std::nullopt;
    survey::Column column(m_check.text(source, "name", path));
    std::vector<std::string> values;
    const Json& texts = m_check.list(source, "values", path);
    for (std::size_t i = 0; i < texts.size() && m_check.ok(); ++i)
        values.push_back(m_check.text_value(texts[i], path_at(path_at(path, "values"), i)));
    const std::string cells = m_check.text_or(source, "cells", path, "");
    const char* at = cells.data();
    const char* const end = at + cells.size();
    while (at < end && column.rows() < rows) {
        std::size_t index = 0;
        const auto [next, problem] = std::from_chars(at, end, index);
        if (problem != std::errc() || index >= values.size() || (next < end && *next != ' '))
            break;
        column.append(values[index]);
        at = next < end ? next + 1 : end;
    }
    if (at < end || column.rows() != rows) {
        m_check.complain(path_at(path, "cells"), {},
                         say(Phrase::ProjectCells, {std::to_string(column.rows() + 1), std::to_string(rows)}));
        return std::nullopt;
    }
    column.describe(read_description(source, path));
    return column;
}

survey::ColumnDescription SurveyReader::read_description(const Json& source, const std::string& path)
{
    survey::ColumnDescription out;
    out.wording = m_check.text_or(source, "wording", path, "");
    const Json& labels = m_check.list(source, "labels", path);
    for (std::size_t i = 0; i < labels.size() && m_check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "labels"), i);
        if (m_check.is_object(labels[i], at))
            out.values.push_back({m_check.text(labels[i], "value", at), m_check.text_or(labels[i], "label", at, ""),
                                  m_check.flag(labels[i], "missing", at), m_check.flag(labels[i], "own", at)});
    }
    return out;
}

survey::Table SurveyReader::read_table(const Json& source, const std::string& path)
{
    const auto rows = static_cast<std::size_t>(m_check.integer(source, "rows", path, 0, UINT32_MAX - 1));
    std::vector<std::uint32_t> blank_lines;
    const Json& blanks = m_check.list(source, "blankLines", path);
    for (std::size_t i = 0; i < blanks.size(); ++i) {
        const bool fits = blanks[i].is_number_unsigned() && blanks[i].get<std::uint64_t>() <= rows;
        const auto row = fits ? blanks[i].get<std::uint32_t>() : 0;
        if (!fits || (!blank_lines.empty() && row < blank_lines.back()))
            m_check.complain(path_at(path_at(path, "blankLines"), i), {}, say(Phrase::ProjectBlankLines));
        blank_lines.push_back(row);
    }
    std::vector<survey::Column> columns;
    const Json& sources = m_check.list(source, "columns", path);
    for (std::size_t i = 0; i < sources.size() && m_check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "columns"), i);
        if (auto column = read_column(sources[i], at, rows)) {
            if (m_check.flag(sources[i], "left", at))
                m_left.push_back(column->name());
            columns.push_back(std::move(*column));
        }
    }
    if (columns.empty())
        m_check.complain(path_at(path, "columns"), {}, say(Phrase::ProjectNoColumns));
    auto account = read_account(source, path, rows);
    if (!m_check.ok())
        return {};
    if (account)
        return survey::Table(std::move(columns), std::move(blank_lines), *std::move(account));
    return survey::Table(std::move(columns), std::move(blank_lines));
}

/// What became of the rows of the file, where it was written down. One that does not add up is as good as none.
std::optional<survey::RowAccount> SurveyReader::read_account(const Json& source, const std::string& path,
                                                             std::size_t rows)
{
    if (!source.contains("account"))
        return std::nullopt;
    const std::string here = path_at(path, "account");
    const Json& object = m_check.object(source, "account", path);
    survey::RowAccount out;
    out.respondents = rows;
    out.file = static_cast<std::size_t>(m_check.integer(object, "file", here, 0, UINT32_MAX));
    out.empty = static_cast<std::size_t>(m_check.integer(object, "empty", here, 0, UINT32_MAX));
    const Json& others = m_check.list(object, "others", here);
    for (std::size_t i = 0; i < others.size() && m_check.ok(); ++i) {
        const std::string at = path_at(path_at(here, "others"), i);
        const auto use = survey::row_use_from_name(m_check.text(others[i], "use", at));
        const auto row = static_cast<std::size_t>(m_check.integer(others[i], "row", at, 1, UINT32_MAX));
        if (use)
            out.others.push_back({row, *use});
    }
    return out.adds_up() ? std::optional(std::move(out)) : std::nullopt;
}

Notice SurveyReader::read_notice(const Json& source, const std::string& path)
{
    if (!m_check.is_object(source, path))
        return {};
    Notice out;
    out.code = m_check.text(source, "code", path);
    out.message = m_check.text(source, "message", path);
    out.file = m_check.text_or(source, "file", path, "");
    if (source.contains("row"))
        out.row = static_cast<std::size_t>(m_check.integer(source, "row", path, 0, UINT32_MAX));
    out.column = m_check.text_or(source, "column", path, "");
    out.value = m_check.text_or(source, "value", path, "");
    return out;
}

project::SamplingFrame SurveyReader::read_frame(const Json& source, const std::string& path)
{
    project::SamplingFrame out;
    if (!m_check.is_object(source, path))
        return out;
    out.name = m_check.text_or(source, "file", path, "");
    out.factor = m_check.text(source, "factor", path);
    const Json& levels = m_check.list(source, "levels", path);
    for (std::size_t i = 0; i < levels.size() && m_check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "levels"), i);
        if (!m_check.is_object(levels[i], at))
            break;
        std::string level = m_check.text(levels[i], "level", at);
        const auto same = [&](const project::FrameLevel& other) { return other.level == level; };
        if (std::any_of(out.levels.begin(), out.levels.end(), same))
            m_check.complain(path_at(at, "level"), level, say(Phrase::InstrumentDuplicateId, {clipped(level, 60)}));
        out.levels.push_back({std::move(level), m_check.integer(levels[i], "population", at, 0, 1'000'000'000)});
    }
    return out;
}

project::Filter SurveyReader::read_filter(const Json& source, const std::string& path)
{
    project::Filter out;
    if (!m_check.is_object(source, path))
        return out;
    out.factor = m_check.text(source, "factor", path);
    const Json& levels = m_check.list(source, "levels", path);
    for (std::size_t i = 0; i < levels.size(); ++i)
        out.levels.push_back(m_check.text_value(levels[i], path_at(path_at(path, "levels"), i)));
    return out;
}

Result<Survey> SurveyReader::read(const Json& source, const std::string& path)
{
    Survey out;
    out.file_name = m_check.text_or(source, "file", path, "");
    out.file_sha256 = m_check.text_or(source, "fileSha256", path, "");
    read_reading(m_check, source, path, out);
    out.invented = m_check.flag(source, "invented", path);
    auto instrument = survey::Instrument::from_document(m_check.object(source, "instrument", path), m_file);
    if (m_check.ok() && !instrument) {
        Error error = instrument.error();
        error.message = path_at(path, "instrument") + ": " + error.message;
        return error;
    }
    if (instrument)
        out.instrument = std::make_shared<const survey::Instrument>(*std::move(instrument));
    const std::string data_path = path_at(path, "data");
    out.table = std::make_shared<const survey::Table>(read_table(m_check.object(source, "data", path), data_path));
    const Json& notices = m_check.list(source, "notices", path);
    for (std::size_t i = 0; i < notices.size() && m_check.ok(); ++i)
        out.import_notices.push_back(read_notice(notices[i], path_at(path_at(path, "notices"), i)));
    project::note_not_saved(out, m_left);
    if (const auto frame = source.find("frame"); frame != source.end() && !frame->is_null())
        out.frame = read_frame(*frame, path_at(path, "frame"));
    const Json& filters = m_check.list(source, "filters", path);
    for (std::size_t i = 0; i < filters.size() && m_check.ok(); ++i)
        out.filters.push_back(read_filter(filters[i], path_at(path_at(path, "filters"), i)));
    if (!m_check.ok())
        return out; // the caller asks the check
    // A file from before there was a choice tests what a new survey would.
    const auto analysis = source.find("analysis");
    out.analysis = analysis == source.end()
                       ? project::usual_options(*out.instrument)
                       : analysis_from_json(*analysis, path_at(path, "analysis"), *out.instrument, m_check);
    read_mapping(m_check, source, path, out);
    read_coding(m_check, source, path, out);
    read_verdicts(m_check, source, path, out);
    read_comparison(m_check, source, path, out);
    out.study = read_study(m_check, source, path);
    out.follow_up = read_follow_up(m_check, source, path);
    if (m_check.ok())
        project::compare_what_is_cited(out);
    out.report = read_report(m_check, source, path);
    out.unknown = unknown_fields(source, survey_fields);
    return out;
}

} // namespace

std::string write_project(const Project& project)
{
    return all_of(whole_writer(project));
}

ProjectWriter::ProjectWriter(std::shared_ptr<const Project> project) : m_project(std::move(project)) {}

bool ProjectWriter::write_some()
{
    if (m_cells)
        return m_cells->write_some(CellsPerSlice);
    m_cells = whole_writer(*m_project);
    return true;
}

std::string ProjectWriter::take()
{
    return m_cells->take();
}

ProjectPieces project_pieces(const Project& project)
{
    ProjectPieces out;
    out.tables = written_tables(project);
    out.between = cut_at_marks(out.tables.size(), [&](const std::string& mark) {
        return text_from_json(project_json(project, [&](const Survey&) { return Json(mark); }));
    });
    return out;
}

std::vector<WrittenTable> written_tables(const Project& project)
{
    std::vector<WrittenTable> out;
    for (const auto& survey : project.surveys)
        if (survey.table)
            out.push_back({survey.table, project::columns_left(survey)});
    return out;
}

CellsWriter cells_writer(const WrittenTable& table)
{
    return {{table}, [&](const std::string& mark) {
                return table_json(table, mark).dump(-1, ' ', false, Json::error_handler_t::replace);
            }};
}

std::string write_cells(const WrittenTable& table)
{
    return all_of(cells_writer(table));
}

Result<Project> read_project(std::string_view text, std::string_view name)
{
    const auto document = json_from_text(text, name);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, name, "project", Phrase::ProjectSchema))
        return *problem;
    JsonCheck check("project", name);
    Project out;
    out.title = check.text_or(*document, "title", {}, "");
    const Json& surveys = check.list(*document, "surveys", {});
    for (std::size_t i = 0; i < surveys.size() && check.ok(); ++i) {
        const std::string path = path_at("surveys", i);
        if (!check.is_object(surveys[i], path))
            break;
        auto survey = SurveyReader(check, name).read(surveys[i], path);
        if (!survey)
            return survey.error();
        out.surveys.push_back(*std::move(survey));
    }
    out.recalculation = read_recalculation(check, *document);
    out.route = read_route(check, *document);
    read_assessments(check, *document, out);
    read_sharing(check, *document, out);
    if (!check.ok())
        return check.error();
    out.unknown = unknown_fields(*document, project_fields);
    return out;
}

} // namespace wk::io
