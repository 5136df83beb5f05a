// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"
#include "project/verdict_example.h"
#include "survey/coding_example.h"

namespace wk::tests {

/// verdict_findings() with a coded open question, a group that shows something until it is corrected, and a correlation
/// that shows nothing.
inline project::Findings follow_up_findings()
{
    auto out = verdict_findings();
    project::GroupFinding group;
    group.item = "v";
    group.factor = "functie";
    group.p.exact = 0.03;
    group.p.adjusted = 0.2;
    out.tests.groups = {group};
    project::CorrelationFinding correlation;
    correlation.item = "h";
    correlation.variable = "leeftijd";
    correlation.p.asymptotic = 0.4;
    out.tests.correlations = {correlation};
    out.open = {{"o", "t", "belemmeringen", 10, 0, {{"tijd", "Te weinig tijd", 4}, {"client", "Cliënt", 3}}, 2, 0, {}}};
    return out;
}

/// With a checked quote and one that is not.
inline project::Survey follow_up_survey()
{
    project::Survey out;
    out.codings = {std::make_shared<const survey::QuestionCoding>(coding_done())};
    out.quotes = {{"o", 0, "tijd", "", "", true}, {"o", 1, "wil dit", "", "leeg", false}};
    return out;
}

} // namespace wk::tests
