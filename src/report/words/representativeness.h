// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <string>

namespace wk::report {

/// Whether those who responded differ from those who did not, in a sentence; empty when it was not tested and there is
/// no reason to give.
std::string others_sentence(const project::ResponseFinding& response);

/// What weighting to the frame costs and what it cannot mend.
std::string weights_sentence(const project::ResponseFinding& response);

/// The item that weighting changes most, in a sentence; empty without weights.
std::string weighting_sentence(const project::Findings& findings);

/// Per level of the frame the weight of each respondent.
DataTable weight_table(const project::ResponseFinding& response);

/// How the weights and the second test were made.
std::string weights_passport();

} // namespace wk::report
