// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_files.h"

#include "support.h"

#include <doctest/doctest.h>

#include <cstdio>

TEST_SUITE_BEGIN("platform");

using wk::platform::files_in;
using wk::platform::is_folder;
using wk::platform::read_file;
using wk::platform::write_file;

TEST_CASE("a file comes back as it was written, and nothing else stays behind")
{
    const std::string path = "wijkkompas-cli-files-test.tmp";
    const std::string bytes = std::string("a\0b\r\n", 5) + std::string(3'000'000, 'x');
    CHECK(!write_file(path, bytes));
    const auto again = read_file(path, 10'000'000);
    REQUIRE(again);
    CHECK(*again == bytes);
    CHECK(read_file(path, 1000).error().code == "too-large");
    CHECK(!read_file(path + ".wijkkompas-deel", 1000));
    std::remove(path.c_str());
}

TEST_CASE("what cannot be read or written is an error with the file's name")
{
    CHECK(read_file("er/is/niets.csv", 1000).error().message.starts_with("niets.csv: "));
    CHECK(read_file(".", 1000).error().code == "cannot-read");
    const auto problem = write_file("er/is/geen/map.json", "x");
    REQUIRE(problem);
    CHECK(problem->code == "cannot-write");
}

TEST_CASE("the files of a folder come in the order of their names, those of other endings left out")
{
    const auto found = files_in(wk::tests::repository_path("assets/routekaart"), ".json");
    REQUIRE(found);
    std::vector<std::string> names;
    for (const auto& each : *found)
        names.push_back(wk::platform::file_name(each));
    CHECK(names == std::vector<std::string>{"beloften.json", "dilemmas.json", "oordelen.json", "organisation.json",
                                            "practice.json", "requirements.json", "route.json", "rules.json",
                                            "sinds-2020.json", "sources.json", "verantwoording.json"});
    CHECK(is_folder(wk::tests::repository_path("assets")));
    CHECK(!is_folder(wk::tests::repository_path("README.md")));
    CHECK(files_in("er/is/geen map", ".txt").error().message.starts_with("geen map: "));
}

TEST_CASE("the name of a file is what follows the last slash")
{
    CHECK(wk::platform::file_name("a/b\\c.csv") == "c.csv");
    CHECK(wk::platform::file_name("c.csv") == "c.csv");
}

TEST_SUITE_END();
