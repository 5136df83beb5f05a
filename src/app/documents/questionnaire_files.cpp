// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/questionnaire_files.h"

#include "app/documents/document_files.h"
#include "io/exchange/limesurvey_export.h"
#include "io/exchange/limesurvey_tab.h"
#include "report/made/questionnaire_forms.h"
#include "write/tables/table_files.h"

namespace wk::app {

std::vector<std::string_view> questionnaire_endings(QuestionnaireForm form)
{
    switch (form) {
    case QuestionnaireForm::LimeSurvey: return {".txt"};
    case QuestionnaireForm::Paper: return {".docx", ".odt", ".html"};
    case QuestionnaireForm::Codebook: break;
    }
    return {".csv"};
}

QuestionnaireFile questionnaire_file(const survey::Instrument& instrument, QuestionnaireForm form,
                                     std::string_view name)
{
    switch (form) {
    case QuestionnaireForm::LimeSurvey: {
        auto made = io::limesurvey_survey(instrument);
        return {io::write_limesurvey_tab(made.survey), "text/tab-separated-values", std::move(made.losses)};
    }
    case QuestionnaireForm::Paper: {
        const auto format = document_format(name).value_or(DocumentFormat::Docx);
        return {document_file(report::questionnaire_form(instrument), format), std::string(media_type(format)), {}};
    }
    case QuestionnaireForm::Codebook: break;
    }
    return {write::write_csv(report::questionnaire_codebook(instrument)), "text/csv", {}};
}

} // namespace wk::app
