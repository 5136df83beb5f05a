// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/ledger_finding.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

// What became of every row and column of a file with answers, in words.

/// "Het bestand heeft 110 rijen: 106 van respondenten, 1 kopregel en 3 lege rijen."
std::string rows_sentence(const survey::RowAccount& rows);

/// "Het bestand heeft 26 kolommen: 22 stellingen, 1 indeling in groepen en 3 die niet gebruikt zijn."
std::string columns_sentence(std::span<const survey::ColumnRole> uses);

/// Which columns are not used, by the first few names; why there are no names where they may be somebody's answers.
/// Nothing when all are used.
std::string unused_sentence(const project::LedgerFinding& ledger);

/// "3, 7, 12 en 40 andere".
/// first   the first few, ascending
/// all     how many there are
std::string row_numbers(std::span<const std::size_t> first, std::size_t all);

/// stelling, groep, getal, open vraag or niet gebruikt.
std::string role_words(survey::ColumnRole role);

/// "stelling: Wij zijn goed te vinden (Laagdrempelig)".
/// title, theme   empty when there is none
std::string use_words(survey::ColumnRole role, std::string_view title, std::string_view theme);

} // namespace wk::report
