// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/printed_survey.h"

#include "base/text.h"
#include "project/shared_quotes.h"
#include "project/verdict_evidence.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace wk::app {

namespace {

/// Puts the words of blocks on lines.
class BlockWords {
public:
    std::string take() { return std::move(m_out); }

    void add(const std::string& words) { m_out += words + "\n"; }

    void operator()(const report::Paragraph& it) { add(it.text); }
    void operator()(const report::BulletList& it)
    {
        add(it.title);
        for (const auto& entry : it.entries)
            add(entry.text);
    }
    void operator()(const report::FigureBlock& it)
    {
        add(it.scene.title);
        add(it.scene.description);
        add(it.scene.note);
        for (const auto& shape : it.scene.shapes)
            if (const auto* text = std::get_if<report::Text>(&shape))
                add(text->text);
    }
    void operator()(const report::TableBlock& it)
    {
        add(it.table.caption);
        for (const auto& column : it.table.columns)
            add(column.title);
        for (const auto& row : it.table.rows)
            for (const auto& cell : row)
                add(cell.text);
    }
    void operator()(const report::QuoteBlock& it)
    {
        add(it.words);
        add(it.from);
    }
    void operator()(const report::LightBlock& it)
    {
        add(it.title);
        add(it.word);
        add(it.reason);
    }
    void operator()(const report::PairsBlock& it)
    {
        add(it.caption);
        for (const auto& [name, value] : it.pairs) {
            add(name);
            add(value);
        }
    }

private:
    std::string m_out;
};

/// Takes out of a survey what a document does not print.
class PrintedSurvey {
public:
    PrintedSurvey(const project::Survey& survey, const survey::Responses& responses, const report::Document& document)
        : m_survey(survey), m_responses(responses), m_words(document_words(document)), m_folded(fold(m_words))
    {
    }

    project::Survey make(const std::vector<std::string>& stale)
    {
        project::Survey out;
        out.file_name = printed(m_survey.file_name);
        out.file_sha256 = m_survey.file_sha256;
        out.invented = m_survey.invented;
        out.instrument = m_survey.instrument;
        out.frame = m_survey.frame;
        if (out.frame)
            out.frame->name = printed(out.frame->name);
        add_quotes(out);
        for (const auto& coding : m_survey.codings)
            out.codings.push_back(std::make_shared<const survey::QuestionCoding>(bare_coding(coding->codebook)));
        out.verdict_rules = m_survey.verdict_rules;
        for (const auto& verdict : m_survey.verdicts)
            if (is_printed(m_folded, fold(report::light_name(verdict.light))) || has(verdict.text))
                out.verdicts.push_back(
                    {verdict.theme, verdict.light, printed(verdict.text), renamed(verdict.evidence)});
        out.study = printed_study();
        add_follow_up(out.follow_up);
        out.report = printed_choices(stale);
        return out;
    }

private:
    std::string printed(const std::string& words) const { return is_printed(m_words, words) ? words : std::string(); }

    bool has(const std::string& words) const { return !trim(words).empty() && is_printed(m_words, words); }

    /// The titles of categories stand in the findings.
    static survey::QuestionCoding bare_coding(const survey::Codebook& codebook)
    {
        survey::QuestionCoding out;
        out.codebook.question = codebook.question;
        for (const auto& category : codebook.categories)
            out.codebook.categories.push_back({category.id, category.id, {}, {}});
        return out;
    }

    /// The quotes that are printed, each the answer of a row of its own. Of another that something leans on there is a
    /// row without words, of no question in particular: that it is held back is all that is told of it.
    void add_quotes(project::Survey& out)
    {
        std::set<std::string> leant_on;
        const auto lean = [&](const std::vector<project::Evidence>& evidence) {
            for (const auto& each : evidence)
                if (each.kind == project::EvidenceKind::Quote)
                    leant_on.insert(each.reference);
        };
        for (const auto& verdict : m_survey.verdicts)
            lean(verdict.evidence);
        for (const auto& conclusion : m_survey.follow_up.conclusions)
            lean(conclusion.evidence);
        const auto& open = m_survey.instrument->open();
        const auto shared = project::shared_quotes(m_survey, m_responses);
        for (const auto& quote : m_survey.quotes) {
            const std::string reference = project::evidence_reference(quote);
            const bool shows = std::find(shared.begin(), shared.end(), quote) != shared.end() && has(quote.text);
            if (!shows && !leant_on.contains(reference))
                continue;
            survey::Quote next = shows ? quote : survey::Quote{open.front().id, 0, {}, {}, {}, quote.checked};
            next.row = out.quotes.size();
            m_references[reference] = project::evidence_reference(next);
            out.quotes.push_back(std::move(next));
        }
        out.table = table_of(out.quotes);
    }

