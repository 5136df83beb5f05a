// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// The words in an Enhanced Metafile, as it draws them; none when the bytes are none.
/// source  [MS-EMF] 2.3.5.8 (EMR_EXTTEXTOUTW)
std::vector<std::string> emf_words(std::string_view bytes);

/// The words in an SVG, text by text; those before the place where it breaks off, when it is damaged.
std::vector<std::string> svg_words(std::string_view xml);

/// The words and numbers of a chart of Office: titles, names of series and of categories, values.
/// source  ECMA-376 part 1, 21.2
std::vector<std::string> chart_words(std::string_view xml);

} // namespace wk::io
