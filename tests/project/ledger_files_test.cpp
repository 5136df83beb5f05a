// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/table_file.h"
#include "ledger.h"
#include "support.h"
#include "survey/instrument_guess.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

// The ledger of the columns adds up for every file with answers that there is here: with the questionnaire beside it,
// with one that is guessed, and without.

TEST_SUITE_BEGIN("project");

using namespace wk;

namespace {

std::vector<std::string> tables_below(const std::string& folder)
{
    constexpr std::string_view endings[] = {".csv", ".xlsx", ".ods", ".sav", ".zsav"};
    std::vector<std::string> out;
    const std::string root = tests::repository_path(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
        if (std::find(std::begin(endings), std::end(endings), entry.path().extension().string()) != std::end(endings))
            out.push_back(folder + entry.path().string().substr(root.size()));
    std::sort(out.begin(), out.end());
    return out;
}

/// The questionnaires that may belong to a file: those in its folder, and the one of the example.
std::vector<std::shared_ptr<const survey::Instrument>> instruments_for(const std::string& path)
{
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    std::vector<std::shared_ptr<const survey::Instrument>> out;
    for (const std::string& name : {folder + "instrument.json", folder + "instrument-accents.json",
                                    folder + "instrument-dates.json", std::string("assets/instrumenten/beloften.json")})
        if (auto read = survey::Instrument::from_json(tests::repository_file(name), name))
            out.push_back(std::make_shared<const survey::Instrument>(*std::move(read)));
    return out;
}

} // namespace

TEST_CASE("what became of each column adds up to the rows, in every file")
{
    std::size_t read = 0;
    for (const char* folder : {"tests/data/mensen", "tests/data/analyse", "tests/data/spreadsheets",
                               "tests/data/hostile", "assets/voorbeelden"})
        for (const auto& path : tables_below(folder)) {
            CAPTURE(path);
            const auto file = io::read_table(tests::repository_file(path), path);
            if (!file)
                continue; // a sentence
            ++read;
            tests::check_ledger(*file->table, survey::column_ledger(*file->table));
            auto instruments = instruments_for(path);
            if (auto guessed =
                    survey::Instrument::from_json(survey::guessed_instrument(*file->table, {}, "x").document, "x"))
                instruments.push_back(std::make_shared<const survey::Instrument>(*std::move(guessed)));
            for (const auto& instrument : instruments)
                if (const auto responses = survey::Responses::make(file->table, instrument))
                    tests::check_ledger(*file->table, survey::column_ledger(**responses));
        }
    CHECK(read > 40);
}

TEST_SUITE_END();
