// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/ledger_json.h"
#include "io/exchange/results_json.h"
#include "io/exchange/row_ledger_json.h"
#include "io/tables/sampling_frame.h"
#include "io/tables/table_file.h"
#include "platform/cli_assessment.h"
#include "platform/cli_bench.h"
#include "platform/cli_data.h"
#include "platform/cli_files.h"
#include "platform/cli_instrument.h"
#include "platform/cli_options.h"
#include "platform/cli_questionnaire.h"
#include "platform/cli_report.h"
#include "platform/cli_routekaart.h"
#include "platform/cli_stop.h"
#include "platform/cli_verify.h"
#include "project/analyse_ledger.h"
#include "project/shared_notices.h"
#include "project/sharing.h"
#include "survey/factor_limit.h"
#include "survey/filled_cells.h"
#include "survey/ledger.h"

#include <algorithm>
#include <array>

namespace wk::platform {

namespace {

using std::string_view_literals::operator""sv;

std::optional<Stop> add_frame(const Options& options, project::Survey& survey, const survey::Responses& responses)
{
    if (!options.frame)
        return std::nullopt;
    const auto bytes = read_file(*options.frame, io::MaxCsvBytes);
    if (!bytes)
        return Stop{WrongInput, bytes.error()};
    const std::string name = file_name(*options.frame);
    const auto file = io::read_table(*bytes, name);
    if (!file)
        return Stop{WrongInput, file.error()};
    const auto& levels = responses.factor(*survey.instrument->find_factor(*options.frame_factor)).levels;
    auto read = io::frame_from_table(*file->table, name, *options.frame_factor, levels);
    if (!read)
        return Stop{WrongInput, read.error()};
    project::put_frame(survey, std::move(read->frame), std::move(read->notices));
    return std::nullopt;
}

/// Every name on the command line has to exist in the instrument.
template <class List>
std::optional<Stop> unknown_name(const std::vector<std::string>& names, const List& list, Phrase sentence)
{
    for (const auto& name : names) {
        std::vector<std::string> known;
        for (const auto& entry : list)
            known.push_back(in_quotes(entry.id));
        if (std::none_of(list.begin(), list.end(), [&](const auto& entry) { return entry.id == name; }))
            return wrong_command(
                "unknown-name", name,
                say(sentence, {clipped(name, 60), known.empty() ? say(Phrase::NoneKnown) : joined(known, ", ")}));
    }
    return std::nullopt;
}

/// A factor that is asked for has to be one: not a column with a level for nearly everyone.
std::optional<Stop> too_many_levels(const Options& options, const OpenedSurvey& opened)
{
    auto names = options.by;
    for (const auto& keep : options.keep)
        names.push_back(keep.factor);
    if (options.frame_factor)
        names.push_back(*options.frame_factor);
    const auto& instrument = *opened.survey.instrument;
    for (const auto& name : names) {
        const auto index = instrument.find_factor(name);
        const std::size_t levels = index ? survey::too_many_levels(*opened.responses, *index) : 0;
        if (levels == 0)
            continue;
        const auto& factor = opened.responses->factor(*index);
        const std::string& column = opened.survey.table->columns()[*factor.column].name();
        return Stop{WrongInput, problem_at("too-many-levels", {opened.survey.file_name, 0, column}, name,
                                           say(Phrase::CliTooManyLevels, {opened.survey.file_name, clipped(column, 60),
                                                                          levels, survey::MostLevels}))};
    }
    return std::nullopt;
}

std::optional<Stop> add_filters(const Options& options, OpenedSurvey& opened)
{
    const auto& instrument = *opened.survey.instrument;
    for (const auto& keep : options.keep) {
        if (auto stop = unknown_name({keep.factor}, instrument.factors(), Phrase::UnknownFactor))
            return stop;
        const auto& levels = opened.responses->factor(*instrument.find_factor(keep.factor)).levels;
        auto named = levels_from_text(keep.levels, levels);
        if (!named) {
            std::vector<std::string> known;
            for (const auto& level : levels)
                known.push_back(in_quotes(level));
            return wrong_command(
                "unknown-level", keep.levels,
                say(Phrase::CliUnknownLevels, {clipped(keep.levels, 120), keep.factor,
                                               known.empty() ? say(Phrase::NoneKnown) : joined(known, ", ")}));
        }
        opened.survey.filters.push_back({keep.factor, std::move(*named)});
    }
    return std::nullopt;
}

// ---- inspect

Json matches_json(const survey::Responses& responses, std::size_t column)
{
    const auto& instrument = responses.instrument();
    Json out = Json::array();
    const auto add = [&](const char* as, const auto& list, const auto& column_of) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (column_of(i) == column)
                out.push_back({{"as", as}, {"id", list[i].id}});
        }
    };
    add("item", instrument.items(), [&](std::size_t i) { return responses.item_column(i); });
    add("factor", instrument.factors(), [&](std::size_t i) { return responses.factor(i).column; });
    add("numeric", instrument.numeric(), [&](std::size_t i) { return responses.numeric(i).column; });
    add("open", instrument.open(), [&](std::size_t i) { return responses.open(i).column; });
    return out;
}

