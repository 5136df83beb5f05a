// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/choices.h"
#include "project/open_reference.h"
#include "routekaart/beloften.h"
#include "survey/codebook.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

struct State;

/// What was written elsewhere about the questionnaire on screen, other than figures (see references.h).
struct PublishedFacts {
    std::string instrument;                               ///< id
    std::shared_ptr<const routekaart::Beloften> beloften; ///< null where its themes are none of them
    std::vector<project::OpenReference> open;             ///< counts of its open answers
    std::vector<survey::Codebook> codebooks;              ///< that are carried, whose categories these name

    /// What is published about an open question, with a codebook that may be empty.
    std::vector<const project::OpenReference*> about(std::string_view question) const;
    survey::Codebook codebook_of(std::string_view question) const;
};

/// What the themes of a questionnaire mean; null when they are no beloften, or the file cannot be read.
std::shared_ptr<const routekaart::Beloften> shipped_beloften(const Assets& assets, std::string_view instrument);

/// Makes State::published anew when another questionnaire is on screen; none without a survey.
void make_published_facts(State& state);

} // namespace wk::app
