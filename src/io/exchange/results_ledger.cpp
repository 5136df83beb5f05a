// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_ledger.h"

#include "base/json.h"
#include "base/sorted.h"
#include "base/text.h"
#include "io/exchange/ledger_json.h"
#include "io/exchange/results_fields.h"
#include "io/exchange/row_ledger_json.h"

#include <string>
#include <utility>

namespace wk::io {

namespace {

using survey::RowUse;

constexpr std::int64_t MostFileRows = UINT32_MAX;

std::vector<std::size_t> row_numbers(JsonCheck& check, const Json& numbers, const char* key)
{
    const std::string path = path_at("ledger.rowNumbers", key);
    std::vector<std::size_t> out;
    const Json& list = check.list(numbers, key, "ledger.rowNumbers");
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        if (!list[i].is_number_integer() || list[i] < 1 || list[i] > MostFileRows)
            check.complain(path_at(path, i), {}, say(Phrase::ResultsNumber));
        else
            out.push_back(list[i].get<std::size_t>());
    }
    return out;
}

/// Rows that were passed over, with why.
void read_skipped(JsonCheck& check, const Json& numbers, survey::RowAccount& out)
{
    check.objects(numbers, "skipped", "ledger.rowNumbers", [&](const Json& each, const std::string& at) {
        const auto why = survey::row_use_from_name(
            name_among(check, each, "why", at,
                       {survey::row_use_name(RowUse::RepeatedHeader), survey::row_use_name(RowUse::Remark)}));
        const auto row = std::size_t(check.integer(each, "row", at, 1, MostFileRows));
        if (why)
            out.others.push_back({row, *why});
    });
}

/// A count that follows from what was read before.
void want_count(JsonCheck& check, const Json& rows, const char* key, std::size_t count)
{
    check.integer(rows, key, "ledger.rows", std::int64_t(count), std::int64_t(count));
}

survey::RowAccount rows_from(JsonCheck& check, const Json& ledger, std::size_t respondents)
{
    const Json& rows = check.object(ledger, "rows", "ledger");
    const Json& numbers = check.object(ledger, "rowNumbers", "ledger");
    survey::RowAccount out;
    out.respondents = respondents;
    out.empty = std::size_t(check.integer(rows, "empty", "ledger.rows", 0, MostFileRows));
    for (const auto& [key, use] :
         {std::pair("header", RowUse::Header), std::pair("title", RowUse::Title), std::pair("totals", RowUse::Totals)})
        for (const std::size_t row : row_numbers(check, numbers, key))
            out.others.push_back({row, use});
    read_skipped(check, numbers, out);
    sort_stably(out.others, [](const auto& a, const auto& b) { return a.row < b.row; });
    out.file = out.respondents + out.empty + out.others.size();
    want_count(check, rows, "file", out.file);
    want_count(check, rows, "respondents", out.respondents);
    want_count(check, rows, "header", out.number(RowUse::Header));
    want_count(check, rows, "title", out.number(RowUse::Title));
    want_count(check, rows, "totals", out.number(RowUse::Totals));
    want_count(check, rows, "skipped", out.skipped());
    return out;
}

survey::CellCounts cells_from(JsonCheck& check, const Json& column, const std::string& path, std::size_t kept)
{
    const std::string missing_path = path_at(path, "missing");
    const Json& missing = check.object(column, "missing", path);
    const auto read = [&](const Json& object, const char* key, const std::string& at) {
        return std::size_t(count(check, object, key, at, project::Count(kept)));
    };
    survey::CellCounts out;
    out.answered = read(column, "answered", path);
    out.empty = read(missing, "empty", missing_path);
    out.no_opinion = read(missing, "noOpinion", missing_path);
    out.skipped = read(missing, "skipped", missing_path);
    out.declared = read(missing, "declared", missing_path);
    const std::size_t others = out.rows();
    if (others > kept) {
        check.complain(path, {}, say(Phrase::LedgerColumnSum, {kept}));
        return out;
    }
    out.invalid = kept - others;
    check.integer(column, "invalid", path, std::int64_t(out.invalid), std::int64_t(out.invalid));
    return out;
}

project::ColumnFinding column_from(JsonCheck& check, const Json& source, const std::string& path, std::size_t kept)
{
    using survey::ColumnRole;
    project::ColumnFinding out;
    out.name = check.text_or(source, "name", path, {});
    const std::string use = name_among(check, source, "use", path, {"unused", "item", "factor", "numeric", "open"});
    out.use = survey::column_role_from_name(use).value_or(ColumnRole::Unused);
    if (out.use != ColumnRole::Unused)
        out.id = check.text(source, "id", path);
    if (!check.flag(source, "suppressed", path))
        out.cells = cells_from(check, source, path, kept);
    return out;
}

} // namespace

Json ledger_json(const project::LedgerFinding& ledger)
{
    Json out = row_ledger_json(ledger.rows, ledger.empty_rows);
    Json columns = Json::array();
    for (const auto& column : ledger.columns) {
        Json entry = Json::object();
        if (!column.name.empty())
            entry["name"] = column.name;
        entry["use"] = survey::column_role_name(column.use);
        if (!column.id.empty())
            entry["id"] = column.id;
        if (column.cells)
            add_cell_counts(*column.cells, entry);
        else
            entry["suppressed"] = true;
        columns.push_back(std::move(entry));
    }
    out["columns"] = std::move(columns);
    return out;
}

std::optional<project::LedgerFinding> ledger_from_results(JsonCheck& check, const Json& document,
                                                          const project::DataFinding& data)
{
    if (document.find("ledger") == document.end())
        return std::nullopt;
    const Json& ledger = check.object(document, "ledger", {});
    want(check, ledger, "rows", "ledger");
    want(check, ledger, "columns", "ledger");
    project::LedgerFinding out;
    out.rows = rows_from(check, ledger, data.rows);
    out.empty_rows = row_numbers(check, check.object(ledger, "rowNumbers", "ledger"), "empty");
    if (out.empty_rows.size() > out.rows.empty)
        out.empty_rows.resize(out.rows.empty);
    out.columns = entries(check, ledger, "columns", "ledger", [&](const Json& column, const std::string& at) {
        return column_from(check, column, at, data.kept);
    });
    return out;
}

} // namespace wk::io
