#pragma once

#include "base/named_file.h"
#include "report/document.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// Appends a pattern with {0} to {9} replaced by values, which have to be markup already.
void add_markup(std::string& out, std::string_view pattern, std::initializer_list<std::string_view> values = {});

/// A file of Office Open XML as its parts, which point to each other by numbered relationships.
/// source  ECMA-376 part 2
class OoxmlPackage {
public:
    /// A part.
    /// path   "ppt/slides/slide1.xml", each once
    /// kind   of its content, as it stands between "application/vnd.openxmlformats-" and "+xml"
    /// xml    what follows the declaration
    void add(std::string path, std::string_view kind, std::string_view xml);
    /// Points from a part to another, or with an empty `from` from the package; both may be added later.
    /// kind      "slideLayout"; with a slash in it, what follows "http://schemas.openxmlformats.org/"
    /// returns   the relationship's id, for an attribute: "rId1"
    std::string relate(std::string_view from, std::string_view kind, std::string_view to);
    /// Title, subject and language of the document, and no date.
    void add_properties(const Document& document);
    /// All parts with their relationships, and the list of their kinds in front.
    std::vector<NamedFile> take();

private:
    struct Links {
        std::string from;
        int count = 0;
        std::string xml;
    };

    std::string m_types;
    std::vector<NamedFile> m_parts;
    std::vector<Links> m_links;
};

} // namespace wk::report
