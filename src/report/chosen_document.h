#pragma once

#include "project/report_choices.h"
#include "report/document.h"

namespace wk::report {

/// The document as the user wants it: without the sections that are left out and what stands under them, and without
/// the tables of figures that went with them; with the user's own words above a section, and the user's subtitle.
Document chosen_document(Document document, const project::ReportChoices& choices);

} // namespace wk::report
