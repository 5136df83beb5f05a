// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/verification.h"

#include "app/documents/document_files.h"
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

constexpr std::array forms = {DocumentFormat::Html, DocumentFormat::Docx, DocumentFormat::Odt, DocumentFormat::Pptx};

} // namespace

/// The report is read, its figures are worked out anew, it is written anew, read again, and set beside what came.
struct ReportChecker::State {
    std::shared_ptr<const std::string> bytes;
    std::string name;
    BeloftenOf beloften_of;
    int step = 0;
    io::ReportFile file;
    io::ReportEvidence evidence;
    project::Findings findings; ///< worked out anew
    std::optional<DocumentWriter> writer;
    io::ReportFile expected;
    Result<Verification> out = Verification();

    bool fail(Error error)
    {
        out = std::move(error);
        return false;
    }

    bool read()
    {
        auto read = io::read_report(*bytes, name);
        if (!read)
            return fail(read.error());
        file = *std::move(read);
        if (trim(file.evidence).empty())
            return fail(problem_at("no-evidence", {name}, {}, say(Phrase::ProofNone)));
        return true;
    }

    bool read_evidence()
    {
        auto read = io::read_evidence(file.evidence, name);
        if (!read)
            return fail(read.error());
        evidence = *std::move(read);
        return true;
    }

    bool recount()
    {
        auto again = project::recount(std::move(evidence.findings), evidence.counts);
        findings = std::move(again.findings);
        out->file = name;
        out->kind = file.kind;
        out->program = evidence.program;
        out->changed = std::move(evidence.changed);
        out->recounted = again.figures;
        out->wrong = std::move(again.wrong);
        out->beyond = again.beyond;
        out->input_sha256 = evidence.input_sha256;
        out->input_rows = evidence.input_rows;
        return true;
    }

    bool make_anew()
    {
        const auto beloften = evidence.survey ? beloften_of(findings.instrument) : nullptr;
        auto document = document_anew(evidence, findings, beloften.get());
        if (!document)
            return fail(problem_at("evidence", {name}, {}, say(Phrase::ProofUnfit, {document.error().message})));
        writer.emplace(*std::move(document), forms[std::size_t(file.kind)]);
        return true;
    }

    bool read_again()
    {
        auto read = io::read_report(writer->take(), name);
        if (!read)
            return fail(read.error());
        expected = *std::move(read);
        return true;
    }

    bool compare()
    {
        if (evidence.survey)
            out->own = own_words(*evidence.survey);
        out->printed = recompute::compare_printed(file.report, expected.report, out->own);
        if (out->other_version())
            out->printed.edited.clear();
        return true;
    }
};

ReportChecker::ReportChecker(std::shared_ptr<const std::string> bytes, std::string name, BeloftenOf beloften_of)
    : m_state(new State{std::move(bytes), std::move(name), std::move(beloften_of), 0, {}, {}, {}, {}, {}})
{
}

ReportChecker::ReportChecker(ReportChecker&&) noexcept = default;
ReportChecker::~ReportChecker() = default;

double ReportChecker::check_some()
{
    State& it = *m_state;
    constexpr std::array steps = {&State::read,      &State::read_evidence, &State::recount,
                                  &State::make_anew, &State::read_again,    &State::compare};
    constexpr double after = 0.3; // of all work lies behind the steps before writing
    constexpr double of_writing = 0.4;
    const bool writing = it.writer && steps[std::size_t(it.step)] == &State::read_again;
    if (writing)
        if (const double written = it.writer->write_some(); written < 1)
            return after + written * of_writing;
    if (!(it.*steps[std::size_t(it.step)])() || ++it.step == int(steps.size()))
        return 1;
    constexpr std::array far = {0.1, 0.15, 0.2, after, after + of_writing + 0.1};
    return far[std::size_t(it.step - 1)];
}

Result<Verification> ReportChecker::take()
{
    return std::move(m_state->out);
}

Result<Verification> verify_report(std::string_view bytes, std::string_view name, const BeloftenOf& beloften_of)
{
    ReportChecker checker(std::make_shared<const std::string>(bytes), std::string(name), beloften_of);
    while (checker.check_some() < 1)
        continue;
    return checker.take();
}

InputMatch input_match(const Verification& verification, std::string_view sha256)
{
    if (verification.input_sha256.empty())
        return InputMatch::Unknown;
    return verification.input_sha256 == sha256 ? InputMatch::Same : InputMatch::Other;
}

} // namespace wk::app
