// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/docx_report.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/bytes/xml_stream.h"
#include "io/reports/office_package.h"
#include "io/reports/picture_words.h"
#include "io/reports/printed_builder.h"

#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace wk::io {

namespace {

std::size_t docx_number(const XmlAttributes& attributes, std::size_t otherwise)
{
    const auto text = attributes.find("val").value_or("");
    std::size_t out = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

/// "0", "false" and "off" say that a property does not hold.
bool docx_on(const XmlAttributes& attributes)
{
    const auto value = attributes.find("val").value_or("1");
    return value != "0" && value != "false" && value != "off";
}

/// What styles of paragraphs are for.
struct DocxStyles {
    std::set<std::string, std::less<>> headings;
    std::set<std::string, std::less<>> captions;
};

DocxStyles docx_styles_of(const std::string& xml)
{
    DocxStyles out;
    std::string id;
    const auto start = [&](std::string_view name, const XmlAttributes& attributes) {
        if (name == "style")
            id = attributes.find("styleId").value_or("");
        else if (name == "outlineLvl" && docx_number(attributes, 9) < 9)
            out.headings.insert(id);
        else if (name == "basedOn" || name == "name") {
            const std::string other(attributes.find("val").value_or(""));
            const std::string known = fold(other);
            if ((name == "basedOn" && out.headings.contains(other)) || known.starts_with("heading ") ||
                known == "title")
                out.headings.insert(id);
            if (known == "caption")
                out.captions.insert(id);
        }
    };
    (void)read_xml(xml, {start, {}, {}});
    return out;
}

/// Whether a field gives numbers of pages, which whoever opens the document works out.
bool is_page_field(std::string_view instruction)
{
    const auto words = trim(instruction);
    const auto name = words.substr(0, words.find(' '));
    return name == "PAGE" || name == "NUMPAGES" || name == "PAGEREF" || name == "SECTIONPAGES";
}

/// Reads one part with text in it.
class DocxText {
public:
    DocxText(OfficePackage& package, const DocxStyles& styles, const std::map<std::string, std::string>& notes,
             PrintedBuilder& out)
        : m_package(package), m_styles(styles), m_notes(notes), m_out(out)
    {
    }

    bool read(const std::string& path, const std::string& xml)
    {
        m_relations = office_relations(m_package, path);
        return read_xml(xml, {[this](std::string_view name, const XmlAttributes& it) { start(name, it); },
                              [this](std::string_view name) { end(name); },
                              [this](std::string_view text) {
                                  if (m_in_words && m_skip == 0 && !m_vanished && !in_page_field())
                                      m_out.words(text);
                                  if (m_in_instruction && !m_fields.empty())
                                      m_fields.back().instruction += text.substr(0, 200);
                              }});
    }

private:
    /// A field of several runs: what it is, then what it gave.
    struct DocxField {
        std::string instruction;
        bool result = false;
    };
    struct DocxParagraph {
        bool heading = false;
        bool caption = false;
    };

    bool in_page_field() const
    {
        for (const auto& field : m_fields)
            if (field.result && is_page_field(field.instruction))
                return true;
        return m_simple_page_fields > 0;
    }

    void start(std::string_view name, const XmlAttributes& it)
    {
        if (m_skip > 0 || name == "Fallback" || name == "del" || name == "moveFrom" || name == "annotationRef") {
            ++m_skip;
            return;
        }
        if (name == "p")
            begin_paragraph();
        else if (name == "t")
            m_in_words = true;
        else if (name == "instrText")
            m_in_instruction = true;
        else if (name == "tab" || name == "br" || name == "cr")
            m_out.blank();
        else if (name == "noBreakHyphen")
            m_out.words("-");
        else if (name == "pStyle" && !m_paragraphs.empty()) {
            const std::string style(it.find("val").value_or(""));
            m_paragraphs.back() = {m_styles.headings.contains(style), m_styles.captions.contains(style)};
        } else if (name == "outlineLvl" && !m_paragraphs.empty())
            m_paragraphs.back().heading = docx_number(it, 9) < 9;
        else if (name == "r")
            m_vanished = false;
        else if (name == "vanish")
            m_vanished = docx_on(it);
        else if (name == "fldChar")
            field(it.find("fldCharType").value_or(""));
        else if (name == "fldSimple") {
            m_simple_fields.push_back(is_page_field(it.find("instr").value_or("")));
            m_simple_page_fields += m_simple_fields.back() ? 1 : 0;
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            const auto note = m_notes.find(std::string(name.substr(0, 3)) + std::string(it.find("id").value_or("")));
            if (note != m_notes.end())
                m_waiting.push_back(note->second);
        } else
            table_or_picture(name, it);
    }

    void table_or_picture(std::string_view name, const XmlAttributes& it)
    {
        if (name == "tbl") {
            m_out.begin_table();
            if (m_last_is_caption || fold(m_out.last_paragraph()).starts_with("tabel "))
                m_out.set_caption(m_out.last_paragraph());
        } else if (name == "tr")
            m_out.begin_row();
        else if (name == "tc") {
            m_cell = {};
            m_cell_waits = true;
        } else if (name == "gridSpan")
            m_cell.columns = docx_number(it, 1);
        else if (name == "vMerge")
            m_cell.covered = it.find("val").value_or("continue") == "continue";
        else if (name == "docPr") {
            m_figure = {};
            m_figure.title = it.find("title").value_or("");
            m_figure.description = it.find("descr").value_or("");
        } else if (name == "blip" || name == "svgBlip")
            add_picture(it.find("embed"));
        else if (name == "chart")
            add_picture(it.find("id"));
    }

    void add_picture(std::optional<std::string_view> id)
    {
        const auto found = id ? m_relations.find(*id) : m_relations.end();
        if (found == m_relations.end())
            return;
        const std::string& path = found->second.path;
        add_picture_words(found->second.kind == "chart" ? chart_words(m_package.part_or_nothing(path))
                                                        : picture_words(m_package, path),
                          m_figure.words);
    }

    void end(std::string_view name)
    {
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        if (name == "p")
            end_paragraph();
        else if (name == "t")
            m_in_words = false;
        else if (name == "instrText")
            m_in_instruction = false;
        else if (name == "fldSimple" && !m_simple_fields.empty()) {
            m_simple_page_fields -= m_simple_fields.back() ? 1 : 0;
            m_simple_fields.pop_back();
        } else if (name == "tcPr")
            begin_cell();
        else if (name == "tc")
            end_cell();
        else if (name == "tr")
            m_out.end_row();
        else if (name == "tbl") {
            m_out.end_table();
            m_last_is_caption = false;
        } else if (name == "drawing" || name == "pict" || name == "object")
            m_out.figure(std::exchange(m_figure, {}));
    }

    void begin_paragraph()
    {
        begin_cell();
        if (!m_paragraphs.empty())
            m_out.begin_inner();
        m_paragraphs.push_back({});
    }

    void end_paragraph()
    {
        if (m_paragraphs.empty())
            return;
        const DocxParagraph it = m_paragraphs.back();
        m_paragraphs.pop_back();
        m_last_is_caption = it.caption;
        if (!m_paragraphs.empty())
            return m_out.end_inner(it.heading);
        m_out.end_paragraph(it.heading);
        for (const auto& note : std::exchange(m_waiting, {})) {
            m_out.words(note);
            m_out.end_paragraph();
        }
    }

    void begin_cell()
    {
        if (!std::exchange(m_cell_waits, false))
            return;
        if (m_cell.covered)
            for (std::size_t i = 0; i < std::min<std::size_t>(m_cell.columns, PrintedBuilder::MaxColumns); ++i)
                m_out.covered_cell();
        else
            m_out.begin_cell(m_cell.columns);
    }

    void end_cell()
    {
        begin_cell();
        m_out.end_cell();
    }

    void field(std::string_view type)
    {
        if (type == "begin" && m_fields.size() < PrintedBuilder::MaxDepth)
            m_fields.emplace_back();
        else if (type == "separate" && !m_fields.empty())
            m_fields.back().result = true;
        else if (type == "end" && !m_fields.empty())
            m_fields.pop_back();
    }

    struct DocxCell {
        std::size_t columns = 1;
        bool covered = false;
    };

    OfficePackage& m_package;
    const DocxStyles& m_styles;
    const std::map<std::string, std::string>& m_notes; ///< "foo1" and "end1": their words
    PrintedBuilder& m_out;
    OfficeRelations m_relations;
    std::vector<DocxParagraph> m_paragraphs; ///< those that are open
    std::vector<std::string> m_waiting;      ///< notes of the paragraph
    std::vector<DocxField> m_fields;
    std::vector<bool> m_simple_fields;
    int m_simple_page_fields = 0;
    DocxCell m_cell;
    bool m_cell_waits = false; ///< for its properties
    bool m_in_words = false;
    bool m_in_instruction = false;
    bool m_vanished = false;
    bool m_last_is_caption = false;
    int m_skip = 0; ///< elements within what is left out
    recompute::PrintedFigure m_figure;
};

/// The words of notes, by what their references are called.
/// kind   "foo" or "end"
void add_docx_notes(const std::string& xml, std::string_view kind, std::map<std::string, std::string>& out)
{
    std::string* note = nullptr;
    bool words = false;
    int deleted = 0;
    std::size_t left = std::size_t(4) << 20;
    const auto start = [&](std::string_view name, const XmlAttributes& it) {
        if (deleted > 0 || name == "del")
            ++deleted;
        else if (name == "footnote" || name == "endnote")
            note = it.find("type") ? nullptr : &out[std::string(kind) + std::string(it.find("id").value_or(""))];
        else if (name == "t")
            words = true;
        else if (note && (name == "p" || name == "tab" || name == "br"))
            *note += ' ';
    };
    const auto end = [&](std::string_view name) {
        deleted -= deleted > 0 ? 1 : 0;
        words = words && name != "t";
    };
    (void)read_xml(xml, {start, end, [&](std::string_view text) {
                             if (note && words && deleted == 0 && text.size() <= left) {
                                 left -= text.size();
                                 *note += text;
                             }
                         }});
}

std::string docx_main_path(OfficePackage& package)
{
    for (const auto& [id, relation] : office_relations(package, {}))
        if (relation.kind == "officeDocument")
            return relation.path;
    return "word/document.xml";
}

} // namespace

Result<ReportFile> docx_report(std::string_view bytes, std::string_view name)
{
    auto package = OfficePackage::make(bytes, name);
    if (!package)
        return package.error();
    const std::string path = docx_main_path(*package);
    const auto text = package->part(path);
    if (!text)
        return text.error();
    DocxStyles styles;
    std::map<std::string, std::string> notes;
    std::vector<std::string> edges;
    ReportFile out{ReportKind::Docx, {}, {}};
    for (const auto& [id, relation] : office_relations(*package, path)) {
        if (relation.kind == "styles")
            styles = docx_styles_of(package->part_or_nothing(relation.path));
        else if (relation.kind == "footnotes" || relation.kind == "endnotes")
            add_docx_notes(package->part_or_nothing(relation.path), relation.kind.substr(0, 3), notes);
        else if (relation.kind == "header" || relation.kind == "footer")
            edges.push_back(relation.path);
        else if (relation.kind == "customXml" && out.evidence.empty())
            out.evidence = office_evidence(package->part_or_nothing(relation.path));
    }
    PrintedBuilder builder;
    if (!DocxText(*package, styles, notes, builder).read(path, *text))
        return package->damaged();
    for (const auto& edge : edges)
        (void)DocxText(*package, styles, notes, builder).read(edge, package->part_or_nothing(edge));
    if (builder.too_large())
        return problem_at("too-large", {name}, {}, say(Phrase::ReportFileTooLarge));
    out.report = builder.take();
    return out;
}

} // namespace wk::io
