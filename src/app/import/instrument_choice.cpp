// SPDX-License-Identifier: EUPL-1.2
#include "app/import/instrument_choice.h"

#include "base/phrases.h"
#include "base/text.h"
#include "survey/guessed_words.h"
#include "survey/instrument_guess.h"

#include <tuple>
#include <utility>

namespace wk::app {

std::vector<Asset> shipped_instruments(const Assets& assets)
{
    std::vector<Asset> out{{assets.instrument, assets.instrument_name}};
    out.insert(out.end(), assets.other_instruments.begin(), assets.other_instruments.end());
    return out;
}

Result<InstrumentChoice> instrument_choice(const Assets& assets, std::shared_ptr<const survey::Table> table)
{
    InstrumentChoice best;
    const auto rank = [](const survey::InstrumentFit& fit) {
        return std::tuple(fit.fits(), fit.fitting, fit.found + fit.open);
    };
    const auto shipped = shipped_instruments(assets);
    for (std::size_t i = 0; i < shipped.size(); ++i) {
        auto read = survey::Instrument::from_json(shipped[i].text, shipped[i].name);
        if (!read)
            return read.error();
        auto instrument = std::make_shared<const survey::Instrument>(*std::move(read));
        auto fit = survey::fit_of(table, instrument);
        if (!best.instrument || rank(fit) > rank(best.fit))
            best = {i, std::move(instrument), std::move(fit)};
    }
    return best;
}

std::string considered_words(const InstrumentChoice& choice)
{
    const auto& fit = choice.fit;
    const std::string& title = choice.instrument->title();
    if (2 * fit.found <= fit.items)
        return say(Phrase::QuestionnaireFewFound, {title, fit.found, fit.items});
    return say(Phrase::QuestionnaireFewFit, {title, fit.found, fit.items, fit.fitting});
}

Result<GuessedInstrument> guessed_instrument(const Assets& assets, const survey::Table& table, std::string_view name)
{
    std::vector<std::shared_ptr<const survey::Instrument>> known;
    for (const auto& asset : shipped_instruments(assets))
        if (auto instrument = survey::Instrument::from_json(asset.text, asset.name))
            known.push_back(std::make_shared<const survey::Instrument>(*std::move(instrument)));
    auto guess = survey::guessed_instrument(table, known, survey::title_of_file(stem_of(name)));
    auto instrument = survey::Instrument::from_json(guess.document, name);
    if (!instrument)
        return instrument.error();
    return GuessedInstrument{std::make_shared<const survey::Instrument>(*std::move(instrument)),
                             std::move(guess.notices)};
}

} // namespace wk::app
