// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "report/scene/scene.h"

#include <optional>
#include <string>

namespace wk::report {

/// A row per item and source: n, mean, favourable share with its interval, and what is known to be wrong with a
/// published figure, or that its source asked it in other words. What is not there says why: "niet gepubliceerd", "te klein" …
/// theme   id of the theme whose items are shown; nothing for all
DataTable comparison_table(const project::Comparison& comparison, const std::optional<std::string>& theme,
                           const std::string& title);

/// A row per item: which sources were tested against each other, how, and what came out.
DataTable comparison_test_table(const project::Comparison& comparison, const std::optional<std::string>& theme,
                                const std::string& title);

} // namespace wk::report
