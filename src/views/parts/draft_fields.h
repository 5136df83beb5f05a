// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/ui.h"

#include <string>
#include <string_view>

namespace wk::views {

// Fields that change a draft in place: a copy of what is on screen, as it will be after this frame.
// key    of what the field is about: another one of the same kind is another field
// what   that is being typed: becomes key and label when something was

/// A field of one line.
/// whole   what was typed means nothing before it is whole, like a date
void line_field(ui::Ui& ui, const std::string& label, const std::string& key, std::string& text, std::string& what,
                std::string_view hint = {}, bool whole = false);

/// Text of more lines.
void area_field(ui::Ui& ui, const std::string& label, const std::string& key, std::string& text, std::string& what,
                int lines = 2, std::string_view hint = {});

/// One sentence, which may be longer than a line.
void title_field(ui::Ui& ui, const std::string& label, const std::string& key, std::string& text, std::string& what,
                 std::string_view hint = {});

} // namespace wk::views
