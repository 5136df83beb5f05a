// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::report {

// Words that the figure, the tables and the sentences of a comparison share.

/// "Deze enquête (106 respondenten)"; of a published source its base stands between the brackets.
std::string source_words(const project::ComparedSource& source);

/// Mean, or favourable share, in the decimals in which it was printed; why there is none otherwise: "niet
/// gepubliceerd", "geen antwoorden", "te klein", "andere schaal".
/// published   whether the figure is of a source that published outcomes only
std::string mean_words(const project::SourceFigure& figure, bool published);
std::string favourable_words(const project::SourceFigure& figure, bool published);

/// "n 91", or "n onbekend" where a publication does not print it; empty without a figure.
std::string n_words(const project::SourceFigure& figure);

/// The items of one theme, or all of them, in their order.
std::vector<const project::ItemComparison*> compared_items(const project::Comparison& comparison,
                                                           const std::optional<std::string>& theme);

} // namespace wk::report
