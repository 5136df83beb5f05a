// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/xml_stream.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using namespace wk::io;

TEST_CASE("elements, attributes and texts come in order, whatever the pieces and prefixes")
{
    const std::string document = "<a:r xmlns:a='x' a:id='7' id='8'>een<b/>twee &amp; drie</a:r>";
    for (std::size_t piece = 1; piece < document.size(); ++piece) {
        std::string seen;
        XmlStream xml({[&](std::string_view name, const XmlAttributes& attributes) {
                           seen += "<" + std::string(name);
                           if (const auto id = attributes.find("a:id"))
                               seen += " " + std::string(*id);
                           if (const auto id = attributes.find("id"))
                               seen += " " + std::string(*id);
                       },
                       [&](std::string_view name) { seen += ">" + std::string(name); },
                       [&](std::string_view text) { seen += text; }});
        for (std::size_t at = 0; at < document.size(); at += piece)
            REQUIRE(xml.feed(std::string_view(document).substr(at, piece), at + piece >= document.size()));
        CHECK(seen == "<r 7 7een<b>btwee & drie>r");
    }
}

TEST_CASE("what is not well-formed or has a document type is refused, so that no entity can grow")
{
    CHECK(!read_xml("<a>", {}));
    CHECK(!read_xml("<a></b>", {}));
    std::string text;
    const std::string bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>";
    CHECK(!read_xml(bomb, {{}, {}, [&](std::string_view more) { text += more; }}));
    CHECK(text.empty());
    CHECK(!read_xml("<a>&onbekend;</a>", {}));
}

namespace {

/// How many bytes expat looks at when `document` comes in pieces of 64 KB: each piece, and again what was waiting.
struct Work {
    std::size_t bytes = 0;
    bool too_long = false;
};

Work work_of(const std::string& document)
{
    constexpr std::size_t piece = 65536;
    Work out;
    XmlStream xml({});
    for (std::size_t at = 0; at < document.size(); at += piece) {
        out.bytes += xml.waiting() + std::min(piece, document.size() - at);
        if (!xml.feed(std::string_view(document).substr(at, piece), at + piece >= document.size())) {
            out.too_long = xml.token_too_long();
            break;
        }
    }
    return out;
}

} // namespace

TEST_CASE("nothing that is long costs more than it is long")
{
    const std::string megabytes(std::size_t(20) << 20, 'a');
    const std::string blanks(std::size_t(20) << 20, ' ');
    for (const std::string& document :
         {"<a b='" + megabytes + "'/>", "<" + megabytes + "/>", "<a></" + megabytes + ">",
          "<a><!--" + megabytes + "--></a>", "<!--" + megabytes + "--><a/>", "<a/><!--" + megabytes + "-->",
          "<a><?b " + megabytes + "?></a>", "<a " + blanks + "/>", "<a>&" + megabytes + ";</a>",
          "<!DOCTYPE " + megabytes + "><a/>"}) {
        CAPTURE(document.substr(0, 12));
        const Work work = work_of(document);
        CHECK(work.too_long);
        CHECK(work.bytes < 12 * MaxXmlToken);
    }
    // Text is read as it comes, whatever its length, and so is what stands between elements.
    for (const std::string& document : {"<a>" + megabytes + "</a>", "<a><![CDATA[" + megabytes + "]]></a>",
                                        "<a>" + blanks + "</a>", blanks + "<a/>" + blanks}) {
        CAPTURE(document.substr(0, 12));
        const Work work = work_of(document);
        CHECK(!work.too_long);
        CHECK(work.bytes < 2 * document.size());
    }
    const std::string fits(MaxXmlToken / 2, 'a');
    CHECK(!work_of("<a b='" + fits + "'/>").too_long);
}

TEST_CASE("a handler can stop in the middle")
{
    int elements = 0;
    XmlStream* stream = nullptr;
    XmlStream xml({[&](std::string_view, const XmlAttributes&) {
                       if (++elements == 2)
                           stream->stop();
                   },
                   {},
                   {}});
    stream = &xml;
    CHECK(!xml.feed("<a><b/><c/></a>", true));
    CHECK(xml.stopped());
    CHECK(elements == 2);
}

TEST_SUITE_END();
