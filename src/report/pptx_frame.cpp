#include "report/pptx_frame.h"

#include "report/drawing_ml.h"
#include "report/palette.h"

#include <cstdio>

namespace wk::report {

namespace {

constexpr std::string_view MasterPath = "ppt/slideMasters/slideMaster1.xml";
constexpr std::string_view ThemePath = "ppt/theme/theme1.xml";
constexpr std::string_view PropertiesPath = "ppt/presProps.xml";

/// Around the shapes of a master or a layout.
constexpr std::string_view TreeBegin =
    "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

/// A placeholder. ph: its attributes; list: what its list style says of level 1.
void add_placeholder(std::string& out, const char* id, std::string_view ph, const Rect& place, const char* anchor,
                     std::string_view list)
{
    add_markup(out,
               "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"{0}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
               "<p:nvPr><p:ph {1}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{2}\" y=\"{3}\"/><a:ext cx=\"{4}\" "
               "cy=\"{5}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr "
               "lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{6}\"><a:normAutofit/></a:bodyPr>"
               "<a:lstStyle>{7}</a:lstStyle><a:p>{8}</a:p></p:txBody></p:sp>",
               {id, ph, emu(double(place.x)), emu(double(place.y)), emu(double(place.width)), emu(double(place.height)),
                anchor, list,
                ph.find("sldNum") == std::string_view::npos
                    ? "<a:endParaRPr lang=\"nl-NL\"/>"
                    : "<a:fld id=\"{7B1B5C1E-3C0B-4C57-9A5E-2D1A0F6C8E11}\" type=\"slidenum\"><a:rPr "
                      "lang=\"nl-NL\"/><a:t>‹#›</a:t></a:fld>"});
}

const Rect TitlePlace{SlideMargin, 52, SlideWidth - 2 * SlideMargin, 72, {}, Ink::None, 0};
const Rect NumberPlace{SlideWidth - SlideMargin - 100, 680, 100, 20, {}, Ink::None, 0};
constexpr std::string_view NumberStyle =
    "<a:lvl1pPr algn=\"r\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin "
    "typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>";

/// A style of text in the master, for one level or more.
std::string text_style(const char* name, const char* size, const char* bold, int levels)
{
    std::string out = "<p:" + std::string(name) + ">";
    for (int level = 1; level <= levels; ++level)
        add_markup(out,
                   "<a:lvl{0}pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc>"
                   "<a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"{1}\" b=\"{2}\"><a:solidFill>"
                   "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+{3}-lt\"/><a:ea typeface=\"+{3}-ea\"/>"
                   "<a:cs typeface=\"+{3}-cs\"/></a:defRPr></a:lvl{0}pPr>",
                   {std::to_string(level), size, bold, *bold == '1' ? "mj" : "mn"});
    return out + "</p:" + name + ">";
}

void add_master(OoxmlPackage& package)
{
    const std::string first = package.relate(MasterPath, "slideLayout", TitleLayoutPath);
    const std::string second = package.relate(MasterPath, "slideLayout", FigureLayoutPath);
    package.relate(MasterPath, "theme", ThemePath);
    std::string shapes;
    add_placeholder(shapes, "2", "type=\"title\"", TitlePlace, "t", {});
    add_placeholder(shapes, "3", "type=\"body\" idx=\"1\"",
                    {SlideMargin, 132, SlideWidth - 2 * SlideMargin, 536, {}, Ink::None, 0}, "t", {});
    add_placeholder(shapes, "4", "type=\"sldNum\" sz=\"quarter\" idx=\"4\"", NumberPlace, "ctr", NumberStyle);
    std::string xml;
    add_markup(xml,
               "<p:sldMaster {0}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
               "<a:effectLst/></p:bgPr></p:bg>{1}{2}</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" "
               "tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" "
               "accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>"
               "<p:sldLayoutId id=\"2147483649\" r:id=\"{3}\"/><p:sldLayoutId id=\"2147483650\" r:id=\"{4}\"/>"
               "</p:sldLayoutIdLst><p:txStyles>{5}{6}{7}</p:txStyles></p:sldMaster>",
               {SlideNamespaces, TreeBegin, shapes, first, second, text_style("titleStyle", "2400", "1", 1),
                text_style("bodyStyle", "1400", "0", 9), text_style("otherStyle", "1400", "0", 9)});
    package.add(std::string(MasterPath), "officedocument.presentationml.slideMaster", xml);
}

void add_layout(OoxmlPackage& package, std::string_view path, const char* type, std::string_view shapes)
{
    std::string xml;
    add_markup(
        xml,
        "<p:sldLayout {0} type=\"{1}\" preserve=\"1\"><p:cSld name=\"{1}\">{2}{3}</p:spTree></p:cSld><p:clrMapOvr>"
        "<a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        {SlideNamespaces, type, TreeBegin, shapes});
    package.relate(path, "slideMaster", MasterPath);
    package.add(std::string(path), "officedocument.presentationml.slideLayout", xml);
}

void add_layouts(OoxmlPackage& package)
{
    std::string shapes;
    SlideShapes band("nl-NL");
    band.add_shape(Rect{0, 0, 20, SlideHeight, {Ink::Accent, Pattern::None}, Ink::None, 0});
    shapes = band.take();
    const float width = SlideWidth - 80 - SlideMargin;
    add_placeholder(shapes, "3", "type=\"ctrTitle\"", {80, 120, width, 210, {}, Ink::None, 0}, "b",
                    "<a:lvl1pPr><a:defRPr sz=\"4000\"/></a:lvl1pPr>");
    add_placeholder(shapes, "4", "type=\"subTitle\" idx=\"1\"", {80, 350, width, 70, {}, Ink::None, 0}, "t",
                    "<a:lvl1pPr><a:defRPr sz=\"2000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>"
                    "</a:defRPr></a:lvl1pPr>");
    add_layout(package, TitleLayoutPath, "title", shapes);
    shapes.clear();
    add_placeholder(shapes, "2", "type=\"title\"", TitlePlace, "t", {});
    add_placeholder(shapes, "3", "type=\"sldNum\" sz=\"quarter\" idx=\"10\"", NumberPlace, "ctr", NumberStyle);
    add_layout(package, FigureLayoutPath, "titleOnly", shapes);
}

void add_slide_theme(OoxmlPackage& package)
{
    std::string colours;
    const auto add = [&](const char* name, Ink ink) {
        char digits[8];
        std::snprintf(digits, sizeof digits, "%06X", static_cast<unsigned>(rgb_of(ink, Appearance::Light)));
        add_markup(colours, "<a:{0}><a:srgbClr val=\"{1}\"/></a:{0}>", {name, digits});
    };
    add("dk1", Ink::Text);
    add("lt1", Ink::Surface);
    add("dk2", Ink::Muted);
    add("lt2", Ink::Background);
    add("accent1", Ink::Accent);
    add("accent2", Ink::Access);
    add("accent3", Ink::Signal);
    add("accent4", Ink::Safe);
    add("accent5", Ink::Learn);
    add("accent6", Ink::Broad);
    add("hlink", Ink::Accent);
    add("folHlink", Ink::Muted);
    constexpr std::string_view fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    std::string line;
    add_markup(line, "<a:ln w=\"9525\">{0}</a:ln>", {fill});
    constexpr std::string_view effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    constexpr std::string_view fonts = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    std::string xml;
    // Every list of styles has to hold three.
    add_markup(xml,
               "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Wijkkompas\">"
               "<a:themeElements><a:clrScheme name=\"Wijkkompas\">{0}</a:clrScheme><a:fontScheme name=\"Wijkkompas\">"
               "<a:majorFont>{1}</a:majorFont><a:minorFont>{1}</a:minorFont></a:fontScheme><a:fmtScheme "
               "name=\"Wijkkompas\"><a:fillStyleLst>{2}{2}{2}</a:fillStyleLst><a:lnStyleLst>{3}{3}{3}</a:lnStyleLst>"
               "<a:effectStyleLst>{4}{4}{4}</a:effectStyleLst><a:bgFillStyleLst>{2}{2}{2}</a:bgFillStyleLst>"
               "</a:fmtScheme></a:themeElements></a:theme>",
               {colours, fonts, fill, line, effect});
    package.add(std::string(ThemePath), "officedocument.theme", xml);
}

} // namespace

std::string add_slide_frame(OoxmlPackage& package)
{
    std::string master = package.relate(PresentationPath, "slideMaster", MasterPath);
    package.relate(PresentationPath, "theme", ThemePath);
    package.relate(PresentationPath, "presProps", PropertiesPath);
    add_master(package);
    add_layouts(package);
    add_slide_theme(package);
    std::string properties;
    add_markup(properties, "<p:presentationPr {0}/>", {SlideNamespaces});
    package.add(std::string(PropertiesPath), "officedocument.presentationml.presProps", properties);
    return master;
}

} // namespace wk::report
