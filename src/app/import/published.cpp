// SPDX-License-Identifier: EUPL-1.2
#include "app/import/published.h"

#include "app/state/state.h"
#include "io/exchange/open_reference_file.h"

#include <utility>

namespace wk::app {

std::shared_ptr<const routekaart::Beloften> shipped_beloften(const Assets& assets, std::string_view instrument)
{
    if (instrument != routekaart::Beloften::Instrument)
        return nullptr;
    auto read = routekaart::beloften_from_json(assets.beloften.text, assets.beloften.name);
    return read ? std::make_shared<const routekaart::Beloften>(*std::move(read)) : nullptr;
}

std::vector<const project::OpenReference*> PublishedFacts::about(std::string_view question) const
{
    std::vector<const project::OpenReference*> out;
    for (const auto& each : open)
        if (each.find(question))
            out.push_back(&each);
    return out;
}

survey::Codebook PublishedFacts::codebook_of(std::string_view question) const
{
    for (const auto& each : codebooks)
        if (each.question == question)
            return each;
    return {std::string(question), {}};
}

void make_published_facts(State& state)
{
    const auto* survey = current_survey(state);
    if (!survey) {
        state.published.reset();
        return;
    }
    const std::string& instrument = survey->instrument->id();
    if (state.published && state.published->instrument == instrument)
        return;
    PublishedFacts out{instrument, shipped_beloften(state.assets, instrument), {}, {}};
    for (const auto& asset : state.assets.open_references)
        if (auto read = io::read_open_reference(asset.text, asset.name); read && read->instrument == instrument)
            out.open.push_back(*std::move(read));
    if (!out.open.empty())
        if (auto read = survey::codebooks_from_json(state.assets.codebooks, state.assets.codebooks_name))
            out.codebooks = *std::move(read);
    state.published = std::make_shared<const PublishedFacts>(std::move(out));
}

} // namespace wk::app
