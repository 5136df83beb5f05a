// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/route_lights.h"
#include "project/route_work.h"
#include "report/document/document.h"
#include "report/made/survey_report.h"
#include "routekaart/advice.h"
#include "routekaart/content.h"

#include <string>
#include <vector>

namespace wk::report {

/// What a survey says about the routekaart.
struct RouteReportLights {
    std::vector<std::vector<project::RouteLight>> lights; ///< per basisfunctie of the content
    std::string base;                                     ///< who the survey is about, in words
    bool invented = false;
};

/// What these findings, as they may be shared, say about it. No lights in a survey without beloften.
RouteReportLights route_report_lights(const routekaart::Content& content, const project::Findings& findings,
                                      const project::Survey& survey);

/// Everything that a report of the notes on the routekaart tells.
struct RouteReportInput {
    const routekaart::Content& content;
    const project::RouteWork& work;
    std::vector<routekaart::Advice> advice = {}; ///< for the profile of `work`; may be empty
    RouteReportLights survey = {};               ///< no lights: nothing is told of a survey
    Colophon colophon = {};                      ///< without a title the document has one of its own
};

/// What a municipality added to the routekaart: where it stands, its notes in the order of the route, its dilemmas and
/// how it is organised. Every note's text stands in it, also of a place that this content does not know. Of the advice
/// only what follows from the profile is told. A section without content is left out.
Document route_report(const RouteReportInput& input);

} // namespace wk::report
