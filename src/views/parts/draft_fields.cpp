// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/draft_fields.h"

#include "base/text.h"

#include <algorithm>

namespace wk::views {

void line_field(ui::Ui& ui, const std::string& label, const std::string& key, std::string& text, std::string& what,
                std::string_view hint, bool whole)
{
    const std::string full = label + "##" + key;
    if (const auto typed = whole ? ui.entry_field(full, text, hint) : ui.text_field(full, text, hint)) {
        text = std::string(trim(*typed));
        what = key + label;
    }
}

void area_field(ui::Ui& ui, const std::string& label, const std::string& key, std::string& text, std::string& what,
                int lines, std::string_view hint)
{
    if (const auto typed = ui.text_area(label + "##" + key, text, hint, lines)) {
        text = std::string(trim(*typed));
        what = key + label;
    }
}

void title_field(ui::Ui& ui, const std::string& label, const std::string& key, std::string& text, std::string& what,
                 std::string_view hint)
{
    std::string typed = text;
    area_field(ui, label, key, typed, what, 1, hint);
    if (typed == text)
        return;
    std::replace(typed.begin(), typed.end(), '\n', ' ');
    text = std::move(typed);
}

} // namespace wk::views
