// SPDX-License-Identifier: EUPL-1.2
#include "write/office/pptx_frame.h"

#include "report/scene/palette.h"
#include "write/office/drawing_ml.h"

#include <utility>

namespace wk::write {

namespace {

constexpr std::string_view MasterPath = "ppt/slideMasters/slideMaster1.xml";
constexpr std::string_view ThemePath = "ppt/theme/theme1.xml";
constexpr std::string_view PropertiesPath = "ppt/presProps.xml";
constexpr std::string_view FrameLanguage = "nl-NL";

/// A colour of the theme.
void add_theme_fill(Markup& out, std::string_view name)
{
    out.open("a:solidFill").empty("a:schemeClr", {{"val", name}}).close("a:solidFill");
}

/// A place for text. look: what its list style says of level 1; number: it is the slide's
void add_place_for_text(Markup& out, std::string_view id, Markup::Attributes ph, const report::Rect& place,
                        std::string_view anchor, const Markup& look, bool number = false)
{
    begin_placeholder(out, id, ph);
    out.open("p:spPr");
    add_extent(out, {emu(double(place.x)), emu(double(place.y)), emu(double(place.width)), emu(double(place.height))});
    add_preset(out, "rect");
    out.close("p:spPr").open("p:txBody");
    out.open("a:bodyPr", {{"lIns", "0"}, {"tIns", "0"}, {"rIns", "0"}, {"bIns", "0"}, {"anchor", anchor}});
    out.empty("a:normAutofit").close("a:bodyPr").open("a:lstStyle").add(look).close("a:lstStyle").open("a:p");
    if (number)
        add_slide_number(out, FrameLanguage, "‹#›");
    else
        out.empty("a:endParaRPr", {{"lang", FrameLanguage}});
    out.close("a:p").close("p:txBody").close("p:sp");
}

const report::Rect TitlePlace{SlideMargin, 52, SlideWidth - 2 * SlideMargin, 72, {}, report::Ink::None, 0};
const report::Rect NumberPlace{SlideWidth - SlideMargin - 100, 680, 100, 20, {}, report::Ink::None, 0};

Markup number_look()
{
    Markup out;
    out.open("a:lvl1pPr", {{"algn", "r"}}).open("a:defRPr", {{"sz", "1000"}});
    add_theme_fill(out, "tx2");
    out.empty("a:latin", {{"typeface", "+mn-lt"}}).close("a:defRPr").close("a:lvl1pPr");
    return out;
}

/// A style of text in the master, for one level or more.
void add_text_style(Markup& out, std::string_view name, std::string_view size, bool bold, int levels)
{
    const std::string font = bold ? "+mj" : "+mn";
    out.open(name);
    for (int i = 1; i <= levels; ++i) {
        const std::string level = "a:lvl" + std::to_string(i) + "pPr";
        out.open(level, {{"marL", "0"}, {"indent", "0"}, {"algn", "l"}});
        out.open("a:lnSpc").empty("a:spcPct", {{"val", "100000"}}).close("a:lnSpc");
        out.open("a:spcBef").empty("a:spcPts", {{"val", "0"}}).close("a:spcBef").empty("a:buNone");
        out.open("a:defRPr", {{"sz", size}, {"b", bold ? "1" : "0"}});
        add_theme_fill(out, "tx1");
        out.empty("a:latin", {{"typeface", font + "-lt"}}).empty("a:ea", {{"typeface", font + "-ea"}});
        out.empty("a:cs", {{"typeface", font + "-cs"}}).close("a:defRPr").close(level);
    }
    out.close(name);
}

void add_master(OoxmlPackage& package)
{
    const std::string first = package.relate(MasterPath, "slideLayout", TitleLayoutPath);
    const std::string second = package.relate(MasterPath, "slideLayout", FigureLayoutPath);
    package.relate(MasterPath, "theme", ThemePath);
    Markup xml;
    xml.open("p:sldMaster", {}, SlideNamespaces).open("p:cSld").open("p:bg").open("p:bgPr");
    add_theme_fill(xml, "bg1");
    xml.empty("a:effectLst").close("p:bgPr").close("p:bg");
    begin_slide_tree(xml);
    add_place_for_text(xml, "2", {{"type", "title"}}, TitlePlace, "t", {});
    add_place_for_text(xml, "3", {{"type", "body"}, {"idx", "1"}},
                       {SlideMargin, 132, SlideWidth - 2 * SlideMargin, 536, {}, report::Ink::None, 0}, "t", {});
    add_place_for_text(xml, "4", {{"type", "sldNum"}, {"sz", "quarter"}, {"idx", "4"}}, NumberPlace, "ctr",
                       number_look(), true);
    xml.close("p:spTree")
        .close("p:cSld")
        .empty("p:clrMap", {{"bg1", "lt1"},
                            {"tx1", "dk1"},
                            {"bg2", "lt2"},
                            {"tx2", "dk2"},
                            {"accent1", "accent1"},
                            {"accent2", "accent2"},
                            {"accent3", "accent3"},
                            {"accent4", "accent4"},
                            {"accent5", "accent5"},
                            {"accent6", "accent6"},
                            {"hlink", "hlink"},
                            {"folHlink", "folHlink"}});
    xml.open("p:sldLayoutIdLst").empty("p:sldLayoutId", {{"id", "2147483649"}, {"r:id", first}});
    xml.empty("p:sldLayoutId", {{"id", "2147483650"}, {"r:id", second}}).close("p:sldLayoutIdLst");
    xml.open("p:txStyles");
    add_text_style(xml, "p:titleStyle", "2400", true, 1);
    add_text_style(xml, "p:bodyStyle", "1400", false, 9);
    add_text_style(xml, "p:otherStyle", "1400", false, 9);
    xml.close("p:txStyles").close("p:sldMaster");
    package.add(MasterPath, "officedocument.presentationml.slideMaster", xml);
}

void add_layout(OoxmlPackage& package, std::string_view path, std::string_view type, const Markup& shapes)
{
    Markup xml;
    xml.open("p:sldLayout", {{"type", type}, {"preserve", "1"}}, SlideNamespaces).open("p:cSld", {{"name", type}});
    begin_slide_tree(xml);
    xml.add(shapes).close("p:spTree").close("p:cSld");
    add_master_colours(xml);
    xml.close("p:sldLayout");
    package.relate(path, "slideMaster", MasterPath);
    package.add(path, "officedocument.presentationml.slideLayout", xml);
}

void add_layouts(OoxmlPackage& package)
{
    SlideShapes band{std::string(FrameLanguage)};
    band.add_shape(
        report::Rect{0, 0, 20, SlideHeight, {report::Ink::Accent, report::Pattern::None}, report::Ink::None, 0});
    Markup shapes = band.take();
    const float width = SlideWidth - 80 - SlideMargin;
    Markup title;
    title.open("a:lvl1pPr").empty("a:defRPr", {{"sz", "4000"}}).close("a:lvl1pPr");
    add_place_for_text(shapes, "3", {{"type", "ctrTitle"}}, {80, 120, width, 210, {}, report::Ink::None, 0}, "b",
                       title);
    Markup subtitle;
    subtitle.open("a:lvl1pPr").open("a:defRPr", {{"sz", "2000"}});
    add_theme_fill(subtitle, "tx2");
    subtitle.close("a:defRPr").close("a:lvl1pPr");
    add_place_for_text(shapes, "4", {{"type", "subTitle"}, {"idx", "1"}},
                       {80, 350, width, 70, {}, report::Ink::None, 0}, "t", subtitle);
    add_layout(package, TitleLayoutPath, "title", shapes);
    Markup places;
    add_place_for_text(places, "2", {{"type", "title"}}, TitlePlace, "t", {});
    add_place_for_text(places, "3", {{"type", "sldNum"}, {"sz", "quarter"}, {"idx", "10"}}, NumberPlace, "ctr",
                       number_look(), true);
    add_layout(package, FigureLayoutPath, "titleOnly", places);
}

constexpr std::pair<std::string_view, report::Ink> ThemeColours[] = {
    {"a:dk1", report::Ink::Text},       {"a:lt1", report::Ink::Surface},    {"a:dk2", report::Ink::Muted},
    {"a:lt2", report::Ink::Background}, {"a:accent1", report::Ink::Accent}, {"a:accent2", report::Ink::Access},
    {"a:accent3", report::Ink::Signal}, {"a:accent4", report::Ink::Safe},   {"a:accent5", report::Ink::Learn},
    {"a:accent6", report::Ink::Broad},  {"a:hlink", report::Ink::Accent},   {"a:folHlink", report::Ink::Muted},
};

/// A list of styles, which has to hold three.
void add_thrice(Markup& out, std::string_view list, const Markup& style)
{
    out.open(list).add(style).add(style).add(style).close(list);
}

void add_slide_theme(OoxmlPackage& package)
{
    Markup fonts;
    fonts.empty("a:latin", {{"typeface", "Arial"}}).empty("a:ea", {{"typeface", ""}}).empty("a:cs", {{"typeface", ""}});
    Markup fill;
    add_theme_fill(fill, "phClr");
    Markup line;
    line.open("a:ln", {{"w", "9525"}}).add(fill).close("a:ln");
    Markup effect;
    effect.open("a:effectStyle").empty("a:effectLst").close("a:effectStyle");
    constexpr Attribute name{"name", "Wijkkompas"};
    Markup xml;
    xml.open("a:theme", {{"xmlns:a", WK_OPEN_XML "drawingml/2006/main"}, name}).open("a:themeElements");
    xml.open("a:clrScheme", {name});
    for (const auto& [colour, ink] : ThemeColours)
        xml.open(colour)
            .empty("a:srgbClr", {{"val", report::hex_digits(rgb_of(ink, report::Appearance::Light))}})
            .close(colour);
    xml.close("a:clrScheme").open("a:fontScheme", {name}).open("a:majorFont").add(fonts).close("a:majorFont");
    xml.open("a:minorFont").add(fonts).close("a:minorFont").close("a:fontScheme").open("a:fmtScheme", {name});
    add_thrice(xml, "a:fillStyleLst", fill);
    add_thrice(xml, "a:lnStyleLst", line);
    add_thrice(xml, "a:effectStyleLst", effect);
    add_thrice(xml, "a:bgFillStyleLst", fill);
    xml.close("a:fmtScheme").close("a:themeElements").close("a:theme");
    package.add(ThemePath, "officedocument.theme", xml);
}

} // namespace

void begin_slide_tree(Markup& out)
{
    out.open("p:spTree").open("p:nvGrpSpPr").empty("p:cNvPr", {{"id", "1"}, {"name", ""}});
    out.empty("p:cNvGrpSpPr").empty("p:nvPr").close("p:nvGrpSpPr").empty("p:grpSpPr");
}

void add_master_colours(Markup& out)
{
    out.open("p:clrMapOvr").empty("a:masterClrMapping").close("p:clrMapOvr");
}

void begin_placeholder(Markup& out, std::string_view id, Markup::Attributes place)
{
    out.open("p:sp").open("p:nvSpPr").empty("p:cNvPr", {{"id", id}, {"name", id}});
    out.open("p:cNvSpPr").empty("a:spLocks", {{"noGrp", "1"}}).close("p:cNvSpPr");
    out.open("p:nvPr").empty("p:ph", place).close("p:nvPr").close("p:nvSpPr");
}

void add_slide_number(Markup& out, std::string_view language, std::string_view number)
{
    out.open("a:fld", {{"id", "{7B1B5C1E-3C0B-4C57-9A5E-2D1A0F6C8E11}"}, {"type", "slidenum"}});
    out.empty("a:rPr", {{"lang", language}}).leaf("a:t", number).close("a:fld");
}

std::string add_slide_frame(OoxmlPackage& package)
{
    std::string master = package.relate(PresentationPath, "slideMaster", MasterPath);
    package.relate(PresentationPath, "theme", ThemePath);
    package.relate(PresentationPath, "presProps", PropertiesPath);
    add_master(package);
    add_layouts(package);
    add_slide_theme(package);
    package.add(PropertiesPath, "officedocument.presentationml.presProps",
                Markup().empty("p:presentationPr", {}, SlideNamespaces));
    return master;
}

} // namespace wk::write