/// Its examples are the samples of the ledger: what is printed may be passed on, so no words of a respondent are in it.
Json column_json(const OpenedSurvey& opened, const survey::ColumnLedger& ledger)
{
    const std::size_t index = ledger.column;
    const survey::Column& column = opened.survey.table->columns()[index];
    const auto cells = survey::cells_per_text(column);
    std::size_t filled = 0;
    std::size_t empty = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool blank = trim(column.text(i)).empty();
        filled += !blank;
        empty += blank ? cells[i] : 0;
    }
    Json out = {{"name", column.name()}, {"distinct", filled}, {"empty", empty}, {"examples", ledger.samples}};
    if (opened.responses && !opened.questionnaire.proposed)
        out["matches"] = matches_json(*opened.responses, index);
    return out;
}

int run_inspect(const Options& options, Streams& streams)
{
    auto opened = open_data(options);
    if (const auto* stop = std::get_if<Stop>(&opened))
        return report(streams, *stop);
    const auto& data = std::get<OpenedSurvey>(opened);
    auto notices = data.survey.import_notices;
    if (data.responses)
        notices.insert(notices.end(), data.responses->notices().begin(), data.responses->notices().end());
    const auto ledger =
        data.responses ? survey::column_ledger(*data.responses) : survey::column_ledger(*data.file.table);
    Json columns = Json::array();
    for (const auto& column : ledger)
        columns.push_back(column_json(data, column));
    const auto& file = data.file;
    const bool text = file.kind == io::FileKind::Text;
    Json out = {{"schema", "wijkkompas/inspect/1"},
                {"file", data.survey.file_name},
                {"kind", io::table_kind_name(file.kind)},
                {"encoding", text ? Json(io::encoding_name(file.encoding)) : Json(nullptr)},
                {"delimiter", text && file.delimiter != 0 ? Json(std::string(1, file.delimiter)) : Json(nullptr)},
                {"rows", data.survey.table->rows()}};
    if (!file.sheets.empty()) {
        out["sheet"] = file.sheet;
        out["sheets"] = Json::array();
        for (const auto& sheet : file.sheets)
            out["sheets"].push_back({{"name", sheet.name}, {"hidden", sheet.hidden}});
    }
    if (data.survey.instrument && !data.questionnaire.proposed)
        out["instrument"] = data.survey.instrument->id();
    if (data.questionnaire.proposed)
        out["proposal"] = data.responses ? proposal_json(data.questionnaire, *data.responses) : Json(nullptr);
    const auto& table = *data.survey.table;
    out["ledger"] = io::row_ledger_json(table.account(), survey::first_empty_rows(table, project::MostEmptyRows));
    out["columns"] = std::move(columns);
    out["ledger"]["columns"] = io::ledger_columns_json(*data.survey.table, ledger);
    out["warnings"] = io::warnings_json(notices);
    if (options.instrument_out && data.responses)
        if (auto error = write_file(*options.instrument_out, text_from_json(data.survey.instrument->document())))
            return report(streams, {OtherProblem, *std::move(error)});
    return deliver(options, streams, text_from_json(out));
}

// ---- analyse

project::AnalysisOptions analysis_options(const Options& options)
{
    project::AnalysisOptions out;
    out.by = options.by;
    out.with = options.with;
    // cli_options lets through no other names than these
    out.correlation = *project::correlation_from_name(options.correlation);
    out.exact = *project::exact_from_name(options.exact);
    out.adjust = *project::adjustment_from_name(options.adjust);
    out.alpha = options.alpha;
    out.min_group = options.min_group;
    return out;
}

int run_analyse(const Options& options, Streams& streams)
{
    if (options.frame.has_value() != options.frame_factor.has_value())
        return report(streams, wrong_command("missing-option", {}, say(Phrase::CliFrameTogether)));
    auto opened = open_data(options);
    if (const auto* stop = std::get_if<Stop>(&opened))
        return report(streams, *stop);
    auto& data = std::get<OpenedSurvey>(opened);
    if (!data.responses)
        return report(streams, wrong_command("missing-option", {}, say(Phrase::CliNeedsInstrument)));
    if (data.questionnaire.proposed)
        streams.err += data.questionnaire.said + "\n";
    const auto& instrument = *data.survey.instrument;
    if (auto stop = unknown_name(options.by, instrument.factors(), Phrase::UnknownFactor))
        return report(streams, *stop);
    if (auto stop = unknown_name(options.with, instrument.numeric(), Phrase::CliUnknownVariable))
        return report(streams, *stop);
    if (options.frame_factor) {
        if (auto stop = unknown_name({*options.frame_factor}, instrument.factors(), Phrase::UnknownFactor))
            return report(streams, *stop);
    }
    if (auto stop = too_many_levels(options, data))
        return report(streams, *stop);
    if (auto stop = add_filters(options, data))
        return report(streams, *stop);
    if (auto stop = add_frame(options, data.survey, *data.responses))
        return report(streams, *stop);
    const auto findings =
        project::results_findings(data.survey, *data.responses, analysis_options(options), options.internal);
    if (!findings)
        return report(streams, {WrongInput, findings.error()});
    const auto& all = findings->data.warnings;
    const auto told = project::shared_notices(all);
    if (!told.empty())
        streams.err += say(Phrase::CliWarnings, {told.size()}) + "\n";
    if (told != all)
        streams.err += say(Phrase::CliCellsAtInspect) + "\n";
    return deliver(options, streams, io::results_json(*findings));
}

