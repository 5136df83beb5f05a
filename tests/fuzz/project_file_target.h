// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/results_json.h"
#include "io/project/project_file.h"
#include "project/analyse.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as a project. What is accepted is written, read and written again as the same bytes, and analysed.
inline void project_file(std::string_view bytes)
{
    const auto project = io::read_project(bytes, "fuzz.wijkkompas");
    if (!project)
        return;
    const std::string text = io::write_project(*project);
    const auto again = io::read_project(text, "fuzz.wijkkompas");
    if (!again || io::write_project(*again) != text)
        std::abort();
    for (const auto& survey : project->surveys) {
        if (const auto findings = project::analyse(survey))
            (void)io::results_json(*findings);
    }
}

} // namespace wk::fuzz
