// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <span>
#include <string>
#include <vector>

namespace wk::report {

// Sentences above slides: each tells what a figure shows, without a full stop, the fullest first. None where a figure shows
// nothing that words can tell in short.

/// Of answers to statements: which is most and which least favourable, or what most people answered to the one there is.
std::vector<std::string> distribution_headlines(std::span<const project::ItemFinding> items);

/// Of the categories of open answers: the one that occurs most.
std::vector<std::string> coding_headlines(const project::OpenFinding& open);

} // namespace wk::report
