// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/reports/report_file.h"

#include <string_view>

namespace wk::io {

/// A web page as a report; never refused.
/// html   in UTF-8, with or without a mark, UTF-16 with one, or Windows-1252
/// errors too-large
Result<ReportFile> html_report(std::string_view html, std::string_view name);

} // namespace wk::io
