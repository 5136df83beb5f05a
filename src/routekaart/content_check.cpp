// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_check.h"

#include "base/json_text.h"
#include "base/lists.h"
#include "base/phrases.h"
#include "base/text.h"
#include "routekaart/content_passages.h"
#include "routekaart/glossary.h"

#include <utf8/unchecked.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace wk::routekaart {

namespace {

/// A passage with its words as they are compared.
struct Read {
    Passage passage;
    std::vector<std::string> words;
};

/// The check while it is going on.
struct Checking {
    const Content& content;
    std::vector<Read> texts;
    std::vector<Error> problems;

    void add(std::string_view file, const std::string& path, std::string_view value, const std::string& sentence)
    {
        JsonCheck check("content", file);
        check.complain(path, value, sentence);
        problems.push_back(check.error());
    }
};

// ---- counts

void check_counts(Checking& checking, const std::vector<ContentCount>& counts)
{
    for (const auto& each : counts)
        if (each.found != each.required)
            checking.add(each.file, std::string(each.path), std::to_string(each.found),
                         say(Phrase::ContentWrongCount,
                             {std::to_string(each.found), each.name, std::to_string(each.required), each.source}));
}

// ---- where it comes from

template <class Entry>
void check_pages(Checking& checking, std::string_view file, const char* key, const std::vector<Entry>& entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].pages.empty())
            checking.add(file, path_at(key, i), {}, say(Phrase::ContentNoPage));
}

void check_publications(Checking& checking, const char* key, const std::vector<Model>& models)
{
    const auto& known = checking.content.publications;
    for (std::size_t i = 0; i < models.size(); ++i)
        if (std::none_of(known.begin(), known.end(),
                         [&](const auto& each) { return each.id == models[i].publication; }))
            checking.add("organisation.json", path_at(path_at(key, i), "publication"), models[i].publication,
                         say(Phrase::ContentNoPublication, {clipped(models[i].publication, 60)}));
}

/// Requirements and axes cannot be read without a page, and lessons stand on the pages of their step.
void check_sources(Checking& checking)
{
    const Content& content = checking.content;
    check_pages(checking, "route.json", "phases", content.phases);
    check_pages(checking, "route.json", "basisfuncties", content.basisfuncties);
    check_pages(checking, "route.json", "steps", content.steps);
    check_pages(checking, "route.json", "insights", content.insights);
    check_pages(checking, "route.json", "glossary", content.glossary);
    check_pages(checking, "dilemmas.json", "dilemmas", content.dilemmas);
    check_publications(checking, "forms", content.forms);
    check_publications(checking, "positionings", content.positionings);
    check_pages(checking, "practice.json", "examples", content.examples);
    check_pages(checking, "practice.json", "municipalities", content.municipalities);
    check_pages(checking, "practice.json", "vng2013", content.old_examples);
    check_pages(checking, "sources.json", "keyFigures", content.figures);
    check_pages(checking, "sources.json", "sources", content.sources);
    check_pages(checking, "rules.json", "rules", content.rules);
    check_pages(checking, "verantwoording.json", "entries", content.accounts);
}

// ---- entries that name each other

/// `parts` name the one of `wholes` they belong to, and those name their parts: both have to say the same.
/// whole_of  the index of the whole of a part, or nothing
/// parts_of  the indices of the parts of a whole
template <class Whole, class Part, class WholeOf, class PartsOf>
void check_both_ways(Checking& checking, const char* whole_key, const std::vector<Whole>& wholes, const char* part_key,
                     const std::vector<Part>& parts, WholeOf whole_of, PartsOf parts_of)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::optional<std::size_t> whole = whole_of(parts[i]);
        for (std::size_t j = 0; j < wholes.size(); ++j)
            if (contains(parts_of(wholes[j]), i) != (whole == j))
                checking.add("route.json", path_at(part_key, i), {},
                             say(Phrase::ContentOneWay, {path_at(part_key, i), path_at(whole_key, j)}));
    }
}

void check_references(Checking& checking)
{
    const Content& content = checking.content;
    check_both_ways(
        checking, "phases", content.phases, "steps", content.steps, [](const Step& it) { return it.phase; },
        [](const Phase& it) { return it.steps; });
    check_both_ways(
        checking, "basisfuncties", content.basisfuncties, "steps", content.steps,
        [](const Step& it) { return std::optional(it.basisfunctie); }, [](const Basisfunctie& it) { return it.steps; });
    check_both_ways(
        checking, "insights", content.insights, "lessons", content.lessons, [](const Lesson& it) { return it.insight; },
        [](const Insight& it) { return it.lessons; });
}

// ---- length

std::size_t characters(std::string_view text)
{
    return std::size_t(utf8::unchecked::distance(text.begin(), text.end()));
}

