#include "report/workbook_styles.h"

#include "report/markup.h"
#include "report/ooxml.h"
#include "report/palette.h"

#include <algorithm>
#include <cstdio>

namespace wk::report {

namespace {

constexpr std::size_t FirstOwnFormat = 164; ///< what comes before is Excel's

std::string argb_of(Ink ink)
{
    char digits[12];
    std::snprintf(digits, sizeof digits, "FF%06X", static_cast<unsigned>(rgb_of(ink, Appearance::Light)));
    return digits;
}

/// A look in cellXfs. Numbers are places in the lists of fonts, fills and borders.
struct Look {
    const char* font;
    const char* fill;
    const char* border;
    const char* align;
    const char* indent; ///< so that numbers keep away from words in the next column, and titles from the filter's arrow
    const char* wrap;
    const char* guard;
};

/// In the order of CellStyle.
constexpr Look Looks[] = {
    {"0", "0", "0", "left", "0", "0", "0"},  // Plain
    {"2", "0", "0", "left", "0", "0", "0"},  // Title
    {"1", "0", "0", "left", "0", "1", "0"},  // Strong
    {"1", "2", "1", "left", "0", "1", "0"},  // Head
    {"1", "2", "1", "right", "2", "1", "0"}, // HeadNumber
    {"0", "0", "0", "left", "0", "1", "0"},  // Words
    {"0", "0", "0", "right", "1", "1", "0"}, // WordsRight
    {"1", "0", "2", "left", "0", "1", "0"},  // TotalWords
    {"1", "0", "2", "right", "1", "1", "0"}, // TotalRight
    {"3", "0", "0", "left", "0", "1", "0"},  // Link
    {"0", "0", "0", "left", "0", "1", "1"},  // Guarded
};
static_assert(std::size(Looks) == std::size_t(CellStyle::Count));

void add_look(std::string& out, std::string_view format, const Look& look)
{
    add_markup(out,
               "<xf numFmtId=\"{0}\" fontId=\"{1}\" fillId=\"{2}\" borderId=\"{3}\" xfId=\"0\" quotePrefix=\"{4}\" "
               "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
               "<alignment horizontal=\"{5}\" vertical=\"top\" wrapText=\"{6}\" indent=\"{7}\"/></xf>",
               {format, look.font, look.fill, look.border, look.guard, look.align, look.wrap, look.indent});
}

void add_font(std::string& out, const char* more, const char* size, Ink ink)
{
    add_markup(out, "<font>{0}<sz val=\"{1}\"/><color rgb=\"{2}\"/><name val=\"Arial\"/><family val=\"2\"/></font>",
               {more, size, argb_of(ink)});
}

} // namespace

std::size_t WorkbookStyles::number(std::string_view format, bool total)
{
    const auto found = std::find(m_formats.begin(), m_formats.end(), format);
    const auto place = std::size_t(found - m_formats.begin());
    if (found == m_formats.end())
        m_formats.emplace_back(format);
    return std::size_t(CellStyle::Count) + 2 * place + total;
}

std::string WorkbookStyles::markup() const
{
    std::string formats;
    std::string looks;
    for (const Look& look : Looks)
        add_look(looks, "0", look);
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        const std::string id = std::to_string(FirstOwnFormat + i);
        add_markup(formats, "<numFmt numFmtId=\"{0}\" formatCode=\"{1}\"/>", {id, markup_text(m_formats[i])});
        add_look(looks, id, {"0", "0", "0", "right", "1", "0", "0"});
        add_look(looks, id, {"1", "0", "2", "right", "1", "0", "0"});
    }
    const std::string count = std::to_string(m_formats.size());
    if (!m_formats.empty())
        formats = "<numFmts count=\"" + count + "\">" + formats + "</numFmts>";
    std::string fonts;
    add_font(fonts, "", "10", Ink::Text);
    add_font(fonts, "<b/>", "10", Ink::Text);
    add_font(fonts, "<b/>", "14", Ink::Text);
    add_font(fonts, "<u/>", "10", Ink::Accent);
    std::string out;
    add_markup(
        out,
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{0}<fonts count=\"4\">{1}"
        "</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
        "patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"{2}\"/><bgColor "
        "indexed=\"64\"/></patternFill></fill></fills><borders count=\"3\"><border><left/><right/><top/><bottom/>"
        "<diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"{3}\"/></bottom>"
        "<diagonal/></border><border><left/><right/><top style=\"thin\"><color rgb=\"{3}\"/></top><bottom/>"
        "<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
        "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"{4}\">{5}</cellXfs><cellStyles count=\"1\"><cellStyle "
        "name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        {formats, fonts, argb_of(Ink::BroadSoft), argb_of(Ink::Border),
         std::to_string(std::size(Looks) + 2 * m_formats.size()), looks});
    return out;
}

} // namespace wk::report