int run_bench(const Options& options, Streams& streams)
{
    streams.out += bench(options.rows, options.items);
    return Done;
}

// ---- commands

struct Command {
    std::string_view name;
    std::size_t fewest_files;
    std::size_t most_files;
    Phrase other_files; ///< what to say of fewer or more
    std::span<const std::string_view> options;
    int (*run)(const Options&, Streams&);
};

constexpr std::array inspect_options = {"--instrument"sv, "--instrument-out"sv, "--delimiter"sv,
                                        "--encoding"sv,   "--sheet"sv,          "--out"sv};
constexpr std::array analyse_options = {"--instrument"sv, "--frame"sv,    "--frame-factor"sv, "--by"sv,
                                        "--with"sv,       "--keep"sv,     "--correlation"sv,  "--exact"sv,
                                        "--adjust"sv,     "--alpha"sv,    "--min-group"sv,    "--internal"sv,
                                        "--delimiter"sv,  "--encoding"sv, "--sheet"sv,        "--out"sv};
constexpr std::array report_options = {"--kind"sv, "--date"sv, "--internal"sv, "--out"sv};
constexpr std::array advise_options = {"--out"sv};
constexpr std::array content_options = {"--seeds"sv, "--out"sv};
constexpr std::array assess_options = {"--min-group"sv, "--questionnaire"sv, "--out"sv};
constexpr std::array code_options = {"--questionnaire"sv, "--out"sv};
constexpr std::array verify_options = {"--data"sv, "--out"sv};
constexpr std::array recompute_options = {"--out"sv};
constexpr std::array instrument_options = {"--to"sv, "--out"sv};
constexpr std::array bench_options = {"--rows"sv, "--items"sv};
constexpr std::array commands = {
    Command{"inspect"sv, 1, 1, Phrase::CliOneFile, inspect_options, run_inspect},
    Command{"analyse"sv, 1, 1, Phrase::CliOneFile, analyse_options, run_analyse},
    Command{"report"sv, 1, 1, Phrase::CliOneFile, report_options, run_report},
    Command{"verify"sv, 1, 1, Phrase::CliOneFile, verify_options, run_verify},
    Command{"recompute"sv, 1, 1, Phrase::CliOneFile, recompute_options, run_recompute},
    Command{"instrument"sv, 2, 2, Phrase::CliInstrumentUsage, instrument_options, run_instrument},
    Command{"advise"sv, 1, 1, Phrase::CliOneFile, advise_options, run_advise},
    Command{"content"sv, 1, 2, Phrase::CliContentCheck, content_options, run_content},
    Command{"assess"sv, 2, 10'000, Phrase::CliAssessUsage, assess_options, run_assess},
    Command{"code"sv, 2, 1000, Phrase::CliCodeUsage, code_options, run_code},
    Command{"bench"sv, 0, 0, Phrase::CliNoFile, bench_options, run_bench},
};

int run_command(const Command& command, std::span<const std::string> args, Streams& streams)
{
    const auto options = options_from_args(args, command.options);
    if (!options)
        return report(streams, {WrongCommand, options.error()});
    if (options->files.size() < command.fewest_files || options->files.size() > command.most_files)
        return report(streams, wrong_command("files", {}, say(command.other_files, {command.name})));
    return command.run(*options, streams);
}

} // namespace

int run_cli(std::span<const std::string> args, Streams& streams)
{
    if (args.empty()) {
        streams.err += say(Phrase::CliHelp);
        return WrongCommand;
    }
    const auto is_any = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(args.begin(), args.end(), [&](const std::string& arg) {
            return std::find(names.begin(), names.end(), arg) != names.end();
        });
    };
    if (is_any({"--help", "-h"})) {
        streams.out += say(Phrase::CliHelp);
        return Done;
    }
    if (args.front() == "--version") {
        streams.out += "wijkkompas " WK_VERSION "\n";
        return Done;
    }
    for (const auto& command : commands) {
        if (command.name == args.front())
            return run_command(command, args.subspan(1), streams);
    }
    return report(streams, wrong_command("unknown-command", args.front(),
                                         say(Phrase::CliUnknownCommand, {clipped(args.front(), 60)})));
}

} // namespace wk::platform
