// SPDX-License-Identifier: EUPL-1.2
#include "app/import/references.h"

#include "io/exchange/reference_file.h"

#include <utility>

namespace wk::app {

std::vector<std::shared_ptr<const project::Reference>> shipped_references(const Assets& assets,
                                                                          std::string_view instrument)
{
    std::vector<std::shared_ptr<const project::Reference>> out;
    for (const auto& asset : assets.references) {
        auto reference = io::read_reference(asset.text, asset.name);
        if (reference && reference->instrument == instrument)
            out.push_back(std::make_shared<const project::Reference>(std::move(*reference)));
    }
    return out;
}

} // namespace wk::app
