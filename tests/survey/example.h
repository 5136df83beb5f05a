// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/table.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

/// Recognition h (1 nee … 3 ja), trust v that "nee" on h skips, factor f, number n and open question o.
inline std::shared_ptr<const survey::Instrument> small_instrument(std::string_view factor_levels = "[]")
{
    std::string text = R"({"schema": "wijkkompas/instrument/1", "id": "klein",
        "scales": {"drie": {"points": [{"code": 1, "label": "nee"}, {"code": 2, "label": "soms"}, {"code": 3, "label": "ja"}],
                            "noOpinion": ["weet niet"]}},
        "items": [{"id": "h", "kind": "herkenning", "scale": "drie"}, {"id": "v", "kind": "vertrouwen", "scale": "drie"}],
        "routing": [{"if": {"item": "h", "is": [1]}, "skip": ["v", "o"]}],
        "factors": [{"id": "f", "levels": )";
    text += factor_levels;
    text += R"(}], "numeric": [{"id": "n"}], "open": [{"id": "o"}]})";
    return std::make_shared<const survey::Instrument>(*survey::Instrument::from_json(text, "klein.json"));
}

using Rows = std::vector<std::vector<std::string_view>>;

/// A table with its first row as names.
inline std::shared_ptr<const survey::Table> table_of(const Rows& rows)
{
    survey::TableBuilder builder(std::vector<std::string>(rows.front().begin(), rows.front().end()));
    for (std::size_t i = 1; i < rows.size(); ++i)
        builder.add_row(rows[i]);
    return builder.finish();
}

} // namespace wk::tests
