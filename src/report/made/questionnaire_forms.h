// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "report/scene/scene.h"
#include "survey/instrument.h"

namespace wk::report {

/// A questionnaire to print and fill in: numbered questions under their themes, items on one scale as rows of one table
/// with a box per answer, room to write, and in words who may pass over what.
Document questionnaire_form(const survey::Instrument& instrument);

/// A questionnaire as a codebook: a row per answer of each question, one for questions without fixed answers. Names,
/// codes in LimeSurvey, wordings, themes, kinds, scales, codes with their labels, what counts as what, and routing.
/// source  what a DDI codebook says of a variable: name, label, question text, categories, missing values
DataTable questionnaire_codebook(const survey::Instrument& instrument);

} // namespace wk::report
