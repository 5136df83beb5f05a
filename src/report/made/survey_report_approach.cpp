// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document/sections.h"
#include "report/made/reading_guide.h"
#include "report/words/item_groups.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/study_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::report {

using project::Findings;
using project::Study;

namespace {

/// What was asked: how many questions of which kind, about what.
std::string asked(const Findings& findings)
{
    std::string out = say(Phrase::ReportAsked, {findings.instrument_title, findings.items.size()});
    if (!findings.open.empty())
        out += say(Phrase::ReportAskedOpen, {findings.open.size()});
    return out;
}

std::string themes_asked(const Findings& findings)
{
    std::vector<std::string> titles;
    for (const auto& theme : findings.themes)
        titles.push_back(mid_sentence(theme_title(findings, theme.id)));
    return say(Phrase::ReportThemes, {titles.size(), enumeration(titles)});
}

/// Whether the study has a name of its own for a kind: what it asks then is for that name to say.
bool is_kind_named(const Findings& findings, std::string_view kind)
{
    return kind_title(findings, kind) != usual_kind_title(kind);
}

/// Nothing when all questions are of no kind in particular.
BulletList kinds_asked(const Findings& findings)
{
    constexpr std::array<std::pair<const char*, Phrase>, 4> kinds{{{"herkenning", Phrase::ReportKindRecognise},
                                                                   {"vertrouwen", Phrase::ReportKindTrust},
                                                                   {"voortgang", Phrase::ReportKindPractice},
                                                                   {"overig", Phrase::ReportKindOther}}};
    BulletList out{say(Phrase::ReportKinds), {}};
    for (const auto& kind : kinds) {
        const auto items = std::count_if(findings.items.begin(), findings.items.end(),
                                         [&](const auto& item) { return item.kind == kind.first; });
        if (items > 0 && std::size_t(items) < findings.items.size())
            out.entries.push_back({{},
                                   say(is_kind_named(findings, kind.first) ? Phrase::ReportKindNamed : kind.second,
                                       {kind_title(findings, kind.first), items})});
    }
    return out;
}

/// What the researcher wrote, when that is anything.
void add_words(Section& out, std::string_view words)
{
    if (const auto trimmed = trim(words); !trimmed.empty())
        out.blocks.push_back(Paragraph{{}, std::string(trimmed)});
}

Section reason_section(const Study& study)
{
    Section out{"aanpak-aanleiding", say(Phrase::StoryReason), 2};
    add_words(out, study.reason);
    if (const auto aim = trim(study.aim); !aim.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::StoryAim, {aim})});
    return out;
}

Section questions_section(const Study& study)
{
    Section out{"aanpak-vragen", say(Phrase::StoryQuestions), 2};
    if (const auto question = trim(study.main_question); !question.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::StoryMainQuestion, {question})});
    BulletList list{say(Phrase::StorySubQuestions), {}};
    for (const auto& question : study.questions)
        if (const auto trimmed = trim(question); !trimmed.empty())
            list.entries.push_back({{}, std::string(trimmed)});
    add_list(std::move(list), out);
    return out;
}

Section norms_section(const Study& study)
{
    Section out{"aanpak-normen", say(Phrase::StoryNorms), 2};
    DataTable table{say(Phrase::StoryNormsTable), {{say(Phrase::StoryNorm)}, {say(Phrase::StoryNormSource)}}, {}};
    for (const auto& norm : study.norms)
        if (const auto text = trim(norm.text); !text.empty()) {
            const auto source = trim(norm.source);
            table.rows.push_back({std::string(text), source.empty() ? say(Phrase::NoValue) : std::string(source)});
        }
    if (!table.rows.empty())
        out.blocks.push_back(TableBlock{"tabel-normen", std::move(table)});
    return out;
}

Section context_section(const Study& study)
{
    Section out{"aanpak-context", say(Phrase::StoryContext), 2};
    add_words(out, study.context);
    return out;
}

Section other_sources_section(const Study& study)
{
    Section out{"aanpak-bronnen", say(Phrase::StorySources), 2};
    BulletList list{say(Phrase::StorySourcesIntro), {}};
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        list.entries.push_back({{}, capitalised(source_origin(study, i))});
    add_list(std::move(list), out);
    return out;
}

Section survey_section(const ReportContext& context)
{
    const auto& findings = context.findings;
    Section out{"aanpak-enquete", say(Phrase::StorySurvey), 2};
    if (context.without_people()) {
        out.blocks.push_back(Paragraph{"approach/base", context.base + " " + say(Phrase::ReportNobody)});
        return out;
    }
    out.blocks.push_back(Paragraph{"approach/asked", asked(findings)});
    if (!findings.themes.empty())
        out.blocks.push_back(Paragraph{"approach/themes", themes_asked(findings)});
    add_list(kinds_asked(findings), out);
    out.blocks.push_back(Paragraph{"approach/base", say(Phrase::ReportWho, {context.base})});
    if (!findings.response)
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportNoFrame)});
    out.blocks.push_back(Paragraph{{}, say(Phrase::ReportHow)});
    if (!context.quotes.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportQuotesNote)});
    return out;
}

} // namespace

BulletList statement_list(const ReportContext& context, std::string_view theme)
{
    const Study& study = context.survey.study;
    BulletList out{say(Phrase::StoryStatements), {}};
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        for (const auto& statement : study.sources[i].statements) {
            const auto text = trim(statement.text);
            if (text.empty() || statement.theme != theme)
                continue;
            out.entries.push_back({{}, say(Phrase::StoryStatement, {text, statement_origin(study, i, statement)})});
        }
    return out;
}

std::vector<Section> approach_sections(const ReportContext& context)
{
    const Study& study = context.survey.study;
    std::vector<Section> children;
    for (const auto part : {reason_section, questions_section, norms_section, context_section, other_sources_section})
        if (Section section = part(study); !section.blocks.empty())
            children.push_back(std::move(section));
    const bool told = !children.empty();
    children.push_back(survey_section(context));
    children.push_back({std::string(GuideSection), say(Phrase::StoryGuide), 2}); // filled when all chapters are there
    return with_parent({"aanpak", say(told ? Phrase::StoryApproach : Phrase::ReportApproach)}, std::move(children));
}

} // namespace wk::report
