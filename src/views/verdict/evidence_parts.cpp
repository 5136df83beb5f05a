// SPDX-License-Identifier: EUPL-1.2
#include "views/verdict/evidence_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/evidence_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <array>

namespace wk::views {

using app::EvidencePick;
using project::Evidence;
using project::EvidenceKind;
using ui::ButtonStyle;
using ui::Icon;

namespace {

std::string words_of_evidence(const app::State& state, const Evidence& evidence)
{
    return report::evidence_words(*state.findings, *app::current_survey(state), evidence);
}

/// Whether evidence of this kind is only named by who writes it.
bool is_named(EvidenceKind kind)
{
    return kind == EvidenceKind::Document || kind == EvidenceKind::Interview;
}

} // namespace

EvidenceInput evidence_fields(ui::Ui& ui, const app::State& state, const Evidence& evidence, bool found,
                              const std::string& key)
{
    EvidenceInput out;
    const std::string kind = report::evidence_kind_name(evidence.kind);
    ui.text(kind + ": " + words_of_evidence(state, evidence), ui::TextStyle::Strong);
    out.note = ui.text_area(say(Phrase::EvidenceNote) + "##" + key, evidence.note, {}, 1);
    ui.across([&] {
        if (found)
            out.opened = ui.button(say(Phrase::EvidenceGoTo, {report::mid_sentence(kind)}) + "##" + key,
                                   ButtonStyle::Secondary, Icon::Link);
        if (is_named(evidence.kind))
            out.adopted = ui.button(say(Phrase::EvidenceAdopt) + "##" + key, ButtonStyle::Secondary, Icon::Plus);
        out.removed = ui.button(say(Phrase::EvidenceRemove) + "##" + key, ButtonStyle::Quiet, Icon::Close);
    });
    return out;
}

PickInput evidence_picker(ui::Ui& ui, const app::State& state, const EvidencePick& pick,
                          const std::vector<Evidence>& choices)
{
    constexpr std::array kinds{EvidenceKind::Item,     EvidenceKind::Test,      EvidenceKind::Category,
                               EvidenceKind::Quote,    EvidenceKind::Statement, EvidenceKind::Document,
                               EvidenceKind::Interview};
    static_assert(kinds.size() == project::evidence_names.size());
    const bool named = is_named(pick.kind);
    PickInput out;
    ui.columns(2, 240, [&](int column) {
        if (column == 0) {
            std::vector<std::string> names;
            for (const auto kind : kinds)
                names.push_back(report::evidence_kind_name(kind));
            const auto now = std::find(kinds.begin(), kinds.end(), pick.kind) - kinds.begin();
            if (const auto chosen = ui.choice(say(Phrase::EvidenceAddKind), names, std::size_t(now)))
                out.pick = EvidencePick{kinds[*chosen], 0, pick.name};
        } else if (named) {
            if (const auto name = ui.entry_field(say(Phrase::EvidenceAddName), pick.name, say(Phrase::EvidenceAddHint)))
                out.pick = EvidencePick{pick.kind, 0, *name};
        } else if (choices.empty()) {
            const bool statement = pick.kind == EvidenceKind::Statement;
            ui.muted(say(statement ? Phrase::EvidenceNoStatements : Phrase::EvidenceNothing), ui::TextStyle::Body);
        } else {
            std::vector<std::string> names;
            for (const auto& choice : choices)
                names.push_back(words_of_evidence(state, choice));
            if (const auto chosen = ui.choice(say(Phrase::EvidenceAddWhich), names, pick.choice))
                out.pick = EvidencePick{pick.kind, *chosen, pick.name};
        }
    });
    out.added = ui.button(say(Phrase::EvidenceAdd), ButtonStyle::Secondary, Icon::New,
                          named ? !trim(pick.name).empty() : !choices.empty());
    return out;
}

void theme_choice(ui::Ui& ui, const app::State& state, const std::string& label, std::string& theme)
{
    const auto& themes = state.findings->themes;
    std::vector<std::string> names{say(Phrase::ConclusionNoTheme)};
    std::size_t now = 0;
    for (std::size_t i = 0; i < themes.size(); ++i) {
        names.push_back(report::theme_title(*state.findings, themes[i].id));
        if (themes[i].id == theme)
            now = i + 1;
    }
    if (const auto chosen = ui.choice(label, names, now))
        theme = *chosen == 0 ? std::string() : themes[*chosen - 1].id;
}

void counter_lines(ui::Ui& ui, const app::State& state, const std::vector<project::CounterEvidence>& counter)
{
    for (const auto& each : counter)
        ui.text(say(Phrase::CounterItem, {words_of_evidence(state, each.evidence) + ".",
                                          report::light_sign(each.light) + " " + report::light_name(each.light)}));
}

} // namespace wk::views
