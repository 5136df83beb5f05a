#pragma once

#include "report/survey_report.h"

#include <string>
#include <vector>

namespace wk::app {

struct State;

/// A section of the report that can be left out, and that own words can stand above.
struct ReportPart {
    std::string id;
    std::string title;
};

/// What the screen of the report shows.
struct ReportPartFacts {
    std::vector<ReportPart> parts;
};

/// Makes State::report_facts anew when the screen is open; none without findings.
void refresh_report(State& state);

/// What the report of the survey on screen says about itself.
report::ReportFacts report_facts_of(const State& state);

} // namespace wk::app
