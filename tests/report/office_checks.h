// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "io/bytes/xml_stream.h"
#include "report/document/document.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

/// An element of XML with its attributes, and all text within it.
struct XmlElement {
    std::string name; ///< without prefix
    std::map<std::string, std::string> attributes;
    std::string text;

    const std::string& operator[](const std::string& attribute) const
    {
        static const std::string none;
        const auto found = attributes.find(attribute);
        return found == attributes.end() ? none : found->second;
    }
};

/// Every element in the order in which they begin. Has to be well-formed.
///
/// wanted   names of the attributes that are kept
inline std::vector<XmlElement> xml_elements(std::string_view xml, const std::vector<std::string>& wanted)
{
    std::vector<XmlElement> out;
    std::vector<std::size_t> open;
    io::XmlHandler handler;
    handler.start = [&](std::string_view name, const io::XmlAttributes& attributes) {
        open.push_back(out.size());
        out.push_back({std::string(name), {}, {}});
        for (const auto& each : wanted)
            if (const auto value = attributes.find(each))
                out.back().attributes[each] = *value;
    };
    handler.end = [&](std::string_view) { open.pop_back(); };
    handler.text = [&](std::string_view text) {
        for (const std::size_t each : open)
            out[each].text += text;
    };
    const bool sound = io::read_xml(xml, handler);
    CHECK(sound);
    return out;
}

inline std::vector<XmlElement> named(const std::vector<XmlElement>& all, std::string_view name)
{
    std::vector<XmlElement> out;
    for (const auto& each : all)
        if (each.name == name)
            out.push_back(each);
    return out;
}

/// The bytes of a part, which has to be there.
inline std::string part(const std::vector<NamedFile>& parts, std::string_view name)
{
    for (const auto& each : parts)
        if (each.name == name)
            return each.bytes;
    FAIL_CHECK("no part ", name);
    return {};
}

inline std::size_t count_of(std::string_view text, std::string_view piece)
{
    std::size_t out = 0;
    for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1))
        ++out;
    return out;
}

/// Everything that is XML is well-formed, no name comes twice, and nothing is looked for elsewhere.
inline void check_parts(const std::vector<NamedFile>& parts)
{
    std::set<std::string> names;
    for (const auto& each : parts) {
        CAPTURE(each.name);
        CHECK(names.insert(each.name).second);
        const std::string_view name = each.name;
        if (!name.ends_with(".emf") && !name.ends_with(".xlsx") && name != "mimetype")
            xml_elements(each.bytes, {});
        for (const char* outside : {"TargetMode", "file:", "xlink:href=\"http"})
            CHECK(each.bytes.find(outside) == std::string::npos);
    }
}

/// Text that tries to become markup in an office document, and is no sound text either.
inline const std::string office_evil =
    "</w:t></text:p>]]><script>alert(1)</script>\" onload=\"x\" ' \x01 &lt; \xFF\xFE "
    "\xEF\xBF\xBE \xEF\xBF\xBF \xED\xA0\x80\r\n\ttwee  blanks";

/// A document with a block of every kind, each of whose texts is `evil`.
inline report::Document hostile_document(const std::string& evil = office_evil)
{
    using namespace report;
    Scene scene;
    scene.width = scene.height = 50;
    scene.title = scene.description = scene.note = evil;
    scene.shapes = {Text{0, 0, evil, 14, Face::Regular, Align::Left, Ink::Text},
                    Rect{0, 0, 5, 5, {Ink::Agreement1, Pattern::Dots}, Ink::None, 0}};
    scene.table = {evil, {{evil, false}, {evil, true}}, {{{evil}, {evil, 1}}}, 1};
    Document document;
    document.title = document.subtitle = document.kicker = document.language = evil;
    document.cover = document.warnings = {evil};
    document.sections = {
        {evil,
         evil,
         1,
         {Paragraph{evil, evil, ParagraphStyle::Lead, evil}, BulletList{evil, {{evil, evil}}}, FigureBlock{evil, scene},
          TableBlock{evil + "2", scene.table, evil}, QuoteBlock{evil, evil},
          LightBlock{evil, evil, evil, evil, Ink::Behind, evil}, PairsBlock{evil + "3", evil, {{evil, evil}}}}},
        {evil, evil, 3, {Paragraph{{}, "x"}}},
        {"inhoud", evil, 1, {Paragraph{{}, "x"}}, true}};
    return document;
}

/// Parts of hostile_document(): nothing of it became markup.
/// text   name of the part with the document's text
inline void check_inert(const std::vector<NamedFile>& parts, std::string_view text)
{
    for (const auto& each : parts) {
        if (each.name.ends_with(".emf") || each.name.ends_with(".xlsx"))
            continue;
        CAPTURE(each.name);
        for (const char* markup : {"<script", "onload=\"", "\x01", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xFF"})
            CHECK(each.bytes.find(markup) == std::string::npos);
    }
    CHECK(part(parts, text).find("&lt;script&gt;") != std::string::npos);
}

/// A chapter with a figure, its table in an appendix, and a sentence that leads to each of them.
inline report::Document linked_document()
{
    using namespace report;
    Scene scene;
    scene.width = 960;
    scene.height = 300;
    scene.title = "Wat mensen antwoorden";
    scene.description = "Zeven van de tien zijn het eens.";
    scene.note = "Alle 10 respondenten.";
    const DataTable table{"Cijfers", {{"Wie", false}, {"n", true}}, {{{"A"}, {"7", 7}}, {{"Samen"}, {"10", 10}}}, 1};
    Document document;
    document.title = "Titel";
    document.sections = {{"een",
                          "Eén",
                          1,
                          {Paragraph{{}, "Eerst.\nDan.", ParagraphStyle::Body, "f"}, FigureBlock{"f", scene},
                           Paragraph{{}, "Nergens.", ParagraphStyle::Body, "is er niet"}}},
                         {"twee", "Twee", 2, {BulletList{"", {{{}, "Regel", ParagraphStyle::Body, "t"}}}}},
                         {"drie", "Tabellen", 1, {TableBlock{"t", table, "f"}}, true}};
    return document;
}

} // namespace wk::tests
