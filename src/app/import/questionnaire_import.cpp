// SPDX-License-Identifier: EUPL-1.2
#include "app/import/questionnaire_import.h"

#include "app/import/instrument_choice.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/limesurvey_import.h"
#include "io/tables/file_kind.h"
#include "io/tables/table_file.h"

#include <algorithm>

namespace wk::app {

namespace {

Result<ImportedQuestionnaire> from_labels(const Assets& assets, std::string_view name, std::string_view bytes)
{
    const auto file = io::read_table(bytes, name);
    if (!file)
        return file.error();
    auto guess = guessed_instrument(assets, *file->table, name);
    if (!guess)
        return guess.error();
    std::vector<Notice> losses = file->notices;
    losses.insert(losses.end(), guess->notices.begin(), guess->notices.end());
    const auto& columns = file->table->columns();
    if (std::all_of(columns.begin(), columns.end(), [](const auto& column) { return column.description().empty(); }))
        losses.push_back(problem_at("no-labels", {name}, {}, say(Phrase::QuestionnaireNoLabels)));
    return ImportedQuestionnaire{*guess->instrument, std::move(losses)};
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
    return ImportedQuestionnaire{std::move(made->instrument), std::move(made->losses)};
}

} // namespace wk::app
