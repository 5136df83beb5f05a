// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_routekaart.h"

#include "base/json.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

TEST_SUITE_BEGIN("platform");

using namespace wk;
using tests::Run;
using tests::run;

namespace {

std::string profile(const char* name)
{
    return tests::repository_path(std::string("tests/data/profiles/") + name + ".json");
}

const std::string Content = tests::repository_path("assets/routekaart");

/// A folder that is gone afterwards.
class Folder {
public:
    explicit Folder(std::string name) : m_path(std::move(name))
    {
        std::error_code ignored;
        std::filesystem::create_directory(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    const std::string& path() const { return m_path; }
    void write(const std::string& name, std::string_view bytes) const
    {
        REQUIRE(!platform::write_file(m_path + "/" + name, bytes));
    }

private:
    std::string m_path;
};

/// The files of the routekaart, in a folder of their own.
void copy_content(const Folder& folder)
{
    const auto files = platform::files_in(Content, ".json");
    REQUIRE(files);
    for (const auto& path : *files)
        folder.write(platform::file_name(path), *platform::read_file(path, 10'000'000));
}

} // namespace

TEST_CASE("the routekaart that is carried has content and rules")
{
    const auto known = platform::carried_routekaart();
    REQUIRE(known);
    CHECK(known->steps.size() == 11);
    CHECK(known->rules.size() >= 17);
}

TEST_CASE("advise gives what follows from a profile, as a list")
{
    const auto out = run({"advise", profile("contract")});
    CAPTURE(out.streams.err);
    REQUIRE(out.status == 0);
    CHECK(out.streams.err.empty());
    const Json advice = *json_from_text(out.streams.out, "stdout");
    REQUIRE(advice.is_array());
    const auto find = [&](const char* id) {
        return std::find_if(advice.begin(), advice.end(),
                            [&](const auto& each) { return each["id"].template get<std::string>() == id; });
    };
    REQUIRE(find("regel-10a") != advice.end());
    CHECK((*find("regel-10a"))["because"].dump() == R"(["productiebekostiging"])");
    CHECK((*find("regel-10a"))["source"].dump() == R"("KPMG/VWS 2019, p. 16")");
    REQUIRE(find("regel-8a") != advice.end());
    CHECK((*find("regel-8a"))["level"].dump() == R"("strength")");
    CHECK(find("regel-1a") == advice.end());
    CHECK(find("regel-14a") == advice.end());
}

TEST_CASE("advise writes to a file with --out")
{
    const std::string path = "wijkkompas-advise-test.json";
    const auto out = run({"advise", profile("leeg"), "--out", path});
    CHECK(out.status == 0);
    CHECK(out.streams.out.empty());
    CHECK(*platform::read_file(path, 1'000'000) == run({"advise", profile("leeg")}).streams.out);
    std::remove(path.c_str());
}

TEST_CASE("a profile that cannot be is 3, with its place; a command that cannot be is 2")
{
    const auto wrong = run({"advise", profile("verkeerde-as")});
    CHECK(wrong.status == 3);
    CHECK(wrong.streams.out.empty());
    CHECK(wrong.streams.err.find("verkeerde-as.json, axes.aanbod: ") == 0);
    CHECK(run({"advise", "er-is-niets.json"}).status == 3);
    CHECK(run({"advise"}).status == 2);
    CHECK(run({"advise", "a", "b"}).status == 2);
    CHECK(run({"content"}).status == 2);
    CHECK(run({"content", "lezen"}).streams.err.find("content check") != std::string::npos);
    CHECK(run({"content", "lezen"}).status == 2);
    CHECK(run({"content", "check", "a", "b"}).status == 2);
    CHECK(run({"advise", profile("leeg"), "--seeds", "x"}).status == 2);
}

TEST_CASE("content check prints the counts, a line for each")
{
    const auto out = run({"content", "check", Content});
    CAPTURE(out.streams.err);
    CHECK(out.status == 0);
    CHECK(out.streams.out.find("fasen 6\n") != std::string::npos);
    CHECK(out.streams.out.find("\nlessen 30\n") != std::string::npos);
    CHECK(out.streams.out.find("\neisen 182\n") != std::string::npos);
    CHECK(out.streams.out.find("\ndilemma's 11\n") != std::string::npos);
    CHECK(out.streams.out.find("\nregels 17\n") != std::string::npos);
    CHECK(out.streams.err.find("De inhoud klopt.") != std::string::npos);
}

TEST_CASE("content check without a folder reads what is at hand, or what the program carries")
{
    const auto out = run({"content", "check"});
    CAPTURE(out.streams.err);
    CHECK(out.status == 0);
    CHECK(out.streams.out == run({"content", "check", Content}).streams.out);
}

TEST_CASE("problems are 3 and stand on standard error, all of them")
{
    const Folder folder("wijkkompas-content-test");
    copy_content(folder);
    CHECK(run({"content", "check", folder.path()}).status == 0);
    auto dilemmas = *json_from_text(*platform::read_file(folder.path() + "/dilemmas.json", 1'000'000), "x");
    dilemmas["dilemmas"].erase(10);
    dilemmas["dilemmas"][0]["approach"] = dilemmas["dilemmas"][0]["tension"];
    folder.write("dilemmas.json", dilemmas.dump());
    const auto out = run({"content", "check", folder.path()});
    CHECK(out.status == 3);
    CHECK(out.streams.out.find("dilemma's 10\n") != std::string::npos);
    CHECK(out.streams.err.find("dilemmas.json, dilemmas: het aantal dilemma's is 10, maar hoort 11 te zijn") !=
          std::string::npos);
    CHECK(out.streams.err.find("dilemmas.json, dilemmas[0].approach: ") != std::string::npos);
    folder.write("rules.json", "{}");
    CHECK(run({"content", "check", folder.path()}).streams.err.find("rules.json, schema: ") == 0);
    std::remove((folder.path() + "/sources.json").c_str());
    const auto missing = run({"content", "check", folder.path()});
    CHECK(missing.status == 3);
    CHECK(missing.streams.err.find("sources.json: ") == 0);
}

TEST_CASE("texts are compared with the sources that --seeds names, and it says so")
{
    const Folder seeds("wijkkompas-seeds-test");
    CHECK(run({"content", "check", Content, "--seeds", seeds.path()}).status == 3);
    CHECK(run({"content", "check", Content, "--seeds", "er/is/niets"}).status == 3);
    seeds.write("bron.txt", "Een zin die nergens anders in onze teksten staat.");
    const auto fine = run({"content", "check", Content, "--seeds", seeds.path()});
    CHECK(fine.status == 0);
    CHECK(fine.streams.err.find("vergeleken met bronteksten: 1.") != std::string::npos);
    // Windows-1252, and a text of ours in it.
    seeds.write("oud.txt", "caf\xE9: bij elke stap van de ROUTE is daar\noog voor, zei iemand");
    const auto copied = run({"content", "check", Content, "--seeds", seeds.path()});
    CHECK(copied.status == 3);
    CHECK(copied.streams.err.find("route.json, basisfuncties[0].text: ") != std::string::npos);
    CHECK(copied.streams.err.find("oud.txt") != std::string::npos);
}

TEST_SUITE_END();
