// SPDX-License-Identifier: EUPL-1.2
#include "write/office/ooxml.h"

#include <cassert>
#include <utility>

namespace wk::write {

namespace {

constexpr std::string_view Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view EvidenceNamespace = "urn:wijkkompas:evidence:1"; // as io/reports looks for it
constexpr std::string_view PropertiesPart = "docProps/core.xml";

/// Up to its name: "ppt/slides/" of "ppt/slides/slide1.xml".
std::string_view folder_of(std::string_view path)
{
    return path.substr(0, path.rfind('/') + 1); // nothing when there is none
}

/// "ppt/slides/_rels/slide1.xml.rels" for "ppt/slides/slide1.xml".
std::string links_path(std::string_view from)
{
    const std::string_view folder = folder_of(from);
    return std::string(folder) + "_rels/" + std::string(from.substr(folder.size())) + ".rels";
}

std::string declared(const Markup& xml)
{
    return std::string(Declaration) + xml.written();
}

} // namespace

OoxmlPackage::OoxmlPackage(OoxmlLinks links) : m_form(links)
{
    add_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    add_ending("xml", "application/xml");
}

void OoxmlPackage::add_ending(std::string_view ending, std::string_view media_type)
{
    m_types.empty("Default", {{"Extension", ending}, {"ContentType", media_type}});
}

void OoxmlPackage::add(std::string_view path, std::string_view kind, const Markup& xml)
{
    const std::string type = "application/vnd.openxmlformats-" + std::string(kind) + "+xml";
    m_types.empty("Override", {{"PartName", "/" + std::string(path)}, {"ContentType", type}});
    m_parts.push_back({std::string(path), declared(xml)});
}

OoxmlPackage::Links& OoxmlPackage::links_from(std::string_view from)
{
    for (std::size_t at = m_links.size(); at > 0; --at) // mostly the last one
        if (m_links[at - 1].from == from)
            return m_links[at - 1];
    m_links.push_back({std::string(from), 0, {}});
    return m_links.back();
}

std::string OoxmlPackage::relate(std::string_view from, std::string_view kind, std::string_view to)
{
    const bool relative = m_form == OoxmlLinks::Relative;
    Links& links = links_from(from);
    std::string id = (relative ? "r" : "rId") + std::to_string(++links.count);
    const bool whole = kind.find('/') != std::string_view::npos;
    const std::string type = WK_OPEN_XML + std::string(whole ? "" : "officeDocument/2006/relationships/");
    std::string target = "/" + std::string(to);
    if (relative) {
        assert(to.starts_with(folder_of(from)));
        target = to.substr(folder_of(from).size());
    }
    links.xml.empty("Relationship", {{"Id", id}, {"Type", type + std::string(kind)}, {"Target", target}});
    return id;
}

void OoxmlPackage::add_properties(const report::Document& document, std::string_view language)
{
    Markup xml;
    xml.open("cp:coreProperties", {{"xmlns:cp", WK_OPEN_XML "package/2006/metadata/core-properties"},
                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.leaf("dc:title", document.title).leaf("dc:subject", document.subtitle).leaf("dc:language", language);
    add(PropertiesPart, "package.core-properties", xml.close("cp:coreProperties"));
    relate({}, "package/2006/relationships/metadata/core-properties", PropertiesPart);
}

void OoxmlPackage::add_evidence(std::string_view main, std::string_view evidence)
{
    const std::string item = std::string(folder_of(main)) + "customXml/item1.xml";
    const std::string properties = std::string(folder_of(main)) + "customXml/itemProps1.xml";
    relate(main, "customXml", item);
    Markup data;
    data.leaf("evidence", {{"xmlns", EvidenceNamespace}}, evidence);
    add_file({item, declared(data)});
    relate(item, "customXmlProps", properties);
    Markup about;
    about.open("ds:datastoreItem", {{"xmlns:ds", WK_OPEN_XML "officeDocument/2006/customXml"},
                                    {"ds:itemID", "{6B1C8E0A-3D52-4F7B-9E41-57696A6B6B6F}"}});
    about.open("ds:schemaRefs").empty("ds:schemaRef", {{"ds:uri", EvidenceNamespace}}).close("ds:schemaRefs");
    add(properties, "officedocument.customXmlProperties", about.close("ds:datastoreItem"));
}

void OoxmlPackage::put_links(std::vector<NamedFile>& out, Links& links) const
{
    Markup xml;
    xml.open("Relationships", {{"xmlns", WK_OPEN_XML "package/2006/relationships"}}).add(links.xml);
    out.push_back({links_path(links.from), declared(xml.close("Relationships"))});
}

std::vector<NamedFile> OoxmlPackage::take()
{
    std::vector<NamedFile> out;
    out.reserve(1 + m_links.size() + m_parts.size());
    Markup types;
    types.open("Types", {{"xmlns", WK_OPEN_XML "package/2006/content-types"}}).add(m_types);
    out.push_back({"[Content_Types].xml", declared(types.close("Types"))});
    for (auto& links : m_links)
        if (m_form == OoxmlLinks::Absolute || links.from.empty())
            put_links(out, links);
    for (auto& part : m_parts) {
        const std::string path = part.name;
        out.push_back(std::move(part));
        for (auto& links : m_links)
            if (m_form == OoxmlLinks::Relative && links.from == path)
                put_links(out, links);
    }
    *this = OoxmlPackage(m_form);
    return out;
}

} // namespace wk::write
