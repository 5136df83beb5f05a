// SPDX-License-Identifier: EUPL-1.2
#include "report/made/route_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "report/document/document_numbers.h"
#include "report/made/route_report_parts.h"
#include "report/map/map_figure.h"
#include "report/words/cells.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace wk::report {

using project::PlaceStatus;
using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

/// Whether somebody who opens the report finds anything in a note.
bool says_something(const project::PlaceNote& note)
{
    return note.star || note.status != PlaceStatus::None || !trim(note.text).empty();
}

std::vector<PlacedNote> notes_of(const RouteReportInput& input)
{
    std::vector<PlacedNote> out;
    for (const auto& note : input.work.notes)
        if (says_something(note))
            out.push_back({&note, routekaart::place_of(input.content, note.place)});
    const auto route = routekaart::all_places(input.content);
    const auto rank = [&](const PlacedNote& it) {
        return it.place ? std::find(route.begin(), route.end(), *it.place) : route.end();
    };
    sort_stably(out, [&](const PlacedNote& a, const PlacedNote& b) { return rank(a) < rank(b); });
    return out;
}

// ---- where it stands

std::string count_sentence(std::size_t count)
{
    return say(Phrase::RouteReportCounts, {count});
}

DataTable status_table(const std::vector<PlacedNote>& notes)
{
    DataTable out{say(Phrase::RouteReportStatusTable), {{say(Phrase::NoteStatus)}, {say(Phrase::ColumnN), true}}, {}};
    constexpr std::array order{PlaceStatus::Secured, PlaceStatus::Busy, PlaceStatus::ToDiscuss, PlaceStatus::NotForUs,
                               PlaceStatus::None};
    for (const auto status : order)
        out.rows.push_back({place_status_words(status),
                            count_cell(std::count_if(notes.begin(), notes.end(),
                                                     [&](const auto& it) { return it.note->status == status; }))});
    out.rows.push_back({say(Phrase::Total), count_cell(survey::Count(notes.size()))});
    out.totals = 1;
    return out;
}

/// A place in one line: "Les 3.1: Eén ingang".
std::string place_line(const Content& content, const PlacedNote& it)
{
    if (!it.place)
        return it.note->place;
    return say(Phrase::ReportEvidenceLine,
               {place_kind_words(content, *it.place), capitalised(routekaart::place_title(content, *it.place))});
}

BulletList starred_places(const RouteReportContext& context)
{
    BulletList out{say(Phrase::RouteReportStarred), {}};
    for (const auto& it : context.notes)
        if (it.note->star)
            out.entries.push_back({{},
                                   place_line(context.input.content, it),
                                   ParagraphStyle::Body,
                                   it.place ? place_section_id(context.input.content, *it.place) : std::string()});
    return out;
}

/// Nothing when there was nothing to lay over it.
void add_map(Section& section, const char* id, Scene map)
{
    if (!map.shapes.empty())
        section.blocks.push_back(FigureBlock{id, std::move(map)});
}

/// The map with the notes laid over it.
Scene notes_map(const RouteReportContext& context)
{
    return map_figure(
        context.input.content, note_marks(context.input.content, context.input.work), say(Phrase::RouteReportMap),
        say(Phrase::RouteReportMapNote, {count_sentence(context.notes.size())}), say(Phrase::RoutePartNotes));
}

// ---- what belongs to no place of the route

/// Words of the municipality in a sentence that says what they are; nothing without words.
void add_own_words(Section& section, Phrase phrase, const std::string& words)
{
    if (const auto text = trim(words); !text.empty())
        section.blocks.push_back(Paragraph{{}, say(phrase, {text})});
}

void add_talk(const project::DilemmaTalk& talk, Section& section)
{
    add_own_words(section, Phrase::RouteReportInFavour, talk.in_favour);
    add_own_words(section, Phrase::RouteReportAgainst, talk.against);
    add_own_words(section, Phrase::RouteReportAgreed, talk.agreed);
}

bool is_dilemma(const std::optional<Place>& place)
{
    return place && place->kind == PlaceKind::Dilemma;
}

// ---- how it is organised

/// A model by its id, with its title; the id alone when the content does not have it.
std::string model_words(const std::vector<routekaart::Model>& models, const std::string& id)
{
    for (const auto& model : models)
        if (model.id == id)
            return say(Phrase::OrganisationOption, {model.id, model.title});
    return id;
}

