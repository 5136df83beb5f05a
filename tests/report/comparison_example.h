// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/reference_file.h"
#include "project/comparison.h"
#include "report/example.h"

namespace wk::tests {

inline project::ComparisonSource published_source(const std::string& name)
{
    const std::string path = "assets/referenties/" + name + ".json";
    return project::source_of_reference(
        std::make_shared<const project::Reference>(*io::read_reference(repository_file(path), path)));
}

/// The 94 invented respondents, ten of them as a second survey, and what both reports published.
inline project::Comparison example_comparison()
{
    auto survey = example_survey();
    survey.filters = {{"functie", {"Jongerenwerker"}}};
    auto others = project::source_of_findings(*project::analyse(survey), "Voorbeeldstad");
    others.invented = false;
    project::AnalysisOptions options;
    options.adjust = stats::Adjustment::BenjaminiHochberg;
    const std::vector sources{project::source_of_findings(example_findings(true), "deze enquête"), std::move(others),
                              published_source("leeuwarden-2020"), published_source("heerenveen-2020")};
    return project::source_comparison(*survey.instrument, sources, options);
}

} // namespace wk::tests
