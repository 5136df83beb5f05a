#include "report/ooxml.h"

#include "report/markup.h"

#include <cassert>
#include <utility>

namespace wk::report {

namespace {

constexpr std::string_view Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// "ppt/slides/_rels/slide1.xml.rels" for "ppt/slides/slide1.xml".
std::string links_path(std::string_view from)
{
    const std::size_t folder = from.rfind('/') + 1; // 0 when there is none
    return std::string(from.substr(0, folder)) + "_rels/" + std::string(from.substr(folder)) + ".rels";
}

} // namespace

void add_markup(std::string& out, std::string_view pattern, std::initializer_list<std::string_view> values)
{
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t brace = std::min(pattern.find('{', at), pattern.size());
        out += pattern.substr(at, brace - at);
        if (brace == pattern.size())
            return;
        assert(brace + 2 < pattern.size() && pattern[brace + 2] == '}');
        const auto number = std::size_t(pattern[brace + 1] - '0');
        assert(number < values.size());
        out += values.begin()[number];
        at = brace + 3;
    }
}

void OoxmlPackage::add(std::string path, std::string_view kind, std::string_view xml)
{
    add_markup(m_types, "<Override PartName=\"/{0}\" ContentType=\"application/vnd.openxmlformats-{1}+xml\"/>",
               {path, kind});
    std::string bytes;
    bytes.reserve(Declaration.size() + xml.size());
    bytes += Declaration;
    bytes += xml;
    m_parts.push_back({std::move(path), std::move(bytes)});
}

std::string OoxmlPackage::relate(std::string_view from, std::string_view kind, std::string_view to)
{
    std::size_t at = m_links.size(); // mostly the last one
    while (at > 0 && m_links[at - 1].from != from)
        --at;
    if (at == 0) {
        m_links.push_back({std::string(from), 0, {}});
        at = m_links.size();
    }
    Links& links = m_links[at - 1];
    std::string id = "rId" + std::to_string(++links.count);
    const bool whole = kind.find('/') != std::string_view::npos;
    add_markup(links.xml,
               "<Relationship Id=\"{0}\" Type=\"http://schemas.openxmlformats.org/{1}{2}\" Target=\"/{3}\"/>",
               {id, whole ? "" : "officeDocument/2006/relationships/", kind, to});
    return id;
}

void OoxmlPackage::add_properties(const Document& document)
{
    std::string xml;
    add_markup(xml,
               "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{0}</dc:title><dc:subject>{1}</dc:subject>"
               "<dc:language>{2}</dc:language></cp:coreProperties>",
               {markup_text(document.title), markup_text(document.subtitle), markup_text(document.language)});
    add("docProps/core.xml", "package.core-properties", xml);
    relate({}, "package/2006/relationships/metadata/core-properties", "docProps/core.xml");
}

std::vector<NamedFile> OoxmlPackage::take()
{
    std::vector<NamedFile> out;
    out.reserve(1 + m_links.size() + m_parts.size());
    std::string types(Declaration);
    add_markup(types,
               "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
               "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
               "Extension=\"xml\" ContentType=\"application/xml\"/>{0}</Types>",
               {m_types});
    out.push_back({"[Content_Types].xml", std::move(types)});
    for (auto& links : m_links) {
        std::string xml(Declaration);
        add_markup(
            xml,
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{0}</Relationships>",
            {links.xml});
        out.push_back({links_path(links.from), std::move(xml)});
    }
    for (auto& part : m_parts)
        out.push_back(std::move(part));
    *this = {};
    return out;
}

} // namespace wk::report
