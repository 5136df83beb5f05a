// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/reference_file.h"

#include "support.h"
#include "survey/instrument.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using wk::io::read_reference;
using wk::tests::repository_file;

namespace {

/// The smallest file, with `items` and further fields.
std::string reference_document(const std::string& items, const std::string& more = "")
{
    return R"({"schema":"wijkkompas/reference/1","id":"r","title":"R","instrument":"i","publication":"P",)"
           R"("bases":[{"id":"b","title":"B","n":12}],"items":)" +
           items + more + "}";
}

std::string reference_message(const std::string& items, const std::string& more = "")
{
    const auto read = read_reference(reference_document(items, more), "r.json");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("everything that a report published is read, each figure with its place and decimals")
{
    const auto read = read_reference(
        reference_document(R"([{"id":"v","base":"b","n":11,"mean":{"value":6.0,"decimals":1,"source":"tabel 1"},
                      "percentages":{"values":[10,20,71],"decimals":0,"misprint":"Let op."},
                      "quoted":[{"value":70.4,"decimals":1,"codes":[3,2],"source":"2.1"}]}])",
                           R"(,"remarks":["Anders verwoord."],
                     "correlations":[{"item":"v","variable":"leeftijd","r":-0.2,"p":0.04,"source":"3"}],
                     "groups":[{"item":"v","factor":"functie","higher":["a"],"lower":["b","c"],"misprint":"Nee."}])"),
        "r.json");
    REQUIRE(read);
    const auto& item = read->items.at(0);
    CHECK(read->publication == "P");
    CHECK(read->bases.at(item.base).n == 12);
    CHECK(item.n == 11);
    CHECK(item.mean->value == 6);
    CHECK(item.mean->decimals == 1);
    CHECK(item.mean->source == "tabel 1");
    CHECK(item.row->percentages == std::vector<double>{10, 20, 71});
    CHECK(item.row->misprint == "Let op.");
    CHECK(item.quoted.at(0).codes == std::vector<int>{2, 3});
    CHECK(item.quoted.at(0).percentage.value == 70.4);
    CHECK(read->remarks == std::vector<std::string>{"Anders verwoord."});
    CHECK(read->correlations.at(0).r == -0.2);
    CHECK(read->differences.at(0).lower == std::vector<std::string>{"b", "c"});
    CHECK(read->differences.at(0).misprint == "Nee.");
}

TEST_CASE("each mistake in a file of published figures is named with its path")
{
    CHECK(reference_message("[]").empty());
    CHECK(reference_message("5").starts_with("r.json, items: "));
    CHECK(reference_message("[5]").starts_with("r.json, items[0]: "));
    CHECK(reference_message(R"([{"id":"v","base":"x"}])").starts_with("r.json, items[0].base: "));
    CHECK(reference_message(R"([{"id":"v","base":"b"}])").starts_with("r.json, items[0]: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","mean":{"decimals":1}}])")
              .starts_with("r.json, items[0].mean.value: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","mean":{"value":"4","decimals":1}}])")
              .starts_with("r.json, items[0].mean.value: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","mean":{"value":4,"decimals":7}}])")
              .starts_with("r.json, items[0].mean.decimals: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","mean":{"value":1e300,"decimals":1}}])")
              .starts_with("r.json, items[0].mean.value: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","n":0,"mean":{"value":4,"decimals":1}}])")
              .starts_with("r.json, items[0].n: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","percentages":{"values":[101],"decimals":0}}])")
              .starts_with("r.json, items[0].percentages.values[0]: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","quoted":[{"value":-1,"decimals":0,"codes":[]}]}])")
              .starts_with("r.json, items[0].quoted[0].value: "));
    CHECK(reference_message(R"([{"id":"v","base":"b","quoted":[{"value":1,"decimals":0,"codes":[1.5]}]}])")
              .starts_with("r.json, items[0].quoted[0].codes[0]: "));
    const std::string good = R"({"id":"v","base":"b","mean":{"value":4,"decimals":1}})";
    CHECK(reference_message("[" + good + "," + good + "]").starts_with("r.json, items[1].id: "));
    CHECK(reference_message("[]", R"(,"remarks":[1])").starts_with("r.json, remarks[0]: "));
    CHECK(reference_message("[]", R"(,"correlations":[{"item":"v","variable":"x","r":1.1,"p":0.5}])")
              .starts_with("r.json, correlations[0].r: "));
    CHECK(reference_message("[]", R"(,"groups":[{"item":"v"}])").starts_with("r.json, groups[0].factor: "));
}

