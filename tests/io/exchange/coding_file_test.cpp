// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/coding_file.h"

#include "base/json.h"
#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;

namespace {

std::string written_coding()
{
    return wk::io::write_coding_file("Noor", *wk::tests::coding_responses(),
                                     {std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())});
}

template <class Change>
wk::Error error_after(Change change)
{
    Json document = Json::parse(written_coding(), nullptr, false);
    change(document);
    const auto read =
        wk::io::read_coding_file(wk::text_from_json(document), "noor.json", *wk::tests::coding_responses());
    return read ? wk::Error{} : read.error();
}

} // namespace

TEST_CASE("another coder's file gives the codes back on the same rows, without refusals and answers")
{
    const auto read = wk::io::read_coding_file(written_coding(), "noor.json", *wk::tests::coding_responses());
    REQUIRE(read);
    CHECK(read->coder == "Noor");
    REQUIRE(read->codings.size() == 1);
    auto expected = wk::tests::coding_done();
    expected.answers.erase(expected.answers.begin() + 1);
    CHECK(read->codings[0] == expected);
    CHECK(written_coding().find("weinig tijd") == std::string::npos);
    CHECK(Json::parse(written_coding(), nullptr, false)["codings"][0]["answers"][0]["row"] ==
          2); // as a spreadsheet counts
}

TEST_CASE("a coder's file for something else is refused with the reason")
{
    CHECK(error_after([](Json& d) { d["schema"] = "wijkkompas/project/1"; }).code == "coding-schema");
    CHECK(error_after([](Json& d) { d["schema"] = "wijkkompas/coding/2"; }).code == "newer-schema");
    CHECK(error_after([](Json& d) { d["instrument"] = "anders"; }).code == "other-instrument");
    CHECK(error_after([](Json& d) { d["answers"] = "0000000000000000"; }).code == "other-answers");
    CHECK(error_after([](Json& d) { d.erase("coder"); }).message.find("coder: ") != std::string::npos);
    CHECK(error_after([](Json& d) { d["codings"][0]["question"] = "q"; }).message.find("codings[0].question: ") !=
          std::string::npos);
    CHECK(error_after([](Json& d) {
              d["codings"].push_back(Json(d["codings"][0]));
          }).message.find("codings[1].question: ") != std::string::npos);
    for (const auto row : {0, 1, 6, 99}) // before the data, the header, no answer, beyond
        CHECK(error_after([&](Json& d) { d["codings"][0]["answers"][0]["row"] = row; }).code == "coding");
    CHECK(error_after([](Json& d) { d["codings"][0]["answers"][0]["row"] = "2"; }).code == "coding");
    CHECK(error_after([](Json& d) { d["codings"][0]["answers"][0]["row"] = 1e300; }).code == "coding");
}

TEST_SUITE_END();
