// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_questionnaire.h"

#include "app/import/instrument_choice.h"
#include "base/json.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "platform/carried.h"
#include "platform/cli_files.h"
#include "platform/cli_instrument.h"

#include <utility>

namespace wk::platform {

namespace {

/// A file, else a questionnaire that the program carries.
Or<CliQuestionnaire> named_questionnaire(const std::string& name)
{
    auto text = read_file(name, MaxInstrumentBytes);
    if (!text) {
        for (const auto& asset : app::shipped_instruments(carried_assets()))
            if (auto carried = survey::Instrument::from_json(asset.text, asset.name); carried && carried->id() == name)
                return CliQuestionnaire{
                    std::make_shared<const survey::Instrument>(*std::move(carried)), nullptr, false, false, {}, {}};
        return Stop{WrongInput, text.error()};
    }
    auto instrument = survey::Instrument::from_json(*text, file_name(name));
    if (!instrument)
        return Stop{WrongInput, instrument.error()};
    return CliQuestionnaire{
        std::make_shared<const survey::Instrument>(*std::move(instrument)), nullptr, false, false, {}, {}};
}

template <class List>
Json columns_of(const List& list)
{
    Json out = Json::array();
    for (const auto& each : list)
        out.push_back({{"id", each.id}, {"column", each.column}});
    return out;
}

Json scales_json(const survey::Instrument& instrument)
{
    Json out = Json::array();
    for (std::size_t i = 0; i < instrument.scales().size(); ++i) {
        const auto& scale = instrument.scales()[i];
        Json labels = Json::array();
        for (const auto& point : scale.points)
            labels.push_back({{"code", point.code}, {"label", point.label}});
        Json columns = Json::array();
        for (const auto& item : instrument.items())
            if (item.scale == i)
                columns.push_back(item.column);
        out.push_back({{"id", scale.id},
                       {"points", scale.points.size()},
                       {"labels", std::move(labels)},
                       {"noOpinion", scale.no_opinion},
                       {"unsure", scale.unsure},
                       {"columns", std::move(columns)}});
    }
    return out;
}

} // namespace

Or<CliQuestionnaire> questionnaire_of(const Options& options, const io::TableFile& file, std::string_view name)
{
    if (options.instrument)
        return named_questionnaire(*options.instrument);
    const auto assets = carried_assets();
    const auto choice = app::instrument_choice(assets, file.table);
    if (!choice)
        return Stop{WrongInput, choice.error()};
    CliQuestionnaire out;
    out.proposed = true;
    if (choice->fit.fits()) {
        out.instrument = choice->instrument;
        out.responses = choice->fit.responses;
        out.said = say(Phrase::CliInstrumentKnown, {out.instrument->title()});
        return out;
    }
    auto guess = app::guessed_instrument(assets, *file.table, name);
    if (guess) {
        out.instrument = guess->instrument;
        out.notices = std::move(guess->notices);
        out.made = true;
        out.said = say(Phrase::CliInstrumentMade);
    }
    if (choice->considered())
        out.notices.push_back(problem_at(
            "questionnaire-considered", {}, {},
            say(Phrase::CliInstrumentConsidered, {app::considered_words(*choice), choice->instrument->id()})));
    return out;
}

Json proposal_json(const CliQuestionnaire& questionnaire, const survey::Responses& responses)
{
    const auto& instrument = *questionnaire.instrument;
    Json unused = Json::array();
    const auto& columns = responses.table().columns();
    std::vector<bool> used(columns.size(), false);
    for (const auto& match : responses.matches())
        if (match)
            used[match->column] = true;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!used[i])
            unused.push_back(columns[i].name());
    Json items = Json::array();
    for (const auto& item : instrument.items())
        items.push_back({{"id", item.id}, {"column", item.column}, {"scale", instrument.scale_of(item).id}});
    return {{"instrument", instrument.id()},
            {"title", instrument.title()},
            {"made", questionnaire.made},
            {"items", std::move(items)},
            {"factors", columns_of(instrument.factors())},
            {"numeric", columns_of(instrument.numeric())},
            {"open", columns_of(instrument.open())},
            {"unused", std::move(unused)},
            {"scales", scales_json(instrument)}};
}

} // namespace wk::platform
