// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench_report.h"

#include "app/documents/document_files.h"
#include "platform/cli_bench_analyse.h"
#include "platform/cli_bench_clock.h"
#include "project/analyse.h"
#include "report/made/survey_report.h"

namespace wk::platform {

namespace {

/// The sections of `once` again and again, until there are as many figures and quotes as are asked for.
report::Document enlarged(const report::Document& once, ReportSize size)
{
    report::Document out = once;
    out.sections.clear();
    std::size_t figures = 0;
    std::size_t quotes = 0;
    for (int copy = 0; figures < size.figures; ++copy)
        for (auto section : once.sections) {
            const std::string mark = "-" + std::to_string(copy);
            section.id += mark;
            std::vector<report::Block> blocks;
            for (auto& block : section.blocks) {
                if (auto* figure = std::get_if<report::FigureBlock>(&block)) {
                    if (++figures > size.figures)
                        continue;
                    figure->id += mark;
                    for (; quotes * size.figures < figures * size.quotes; ++quotes)
                        blocks.push_back(report::QuoteBlock{
                            numbered("Dit zei iemand, met nummer ", std::int64_t(quotes)), "antwoord bij: tijd"});
                } else if (auto* table = std::get_if<report::TableBlock>(&block)) {
                    table->id += mark;
                    table->figure += table->figure.empty() ? std::string() : mark;
                } else if (auto* facts = std::get_if<report::PairsBlock>(&block)) {
                    facts->id += mark;
                }
                blocks.push_back(std::move(block));
            }
            section.blocks = std::move(blocks);
            out.sections.push_back(std::move(section));
        }
    return out;
}

} // namespace

std::string bench_report(ReportSize size)
{
    project::Survey survey = invented_survey(94, 24, 2);
    survey.analysis.by = {"groep"};
    survey.analysis.with = {"leeftijd", "dienstjaren"};
    const auto responses = project::prepare(survey);
    if (!responses)
        return {};
    const auto findings = project::analyse(survey, **responses, survey.analysis);
    if (!findings)
        return {};
    report::Document document;
    const double make = fastest(3, [&] {
        document = report::survey_report({*findings, survey, **responses, {"Meting", {}, WK_VERSION, {}}});
    });
    const auto written_pass = [](const std::string& bytes) {
        return fastest(5, [&] { use(sum_of(bytes.data(), bytes.size())); });
    };
    const auto figures = std::int64_t(size.figures);
    const auto quotes = std::int64_t(size.quotes);
    std::string out = line("report-make", figures, quotes, make,
                           written_pass(app::document_file(document, app::DocumentFormat::Html)));
    const report::Document large = enlarged(document, size);
    for (std::size_t i = 0; i < app::document_endings.size(); ++i) {
        std::string bytes;
        const double write =
            fastest(2, [&] { bytes = app::document_file(large, static_cast<app::DocumentFormat>(i)); });
        const std::string name = "report-" + std::string(app::document_endings[i].substr(1));
        out += line(name.c_str(), figures, quotes, write, written_pass(bytes));
    }
    return out;
}

} // namespace wk::platform
