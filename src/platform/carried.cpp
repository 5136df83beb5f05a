#include "platform/carried.h"

#include "platform/embedded.h"

namespace wk::platform {

app::Assets carried_assets()
{
    app::Assets assets;
    assets.instrument_name = "beloften.json";
    assets.instrument = embedded("instrumenten/beloften.json");
    assets.example_name = "leeuwarden-synthetisch.csv";
    assets.example = embedded("voorbeelden/leeuwarden-synthetisch.csv");
    assets.example_frame_name = "leeuwarden-adressen.csv";
    assets.example_frame = embedded("voorbeelden/leeuwarden-adressen.csv");
    return assets;
}

} // namespace wk::platform