PairsBlock profile_facts_block(const RouteReportInput& input)
{
    const Content& content = input.content;
    const auto& profile = input.work.profile;
    PairsBlock out{"tabel-organisatie", say(Phrase::RouteReportOrganisation), {}};
    if (input.work.inhabitants > 0)
        out.pairs.emplace_back(say(Phrase::OrganisationInhabitants), format_count(input.work.inhabitants));
    if (!input.work.profile_started)
        return out;
    for (std::size_t i = 0; i < content.axes.size() && i < profile.axes.size(); ++i)
        out.pairs.emplace_back(content.axes[i].title, lean_words(content.axes[i].poles, profile.axes[i]));
    if (!profile.form.empty())
        out.pairs.emplace_back(say(Phrase::OrganisationForm), model_words(content.forms, profile.form));
    if (profile.positioning > 0)
        out.pairs.emplace_back(say(Phrase::OrganisationPosition),
                               model_words(content.positionings, number_name(profile.positioning)));
    for (std::size_t i = 0; i < routekaart::profile_facts.size(); ++i) {
        const std::string fact(routekaart::profile_facts[i]);
        const bool yes = profile.yes.count(fact) > 0;
        if (yes || profile.no.count(fact) > 0)
            out.pairs.emplace_back(fact_words(i), say(yes ? Phrase::FactYes : Phrase::FactNo));
    }
    return out;
}

/// A piece of advice, what it follows from, and the requirements under it.
std::string advice_words(const Content& content, const routekaart::Advice& advice,
                         const std::vector<routekaart::Advice>& under)
{
    std::string out = advice.text + "\n" + because_words(content, advice);
    for (const auto& each : under)
        out += "\n" + say(Phrase::AdviceUnder, {each.text, page_names(each.pages)});
    return out;
}

/// What follows from the profile, by level; what holds for everybody says nothing about this one.
Section advice_section(const RouteReportInput& input)
{
    constexpr std::array titles{Phrase::AdviceRisks, Phrase::AdviceAttentions, Phrase::AdviceStrengths};
    Section out{"organisatie-advies", say(Phrase::RouteReportAdvice), 2};
    const auto groups = routekaart::grouped(input.content, input.advice);
    for (std::size_t level = 0; level < titles.size(); ++level) {
        BulletList list;
        for (const auto& [each, under] : groups)
            if (std::size_t(each.level) == level && !each.because.empty())
                list.entries.push_back({"advice/" + each.id, advice_words(input.content, each, under)});
        if (list.entries.empty())
            continue;
        list.title = say(titles[level], {list.entries.size()});
        out.blocks.push_back(std::move(list));
    }
    if (!out.blocks.empty())
        add_map(out, "figuur-kaart-advies",
                map_figure(input.content, advice_marks(input.content, groups), say(Phrase::MapFigureAdvice),
                           say(Phrase::MapFigureAdviceNote), capitalised(say(Phrase::MapLayerAdvice))));
    return out;
}

// ---- what it rests on

Section colophon(const RouteReportInput& input)
{
    Section out{"verantwoording", say(Phrase::ReportColophon), 1, {}, true};
    PairsBlock facts{"tabel-verantwoording", say(Phrase::ReportColophonTable), {}};
    const auto add = [&](Phrase name, const std::string& value) {
        if (!value.empty())
            facts.pairs.emplace_back(say(name), value);
    };
    add(Phrase::ReportFactVersion, input.colophon.version);
    add(Phrase::ReportFactSha, input.colophon.sha256);
    add(Phrase::ReportFactDate, input.colophon.date);
    out.blocks.push_back(Paragraph{{}, say(Phrase::RouteReportSource)});
    if (!facts.pairs.empty())
        out.blocks.push_back(std::move(facts));
    return out;
}

Section route_tables_section(const std::vector<Section>& sections)
{
    Section out{"tabellen", say(Phrase::ReportTables), 1, {}, true};
    for (const auto& section : sections)
        for (const auto& block : section.blocks)
            if (const auto* figure = std::get_if<FigureBlock>(&block))
                out.blocks.push_back(TableBlock{figure->id + "-cijfers", figure->scene.table, figure->id});
    return out;
}

} // namespace

std::vector<Section> standing_sections(const RouteReportContext& context)
{
    Section out{"stand-van-zaken", say(Phrase::RouteReportSummary)};
    out.blocks.push_back(Paragraph{{}, say(Phrase::RouteReportIntro), ParagraphStyle::Lead});
    if (context.notes.empty()) {
        out.blocks.push_back(Paragraph{{}, say(Phrase::RouteReportNothing)});
        return {std::move(out)};
    }
    out.blocks.push_back(Paragraph{"route/counts", count_sentence(context.notes.size())});
    out.blocks.push_back(TableBlock{"tabel-stand", status_table(context.notes)});
    if (BulletList starred = starred_places(context); !starred.entries.empty())
        out.blocks.push_back(std::move(starred));
    add_map(out, "figuur-kaart", notes_map(context));
    return {std::move(out)};
}

std::vector<Section> gone_sections(const RouteReportContext& context)
{
    std::vector<Section> out;
    const auto add = [&](const std::string& code) -> Section& {
        if (out.empty())
            out.push_back({"niet-gevonden", say(Phrase::RouteReportGone)});
        out.push_back({"niet-gevonden-" + number_name(std::int64_t(out.size())), code, 2});
        return out.back();
    };
    for (const auto& it : context.notes)
        if (!it.place)
            add(it.note->place).blocks.push_back(Paragraph{{}, note_words(*it.note)});
    for (const auto& talk : context.input.work.talks) {
        Section words;
        add_talk(talk, words);
        if (!words.blocks.empty() && !is_dilemma(routekaart::place_of(context.input.content, talk.dilemma)))
            add(talk.dilemma).blocks = std::move(words.blocks);
    }
    return out;
}

