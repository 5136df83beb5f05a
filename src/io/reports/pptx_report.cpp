// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/pptx_report.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "io/bytes/xml_stream.h"
#include "io/reports/office_package.h"
#include "io/reports/picture_words.h"
#include "io/reports/printed_builder.h"

#include <optional>
#include <utility>

namespace wk::io {

namespace {

/// Reads one slide.
class PptxSlide {
public:
    PptxSlide(OfficePackage& package, PrintedBuilder& out) : m_package(package), m_out(out) {}

    bool read(const std::string& path, const std::string& xml)
    {
        m_relations = office_relations(m_package, path);
        return read_xml(xml, {[this](std::string_view name, const XmlAttributes& it) { start(name, it); },
                              [this](std::string_view name) { end(name); },
                              [this](std::string_view text) {
                                  if (m_in_words && !m_number)
                                      m_out.words(text);
                              }});
    }

private:
    void start(std::string_view name, const XmlAttributes& it)
    {
        if (name == "sp") {
            m_title = false;
            m_number = false;
        } else if (name == "ph") {
            const auto type = it.find("type").value_or("");
            m_title = type == "title" || type == "ctrTitle";
            m_number = type == "sldNum"; // whoever opens it works that out
        } else if (name == "cNvPr")
            m_figure = {{}, std::string(it.find("descr").value_or("")), {}};
        else if (name == "t")
            m_in_words = true;
        else if (name == "br")
            m_out.blank();
        else if (name == "tbl")
            m_out.begin_table();
        else if (name == "tr")
            m_out.begin_row();
        else if (name == "tc")
            m_out.begin_cell();
        else if (name == "chart")
            add_chart(it.find("id"));
        else if (name == "grpSpPr" || name == "spPr")
            tell_figure(); // of a drawing: what follows is in it
    }

    void end(std::string_view name)
    {
        if (name == "t")
            m_in_words = false;
        else if (name == "p")
            m_out.end_paragraph(m_title);
        else if (name == "tc")
            m_out.end_cell();
        else if (name == "tr")
            m_out.end_row();
        else if (name == "tbl")
            m_out.end_table();
        else if (name == "graphicFrame" || name == "pic")
            tell_figure();
    }

    void add_chart(std::optional<std::string_view> id)
    {
        const auto found = id ? m_relations.find(*id) : m_relations.end();
        if (found != m_relations.end())
            add_picture_words(chart_words(m_package.part_or_nothing(found->second.path)), m_figure.words);
    }

    void tell_figure()
    {
        auto figure = std::exchange(m_figure, {});
        if (!figure.description.empty() || !figure.words.empty())
            m_out.figure(std::move(figure));
    }

    OfficePackage& m_package;
    PrintedBuilder& m_out;
    OfficeRelations m_relations;
    recompute::PrintedFigure m_figure;
    bool m_in_words = false;
    bool m_title = false;
    bool m_number = false;
};

/// The relations of the slides, in their order.
std::vector<std::string> slide_ids(const std::string& presentation)
{
    std::vector<std::string> out;
    (void)read_xml(presentation, {[&](std::string_view name, const XmlAttributes& it) {
                                      if (name == "sldId")
                                          if (const auto id = it.find("r:id"))
                                              out.emplace_back(*id);
                                  },
                                  {},
                                  {}});
    return out;
}

} // namespace

Result<ReportFile> pptx_report(std::string_view bytes, std::string_view name)
{
    auto package = OfficePackage::make(bytes, name);
    if (!package)
        return package.error();
    std::string path = "ppt/presentation.xml";
    for (const auto& [id, relation] : office_relations(*package, {}))
        if (relation.kind == "officeDocument")
            path = relation.path;
    const auto presentation = package->part(path);
    if (!presentation)
        return presentation.error();
    const auto relations = office_relations(*package, path);
    ReportFile out{ReportKind::Pptx, {}, {}};
    for (const auto& [id, relation] : relations)
        if (relation.kind == "customXml" && out.evidence.empty())
            out.evidence = office_evidence(package->part_or_nothing(relation.path));
    PrintedBuilder builder;
    for (const auto& id : slide_ids(*presentation)) {
        const auto slide = relations.find(id);
        if (slide == relations.end())
            continue;
        const auto xml = package->part(slide->second.path);
        if (!xml)
            return xml.error();
        if (!PptxSlide(*package, builder).read(slide->second.path, *xml))
            return package->damaged();
    }
    if (builder.too_large())
        return problem_at("too-large", {name}, {}, say(Phrase::ReportFileTooLarge));
    out.report = builder.take();
    return out;
}

} // namespace wk::io
