// SPDX-License-Identifier: EUPL-1.2
#include "app/import/questionnaire_import.h"

#include "app/import/import.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/limesurvey_import.h"
#include "io/tables/file_kind.h"
#include "io/tables/table_file.h"
#include "survey/instrument_labels.h"

#include <algorithm>

namespace wk::app {

namespace {

std::vector<survey::LabelledColumn> labelled_columns(const io::TableFile& file)
{
    std::vector<survey::LabelledColumn> out;
    for (const auto& labels : file.labels) {
        out.push_back({labels.column, labels.label, {}});
        for (const auto& value : labels.values)
            out.back().values.push_back({value.value, value.label, value.missing});
    }
    return out;
}

Result<ImportedQuestionnaire> from_labels(const Assets& assets, std::string_view name, std::string_view bytes)
{
    const auto file = io::read_table(bytes, name);
    if (!file)
        return file.error();
    const auto labels = labelled_columns(*file);
    auto instrument = survey::Instrument::from_document(
        survey::labelled_instrument(*file->table, labels, known_instruments(assets), stem_of(name)), name);
    if (!instrument)
        return instrument.error();
    std::vector<Notice> losses = file->notices;
    const bool labelled = std::any_of(labels.begin(), labels.end(), [](const auto& column) {
        return !trim(column.label).empty() || !column.values.empty();
    });
    if (!labelled)
        losses.push_back(problem_at("no-labels", {name}, {}, say(Phrase::QuestionnaireNoLabels)));
    return ImportedQuestionnaire{*std::move(instrument), std::move(losses)};
}

} // namespace

Result<ImportedQuestionnaire> imported_questionnaire(const Assets& assets, std::string_view name,
                                                     std::string_view bytes)
{
    if (io::kind_of(bytes, name) == io::FileKind::Sav)
        return from_labels(assets, name, bytes);
    if (!io::is_limesurvey(bytes))
        return problem_at("no-questionnaire", {name}, {}, say(Phrase::QuestionnaireNotFound));
    auto made = io::read_limesurvey(bytes, name);
    if (!made)
        return made.error();
    auto instrument = survey::Instrument::from_document(std::move(made->document), name);
    if (!instrument)
        return instrument.error();
    return ImportedQuestionnaire{*std::move(instrument), std::move(made->losses)};
}

} // namespace wk::app
