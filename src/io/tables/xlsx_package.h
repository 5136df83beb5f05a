// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/sheet_contents.h"
#include "io/tables/workbook.h"

#include <optional>
#include <string>
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

} // namespace wk::io
