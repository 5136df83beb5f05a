// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_instrument.h"

#include "base/json_text.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cstdio>

TEST_SUITE_BEGIN("platform");

using wk::tests::mentions;
using wk::tests::repository_path;
using wk::tests::run;

namespace {

const std::string BeloftenPath = repository_path("assets/instrumenten/beloften.json");

/// The bytes of a file that is taken away again.
std::string taken_file(const std::string& path)
{
    auto out = wk::platform::read_file(path, 10'000'000);
    std::remove(path.c_str());
    return out ? *out : std::string();
}

} // namespace

TEST_CASE("a questionnaire is exported in every form, and what is lost is said")
{
    const std::string path = "wijkkompas-cli-instrument-test";
    const auto survey = run({"instrument", "export", BeloftenPath, "--to", "limesurvey", "--out", path + ".txt"});
    CHECK(survey.status == 0);
    CHECK(survey.streams.out.empty());
    CHECK(mentions(survey.streams.err, "De groepen van \"Functie\" staan niet in de vragenlijst."));
    CHECK(mentions(survey.streams.err, "In LimeSurvey staan de vragen per thema bij elkaar."));
    const auto imported = run({"instrument", "import", path + ".txt"});
    CHECK(imported.status == 0);
    CHECK(mentions(imported.streams.err, "heeft 24 stellingen, 1 indeling, 2 getallen en 18 open vragen."));
    CHECK((*wk::json_from_text(imported.streams.out, "x"))["id"] == "beloften");
    CHECK(mentions(taken_file(path + ".txt"), "rijvert1"));
    CHECK(run({"instrument", "export", BeloftenPath, "--to", "paper", "--out", path + ".ODT"}).status == 0);
    CHECK(taken_file(path + ".ODT").starts_with("PK"));
    CHECK(run({"instrument", "export", BeloftenPath, "--to", "paper", "--out", path + ".docx"}).status == 0);
    CHECK(taken_file(path + ".docx").starts_with("PK"));
    const auto codebook = run({"instrument", "export", BeloftenPath, "--to", "codebook"});
    CHECK(codebook.status == 0);
    CHECK(mentions(codebook.streams.out, "vert-1;vert1;"));
}

TEST_CASE("a questionnaire is made of an SPSS file, with its wordings and scales")
{
    const auto made = run({"instrument", "import", repository_path("tests/data/spreadsheets/leeuwarden-haven.sav")});
    CAPTURE(made.streams.err);
    REQUIRE(made.status == 0);
    const auto document = *wk::json_from_text(made.streams.out, "x");
    CHECK(document["schema"] == "wijkkompas/instrument/1");
    CHECK(!document["items"].empty());
}

TEST_CASE("a command that cannot be is refused with what to write")
{
    for (const std::vector<std::string>& args :
         {std::vector<std::string>{"instrument"},
          {"instrument", "toon", BeloftenPath},
          {"instrument", "export", BeloftenPath},
          {"instrument", "export", BeloftenPath, "--to", "qualtrics"},
          {"instrument", "export", BeloftenPath, "--to", "limesurvey", "--out", "x.lss"},
          {"instrument", "import", BeloftenPath, "--to", "paper"}}) {
        const auto wrong = run(args);
        CHECK(wrong.status == 2);
        CHECK(!wrong.streams.err.empty());
    }
    CHECK(mentions(run({"instrument", "export", BeloftenPath, "--to", "limesurvey", "--out", "x.lss"}).streams.err,
                   "Laat de naam eindigen op .txt."));
    const auto table = run({"instrument", "import", repository_path("assets/voorbeelden/leeuwarden-synthetisch.csv")});
    CHECK(table.status == 3);
    CHECK(mentions(table.streams.err, "herkent hierin geen vragenlijst"));
    CHECK(run({"instrument", "export", repository_path("README.md"), "--to", "codebook"}).status == 3);
    CHECK(run({"instrument", "import", "er/is/niets.lss"}).status == 3);
}
