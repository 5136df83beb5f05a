// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"

#include <cstddef>
#include <span>
#include <vector>

namespace wk::survey {

/// The rows in which no closed item and no open question was answered, in ascending order. What is no option of the scale
/// is an answer too, and so is having no opinion.
///
/// rows     of the table
/// answers  per item, a byte per row
/// open     per open question, a state per row
std::vector<std::size_t> silent_rows(std::size_t rows, std::span<const std::vector<Answer>> answers,
                                     std::span<const OpenColumn> open);

} // namespace wk::survey
