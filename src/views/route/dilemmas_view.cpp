// SPDX-License-Identifier: EUPL-1.2
#include "views/route/place_parts.h"

#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/map/route_signs.h"

namespace wk::views {

using project::DilemmaTalk;
using routekaart::Content;
using ui::ButtonStyle;
using ui::Icon;

namespace {

DilemmaTalk talk_or_new(const app::State& state, const std::string& dilemma)
{
    if (const auto* talk = project::talk_on(state.project.route, dilemma))
        return *talk;
    DilemmaTalk out;
    out.dilemma = dilemma;
    return out;
}

void talk_fields(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& dilemma)
{
    const DilemmaTalk now = talk_or_new(state, dilemma);
    DilemmaTalk next = now;
    const auto field = [&](Phrase label, std::string& words) {
        if (const auto typed = ui.text_area(say(label), words, {}, 2))
            words = *typed;
    };
    ui.columns(2, 300, [&](int column) {
        if (column == 0)
            field(Phrase::TalkFor, next.in_favour);
        else
            field(Phrase::TalkAgainst, next.against);
    });
    field(Phrase::TalkAgreed, next.agreed);
    if (!(next == now))
        actions.push_back(app::SetDilemmaTalk{next});
}

void card_on_table(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.dilemmas[index];
    ui.card([&] {
        ui.tag(content.basisfuncties[it.basisfunctie].title + "##kaart", report::basisfunctie_ink(it.basisfunctie),
               report::basisfunctie_ground(it.basisfunctie));
        ui.heading(2, capitalised(it.title));
        ui.text(it.question, ui::TextStyle::Lead);
        term_text(ui, state, actions, it.tension);
        talk_fields(ui, state, actions, it.id);
        if (const auto shown = ui.toggle(say(Phrase::TalkShowApproach), state.route.show_approach))
            actions.push_back(app::ShowApproach{*shown});
        if (state.route.show_approach) {
            term_text(ui, state, actions, it.approach);
            source_line(ui, it.pages);
        }
    });
}

} // namespace

void dilemmas_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    ui.heading(1, say(Phrase::TalkTitle));
    ui.text(say(Phrase::TalkIntro));
    std::size_t drawn = 0;
    std::vector<ui::ListEntry> entries;
    for (const auto& dilemma : content.dilemmas) {
        const auto* talk = project::talk_on(state.project.route, dilemma.id);
        drawn += talk && talk->drawn;
        entries.push_back({capitalised(dilemma.title),
                           !talk                   ? std::string()
                           : !talk->agreed.empty() ? say(Phrase::TalkDone)
                           : talk->drawn           ? say(Phrase::TalkDrawn)
                                                   : std::string(),
                           Icon::None, content.basisfuncties[dilemma.basisfunctie].title});
    }
    const bool all = drawn == content.dilemmas.size();
    ui.across([&] {
        if (ui.button(say(Phrase::TalkDraw), ButtonStyle::Primary, Icon::Talk, !all))
            actions.push_back(app::DrawDilemma{});
        if (drawn > 0 && ui.button(say(Phrase::TalkAgain), ButtonStyle::Quiet, Icon::Undo))
            actions.push_back(app::RestartDilemmas{});
    });
    if (all)
        ui.muted(say(Phrase::TalkAllDrawn), ui::TextStyle::Body);
    if (state.route.dilemma)
        card_on_table(ui, state, actions, *state.route.dilemma);
    ui.heading(2, say(Phrase::TalkAll));
    ui.card([&] {
        if (const auto chosen = ui.list(say(Phrase::TalkAll), entries, state.route.dilemma))
            actions.push_back(app::ChooseDilemma{*chosen});
    });
}

} // namespace wk::views
