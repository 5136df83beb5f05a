// SPDX-License-Identifier: EUPL-1.2
#include "write/office/ooxml.h"

#include "report/package_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

TEST_CASE("a package lists the kinds of its parts and numbers relationships per part")
{
    OoxmlPackage package;
    CHECK(package.relate({}, "officeDocument", "a/b.xml") == "rId1");
    CHECK(package.relate("a/b.xml", "slide", "c.xml") == "rId1");
    CHECK(package.relate("a/b.xml", "package/2006/relationships/x", "c.xml") == "rId2");
    CHECK(package.relate({}, "theme", "c.xml") == "rId2");
    package.add("a/b.xml", "officedocument.b", Markup().empty("b"));
    package.add("c.xml", "officedocument.c", Markup().empty("c"));
    const auto parts = package.take();
    tests::check_package(parts);
    CHECK(tests::part_of(parts, "a/b.xml") == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<b/>");
    CHECK(tests::attributes_of(parts[0].bytes, "Override", "ContentType")[1] ==
          "application/vnd.openxmlformats-officedocument.c+xml");
    const auto types = tests::attributes_of(tests::part_of(parts, "a/_rels/b.xml.rels"), "Relationship", "Type");
    CHECK(types == std::vector<std::string>{"http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide",
                                            "http://schemas.openxmlformats.org/package/2006/relationships/x"});
    CHECK(tests::attributes_of(tests::part_of(parts, "_rels/.rels"), "Relationship", "Target") ==
          std::vector<std::string>{"/a/b.xml", "/c.xml"});
}

TEST_CASE("links may be relative too, each list behind its part, and files are known by their ending")
{
    OoxmlPackage package(OoxmlLinks::Relative);
    package.add_ending("svg", "image/svg+xml");
    CHECK(package.relate({}, "officeDocument", "a/b.xml") == "r1");
    CHECK(package.relate("a/b.xml", "image", "a/media/c.svg") == "r1");
    package.add("a/b.xml", "officedocument.b", Markup().empty("b"));
    package.add_file({"a/media/c.svg", "<svg/>"});
    const auto parts = package.take();
    std::vector<std::string> names;
    for (const auto& part : parts)
        names.push_back(part.name);
    CHECK(names == std::vector<std::string>{"[Content_Types].xml", "_rels/.rels", "a/b.xml", "a/_rels/b.xml.rels",
                                            "a/media/c.svg"});
    CHECK(tests::attributes_of(parts[1].bytes, "Relationship", "Target")[0] == "a/b.xml");
    CHECK(tests::attributes_of(parts[3].bytes, "Relationship", "Target")[0] == "media/c.svg");
    CHECK(tests::attributes_of(parts[0].bytes, "Default", "Extension") ==
          std::vector<std::string>{"rels", "xml", "svg"});
    CHECK(package.take().size() == 1); // it begins anew
}

TEST_CASE("properties tell title, subject and language, and no time")
{
    OoxmlPackage package;
    Document document;
    document.title = "Zes <beloften>";
    document.subtitle = "Uitkomsten & meer";
    package.add_properties(document, document.language);
    const auto parts = package.take();
    tests::check_package(parts);
    const auto& xml = tests::part_of(parts, "docProps/core.xml");
    CHECK(tests::texts_of(xml, "title")[0] == document.title);
    CHECK(tests::texts_of(xml, "subject")[0] == document.subtitle);
    CHECK(tests::texts_of(xml, "language")[0] == "nl");
    CHECK(xml.find("dcterms") == std::string::npos);
}

TEST_SUITE_END();
