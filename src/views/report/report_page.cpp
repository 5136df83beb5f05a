// SPDX-License-Identifier: EUPL-1.2
#include "views/report/report_page.h"

#include "app/report/report_part_facts.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace wk::views {

using project::OwnSentence;
using report::Paragraph;

namespace {

constexpr std::size_t ShortSentence = 48; ///< signs of a sentence that tell controls apart

void set_sentence(const app::State& state, app::Actions& actions, OwnSentence sentence)
{
    auto choices = app::current_survey(state)->report;
    const std::string what = "sentence" + sentence.key;
    choices.set_own_sentence(std::move(sentence));
    actions.push_back(app::SetReport{std::move(choices), what});
}

/// The field in which a sentence is written, with the way back.
void sentence_field(ui::Ui& ui, const app::State& state, app::Actions& actions, const Paragraph& made,
                    const std::string& now)
{
    const std::string mark = "##" + made.key;
    if (const auto text =
            ui.text_area(say(Phrase::ReportRewritten, {clipped(made.text, ShortSentence)}) + mark, now, {}, 2))
        set_sentence(state, actions, {made.key, std::string(trim(*text)), made.text});
    if (ui.button(say(Phrase::ReportSentenceDone) + mark, ui::ButtonStyle::Secondary, ui::Icon::Check))
        actions.push_back(app::WriteSentence{});
}

/// What there is to do about a sentence of the user: put back the one that was made, or confirm it after its figures
/// changed.
void own_sentence_controls(ui::Ui& ui, const app::State& state, app::Actions& actions, const Paragraph& made,
                           const OwnSentence& own)
{
    const std::string mark = "##" + made.key;
    const bool stale = own.made != made.text;
    if (stale)
        ui.notice(ui::Tone::Attention, say(Phrase::ReportStale, {made.text}));
    ui.across([&] {
        if (stale && ui.button(say(Phrase::ReportStaleKeep) + mark, ui::ButtonStyle::Quiet, ui::Icon::Check))
            set_sentence(state, actions, {made.key, own.text, made.text});
        if (ui.button(say(Phrase::ReportRestore) + mark, ui::ButtonStyle::Quiet, ui::Icon::Undo))
            set_sentence(state, actions, {made.key, {}, {}});
    });
}

/// A sentence as it will be read. One that was made has a way to write it oneself at its end.
void sentence(ui::Ui& ui, const app::State& state, app::Actions& actions, const Paragraph& made,
              std::string_view before = {})
{
    const auto style = made.style == report::ParagraphStyle::Lead       ? ui::TextStyle::Lead
                       : made.style == report::ParagraphStyle::Passport ? ui::TextStyle::Small
                                                                        : ui::TextStyle::Body;
    if (made.key.empty())
        return ui.text(std::string(before) + made.text, style);
    const auto* own = app::current_survey(state)->report.own_sentence(made.key);
    const std::string& words = own ? own->text : made.text;
    if (state.report.sentence == made.key)
        return sentence_field(ui, state, actions, made, words);
    const std::string link = say(Phrase::ReportRewriteLink);
    const std::string all = std::string(before) + words + " " + link;
    const std::array links{ui::TextLink{all.size() - link.size(), all.size(),
                                        say(Phrase::ReportRewrite, {clipped(words, ShortSentence)})}};
    if (ui.linked_text(all, links, style))
        actions.push_back(app::WriteSentence{made.key});
    if (own)
        own_sentence_controls(ui, state, actions, made, *own);
}

/// Draws one block of the page.
struct DrawBlock {
    ui::Ui& ui;
    const app::State& state;
    app::Actions& actions;
    int level; ///< of the heading above it

    void operator()(const Paragraph& it) const { sentence(ui, state, actions, it); }
    void operator()(const report::BulletList& it) const
    {
        if (!it.title.empty())
            ui.text(it.title, ui::TextStyle::Strong);
        for (const auto& entry : it.entries)
            sentence(ui, state, actions, entry, "• ");
    }
    void operator()(const report::FigureBlock& it) const
    {
        ui.heading(level + 1, it.scene.title);
        ui.figure(report::fitted(it.scene, ui.available_width()));
    }
    void operator()(const report::TableBlock& it) const { ui.table(it.table); }
    void operator()(const report::QuoteBlock& it) const
    {
        ui.text("‘" + it.words + "’", ui::TextStyle::Lead);
        ui.muted(it.from);
    }
    void operator()(const report::LightBlock& it) const
    {
        ui.text(it.title + ": " + it.sign + " " + it.word, ui::TextStyle::Strong);
        ui.text(it.reason);
    }
    void operator()(const report::PairsBlock& it) const
    {
        for (const auto& [name, value] : it.pairs)
            ui.text(name + ": " + value);
    }
};

} // namespace

void report_page(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::ReportPage));
    ui.muted(say(Phrase::ReportPageHelp), ui::TextStyle::Body);
    ui.card([&] {
        for (const auto& section : state.report_facts->page) {
            const int level = std::min(section.level + 2, 5);
            ui.heading(level, section.title);
            for (const auto& block : section.blocks)
                std::visit(DrawBlock{ui, state, actions, level}, block);
        }
    });
}

} // namespace wk::views
