// SPDX-License-Identifier: EUPL-1.2
#include "app/import/references.h"

#include "app/import/instrument_choice.h"
#include "base/lists.h"
#include "io/exchange/reference_file.h"

#include <utility>

namespace wk::app {

namespace {

/// What the program's own questionnaire asks in other words than the report: one that was saved before it said so, or that
/// comes back from a program without a place for it, does not say so.
void note_reworded(const Assets& assets, project::Reference& reference)
{
    for (const auto& asset : shipped_instruments(assets)) {
        const auto instrument = survey::Instrument::from_json(asset.text, asset.name);
        if (!instrument || instrument->id() != reference.instrument)
            continue;
        for (const auto& item : instrument->items())
            if (contains(item.reworded_since, reference.id))
                reference.reworded.emplace_back(item.id, item.text);
    }
}

} // namespace

std::vector<std::shared_ptr<const project::Reference>> shipped_references(const Assets& assets,
                                                                          std::string_view instrument)
{
    std::vector<std::shared_ptr<const project::Reference>> out;
    for (const auto& asset : assets.references) {
        auto reference = io::read_reference(asset.text, asset.name);
        if (!reference || reference->instrument != instrument)
            continue;
        note_reworded(assets, *reference);
        out.push_back(std::make_shared<const project::Reference>(std::move(*reference)));
    }
    return out;
}

} // namespace wk::app
