// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/sheet_contents.h"
#include "io/tables/workbook.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// What the parts of an Office Open XML workbook are called and where they are.
struct XlsxPackage {
    struct Sheet {
        SheetInfo info;
        std::string path;
    };
    std::vector<Sheet> sheets;
    std::string strings_path = "xl/sharedStrings.xml";
    std::string styles_path = "xl/styles.xml";
    bool base1904 = false;
};

/// Reads from relation to relation, as Excel does: the workbook may have any name and folder.
/// errors   damaged-archive, too-large, no-sheet
Result<XlsxPackage> xlsx_package(WorkbookFile& file);

/// Where the target of a relation leads: "./a.xml" and "../xl/a.xml" in "xl/" are "xl/a.xml", and so is "\xl\a.xml".
/// folder   of the part that has the relation, closed by a slash; empty for the top
std::string part_path(std::string_view folder, std::string_view target);

} // namespace wk::io
