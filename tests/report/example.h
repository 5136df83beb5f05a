// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/csv.h"
#include "io/tables/sampling_frame.h"
#include "project/analyse.h"
#include "project/findings.h"
#include "project/project.h"
#include "support.h"

#include <memory>

namespace wk::tests {

/// The invented example with its address file, as the application opens it.
inline project::Survey example_survey()
{
    const auto instrument =
        survey::Instrument::from_json(repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    const auto answers =
        io::read_csv(repository_file("assets/voorbeelden/leeuwarden-synthetisch.csv"), "antwoorden.csv");
    const auto addresses = io::read_csv(repository_file("assets/voorbeelden/leeuwarden-adressen.csv"), "adressen.csv");
    project::Survey survey;
    survey.file_name = "leeuwarden-synthetisch.csv";
    survey.invented = true;
    survey.instrument = std::make_shared<const survey::Instrument>(*instrument);
    survey.table = answers->table;
    survey.frame = io::frame_from_table(*addresses->table, "adressen.csv", "functie", {})->frame;
    return survey;
}

/// Its findings: everybody, or the 94 of the report (without staff and support).
inline project::Findings example_findings(bool only_94 = false)
{
    project::Survey survey = example_survey();
    if (only_94)
        survey.filters = {
            {"functie",
             {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker", "Gedragswetenschapper"}}};
    return *project::analyse(survey);
}

} // namespace wk::tests
