// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/xlsx_package.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "io/bytes/package_path.h"

#include <map>

namespace wk::io {

namespace {

/// The part that the package says is the document; the usual one when it does not say.
Result<std::string> workbook_path(WorkbookFile& file)
{
    std::string out = "xl/workbook.xml";
    if (!file.archive().has("_rels/.rels"))
        return out;
    const auto relations = zip_entry(file.archive(), "_rels/.rels", WorkbookFile::MaxPart, file.name());
    if (!relations)
        return relations.error();
    const auto relation = [&](std::string_view, const XmlAttributes& attributes) {
        const auto target = attributes.find("Target");
        const auto type = attributes.find("Type");
        if (target && type && type->ends_with("/officeDocument"))
            out = part_path({}, *target);
    };
    if (!read_xml(*relations, {relation, {}, {}}))
        return file.damaged();
    return file.archive().has(out) ? out : std::string("xl/workbook.xml");
}

} // namespace

Result<XlsxPackage> xlsx_package(WorkbookFile& file)
{
    XlsxPackage out;
    const auto path = workbook_path(file);
    if (!path)
        return path.error();
    const auto no_sheet = [&] { return problem_at("no-sheet", {file.name()}, {}, say(Phrase::TableNoSheet)); };
    if (!file.archive().has(*path))
        return no_sheet();
    const std::string folder = folder_of(*path);
    std::map<std::string, std::string> targets;
    const auto relations = zip_entry(file.archive(), relations_of(*path), WorkbookFile::MaxPart, file.name());
    if (!relations)
        return relations.error();
    const auto relation = [&](std::string_view, const XmlAttributes& attributes) {
        const auto id = attributes.find("Id");
        const auto target = attributes.find("Target");
        const auto type = attributes.find("Type");
        if (!id || !target || !type)
            return;
        targets[std::string(*id)] = part_path(folder, *target);
        if (type->ends_with("/sharedStrings"))
            out.strings_path = part_path(folder, *target);
        if (type->ends_with("/styles"))
            out.styles_path = part_path(folder, *target);
    };
    if (!read_xml(*relations, {relation, {}, {}}))
        return file.damaged();
    const auto workbook = zip_entry(file.archive(), *path, WorkbookFile::MaxPart, file.name());
    if (!workbook)
        return workbook.error();
    const auto part = [&](std::string_view name, const XmlAttributes& attributes) {
        if (name == "workbookPr") {
            const auto base = attributes.find("date1904");
            out.base1904 = base && (*base == "1" || *base == "true");
        }
        if (name != "sheet")
            return;
        const auto state = attributes.find("state");
        const auto target =
            targets.find(std::string(attributes.find("r:id").value_or(attributes.find("id").value_or(""))));
        if (target != targets.end())
            out.sheets.push_back(
                {{std::string(attributes.find("name").value_or("")), state && *state != "visible"}, target->second});
    };
    if (!read_xml(*workbook, {part, {}, {}}))
        return file.damaged();
    if (out.sheets.empty() && targets.empty())
        return file.damaged();
    return out.sheets.empty() ? Result<XlsxPackage>(no_sheet()) : Result<XlsxPackage>(std::move(out));
}

} // namespace wk::io
