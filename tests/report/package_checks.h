// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "io/bytes/xml_stream.h"
#include "report/document/document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

inline const std::string& part_of(const std::vector<NamedFile>& parts, std::string_view name)
{
    static const std::string none;
    for (const auto& part : parts)
        if (part.name == name)
            return part.bytes;
    CAPTURE(name);
    CHECK_MESSAGE(false, "this part is missing");
    return none;
}

/// The values of an attribute of elements with a name, in order.
inline std::vector<std::string> attributes_of(const std::string& xml, std::string_view element, std::string_view name)
{
    std::vector<std::string> out;
    const auto start = [&](std::string_view found, const io::XmlAttributes& attributes) {
        if (found == element)
            out.emplace_back(attributes.find(name).value_or(""));
    };
    CHECK(io::read_xml(xml, {start, {}, {}}));
    return out;
}

/// The text of all elements with a name, in order.
inline std::vector<std::string> texts_of(const std::string& xml, std::string_view element)
{
    std::vector<std::string> out;
    bool inside = false;
    const auto start = [&](std::string_view found, const io::XmlAttributes&) {
        inside = found == element;
        if (inside)
            out.emplace_back();
    };
    const auto text = [&](std::string_view words) {
        if (inside)
            out.back() += words;
    };
    CHECK(io::read_xml(xml, {start, [&](std::string_view) { inside = false; }, text}));
    return out;
}

/// The part whose relationships a part holds: "ppt/slides/slide1.xml" for "ppt/slides/_rels/slide1.xml.rels".
inline std::string source_of(std::string links)
{
    links.erase(links.find("_rels/"), 6);
    return links.substr(0, links.size() - 5);
}

/// Every part is well-formed and has a kind; every relationship leads to a part, and every r:id to a relationship.
inline void check_package(const std::vector<NamedFile>& parts)
{
    REQUIRE(!parts.empty());
    CHECK(parts[0].name == "[Content_Types].xml");
    std::set<std::string> names;
    std::map<std::string, std::set<std::string>> links;
    for (const auto& part : parts) {
        CAPTURE(part.name);
        CHECK(names.insert(part.name).second);
        CHECK((part.name.ends_with(".xlsx") || io::read_xml(part.bytes, {})));
        if (part.name.ends_with(".rels"))
            for (const auto& id : attributes_of(part.bytes, "Relationship", "Id"))
                CHECK(links[source_of(part.name)].insert(id).second);
    }
    const auto types = attributes_of(parts[0].bytes, "Override", "PartName");
    std::set<std::string> typed;
    for (const auto& type : types)
        CHECK(typed.insert(type.substr(1)).second);
    for (const auto& part : parts) {
        CAPTURE(part.name);
        const bool own = part.name.ends_with(".rels") || part.name == "[Content_Types].xml";
        CHECK(typed.count(part.name) == (own || part.name.ends_with(".xlsx") ? 0 : 1)); // known by its ending
        if (part.name.ends_with(".rels")) {
            for (const auto& target : attributes_of(part.bytes, "Relationship", "Target")) {
                CAPTURE(target);
                CHECK(names.count(target.substr(1)) == 1);
            }
            const std::string source = source_of(part.name);
            CHECK((source.empty() || names.count(source) == 1));
        }
        for (auto at = part.bytes.find(" r:id=\""); at != std::string::npos; at = part.bytes.find(" r:id=\"", at + 1)) {
            const auto id = part.bytes.substr(at + 7, part.bytes.find('"', at + 7) - at - 7);
            CAPTURE(id);
            CHECK(links[part.name].count(id) == 1);
        }
    }
    const auto workbooks =
        std::count_if(names.begin(), names.end(), [](const auto& it) { return it.ends_with(".xlsx"); });
    CHECK(typed.size() + links.size() + 1 + std::size_t(workbooks) == names.size());
}

/// A document with the same words in every place that can hold any.
inline report::Document document_of(const std::string& words)
{
    using namespace report;
    Scene scene;
    scene.width = 200;
    scene.height = 100;
    scene.title = scene.description = scene.note = words;
    scene.shapes = {Text{10, 20, words, 14, Face::Regular, Align::Left, Ink::Text},
                    Rect{0, 0, 50, 20, {Ink::Agreement1, Pattern::Dots}, Ink::None, 0}};
    scene.table = {words, {{words, false}, {words, true}}, {{{words}, {words, 1}}}, 1};
    Document out;
    out.title = out.subtitle = out.kicker = words;
    out.cover = out.warnings = {words};
    out.sections = {{words,
                     words,
                     1,
                     {Paragraph{words, words}, BulletList{words, {{words, words}}}, FigureBlock{words, scene},
                      TableBlock{words + "2", scene.table, {}}, PairsBlock{words + "3", words, {{words, words}}}}}};
    return out;
}

/// What people or machines might take for something else than words, one after the other.
inline std::vector<std::string> hostile_words()
{
    return {"=HYPERLINK(\"http://x\",\"klik\")",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)",
            " \t=1+1",
            "＝1+1",
            "\u202E=1+1\u200F",
            "</a:t></t><script>alert(1)</script>\"/> & ' {0} {1} ]]>",
            "a\x01\x02\x1F_x0041_\x7F",
            "regel 1\nregel 2\r\n\tregel 3;\"x\"",
            std::string(2000, 'w'),
            ""};
}

} // namespace wk::tests
