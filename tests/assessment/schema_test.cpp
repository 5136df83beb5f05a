// SPDX-License-Identifier: EUPL-1.2
#include "assessment/schema.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;

namespace {

std::string schema_complaint(const Json& document)
{
    JsonCheck check("answers", "a.json");
    assessment::check_schema(check, document, "sheet", "wijkkompas/answers/1");
    return check.ok() ? std::string() : check.error().message;
}

} // namespace

TEST_CASE("a document names its schema; another one and a newer version are told apart")
{
    CHECK(schema_complaint({{"schema", "wijkkompas/answers/1"}}).empty());
    const std::string newer = schema_complaint({{"schema", "wijkkompas/answers/2"}});
    CHECK(newer.find("sheet.schema") != std::string::npos);
    CHECK(newer.find("nieuwere versie") != std::string::npos);
    const std::string other = schema_complaint({{"schema", "wijkkompas/project/1"}});
    CHECK(other.find("\"wijkkompas/answers/1\"") != std::string::npos);
    CHECK(other != newer);
    CHECK(!schema_complaint(Json::object()).empty());
}

TEST_SUITE_END();