std::size_t most_characters(Wording wording)
{
    switch (wording) {
    case Wording::Sentences: return MostInSentences;
    case Wording::Long: return MostInLong;
    case Wording::Label: return MostInLabel;
    case Wording::Printed: break;
    }
    return std::string_view::npos;
}

/// The words of the longest sentence. A sentence ends in . ! or ? before a blank.
std::size_t longest_sentence(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t words = 0;
    while (!(text = trim(text)).empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
        longest = std::max(longest, ++words);
        if (word.ends_with('.') || word.ends_with('!') || word.ends_with('?'))
            words = 0;
    }
    return longest;
}

void check_length(Checking& checking, const Passage& passage)
{
    const std::size_t most = most_characters(passage.wording);
    if (const std::size_t length = characters(passage.text); length > most)
        checking.add(passage.file, passage.path, passage.text,
                     say(Phrase::ContentTooLong, {std::to_string(length), std::to_string(most)}));
    const bool sentences = passage.wording == Wording::Sentences || passage.wording == Wording::Long;
    if (const std::size_t words = longest_sentence(passage.text); sentences && words > MostWords)
        checking.add(passage.file, passage.path, passage.text,
                     say(Phrase::ContentLongSentence, {std::to_string(words), std::to_string(MostWords)}));
}

// ---- what is listed but not used

std::set<std::string> used_names(const Content& content)
{
    std::set<std::string> out;
    const auto add = [&](const std::vector<std::string>& names) { out.insert(names.begin(), names.end()); };
    for (const auto& each : content.lessons) {
        add(each.topics);
        add(each.attention_for);
    }
    for (const auto& each : content.insights)
        add(each.topics);
    for (const auto& each : content.requirements)
        add(each.applies_to);
    for (const auto& each : content.rules)
        add(each.when);
    return out;
}

void check_terms(Checking& checking)
{
    const auto& glossary = checking.content.glossary;
    std::vector<bool> used(glossary.size());
    for (const auto& each : checking.texts)
        if (!each.passage.path.starts_with("glossary["))
            for (const auto& use : terms_in(checking.content, each.passage.text))
                used[use.term] = true;
    for (std::size_t i = 0; i < glossary.size(); ++i) {
        if (!used[i])
            checking.add("route.json", path_at("glossary", i), glossary[i].title,
                         say(Phrase::ContentUnusedTerm, {clipped(glossary[i].title, 60)}));
    }
}

void check_use(Checking& checking)
{
    const auto used = used_names(checking.content);
    const auto check = [&](std::string_view file, const char* key, const auto& entries, Phrase sentence) {
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (used.count(entries[i].id) == 0)
                checking.add(file, path_at(key, i), entries[i].id, say(sentence, {clipped(entries[i].id, 60)}));
    };
    check("route.json", "topics", checking.content.topics, Phrase::ContentUnusedTopic);
    check("organisation.json", "conditions", checking.content.conditions, Phrase::ContentUnusedCondition);
    check_terms(checking);
}

// ---- twice, or copied

/// Sentences only: two things may have one label, such as a topic and a term.
void check_doubles(Checking& checking)
{
    std::map<std::vector<std::string>, std::string> first_places;
    for (const auto& each : checking.texts) {
        if (each.passage.wording != Wording::Sentences && each.passage.wording != Wording::Long)
            continue;
        const std::string place = std::string(each.passage.file) + ", " + each.passage.path;
        const auto [first, is_new] = first_places.try_emplace(each.words, place);
        if (!is_new)
            checking.add(each.passage.file, each.passage.path, each.passage.text,
                         say(Phrase::ContentDouble, {first->second}));
    }
}

/// Of what is printed somewhere, titles and names are the same everywhere.
void check_copied(Checking& checking, std::span<const SourceText> sources)
{
    if (sources.empty())
        return;
    const SharedRuns runs(sources);
    for (const auto& each : checking.texts) {
        if (each.passage.wording == Wording::Printed)
            continue;
        if (const auto run = runs.first_in(each.words))
            checking.add(each.passage.file, each.passage.path, each.passage.text,
                         say(Phrase::ContentCopied, {run->source, clipped(run->words, 200)}));
    }
}

} // namespace

ContentCheck check_content(const Content& content, std::span<const SourceText> sources)
{
    ContentCheck out{content_counts(content), {}};
    Checking checking{content, {}, {}};
    for (auto& each : passages(content)) {
        auto words = compared_words(each.text);
        checking.texts.push_back({std::move(each), std::move(words)});
    }
    check_counts(checking, out.counts);
    check_sources(checking);
    check_references(checking);
    for (const auto& each : checking.texts)
        check_length(checking, each.passage);
    check_use(checking);
    check_doubles(checking);
    check_copied(checking, sources);
    out.problems = std::move(checking.problems);
    return out;
}

} // namespace wk::routekaart
