// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json.h"

#include <initializer_list>

namespace wk::tests {

/// `object` with these fields only.
inline Json only(const Json& object, std::initializer_list<const char*> keys)
{
    Json out = Json::object();
    for (const char* key : keys)
        if (object.contains(key))
            out[key] = object[key];
    return out;
}

inline void keep_only(Json& results, const char* section, std::initializer_list<const char*> keys)
{
    if (results.contains(section))
        for (auto& each : results[section])
            each = only(each, keys);
}

/// Results with the fields that the contract names and no others, as another program may make them.
inline Json contract_only(const Json& results)
{
    Json out = only(results, {"schema", "instrument", "data", "items", "response", "groups", "correlations", "pairs",
                              "reliability", "open"});
    out["data"] = only(out["data"], {"rows", "kept", "warnings"});
    keep_only(out, "items",
              {"id", "theme", "kind", "scale", "n", "counts", "noOpinion", "skipped", "missing", "invalid", "mean",
               "sd", "median", "topTwo", "bottomTwo"});
    if (out.contains("response")) {
        auto& response = out["response"];
        response = only(response, {"factor", "levels", "population", "responded", "rate", "goodnessOfFit"});
        keep_only(response, "levels", {"level", "population", "responded", "rate"});
        response["goodnessOfFit"] = only(response["goodnessOfFit"], {"statistic", "df", "p", "pExact", "cellsBelow5"});
    }
    keep_only(out, "groups",
              {"item", "factor", "test", "levels", "statistic", "z", "df", "pAsymptotic", "pExact", "p", "pAdjusted",
               "effect"});
    if (out.contains("groups"))
        for (auto& group : out["groups"]) {
            keep_only(group, "levels", {"level", "n", "mean", "meanRank", "suppressed"});
            if (group["effect"].is_object())
                group["effect"] = only(group["effect"], {"name", "value"});
        }
    keep_only(out, "correlations", {"item", "variable", "method", "n", "coefficient", "p", "pAdjusted", "ci95"});
    keep_only(out, "pairs",
              {"first", "second", "n", "lower", "equal", "higher", "statistic", "z", "pAsymptotic", "pExact", "p",
               "pAdjusted", "effect"});
    keep_only(out, "reliability", {"id", "items", "n", "alpha"});
    keep_only(out, "open", {"id", "answered", "categories", "uncoded"});
    if (out.contains("open"))
        for (auto& open : out["open"])
            keep_only(open, "categories", {"id", "n"});
    return out;
}

} // namespace wk::tests
