// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_passages.h"

#include "base/json_text.h"

#include <utility>

namespace wk::routekaart {

namespace {

/// The passages of one file.
class FilePassages {
public:
    FilePassages(std::string_view file, std::vector<Passage>& out) : m_file(file), m_out(out) {}

    /// key  the name of a field, or a number in a list
    template <class Key>
    void add(Wording wording, const std::string& path, Key key, std::string_view text)
    {
        if (!text.empty())
            m_out.push_back({m_file, path_at(path, key), wording, text});
    }

    void add_all(Wording wording, const std::string& path, const char* key, const auto& texts)
    {
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (!texts[i].empty())
                m_out.push_back({m_file, path_at(path_at(path, key), i), wording, texts[i]});
    }

    /// Calls `read(entry, path)` for each of `entries`, which stand in the list `key`.
    template <class Entry, class Read>
    void each(const std::string& key, const std::vector<Entry>& entries, Read read)
    {
        for (std::size_t i = 0; i < entries.size(); ++i)
            read(entries[i], path_at(key, i));
    }

private:
    std::string_view m_file;
    std::vector<Passage>& m_out;
};

void add_basisfunctie(FilePassages& file, const Basisfunctie& it, const std::string& at)
{
    file.add(Wording::Printed, at, "title", it.title);
    file.add(Wording::Sentences, at, "text", it.text);
    const std::string views = path_at(at, "perspectives");
    file.add(Wording::Sentences, views, "inwoner", it.perspectives.inwoner);
    file.add(Wording::Sentences, views, "professional", it.perspectives.professional);
    file.add(Wording::Sentences, views, "gemeente", it.perspectives.gemeente);
    file.add(Wording::Sentences, views, "allePartijen", it.perspectives.all_parties);
}

void add_route(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("route.json", out);
    file.each("publications", content.publications, [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Printed, at, "author", it.author);
    });
    const auto printed_title = [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
    };
    const auto own_title = [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
    };
    file.each("phases", content.phases, printed_title);
    file.each("basisfuncties", content.basisfuncties,
              [&](const auto& it, const auto& at) { add_basisfunctie(file, it, at); });
    file.each("steps", content.steps, printed_title);
    file.each("lessons", content.lessons, own_title);
    file.each("insights", content.insights, own_title);
    file.each("topics", content.topics,
              [&](const auto& it, const auto& at) { file.add(Wording::Label, at, "label", it.title); });
    file.each("glossary", content.glossary, own_title);
}

void add_requirements(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("requirements.json", out);
    file.each("requirements", content.requirements, [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
    });
}

void add_dilemmas(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("dilemmas.json", out);
    file.each("dilemmas", content.dilemmas, [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "title", it.title);
        file.add(Wording::Sentences, at, "question", it.question);
        file.add(Wording::Sentences, at, "tension", it.tension);
        file.add(Wording::Long, at, "approach", it.approach);
    });
}

void add_organisation(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("organisation.json", out);
    file.each("axes", content.axes, [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
        file.add_all(Wording::Printed, at, "poles", it.poles);
    });
    const auto model = [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
    };
    file.each("forms", content.forms, model);
    file.each("positionings", content.positionings, model);
    file.each("conditions", content.conditions,
              [&](const auto& it, const auto& at) { file.add(Wording::Label, at, "label", it.title); });
}

void add_municipality_passages(FilePassages& file, const Municipality& it, const std::string& at)
{
    file.add(Wording::Printed, at, "name", it.name);
    file.add_all(Wording::Label, at, "form", it.form);
    file.each(path_at(at, "keyFigures"), it.key_figures, [&](const auto& figure, const auto& place) {
        file.add(Wording::Label, place, "label", figure.title);
        file.add(Wording::Printed, place, "value", figure.value);
        file.add(Wording::Printed, place, "landelijk", figure.national);
    });
    file.each(path_at(at, "practices"), it.practices, [&](const auto& practice, const auto& place) {
        file.add(Wording::Label, place, "title", practice.title);
        file.add(Wording::Sentences, place, "text", practice.text);
    });
}

void add_practice(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("practice.json", out);
    file.each("examples", content.examples, [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "municipality", it.municipality);
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Long, at, "text", it.text);
    });
    file.each("municipalities", content.municipalities,
              [&](const auto& it, const auto& at) { add_municipality_passages(file, it, at); });
    file.each("vng2013", content.old_examples, [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Label, at, "theme", it.theme);
        file.add(Wording::Printed, at, "municipality", it.municipality);
        file.add(Wording::Sentences, at, "text", it.text);
        file.add_all(Wording::Printed, at, "facts", it.facts);
        file.add_all(Wording::Label, at, "attention", it.attention);
    });
}

void add_sources(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("sources.json", out);
    file.each("keyFigures", content.figures, [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "label", it.title);
        file.add(Wording::Printed, at, "value", it.value);
    });
    file.each("sources", content.sources, [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "author", it.author);
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Sentences, at, "misprint", it.misprint);
    });
}