    std::shared_ptr<const survey::Table> table_of(const std::vector<survey::Quote>& quotes) const
    {
        std::vector<survey::Column> columns;
        const auto add = [&](const std::string& id, const std::string& column) {
            columns.emplace_back(column.empty() ? id : column);
            for (const auto& quote : quotes)
                columns.back().append(quote.question == id ? quote.text : std::string());
        };
        const auto& instrument = *m_survey.instrument;
        for (const auto& question : instrument.open())
            add(question.id, question.column);
        if (columns.empty() && !instrument.items().empty())
            add(instrument.items().front().id, instrument.items().front().column);
        return std::make_shared<const survey::Table>(std::move(columns), std::vector<std::uint32_t>{});
    }

    std::vector<project::Evidence> renamed(std::vector<project::Evidence> evidence) const
    {
        for (auto& each : evidence) {
            if (each.kind == project::EvidenceKind::Quote) {
                const auto found = m_references.find(each.reference);
                each.reference = found == m_references.end() ? "-/0" : found->second;
            }
            each.note = printed(each.note);
        }
        return evidence;
    }

    project::Study printed_study() const
    {
        const auto& from = m_survey.study;
        project::Study out;
        out.reason = printed(from.reason);
        out.aim = printed(from.aim);
        out.main_question = printed(from.main_question);
        for (const auto& question : from.questions)
            if (has(question))
                out.questions.push_back(question);
        for (const auto& norm : from.norms)
            if (has(norm.text))
                out.norms.push_back({norm.text, printed(norm.source)});
        out.context = printed(from.context);
        out.main_conclusion = printed(from.main_conclusion);
        for (const auto& source : from.sources) {
            project::OtherSource next{source.id, source.kind, printed(source.title), printed(source.date), {}, {}};
            for (const auto& statement : source.statements)
                if (has(statement.text))
                    next.statements.push_back(
                        {statement.id, statement.text, printed(statement.where), statement.theme, {}});
            if (has(source.title) || !next.statements.empty())
                out.sources.push_back(std::move(next));
        }
        return out;
    }

    void add_follow_up(project::FollowUp& out) const
    {
        std::set<std::string> kept;
        for (const auto& from : m_survey.follow_up.conclusions)
            if (has(from.title)) {
                kept.insert(from.id);
                out.conclusions.push_back({from.id,
                                           from.title,
                                           printed(from.text),
                                           from.theme,
                                           renamed(from.evidence),
                                           printed(from.against),
                                           {}});
            }
        for (const auto& from : m_survey.follow_up.recommendations) {
            if (!has(from.title))
                continue;
            project::Recommendation next = from;
            next.unknown.clear();
            std::erase_if(next.conclusions, [&](const auto& id) { return !kept.contains(id); });
            for (auto* words : {&next.text, &next.reaction, &next.decision, &next.owner})
                *words = printed(*words);
            for (auto& answer : next.answers)
                answer = printed(answer);
            std::erase_if(next.events, [&](const auto& event) { return !event.text.empty() && !has(event.text); });
            out.recommendations.push_back(std::move(next));
        }
    }

    project::ReportChoices printed_choices(const std::vector<std::string>& stale) const
    {
        const auto& from = m_survey.report;
        project::ReportChoices out;
        out.date = printed(from.date);
        out.subtitle = printed(from.subtitle);
        out.left_out = from.left_out;
        out.order = from.order;
        for (const auto& own : from.own)
            if (has(own.text))
                out.own.push_back(own);
        for (const auto& title : from.titles)
            if (has(title.text))
                out.titles.push_back(title);
        for (const auto& chapter : from.chapters)
            if (has(chapter.title) || has(chapter.text))
                out.chapters.push_back({chapter.id, chapter.title, printed(chapter.text)});
        for (const auto& own : from.sentences) {
            // What was made when a sentence was replaced may be of figures that nobody shares.
            const bool is_stale = std::find(stale.begin(), stale.end(), own.key) != stale.end();
            if (has(own.text))
                out.sentences.push_back({own.key, own.text, is_stale ? "-" : own.made});
        }
        return out;
    }

    const project::Survey& m_survey;
    const survey::Responses& m_responses;
    std::string m_words;
    std::string m_folded;                            ///< the same, as words are compared
    std::map<std::string, std::string> m_references; ///< of quotes: what each is called now
};

} // namespace

std::string document_words(const report::Document& document)
{
    BlockWords out;
    for (const auto* words : {&document.title, &document.subtitle, &document.kicker})
        out.add(*words);
    for (const auto* lines : {&document.cover, &document.warnings})
        for (const auto& line : *lines)
            out.add(line);
    for (const auto& section : document.sections) {
        out.add(section.title);
        for (const auto& block : section.blocks)
            std::visit(out, block);
    }
    return out.take();
}

bool is_printed(const std::string& document_words, const std::string& words)
{
    std::string_view rest = words;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (document_words.find(trim(rest.substr(0, end))) == std::string::npos)
            return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

project::Survey printed_survey(const project::Survey& survey, const survey::Responses& responses,
                               const report::Document& document, const std::vector<std::string>& stale)
{
    return PrintedSurvey(survey, responses, document).make(stale);
}

} // namespace wk::app
