// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/colophon.h"

#include "base/phrases.h"
#include "base/sha256.h"
#include "io/exchange/aggregate_file.h"
#include "project/shared_files.h"

#include <utility>

namespace wk::app {

namespace {

/// Nothing when nothing may leave.
std::string counts_sha256(const project::Project& project, const survey::Responses& responses)
{
    const auto counts = project::counts_to_share(project, responses, project.surveys.front().analysis.by);
    return counts ? sha256_hex(io::write_aggregate(counts->source)) : std::string();
}

} // namespace

report::Colophon colophon(const project::Project& project, const survey::Responses& responses, std::string date,
                          std::string sha256)
{
    const auto& rules = project.sharing;
    const auto form =
        rules.audience == project::Audience::Public ? Phrase::ReportAudiencePublic : Phrase::ReportAudienceInternal;
    return {project.title,
            std::move(date),
            WK_VERSION,
            std::move(sha256),
            say(form, {rules.smallest_group()}),
            counts_sha256(project, responses)};
}

} // namespace wk::app
