// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_reading.h"

#include "base/json.h"

#include <cstdint>

namespace wk::io {

namespace {

constexpr std::int64_t MostSheets = 100'000;

} // namespace

void add_reading(const project::Survey& survey, Json& out)
{
    const auto& reading = survey.reading;
    if (reading.kind.empty())
        return;
    Json entry = {{"kind", reading.kind}};
    if (!reading.sheet.empty())
        entry["sheet"] = reading.sheet;
    if (reading.other_sheets > 0)
        entry["otherSheets"] = reading.other_sheets;
    if (!reading.encoding.empty()) {
        entry["delimiter"] = reading.delimiter;
        entry["encoding"] = reading.encoding;
    }
    if (reading.delimiter_chosen)
        entry["delimiterChosen"] = true;
    if (reading.encoding_chosen)
        entry["encodingChosen"] = true;
    out["reading"] = std::move(entry);
}

void read_reading(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    if (!source.contains("reading"))
        return;
    const Json& reading = check.object(source, "reading", path);
    const std::string at = path_at(path, "reading");
    if (!check.ok())
        return;
    survey.reading.kind = check.text(reading, "kind", at);
    survey.reading.sheet = check.text_or(reading, "sheet", at, "");
    if (reading.contains("otherSheets"))
        survey.reading.other_sheets = std::size_t(check.integer(reading, "otherSheets", at, 0, MostSheets));
    survey.reading.delimiter = check.text_or(reading, "delimiter", at, "");
    survey.reading.encoding = check.text_or(reading, "encoding", at, "");
    survey.reading.delimiter_chosen = check.flag(reading, "delimiterChosen", at);
    survey.reading.encoding_chosen = check.flag(reading, "encodingChosen", at);
}

} // namespace wk::io
