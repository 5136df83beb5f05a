// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrases.h"
#include "report/document/document_numbers.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::report {

/// What screen readers tell of a picture at once; what is longer cannot be read again from the middle.
inline constexpr std::size_t MostAltText = 299;

/// What is told of a figure to who cannot see it, in at most MostAltText characters: as many whole sentences of its
/// description as there is room for, and where the rest stands.
///
/// rest   a sentence: "Tabel 3 heeft alle cijfers."; empty: nowhere
std::string alt_text(std::string_view description, std::string_view rest);

/// The same of a figure of a document, which says what table of it has all numbers, if any.
/// rest   how that is said, with the number of the table
std::string alt_text(const FigureBlock& figure, const DocumentNumbers& numbers, Phrase rest);

} // namespace wk::report
