// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/verification.h"

#include "app/documents/report_evidence.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace wk::app {

namespace {

/// Words that people wrote, on the lines that a report has them on.
class OwnWords {
public:
    void add(const std::string& words)
    {
        std::string_view rest = words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            std::string line(trim(rest.substr(0, end)));
            const auto each = recompute::printed_words(line);
            if (std::any_of(each.begin(), each.end(), recompute::is_number_word) && m_seen.insert(line).second)
                m_out.push_back(std::move(line));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    void add(const std::vector<project::Evidence>& evidence)
    {
        for (const auto& each : evidence) {
            add(each.note);
            if (each.kind == project::EvidenceKind::Document || each.kind == project::EvidenceKind::Interview)
                add(each.reference);
        }
    }

    void add(const project::FollowUp& follow_up)
    {
        for (const auto& it : follow_up.conclusions) {
            for (const auto* words : {&it.title, &it.text, &it.against})
                add(*words);
            add(it.evidence);
        }
        for (const auto& it : follow_up.recommendations) {
            for (const auto* words : {&it.title, &it.text, &it.reaction, &it.decision, &it.owner})
                add(*words);
            for (const auto& answer : it.answers)
                add(answer);
            for (const auto& event : it.events)
                add(event.text);
        }
    }

    void add(const project::Study& study)
    {
        for (const auto* words :
             {&study.reason, &study.aim, &study.main_question, &study.context, &study.main_conclusion})
            add(*words);
        for (const auto& question : study.questions)
            add(question);
        for (const auto& norm : study.norms) {
            add(norm.text);
            add(norm.source);
        }
        for (const auto& source : study.sources) {
            add(source.title);
            for (const auto& statement : source.statements)
                add(statement.text);
        }
    }

    void add(const project::ReportChoices& choices)
    {
        add(choices.subtitle);
        for (const auto* texts : {&choices.own, &choices.titles})
            for (const auto& own : *texts)
                add(own.text);
        for (const auto& sentence : choices.sentences)
            add(sentence.text);
        for (const auto& chapter : choices.chapters) {
            add(chapter.title);
            add(chapter.text);
        }
    }

    std::vector<std::string> take() { return std::move(m_out); }

private:
    std::vector<std::string> m_out;
    std::set<std::string> m_seen;
};

std::vector<std::string> own_words(const project::Survey& survey)
{
    OwnWords out;
    out.add(survey.report);
    out.add(survey.study);
    for (const auto& verdict : survey.verdicts) {
        out.add(verdict.text);
        out.add(verdict.evidence);
    }
    out.add(survey.follow_up);
    for (const auto& quote : survey.quotes)
        out.add(quote.text);
    return out.take();
}

/// The report as it would be read, made anew of its evidence in the same form.
Result<io::ReportFile> made_anew(const io::ReportEvidence& evidence, const project::Findings& findings,
                                 io::ReportKind kind, std::string_view name, const BeloftenOf& beloften_of)
{
    const auto beloften = evidence.survey ? beloften_of(findings.instrument) : nullptr;
    auto document = document_anew(evidence, findings, beloften.get());
    if (!document)
        return problem_at("evidence", {name}, {}, say(Phrase::ProofUnfit, {document.error().message}));
    constexpr std::array forms = {DocumentFormat::Html, DocumentFormat::Docx, DocumentFormat::Odt};
    return io::read_report(document_file(*std::move(document), forms[std::size_t(kind)]), name);
}

} // namespace

Result<Verification> verify_report(std::string_view bytes, std::string_view name, const BeloftenOf& beloften_of)
{
    const auto file = io::read_report(bytes, name);
    if (!file)
        return file.error();
    if (trim(file->evidence).empty())
        return problem_at("no-evidence", {name}, {}, say(Phrase::ProofNone));
    auto evidence = io::read_evidence(file->evidence, name);
    if (!evidence)
        return evidence.error();
    auto again = project::recount(std::move(evidence->findings), evidence->counts);
    const auto expected = made_anew(*evidence, again.findings, file->kind, name, beloften_of);
    if (!expected)
        return expected.error();
    Verification out;
    out.file = name;
    out.kind = file->kind;
    out.program = evidence->program;
    out.changed = std::move(evidence->changed);
    out.recounted = again.figures;
    out.wrong = std::move(again.wrong);
    out.beyond = again.beyond;
    if (evidence->survey)
        out.own = own_words(*evidence->survey);
    out.printed = recompute::compare_printed(file->report, expected->report, out.own);
    if (out.other_version())
        out.printed.edited.clear();
    out.input_sha256 = evidence->input_sha256;
    out.input_rows = evidence->input_rows;
    return out;
}

InputMatch input_match(const Verification& verification, std::string_view sha256)
{
    if (verification.input_sha256.empty())
        return InputMatch::Unknown;
    return verification.input_sha256 == sha256 ? InputMatch::Same : InputMatch::Other;
}

} // namespace wk::app
