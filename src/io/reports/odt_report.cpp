// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/odt_report.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/bytes/xml_stream.h"
#include "io/reports/office_package.h"
#include "io/reports/printed_builder.h"

#include <array>
#include <charconv>
#include <utility>

namespace wk::io {

namespace {

std::size_t odt_number(const XmlAttributes& attributes, std::string_view name, std::size_t otherwise)
{
    const auto text = attributes.find(name).value_or("");
    std::size_t out = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

/// What is not to be read: deleted words, remarks in the margin, settings of indexes and numbers of pages.
bool odt_left_out(std::string_view name)
{
    constexpr std::array<std::string_view, 9> all = {"tracked-changes", "annotation",      "table-of-content-source",
                                                     "forms",           "page-number",     "page-count",
                                                     "note-citation",   "event-listeners", "hidden-text"};
    return std::find(all.begin(), all.end(), name) != all.end();
}

class OdtText {
public:
    OdtText(OfficePackage& package, PrintedBuilder& out) : m_package(package), m_out(out) {}

    /// within   the element of which the text is read: "body", "master-styles"
    bool read(const std::string& xml, std::string_view within)
    {
        m_within = within;
        return read_xml(xml, {[this](std::string_view name, const XmlAttributes& it) { start(name, it); },
                              [this](std::string_view name) { end(name); },
                              [this](std::string_view text) {
                                  if (m_skip > 0 || m_inside == 0)
                                      return;
                                  if (m_into)
                                      *m_into += text;
                                  else if (m_paragraphs > 0)
                                      m_out.words(text);
                              }});
    }

private:
    void start(std::string_view name, const XmlAttributes& it)
    {
        if (name == m_within)
            ++m_inside;
        const bool page_number = name == "bookmark-ref" && it.find("reference-format").value_or("") == "page";
        if (m_skip > 0 || odt_left_out(name) || page_number) {
            ++m_skip;
            return;
        }
        if (m_inside == 0)
            return;
        if (name == "p" || name == "h") {
            if (m_paragraphs++ > 0)
                m_out.begin_inner();
        } else if (name == "s")
            m_out.blank();
        else if (name == "tab" || name == "line-break")
            m_out.blank();
        else if (name == "table")
            begin_table();
        else if (name == "table-row") {
            m_out.begin_row();
            m_row_times.push_back(odt_number(it, "number-rows-repeated", 1));
        } else if (name == "table-cell") {
            m_cell_times.push_back(odt_number(it, "number-columns-repeated", 1));
            m_out.begin_cell();
        } else if (name == "covered-table-cell") {
            m_cell_times.push_back(odt_number(it, "number-columns-repeated", 1));
            m_out.covered_cell();
        } else if (name == "frame" && m_frames++ == 0)
            m_figure = {};
        else if (name == "title" && m_frames > 0)
            m_into = &m_figure.title;
        else if (name == "desc" && m_frames > 0)
            m_into = &m_figure.description;
        else if (name == "image" && m_frames > 0)
            add_picture_words(picture_words(m_package, std::string(it.find("href").value_or(""))), m_figure.words);
    }

    void begin_table()
    {
        // Within a paragraph stands a table in a text box alone, whose paragraph is its own.
        m_out.begin_table();
        if (fold(m_out.last_paragraph()).starts_with("tabel "))
            m_out.set_caption(m_out.last_paragraph());
    }

    void end(std::string_view name)
    {
        if (name == m_within)
            --m_inside;
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        if (m_inside == 0)
            return;
        if (name == "p" || name == "h") {
            if (m_paragraphs > 0 && --m_paragraphs > 0)
                m_out.end_inner(name == "h");
            else
                m_out.end_paragraph(name == "h");
        } else if (name == "title" || name == "desc")
            m_into = nullptr;
        else if ((name == "table-cell" || name == "covered-table-cell") && !m_cell_times.empty()) {
            m_out.end_cell();
            repeat_cell();
        } else if (name == "table-row" && !m_row_times.empty()) {
            m_out.end_row();
            if (const std::size_t times = std::exchange(m_row_times.back(), 1); times > 1 && times <= MostRepeated)
                m_out.repeat_row(times - 1);
            m_row_times.pop_back();
        } else if (name == "table")
            m_out.end_table();
        else if (name == "frame" && m_frames > 0 && --m_frames == 0)
            m_out.figure(std::exchange(m_figure, {}));
    }

    void repeat_cell()
    {
        if (m_cell_times.back() > 1 && m_cell_times.back() <= MostRepeated)
            m_out.repeat_cell(m_cell_times.back() - 1);
        m_cell_times.pop_back();
    }

    /// What is repeated more often is the empty rest of a sheet.
    static constexpr std::size_t MostRepeated = 1000;

    OfficePackage& m_package;
    PrintedBuilder& m_out;
    std::string_view m_within;
    int m_inside = 0;
    int m_skip = 0;
    int m_paragraphs = 0;
    int m_frames = 0;
    std::vector<std::size_t> m_cell_times;
    std::vector<std::size_t> m_row_times;
    std::string* m_into = nullptr; ///< where words go that are said of a figure
    recompute::PrintedFigure m_figure;
};

} // namespace

Result<ReportFile> odt_report(std::string_view bytes, std::string_view name)
{
    auto package = OfficePackage::make(bytes, name);
    if (!package)
        return package.error();
    const auto text = package->part("content.xml");
    if (!text)
        return text.error();
    ReportFile out{ReportKind::Odt, {}, package->part_or_nothing(std::string(EvidencePart))};
    PrintedBuilder builder;
    if (!OdtText(*package, builder).read(*text, "body"))
        return package->damaged();
    (void)OdtText(*package, builder).read(package->part_or_nothing("styles.xml"), "master-styles");
    if (builder.too_large())
        return problem_at("too-large", {name}, {}, say(Phrase::ReportFileTooLarge));
    out.report = builder.take();
    return out;
}

} // namespace wk::io