std::vector<Section> dilemma_sections(const RouteReportContext& context)
{
    const Content& content = context.input.content;
    std::vector<Section> out;
    for (std::size_t i = 0; i < content.dilemmas.size(); ++i) {
        const auto& dilemma = content.dilemmas[i];
        Section section{"dilemma-" + dilemma.id, capitalised(dilemma.title), 2};
        for (const auto& talk : context.input.work.talks)
            if (routekaart::place_of(content, talk.dilemma) == Place{PlaceKind::Dilemma, i})
                add_talk(talk, section);
        if (section.blocks.empty())
            continue;
        section.blocks.insert(
            section.blocks.begin(),
            Paragraph{{}, say(Phrase::EvidenceQuoteWords, {dilemma.question}), ParagraphStyle::Passport});
        if (out.empty())
            out.push_back({"dilemmas", say(Phrase::RouteReportDilemmas)});
        out.push_back(std::move(section));
    }
    return out;
}

std::vector<Section> organisation_sections(const RouteReportContext& context)
{
    Section out{"organisatie", say(Phrase::RouteReportOrganisation)};
    if (PairsBlock facts = profile_facts_block(context.input); !facts.pairs.empty())
        out.blocks.push_back(std::move(facts));
    if (out.blocks.empty())
        return {};
    std::vector<Section> sections{std::move(out)};
    if (Section advice = advice_section(context.input); !advice.blocks.empty() && context.input.work.profile_started)
        sections.push_back(std::move(advice));
    return sections;
}

std::vector<Section> survey_light_sections(const RouteReportContext& context)
{
    const auto& survey = context.input.survey;
    DataTable table{say(Phrase::SeeSurvey),
                    {{say(Phrase::ColumnBasisfunctie)},
                     {say(Phrase::VerdictTheme)},
                     {say(Phrase::SectionVerdicts)},
                     {say(Phrase::CompareKind)}},
                    {}};
    for (std::size_t i = 0; i < survey.lights.size(); ++i)
        for (const auto& each : survey.lights[i])
            table.rows.push_back({context.input.content.basisfuncties[i].title, each.theme,
                                  light_sign(each.light) + " " + light_name(each.light),
                                  say(each.judged ? Phrase::ReportVerdictOwn : Phrase::ColumnProposal)});
    if (table.rows.empty())
        return {};
    Section out{"enquete", say(Phrase::SeeSurvey)};
    out.blocks.push_back(Paragraph{{}, say(Phrase::SeeSurveyHelp)});
    add_map(out, "figuur-kaart-stoplicht",
            map_figure(context.input.content, light_marks(context.input.content, survey.lights),
                       say(Phrase::MapFigureLights), say(Phrase::MapFigureLightsNote),
                       capitalised(say(Phrase::MapLayerSurvey))));
    out.blocks.push_back(TableBlock{"tabel-enquete", std::move(table)});
    out.blocks.push_back(Paragraph{"approach/base", say(Phrase::ReportWho, {survey.base}), ParagraphStyle::Passport});
    return {std::move(out)};
}

RouteReportLights route_report_lights(const Content& content, const project::Findings& findings,
                                      const project::Survey& survey)
{
    auto lights = project::route_lights(content, findings, project::proposed_verdicts(findings, survey.verdict_rules),
                                        survey.verdicts);
    if (std::all_of(lights.begin(), lights.end(), [](const auto& each) { return each.empty(); }))
        return {};
    return {std::move(lights), base_note(findings), findings.invented};
}

Document route_report(const RouteReportInput& input)
{
    const RouteReportContext context{input, notes_of(input)};
    Document out;
    out.title = say(Phrase::RouteReportTitle);
    out.subtitle = trim(input.colophon.title);
    out.kicker = say(Phrase::RouteReportKicker);
    if (!input.colophon.date.empty())
        out.cover.push_back(input.colophon.date);
    out.cover.push_back(say(Phrase::DocumentMade, {input.colophon.version}));
    for (const auto part : {standing_sections, note_sections, dilemma_sections, organisation_sections,
                            survey_light_sections, gone_sections}) {
        auto sections = part(context);
        std::move(sections.begin(), sections.end(), std::back_inserter(out.sections));
    }
    const bool has_lights = std::any_of(out.sections.begin(), out.sections.end(),
                                        [](const auto& section) { return section.id == "enquete"; });
    if (has_lights && input.survey.invented)
        out.warnings.push_back(say(Phrase::ReportInvented));
    give_own_ids(out.sections);
    if (Section tables = route_tables_section(out.sections); !tables.blocks.empty())
        out.sections.push_back(std::move(tables));
    out.sections.push_back(colophon(input));
    give_own_ids(out.sections);
    return out;
}

} // namespace wk::report
