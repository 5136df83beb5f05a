// SPDX-License-Identifier: EUPL-1.2
#include "io/project/evidence_file.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "io/bytes/json_fields.h"
#include "io/exchange/aggregate_file.h"
#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "io/exchange/schema.h"
#include "io/project/project_file.h"

#include <utility>

namespace wk::io {

namespace {

/// On one line, with `<` as JSON may have it too.
std::string evidence_line(const Json& json)
{
    std::string out;
    for (const char c : kept_json(json)) {
        if (c == '<')
            out += "\\u003c"; // within a text, where alone it can stand
        else
            out += c;
    }
    return out;
}

Json about_json(const EvidenceAbout& about)
{
    Json out = {{"title", about.title}};
    add_text(out, "date", about.date);
    add_text(out, "sha256", about.sha256);
    add_text(out, "audience", about.audience);
    add_text(out, "countsSha256", about.aggregate_sha256);
    add_text(out, "source", about.source);
    return out;
}

EvidenceAbout about_from(JsonCheck& check, const Json& about)
{
    const auto text = [&](const char* key) { return check.text_or(about, key, "about", {}); };
    return {text("title"), text("date"), text("sha256"), text("audience"), text("countsSha256"), text("source")};
}

/// The survey as a project file has it, with its questionnaire apart.
void add_survey(const project::Survey& survey, Json& out)
{
    project::Project whole;
    whole.surveys.push_back(survey);
    auto choices = *json_from_text(write_project(whole), {});
    Json& entry = choices["surveys"][0];
    out["instrument"] = std::exchange(entry["instrument"], nullptr);
    out["choices"] = std::move(entry);
}

Result<project::Survey> survey_from(const Json& evidence, std::string_view file)
{
    Json survey = evidence["choices"];
    if (!survey.is_object())
        return Error{"evidence", say(Phrase::ProofSchema)};
    survey["instrument"] = evidence.value("instrument", Json(nullptr));
    Json whole = {{"schema", "wijkkompas/project/1"}};
    whole["surveys"] = Json::array();
    whole["surveys"].push_back(std::move(survey));
    auto project = read_project(text_from_json(whole), file);
    if (!project)
        return project.error();
    return std::move(project->surveys.front());
}

Error unfit(const Error& why, std::string_view file)
{
    return problem_at("evidence", {file}, {}, say(Phrase::ProofUnfit, {why.message}));
}

std::vector<EvidencePiece> changed_pieces(const Json& evidence)
{
    std::vector<EvidencePiece> out;
    const Json sums = evidence.value("sha256", Json::object());
    for (std::size_t i = 0; i < evidence_pieces.size(); ++i) {
        const std::string name(evidence_pieces[i]);
        const auto piece = evidence.find(name);
        const bool summed = sums.is_object() && sums.contains(name);
        if (piece == evidence.end() && !summed)
            continue;
        const bool fits = piece != evidence.end() && summed && sums[name] == sha256_hex(evidence_line(*piece));
        if (!fits)
            out.push_back(static_cast<EvidencePiece>(i));
    }
    return out;
}

} // namespace

std::string write_evidence(const ReportEvidence& evidence)
{
    Json pieces = {{"about", about_json(evidence.about)}};
    pieces["results"] = results_document(evidence.findings);
    pieces["counts"] = source_json(evidence.counts);
    if (evidence.survey)
        add_survey(*evidence.survey, pieces);
    Json out = {{"schema", "wijkkompas/evidence/1"}, {"program", evidence.program}, {"kind", evidence.kind}};
    out["input"] = Json::object();
    add_text(out["input"], "sha256", evidence.input_sha256);
    out["input"]["rows"] = evidence.input_rows;
    std::string lines; // each piece is written once: it is most of a report's work
    for (const auto& [name, piece] : pieces.items()) {
        const std::string line = evidence_line(piece);
        out["sha256"][name] = sha256_hex(line);
        lines += ",\"" + name + "\":" + line;
    }
    std::string text = evidence_line(out);
    text.pop_back(); // the pieces come before its end
    return text + lines + '}';
}

Result<ReportEvidence> read_evidence(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file, "evidence", Phrase::ProofSchema))
        return *problem;
    const Json& source = *document;
    JsonCheck check("evidence", file);
    ReportEvidence out;
    out.program = check.text(source, "program", {});
    out.kind = check.text(source, "kind", {});
    out.about = about_from(check, check.object(source, "about", {}));
    const Json& input = check.object(source, "input", {});
    out.input_sha256 = check.text_or(input, "sha256", "input", {});
    if (input.contains("rows"))
        out.input_rows = std::size_t(check.integer(input, "rows", "input", 0, MostPeople));
    out.counts = source_from_object(check, check.object(source, "counts", {}), "counts");
    if (!check.ok())
        return unfit(check.error(), file);
    auto findings = read_results(text_from_json(check.object(source, "results", {})), file);
    if (!findings)
        return unfit(findings.error(), file);
    out.findings = *std::move(findings);
    if (source.contains("choices")) {
        auto survey = survey_from(source, file);
        if (!survey)
            return unfit(survey.error(), file);
        out.survey = *std::move(survey);
    }
    out.changed = changed_pieces(source);
    return out;
}

} // namespace wk::io
