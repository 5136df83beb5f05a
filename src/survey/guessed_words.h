// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What a question asks for, in a word, where it is asked in a usual way: "Functie" of "Wat is uw functie?", "Team" of
/// "In welk team werkt u?". Else the question.
std::string asked_for(const std::string& question);

/// The levels of a factor in the order of the numbers in them: "korter dan 2 jaar", "2 tot 5 jaar", "5 jaar of langer". None
/// when one has no number, or two stand in the same place.
std::vector<std::string> levels_by_number(const std::vector<std::string>& levels);

/// The name of a file as a title: "Waterrijk 2025" of "waterrijk2025_forms". A name of one plain word stays as it is.
/// stem   without its ending
std::string title_of_file(std::string_view stem);

} // namespace wk::survey
