// SPDX-License-Identifier: EUPL-1.2
#include "project/study_edit.h"

#include "base/text.h"
#include "project/free_id.h"
#include "project/verdict_evidence.h"

#include <algorithm>
#include <array>
#include <string>

namespace wk::project {

namespace {

/// Calls `visit` with every list of evidence of a survey and the theme it is about; may change them.
template <class AnySurvey, class Visit>
void each_evidence(AnySurvey& survey, Visit visit)
{
    for (auto& verdict : survey.verdicts)
        visit(verdict.evidence, verdict.theme);
    for (auto& conclusion : survey.follow_up.conclusions)
        visit(conclusion.evidence, conclusion.theme);
}

/// Whether something leans on a statement of which the reference begins so.
bool is_leaned_on(const Survey& survey, std::string_view begin)
{
    bool out = false;
    each_evidence(survey, [&](const auto& list, const auto&) {
        out = out || std::any_of(list.begin(), list.end(), [&](const Evidence& each) {
                  return each.kind == EvidenceKind::Statement && each.reference.starts_with(begin);
              });
    });
    return out;
}

template <class List>
bool has_id(const List& list, std::string_view id)
{
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

/// What a document or interview is called, and the place in it that the name ends with.
struct NamedPlace {
    std::string title;
    std::string where;
};

NamedPlace split_name(std::string_view name)
{
    constexpr std::array<std::string_view, 3> pages{"blz", "pag", "p."};
    const auto comma = name.rfind(',');
    if (comma != std::string_view::npos && !trim(name.substr(0, comma)).empty()) {
        const auto rest = trim(name.substr(comma + 1));
        if (std::any_of(pages.begin(), pages.end(), [&](const auto& page) { return rest.starts_with(page); }))
            return {std::string(trim(name.substr(0, comma))), std::string(rest)};
    }
    return {std::string(trim(name)), {}};
}

/// The source of this kind and title, which is there afterwards.
OtherSource& source_called(Survey& survey, SourceKind kind, const std::string& title)
{
    auto& sources = survey.study.sources;
    const auto at = std::find_if(sources.begin(), sources.end(),
                                 [&](const auto& each) { return each.kind == kind && trim(each.title) == title; });
    if (at != sources.end())
        return *at;
    auto& out = sources[add_source(survey.study, survey)];
    out.kind = kind;
    out.title = title;
    return out;
}

/// The statement of a source that says this there, which is there afterwards. About two themes is about none.
const SourceStatement& statement_saying(OtherSource& source, const Survey& survey, std::string text, std::string where,
                                        const std::string& theme)
{
    auto& all = source.statements;
    auto at =
        std::find_if(all.begin(), all.end(), [&](const auto& it) { return it.text == text && it.where == where; });
    if (at == all.end()) {
        add_statement(source, survey);
        at = all.end() - 1;
        at->text = std::move(text);
        at->where = std::move(where);
        at->theme = theme;
    } else if (at->theme != theme) {
        at->theme.clear();
    }
    return *at;
}

} // namespace

std::size_t add_source(Study& study, const Survey& survey)
{
    OtherSource next;
    next.id = free_id("b", study.sources.size(), [&](const std::string& id) {
        return has_id(study.sources, id) || is_leaned_on(survey, id + "/");
    });
    study.sources.push_back(std::move(next));
    return study.sources.size() - 1;
}

void add_statement(OtherSource& source, const Survey& survey)
{
    SourceStatement next;
    next.id = free_id("u", source.statements.size(), [&](const std::string& id) {
        next.id = id;
        const auto uses = uses_of(survey, evidence_reference(source, next));
        return has_id(source.statements, id) || uses != StatementUses{};
    });
    source.statements.push_back(std::move(next));
}

StatementUses uses_of(const Survey& survey, std::string_view reference)
{
    const auto count = [&](const auto& list) {
        return std::size_t(std::count_if(list.begin(), list.end(), [&](const auto& it) {
            return std::any_of(it.evidence.begin(), it.evidence.end(), [&](const Evidence& each) {
                return each.kind == EvidenceKind::Statement && each.reference == reference;
            });
        }));
    };
    return {count(survey.verdicts), count(survey.follow_up.conclusions)};
}

void adopt_source(Survey& survey, const Evidence& named)
{
    const auto kind = named.kind; // `named` may stand in a list that is put anew
    const bool interview = kind == EvidenceKind::Interview;
    const std::string title = split_name(named.reference).title;
    if ((kind != EvidenceKind::Document && !interview) || title.empty())
        return;
    auto& source = source_called(survey, interview ? SourceKind::Interview : SourceKind::Document, title);
    each_evidence(survey, [&](std::vector<Evidence>& list, const std::string& theme) {
        std::vector<Evidence> next;
        for (const auto& each : list) {
            const auto place = split_name(each.reference);
            if (each.kind != kind || place.title != title) {
                next.push_back(each);
                continue;
            }
            std::string text(trim(each.note));
            const auto& statement =
                statement_saying(source, survey, text.empty() ? title : std::move(text), place.where, theme);
            add_evidence(next, {EvidenceKind::Statement, evidence_reference(source, statement), {}});
        }
        list = std::move(next);
    });
}

} // namespace wk::project
