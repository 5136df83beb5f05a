// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"

#include <string>

namespace wk::report {

/// What one item says across the sources: whether those with counts were shown to differ; per published source what it
/// printed, on which side the first source lies, and that it was not tested and why; what is known to be wrong with a
/// printed figure, and that the source asked it in other words. Never more than the data: a published figure never gets "aantoonbaar".
/// item   of `comparison`
std::string comparison_sentence(const project::Comparison& comparison, const project::ItemComparison& item);

/// How the figures were made, what each published source is, and what to know before comparing.
std::string comparison_passport(const project::Comparison& comparison);

} // namespace wk::report