TEST_CASE("percentages that do not add up to about 100 are refused, unless they are marked as a misprint")
{
    const auto row = [](const std::string& values, const std::string& misprint) {
        return reference_message(R"([{"id":"v","base":"b","percentages":{"values":)" + values + R"(,"decimals":0)" +
                                 misprint + "}}]");
    };
    CHECK(row("[33,33,33]", "").empty()); // three thirds
    CHECK(row("[50,30,22]", "").empty()); // each rounded up
    CHECK(row("[50,30,24]", "").find("samen 104") != std::string::npos);
    CHECK(row("[50,30,24]", R"(,"misprint":"Telt niet op.")").empty());
    CHECK(row("[]", "").find("samen 0") != std::string::npos);
}

TEST_CASE("other files, newer files and broken files are told apart")
{
    CHECK(read_reference("[]", "r").error().code == "reference-schema");
    CHECK(read_reference(R"({"schema":5})", "r").error().code == "reference-schema");
    CHECK(read_reference(R"({"schema":"wijkkompas/project/1"})", "r").error().code == "reference-schema");
    CHECK(read_reference(R"({"schema":"wijkkompas/reference/2"})", "r").error().code == "newer-schema");
    CHECK(read_reference(R"({"schema":"wijkkompas/reference/1"})", "r").error().code == "reference");
    CHECK(read_reference("{", "r").error().code == "json-syntax");
    CHECK(read_reference("\xff", "r").error().code == "json-encoding");
}

TEST_CASE("a file of published figures cut off anywhere is refused and breaks nothing")
{
    const std::string whole = repository_file("assets/referenties/heerenveen-2020.json");
    REQUIRE(whole.size() > 1000);
    for (std::size_t size = 0; size + 2 < whole.size(); size += 97)
        CHECK(!read_reference(whole.substr(0, size), "h.json"));
}

TEST_CASE("the published figures that come along fit the items and scales of the beloften")
{
    const auto instrument =
        wk::survey::Instrument::from_json(repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    REQUIRE(instrument);
    for (const char* name : {"leeuwarden-2020", "heerenveen-2020"}) {
        CAPTURE(name);
        const auto read = read_reference(repository_file("assets/referenties/" + std::string(name) + ".json"), name);
        REQUIRE(read);
        CHECK(read->id == name);
        CHECK(read->instrument == instrument->id());
        CHECK(read->items.size() > 20);
        // Only Leeuwarden published whole rows.
        CHECK(std::any_of(read->items.begin(), read->items.end(), [](const auto& item) { return bool(item.row); }) ==
              (read->id == "leeuwarden-2020"));
        CHECK(std::any_of(read->items.begin(), read->items.end(), [](const auto& item) { return bool(item.mean); }));
        CHECK(
            std::any_of(read->items.begin(), read->items.end(), [](const auto& item) { return !item.quoted.empty(); }));
        for (const auto& item : read->items) {
            CAPTURE(item.id);
            const auto index = instrument->find_item(item.id);
            REQUIRE(index);
            const auto codes = instrument->scale_of(instrument->items()[*index]).codes();
            CHECK((!item.row || item.row->percentages.size() == codes.size()));
            CHECK((!item.mean || (item.mean->value >= codes.front() && item.mean->value <= codes.back())));
            for (const auto& share : item.quoted)
                CHECK(std::includes(codes.begin(), codes.end(), share.codes.begin(), share.codes.end()));
        }
        for (const auto& correlation : read->correlations)
            CHECK((instrument->find_item(correlation.item) && instrument->find_numeric(correlation.variable)));
        for (const auto& difference : read->differences)
            CHECK((instrument->find_item(difference.item) && instrument->find_factor(difference.factor)));
    }
}

TEST_CASE("Leeuwarden's means are those of its table 4, and the four that its percentages contradict are marked")
{
    const auto read = read_reference(repository_file("assets/referenties/leeuwarden-2020.json"), "l.json");
    REQUIRE(read);
    // tests/data/published-means.csv: item,mean,1 when it conflicts with the percentages
    const std::string table = repository_file("tests/data/published-means.csv");
    std::size_t rows = 0;
    for (std::size_t at = table.find('\n') + 1; at < table.size(); at = table.find('\n', at) + 1) {
        const std::string line = table.substr(at, table.find('\n', at) - at);
        const auto* item = read->find_item(line.substr(0, line.find(',')));
        CAPTURE(line);
        REQUIRE((item && item->mean));
        CHECK(std::to_string(item->mean->value).substr(0, 3) == line.substr(line.find(',') + 1, 3));
        CHECK(item->mean->misprint.empty() == line.ends_with(",0"));
        ++rows;
    }
    CHECK(rows == 24);
    CHECK(read->items.size() == 24);
    CHECK(read->bases.at(0).n == 94);
}

TEST_SUITE_END();
