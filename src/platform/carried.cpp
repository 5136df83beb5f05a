// SPDX-License-Identifier: EUPL-1.2
#include "platform/carried.h"

#include "base/numbers.h"
#include "platform/embedded.h"

#include <array>
#include <string>

namespace wk::platform {

namespace {

constexpr std::array<std::string_view, 2> QuestionnaireNames = {"basisfuncties-kort.json", "basisfuncties.json"};

constexpr std::array<std::string_view, 6> ReferenceNames = {"leeuwarden-2020.json",
                                                            "heerenveen-2020.json",
                                                            "heerenveen-wmo-2019.json",
                                                            "leeuwarden-wmo.json",
                                                            "leeuwarden-wmo-vergelijkbaar.json",
                                                            "leeuwarden-wmo-nederland.json"};

constexpr std::array<std::string_view, 2> OpenReferenceNames = {"open-antwoorden-leeuwarden-2020.json",
                                                                "open-antwoorden-heerenveen-2020.json"};

constexpr std::string_view LetterName = "heerenveen-van-rapport-tot-brief.json";

std::string_view carried_file(std::string_view pack, std::string_view name)
{
    const auto bytes = embedded(name);
    return bytes.data() != nullptr ? bytes : file_in_pack(pack, name);
}

} // namespace

std::string_view file_in_pack(std::string_view pack, std::string_view name)
{
    const auto index_end = pack.find("\n\n");
    if (index_end == std::string_view::npos)
        return {};
    std::string_view index = pack.substr(0, index_end + 1);
    std::string_view bytes = pack.substr(index_end + 2);
    while (!index.empty()) {
        const std::string_view line = index.substr(0, index.find('\n'));
        index.remove_prefix(line.size() + 1);
        const auto length = integer_from_text(line.substr(0, line.find(' ')));
        if (!length || *length < 0 || std::size_t(*length) > bytes.size())
            return {};
        if (line.substr(line.find(' ') + 1) == name)
            return bytes.substr(0, std::size_t(*length));
        bytes.remove_prefix(std::size_t(*length));
    }
    return {};
}

routekaart::ContentFiles carried_content(std::string_view pack)
{
    std::array<std::string_view, routekaart::content_file_names.size()> texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i] = carried_file(pack, "routekaart/" + std::string(routekaart::content_file_names[i]) + ".json");
    return routekaart::content_files(texts);
}

std::vector<assessment::Questionnaire> carried_questionnaires(std::string_view pack)
{
    std::vector<assessment::Questionnaire> out;
    for (const std::string_view name : QuestionnaireNames)
        if (auto read =
                assessment::questionnaire_from_json(carried_file(pack, "vragenlijsten/" + std::string(name)), name))
            out.push_back(*std::move(read));
    return out;
}

app::Assets carried_assets(std::string_view pack)
{
    const auto bytes_of = [pack](std::string_view name) { return carried_file(pack, name); };
    app::Assets assets;
    assets.instrument_name = "beloften.json";
    assets.instrument = bytes_of("instrumenten/beloften.json");
    assets.other_instruments = {{bytes_of("instrumenten/wmo-clientervaring.json"), "wmo-clientervaring.json"}};
    for (const std::string_view name : ReferenceNames)
        assets.references.push_back({bytes_of("referenties/" + std::string(name)), name});
    for (const std::string_view name : OpenReferenceNames)
        assets.open_references.push_back({bytes_of("referenties/" + std::string(name)), name});
    assets.beloften = {bytes_of("routekaart/beloften.json"), "beloften.json"};
    assets.letter = {bytes_of("voorbeelden/" + std::string(LetterName)), LetterName};
    assets.codebooks_name = "beloften.json";
    assets.codebooks = bytes_of("codeboeken/beloften.json");
    assets.example_name = "leeuwarden-synthetisch.csv";
    assets.example = bytes_of("voorbeelden/leeuwarden-synthetisch.csv");
    assets.example_frame_name = "leeuwarden-adressen.csv";
    assets.example_frame = bytes_of("voorbeelden/leeuwarden-adressen.csv");
    assets.routekaart = carried_content(pack);
    for (const std::string_view name : QuestionnaireNames)
        assets.questionnaires.push_back({bytes_of("vragenlijsten/" + std::string(name)), name});
    assets.notice = bytes_of("NOTICE");
    return assets;
}

} // namespace wk::platform
