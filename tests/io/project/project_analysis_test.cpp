// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_analysis.h"

#include "base/json.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::JsonCheck;
using wk::project::AnalysisOptions;

namespace {

AnalysisOptions analysis_of(const Json& source, JsonCheck& check)
{
    return wk::io::analysis_from_json(source, "surveys[0].analysis", *wk::tests::small_instrument(), check);
}

} // namespace

TEST_CASE("what is tested comes back as it went")
{
    AnalysisOptions options;
    options.by = {"f"};
    options.with = {"n"};
    options.groupings = {{"f", {{"samen", {"a", "b"}}, {"rest", {"d"}}}, {"c"}}};
    options.correlation = wk::project::CorrelationMethod::Kendall;
    options.exact = wk::stats::Exact::Never;
    options.adjust = wk::stats::Adjustment::Holm;
    options.alpha = {0.01, 0.2};
    options.min_group = 3;
    options.weighting = wk::project::Weighting::Column;
    options.weight_variable = "n";
    JsonCheck check("project", "p.wijkkompas");
    CHECK(analysis_of(wk::io::analysis_json(options), check) == options);
    CHECK(check.ok());
}

TEST_CASE("a file of before there were weights has none, and one without has no field for them")
{
    const Json source = wk::io::analysis_json({});
    CHECK(!source.contains("weighting"));
    JsonCheck check("project", "p.wijkkompas");
    CHECK(analysis_of(source, check).weighting == wk::project::Weighting::None);
    CHECK(check.ok());
}

TEST_CASE("what is no method, level or number is refused at its place")
{
    const auto complaint = [](const char* key, const Json& value) {
        Json source = wk::io::analysis_json({});
        source[key] = value;
        JsonCheck check("project", "p.wijkkompas");
        analysis_of(source, check);
        return check.ok() ? "" : check.error().message;
    };
    CHECK(complaint("adjust", "bonferroni").find("surveys[0].analysis.adjust") != std::string::npos);
    CHECK(complaint("weighting", "zomaar").find("surveys[0].analysis.weighting") != std::string::npos);
    CHECK(complaint("correlation", "phi").find("\"phi\"") != std::string::npos);
    CHECK(complaint("alpha", {0.05, 1}).find("alpha[1]") != std::string::npos);
    CHECK(complaint("alpha", {"x"}).find("alpha[0]") != std::string::npos);
    CHECK(complaint("minGroup", 0).find("minGroup") != std::string::npos);
    CHECK(complaint("by", {1}).find("by[0]") != std::string::npos);
    CHECK(complaint("groupings", {{{"groups", Json::array()}}}).find("groupings[0].factor") != std::string::npos);
    CHECK(complaint("with", {"bestaat-niet"}).empty()); // of another instrument: passed over
}

TEST_SUITE_END();
