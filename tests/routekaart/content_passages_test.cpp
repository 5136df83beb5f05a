// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_passages.h"

#include "base/json.h"
#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

/// Fields that name something for programs, and texts that are no more than a name or a year.
const std::set<std::string> NoTexts{
    "schema",    "id",          "code",     "basisfunctie",  "phase",    "kind",   "layer",        "force",
    "axis",      "publication", "level",    "year",          "lessons",  "topics", "attentionFor", "appliesTo",
    "actors",    "when",        "beloften", "basisfuncties", "reviewed", "unless", "parts",        "requirements",
    "practices", "touches",     "date",     "status",        "verdict",  "stance", "place"};

/// Objects of which no text is ours to read.
const std::set<std::string> NoneOfIt{"reviewed", "touches"};

/// Every text of a document by its path, but for those fields.
void collect(const Json& value, const std::string& path, std::map<std::string, std::string>& out)
{
    if (value.is_string())
        out[path] = value.get<std::string>();
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collect(value[i], path_at(path, i), out);
    if (value.is_object())
        for (auto it = value.begin(); it != value.end(); ++it)
            if (NoneOfIt.count(it.key()) == 0 &&
                (NoTexts.count(it.key()) == 0 || (it->is_structured() && (it->empty() || it->front().is_structured()))))
                collect(*it, path_at(path, it.key()), out);
}

} // namespace

TEST_CASE("every text of the files is a passage, at its own place")
{
    const auto found = passages(tests::content());
    const auto texts = tests::content_texts();
    std::map<std::string, std::map<std::string, std::string>> places;
    for (const auto& each : found)
        places[std::string(each.file)][each.path] = std::string(each.text);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string file = std::string(content_file_names[i]) + ".json";
        CAPTURE(file);
        std::map<std::string, std::string> wanted;
        collect(*json_from_text(texts[i], file), {}, wanted);
        wanted.erase("title"); // of the document itself
        // Where a row comes from stands behind it, and has no name of its own; a rule names a municipality by its id.
        std::erase_if(wanted, [&](const auto& each) {
            return each.first.ends_with("][4]") || (file == "oordelen.json" && each.first.ends_with(".theme")) ||
                   (file == "rules.json" && each.first.ends_with(".municipality"));
        });
        for (const auto& one : wanted)
            CHECK_MESSAGE(places[file][one.first] == one.second, one.first);
        CHECK(places[file].size() == wanted.size());
    }
}

TEST_CASE("quotes and titles are as printed, and sentences are ours")
{
    std::map<std::string, Wording> wordings;
    const auto found = passages(tests::content());
    for (const auto& each : found)
        wordings[std::string(each.file) + " " + each.path] = each.wording;
    CHECK(wordings["route.json phases[0].title"] == Wording::Printed);
    CHECK(wordings["route.json phases[0].text"] == Wording::Sentences);
    CHECK(wordings["route.json lessons[0].title"] == Wording::Label);
    CHECK(wordings["route.json basisfuncties[0].perspectives.allePartijen"] == Wording::Sentences);
    CHECK(wordings["dilemmas.json dilemmas[0].approach"] == Wording::Long);
    CHECK(wordings["dilemmas.json dilemmas[0].question"] == Wording::Sentences);
    CHECK(wordings["practice.json vng2013[0].facts[0]"] == Wording::Printed);
    CHECK(wordings["sources.json sources[0].title"] == Wording::Printed);
}

TEST_SUITE_END();