void add_rules(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("rules.json", out);
    file.each("rules", content.rules, [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
    });
    file.each("merges", content.merges,
              [&](const auto& it, const auto& at) { file.add(Wording::Sentences, at, "text", it.text); });
}

void add_since(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("sinds-2020.json", out);
    file.each("entries", content.since, [&](const auto& it, const auto& at) {
        file.add(Wording::Printed, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
        file.add(Wording::Sentences, at, "unconfirmed", it.unconfirmed);
        const std::string source = path_at(at, "source");
        file.add(Wording::Printed, source, "title", it.source);
        file.add(Wording::Printed, source, "publisher", it.publisher);
    });
}

void add_accounts(const Content& content, std::vector<Passage>& out)
{
    FilePassages file("verantwoording.json", out);
    file.each("entries", content.accounts, [&](const auto& it, const auto& at) {
        file.add(Wording::Label, at, "title", it.title);
        file.add(Wording::Sentences, at, "text", it.text);
    });
}

/// What two rekenkamers wrote.
class JudgementPassages {
public:
    explicit JudgementPassages(std::vector<Passage>& out) : m_file("oordelen.json", out) {}

    void add(const HeerenveenJudgement& it)
    {
        const std::string at = "heerenveen";
        add_written(it.report, at);
        add_written(it.letter, "brief");
        add_remarks(at, "conclusions", it.conclusions);
        m_file.each(path_at(at, "verdicts"), it.verdicts, [&](const auto& each, const auto& place) {
            m_file.add(Wording::Printed, place, "title", each.title);
            m_file.add(Wording::Sentences, place, "text", each.text);
            m_file.add_all(Wording::Label, place, "attention", each.attention);
        });
        m_file.each(path_at(at, "recommendations"), it.recommendations, [&](const auto& each, const auto& place) {
            m_file.add(Wording::Sentences, place, "text", each.text);
            m_file.add(Wording::Sentences, path_at(place, "reaction"), "text", each.reaction);
        });
        const std::string contested = path_at(at, "contested");
        m_file.add(Wording::Sentences, contested, "question", it.contested.question);
        m_file.add(Wording::Sentences, contested, "claim", it.contested.claim);
        m_file.add(Wording::Sentences, contested, "evidence", it.contested.evidence);
        m_file.add(Wording::Sentences, contested, "difference", it.contested.difference);
        add_remarks(at, "costs", it.costs);
        add_remarks(at, "instruments", it.instruments);
    }

    void add(const LeeuwardenJudgement& it)
    {
        const std::string at = "leeuwarden";
        add_written(it.report, at);
        add_remarks(at, "conclusions", it.conclusions);
        add_remarks(at, "reflections", it.reflections);
        m_file.add_all(Wording::Label, path_at(at, "startingPoints"), "points", it.starting_points);
        m_file.add_all(Wording::Label, path_at(at, "competences"), "points", it.competences);
        m_file.add_all(Wording::Label, path_at(at, "competences"), "knowledge", it.knowledge);
        const std::string simons = path_at(at, "simons");
        m_file.add(Wording::Label, simons, "title", it.simons.title);
        m_file.add(Wording::Sentences, simons, "text", it.simons.text);
        m_file.add_all(Wording::Label, simons, "levers", it.levers);
        const std::string context = path_at(at, "context");
        m_file.add(Wording::Label, context, "title", it.context_title);
        m_file.add_all(Wording::Label, context, "columns", it.context_columns);
        const std::string costs = path_at(context, "costs");
        m_file.add(Wording::Label, costs, "title", it.costs_title);
        m_file.add(Wording::Sentences, costs, "note", it.costs_note);
        m_file.each(path_at(context, "rows"), it.context, [&](const auto& row, const auto& place) {
            m_file.add(Wording::Label, place, std::size_t(0), row.label);
        });
        add_remarks(at, "instruments", it.instruments);
    }

private:
    void add_written(const Written& it, const std::string& at)
    {
        m_file.add(Wording::Printed, at, "author", it.author);
        m_file.add(Wording::Printed, at, "title", it.title);
        m_file.add(Wording::Sentences, at, "note", it.note);
    }

    void add_remarks(const std::string& at, const char* key, const std::vector<Remark>& remarks)
    {
        m_file.each(path_at(at, key), remarks, [&](const auto& it, const auto& place) {
            m_file.add(Wording::Label, place, "title", it.title);
            m_file.add(Wording::Sentences, place, "text", it.text);
        });
    }

    FilePassages m_file;
};

} // namespace

std::vector<Passage> passages(const Content& content)
{
    std::vector<Passage> out;
    add_route(content, out);
    add_requirements(content, out);
    add_dilemmas(content, out);
    add_organisation(content, out);
    add_practice(content, out);
    add_sources(content, out);
    add_rules(content, out);
    add_since(content, out);
    add_accounts(content, out);
    JudgementPassages judgements(out);
    judgements.add(content.judgements.heerenveen);
    judgements.add(content.judgements.leeuwarden);
    return out;
}

} // namespace wk::routekaart
