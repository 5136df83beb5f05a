// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/report_facts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "io/exchange/aggregate_file.h"
#include "project/aggregate.h"
#include "project/analyse.h"
#include "project/names.h"
#include "project/sharing.h"

#include <algorithm>
#include <utility>

namespace wk::app {

namespace {

/// Nothing when nothing may leave.
std::string counts_sha256(const project::Project& project, const survey::Responses& responses)
{
    const auto& survey = project.surveys.front();
    const auto kept = project::kept_rows(survey, responses);
    if (!kept || project::sharing_problem(*kept, project.sharing, project.exports))
        return {};
    auto groups = survey.analysis.by;
    std::erase_if(groups, [&](const auto& id) { return !survey.instrument->find_factor(id); });
    const auto factors = project::factor_indices(*survey.instrument, groups);
    const auto counts = project::shared_counts(
        survey, responses, *kept, factors ? *factors : std::vector<std::size_t>{}, project.sharing, project.exports,
        project.title.empty() ? survey.file_name : project.title);
    return sha256_hex(io::write_aggregate(counts.source));
}

} // namespace

report::ReportFacts report_facts(const project::Project& project, const survey::Responses& responses, std::string date,
                                 std::string sha256)
{
    const auto& rules = project.sharing;
    const auto form =
        rules.audience == project::Audience::Public ? Phrase::ReportAudiencePublic : Phrase::ReportAudienceInternal;
    return {project.title,
            std::move(date),
            WK_VERSION,
            std::move(sha256),
            say(form, {format_count(rules.smallest_group())}),
            counts_sha256(project, responses)};
}

} // namespace wk::app
