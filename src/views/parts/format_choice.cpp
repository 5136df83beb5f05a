// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/format_choice.h"

#include "app/documents/document_files.h"
#include "base/phrases.h"

#include <array>

namespace wk::views {

void format_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    constexpr std::array names{Phrase::ReportFormatHtml, Phrase::ReportFormatDocx, Phrase::ReportFormatOdt,
                               Phrase::ReportFormatPptx, Phrase::ReportFormatXlsx, Phrase::ReportFormatZip};
    constexpr std::array helps{Phrase::ReportFormatHelpHtml, Phrase::ReportFormatHelpDocx, Phrase::ReportFormatHelpOdt,
                               Phrase::ReportFormatHelpPptx, Phrase::ReportFormatHelpXlsx, Phrase::ReportFormatHelpZip};
    std::vector<std::string> options;
    for (const auto name : names)
        options.push_back(say(name));
    const auto chosen = std::size_t(state.report.format);
    if (const auto format = ui.choice(say(Phrase::ReportSaveAs), options, chosen))
        actions.push_back(app::ChooseDocument{state.report.kind, static_cast<app::DocumentFormat>(*format)});
    ui.muted(say(helps[chosen]), ui::TextStyle::Body);
}

} // namespace wk::views
