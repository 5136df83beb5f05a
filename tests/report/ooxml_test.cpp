#include "report/ooxml.h"

#include "report/package_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

TEST_CASE("values take their places in a pattern, as often as it asks, and are not read for places themselves")
{
    std::string out = "<";
    add_markup(out, "{1}{0}{1} $a", {"x", "{0}"});
    CHECK(out == "<{0}x{0} $a");
    add_markup(out, "");
    add_markup(out, "/>");
    CHECK(out == "<{0}x{0} $a/>");
}

TEST_CASE("a package lists the kinds of its parts and numbers relationships per part")
{
    OoxmlPackage package;
    CHECK(package.relate({}, "officeDocument", "a/b.xml") == "rId1");
    CHECK(package.relate("a/b.xml", "slide", "c.xml") == "rId1");
    CHECK(package.relate("a/b.xml", "package/2006/relationships/x", "c.xml") == "rId2");
    CHECK(package.relate({}, "theme", "c.xml") == "rId2");
    package.add("a/b.xml", "officedocument.b", "<b/>");
    package.add("c.xml", "officedocument.c", "<c/>");
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

TEST_CASE("properties tell title, subject and language, and no time")
{
    OoxmlPackage package;
    Document document;
    document.title = "Zes <beloften>";
    document.subtitle = "Uitkomsten & meer";
    package.add_properties(document);
    const auto parts = package.take();
    tests::check_package(parts);
    const auto& xml = tests::part_of(parts, "docProps/core.xml");
    CHECK(tests::texts_of(xml, "title")[0] == document.title);
    CHECK(tests::texts_of(xml, "subject")[0] == document.subtitle);
    CHECK(tests::texts_of(xml, "language")[0] == "nl");
    CHECK(xml.find("dcterms") == std::string::npos);
}

TEST_SUITE_END();
