// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"
#include "write/markup/markup.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::write {

#define WK_OPEN_XML "http://schemas.openxmlformats.org/"

/// How the parts of a package point to each other. Programs read both; a document keeps the one that it began with.
enum class OoxmlLinks : std::uint8_t {
    Absolute, ///< "/ppt/slides/slide1.xml" is "rId1"; all lists of links stand in front
    Relative  ///< "media/picture-1.emf" is "r1"; each list stands behind its part
};

/// A file of Office Open XML as its parts, which point to each other by numbered relationships.
/// source  ECMA-376 part 2
class OoxmlPackage {
public:
    explicit OoxmlPackage(OoxmlLinks links = OoxmlLinks::Absolute);

    /// A part.
    /// path   "ppt/slides/slide1.xml", each once
    /// kind   of its content, as it stands between "application/vnd.openxmlformats-" and "+xml"
    void add(std::string_view path, std::string_view kind, const Markup& xml);
    /// A part whose kind is known by the ending of its name.
    void add_file(NamedFile file) { m_parts.push_back(std::move(file)); }
    /// What files with this ending are: "svg", "image/svg+xml". Before any part.
    void add_ending(std::string_view ending, std::string_view media_type);
    /// Points from a part to another, or with an empty `from` from the package; both may be added later.
    /// kind      "slideLayout"; with a slash in it, what follows "http://schemas.openxmlformats.org/"
    /// returns   the relationship's id, for an attribute: "rId1"
    std::string relate(std::string_view from, std::string_view kind, std::string_view to);
    /// Title, subject and language of the document, and no date.
    void add_properties(const report::Document& document, std::string_view language);
    /// What a document proves its figures by, as data of its own, which programs keep when they write it again.
    /// main   path of the part that the document begins with
    /// source  ECMA-376 part 1, 15.2.5 and 22.5
    void add_evidence(std::string_view main, std::string_view evidence);
    /// All parts with their relationships, and the list of their kinds in front.
    std::vector<NamedFile> take();

private:
    struct Links {
        std::string from;
        int count = 0;
        Markup xml;
    };

    Links& links_from(std::string_view from);
    void put_links(std::vector<NamedFile>& out, Links& links) const;

    OoxmlLinks m_form;
    Markup m_types;
    std::vector<NamedFile> m_parts;
    std::vector<Links> m_links;
};

} // namespace wk::write
