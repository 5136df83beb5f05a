// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_recalculation.h"

#include "base/json.h"
#include "base/named_value.h"

namespace wk::io {

namespace {

constexpr std::int64_t MostRespondents = 10'000'000;
constexpr std::int64_t LargestScaleCode = 1000;

} // namespace

void add_recalculation(const project::Recalculation& recalculation, Json& out)
{
    if (recalculation == project::Recalculation{})
        return;
    out["recalculation"] = {{"kind", project::recalculation_names[std::size_t(recalculation.kind)]},
                            {"text", recalculation.text},
                            {"low", recalculation.low},
                            {"high", recalculation.high},
                            {"codeLow", recalculation.code_low},
                            {"codeHigh", recalculation.code_high},
                            {"rounded", recalculation.rounded}};
}

project::Recalculation read_recalculation(JsonCheck& check, const Json& source)
{
    project::Recalculation out;
    const std::string path = "recalculation";
    const auto found = source.find(path);
    if (found == source.end() || !check.is_object(*found, path))
        return out;
    out.kind = value_named<project::RecalculationKind>(check, *found, "kind", path, project::recalculation_names);
    out.text = check.text_or(*found, "text", path, {});
    out.low = check.integer(*found, "low", path, 1, MostRespondents);
    out.high = check.integer(*found, "high", path, 1, MostRespondents);
    out.code_low = int(check.integer(*found, "codeLow", path, -LargestScaleCode, LargestScaleCode));
    out.code_high = int(check.integer(*found, "codeHigh", path, -LargestScaleCode, LargestScaleCode));
    out.rounded = check.flag(*found, "rounded", path);
    return out;
}

} // namespace wk::io
