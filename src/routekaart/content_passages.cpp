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

    void add(Wording wording, const std::string& path, const char* key, std::string_view text)
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
        file.add(Wording::Printed, at, "question", it.question);
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
    });
}

} // namespace

std::vector<Passage> passages(const Content& content, const std::vector<Rule>& rules)
{
    std::vector<Passage> out;
    add_route(content, out);
    add_requirements(content, out);
    add_dilemmas(content, out);
    add_organisation(content, out);
    add_practice(content, out);
    add_sources(content, out);
    FilePassages file("rules.json", out);
    file.each("rules", rules,
              [&](const auto& it, const auto& at) { file.add(Wording::Sentences, at, "text", it.text); });
    return out;
}

} // namespace wk::routekaart
