// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_files.h"

#include "project/analyse.h"
#include "project/names.h"
#include "project/sharing.h"
#include "project/sharing_refusal.h"

namespace wk::project {

std::vector<std::string> known_factors(const survey::Instrument& instrument, std::vector<std::string> ids)
{
    std::erase_if(ids, [&](const auto& id) { return !instrument.find_factor(id); });
    return ids;
}

Result<SharedCounts> counts_to_share(const Project& project, const survey::Responses& responses,
                                     std::vector<std::string> factors)
{
    const auto& survey = project.surveys.front();
    const auto kept = kept_rows(survey, responses);
    if (!kept)
        return kept.error();
    if (auto problem = sharing_problem(*kept, project.sharing, project.exports))
        return *std::move(problem);
    const auto indices = factor_indices(*survey.instrument, known_factors(*survey.instrument, std::move(factors)));
    if (!indices)
        return indices.error();
    auto out =
        shared_counts(survey, responses, *kept, *indices, project.sharing, project.exports, shared_title(project));
    if (auto problem = counts_problem(out, project.exports))
        return *std::move(problem);
    return out;
}

std::string shared_title(const Project& project)
{
    return project.title.empty() ? project.surveys.front().file_name : project.title;
}

} // namespace wk::project
