// SPDX-License-Identifier: EUPL-1.2
#include "report/made/questionnaire_forms.h"

#include "base/phrases.h"
#include "base/text.h"
#include "survey/question_codes.h"
#include "survey/question_layout.h"

#include <algorithm>
#include <set>

namespace wk::report {

namespace {

using survey::Instrument;
using survey::MappingTarget;
using survey::QuestionBlock;
using survey::QuestionLayout;

constexpr const char* EmptyBox = "☐";
constexpr const char* WritingLine = "…………………………………………………………………………………………………………";

std::string title_of_theme(const Instrument& instrument, const std::string& id)
{
    for (const auto& theme : instrument.themes())
        if (theme.id == id)
            return theme.title;
    return {};
}

/// Labels of the answers that a rule is about: "nee" of "soms".
std::string answers_of_rule(const Instrument& instrument, const survey::Routing& rule)
{
    std::vector<std::string> labels;
    for (const auto& point : instrument.scale_of(instrument.items()[rule.item]).points)
        if (std::find(rule.codes.begin(), rule.codes.end(), point.code) != rule.codes.end())
            labels.push_back(in_quotes(point.label));
    return joined(labels, " " + say(Phrase::FormOr) + " ");
}

class FormMaker {
public:
    explicit FormMaker(const Instrument& instrument)
        : m_instrument(instrument),
          m_layout(survey::question_layout(instrument)),
          m_rules(survey::skipping_rules(instrument, m_layout.targets)),
          m_numbers(m_layout.targets.size())
    {
        std::size_t number = 0;
        for (const auto& group : m_layout.groups)
            for (const auto& block : group.blocks)
                for (const auto target : block.targets)
                    m_numbers[target] = ++number;
    }

    Document make()
    {
        Document out;
        out.title = m_instrument.title();
        out.kicker = say(Phrase::FormKicker);
        out.language = m_instrument.language();
        out.brief = true;
        for (std::size_t i = 0; i < m_layout.groups.size(); ++i) {
            Section section{"deel-" + std::to_string(i + 1), title_of(m_layout.groups[i]), 1};
            if (i == 0)
                section.blocks.push_back(Paragraph{{}, say(Phrase::FormIntro), ParagraphStyle::Lead});
            std::set<std::size_t> told;
            for (const auto& block : m_layout.groups[i].blocks) {
                add_skips(section.blocks, m_layout.groups[i], block, told);
                add(section.blocks, block);
            }
            out.sections.push_back(std::move(section));
        }
        return out;
    }

private:
    std::string title_of(const survey::QuestionGroup& group) const
    {
        const auto theme = title_of_theme(m_instrument, group.theme);
        return !theme.empty() ? theme : say(group.about_respondent ? Phrase::ToolAboutYou : Phrase::ToolOtherQuestions);
    }

    std::string numbered(std::size_t target) const
    {
        return std::to_string(m_numbers[target]) + ". " + m_layout.targets[target].words;
    }

    /// "Hebt u bij vraag 1 „nee” geantwoord? Sla dan over: 2, 3." Once, before the first that is passed over.
    /// told   the rules that were told in this group
    void add_skips(std::vector<Block>& out, const survey::QuestionGroup& group, const QuestionBlock& block,
                   std::set<std::size_t>& told) const
    {
        for (const auto target : block.targets)
            for (const auto rule : m_rules[target]) {
                if (!told.insert(rule).second)
                    continue;
                std::vector<std::string> numbers;
                for (const auto& other : group.blocks)
                    for (const auto skipped : other.targets)
                        if (std::find(m_rules[skipped].begin(), m_rules[skipped].end(), rule) != m_rules[skipped].end())
                            numbers.push_back(std::to_string(m_numbers[skipped]));
                const auto& it = m_instrument.routing()[rule];
                out.push_back(
                    Paragraph{{},
                              say(Phrase::FormSkip, {std::to_string(m_numbers[it.item]),
                                                     answers_of_rule(m_instrument, it), joined(numbers, ", ")}),
                              ParagraphStyle::Body});
            }
    }

    void add(std::vector<Block>& out, const QuestionBlock& block) const
    {
        const auto& first = m_layout.targets[block.targets.front()];
        switch (first.kind) {
        case MappingTarget::Kind::Item: out.push_back(items_table(block)); return;
        case MappingTarget::Kind::Factor: {
            const auto& levels = m_instrument.factors()[first.index].levels;
            if (levels.empty())
                return add_lines(out, block.targets.front(), 1);
            BulletList list{numbered(block.targets.front()), {}};
            for (const auto& level : levels)
                list.entries.push_back({{}, std::string(EmptyBox) + " " + level});
            out.push_back(std::move(list));
            return;
        }
        case MappingTarget::Kind::Numeric: return add_lines(out, block.targets.front(), 1);
        case MappingTarget::Kind::Open: return add_lines(out, block.targets.front(), 3);
        }
    }

    void add_lines(std::vector<Block>& out, std::size_t target, int lines) const
    {
        const auto& it = m_layout.targets[target];
        std::string text = numbered(target);
        if (it.kind == MappingTarget::Kind::Numeric) {
            const auto& unit = m_instrument.numeric()[it.index].unit;
            text += unit.empty() ? std::string() : " (" + unit + ")";
        }
        for (int i = 0; i < lines; ++i)
            text += std::string("\n") + WritingLine;
        out.push_back(Paragraph{{}, std::move(text), ParagraphStyle::Body});
    }

    TableBlock items_table(const QuestionBlock& block) const
    {
        const auto& scale = m_instrument.scale_of(m_instrument.items()[m_layout.targets[block.targets.front()].index]);
        TableBlock out{"tabel-" + m_layout.codes[block.targets.front()], {}};
        out.table.caption = say(Phrase::ToolArrayText);
        out.table.columns.push_back({say(Phrase::FormStatement), false});
        for (const auto& point : scale.points)
            out.table.columns.push_back({point.label, false});
        for (const auto& label : scale.no_opinion)
            out.table.columns.push_back({label, false});
        for (const auto target : block.targets) {
            std::vector<TableCell> row{numbered(target)};
            while (row.size() < out.table.columns.size())
                row.emplace_back(EmptyBox);
            out.table.rows.push_back(std::move(row));
        }
        return out;
    }

    const Instrument& m_instrument;
    QuestionLayout m_layout;
    std::vector<std::vector<std::size_t>> m_rules;
    std::vector<std::size_t> m_numbers; ///< per target, in the order of the form
};

/// What the rows of one question have alike, in the order of the columns.
struct CodebookQuestion {
    std::string id;
    std::string code;
    std::string words;
    std::string theme;
    std::string use;
    std::string kind;
    std::string scale;
    std::string reverse;
    std::string unit;
    std::string skipped;

    std::vector<TableCell> row(const std::string& value, const std::string& label, const std::string& counts) const
    {
        return {id, code, words, theme, use, kind, scale, reverse, unit, value, label, counts, skipped};
    }
};

CodebookQuestion codebook_question(const Instrument& instrument, const QuestionLayout& layout, std::size_t target)
{
    const auto& it = layout.targets[target];
    CodebookQuestion out{it.id, layout.codes[target], it.words, {}, {}, {}, {}, {}, {}, {}};
    switch (it.kind) {
    case MappingTarget::Kind::Item: {
        const auto& item = instrument.items()[it.index];
        out.use = say(Phrase::CodebookItem);
        out.theme = title_of_theme(instrument, item.theme);
        out.kind = instrument.kind_title(item.kind).empty() ? std::string(kind_name(item.kind))
                                                            : instrument.kind_title(item.kind);
        out.scale = instrument.scale_of(item).id;
        out.reverse = say(item.reverse ? Phrase::CodebookYes : Phrase::CodebookNo);
        break;
    }
    case MappingTarget::Kind::Factor: out.use = say(Phrase::CodebookFactor); break;
    case MappingTarget::Kind::Numeric:
        out.use = say(Phrase::CodebookNumeric);
        out.unit = instrument.numeric()[it.index].unit;
        break;
    case MappingTarget::Kind::Open:
        out.use = say(Phrase::CodebookOpen);
        out.theme = title_of_theme(instrument, instrument.open()[it.index].theme);
        out.kind = instrument.open()[it.index].kind;
        break;
    }
    return out;
}

void add_codebook_rows(const Instrument& instrument, const MappingTarget& target, const CodebookQuestion& question,
                       DataTable& out)
{
    const auto counts = say(Phrase::CodebookCounts);
    if (target.kind == MappingTarget::Kind::Item) {
        const auto& scale = instrument.scale_of(instrument.items()[target.index]);
        for (const auto& point : scale.points)
            out.rows.push_back(question.row(std::to_string(point.code), point.label, counts));
        for (std::size_t i = 0; i < scale.no_opinion.size(); ++i)
            out.rows.push_back(
                question.row(survey::no_opinion_code(i), scale.no_opinion[i], say(Phrase::CodebookNoOpinion)));
        return;
    }
    std::vector<std::string> levels;
    if (target.kind == MappingTarget::Kind::Factor)
        levels = instrument.factors()[target.index].levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        out.rows.push_back(question.row(survey::level_code(i), levels[i], counts));
    if (levels.empty())
        out.rows.push_back(question.row({}, {}, {}));
}

} // namespace

Document questionnaire_form(const Instrument& instrument)
{
    return FormMaker(instrument).make();
}

DataTable questionnaire_codebook(const Instrument& instrument)
{
    DataTable out;
    out.caption = instrument.title();
    for (const auto name :
         {Phrase::CodebookName, Phrase::CodebookTool, Phrase::CodebookText, Phrase::CodebookTheme, Phrase::CodebookUse,
          Phrase::CodebookKind, Phrase::CodebookScale, Phrase::CodebookReverse, Phrase::CodebookUnit,
          Phrase::CodebookValue, Phrase::CodebookLabel, Phrase::CodebookCountsAs, Phrase::CodebookSkipped})
        out.columns.push_back({say(name), false});
    const auto layout = survey::question_layout(instrument);
    const auto rules = survey::skipping_rules(instrument, layout.targets);
    for (std::size_t i = 0; i < layout.targets.size(); ++i) {
        auto question = codebook_question(instrument, layout, i);
        std::vector<std::string> skipped;
        for (const auto rule : rules[i]) {
            const auto& it = instrument.routing()[rule];
            skipped.push_back(instrument.items()[it.item].id + " = " + answers_of_rule(instrument, it));
        }
        question.skipped = joined(skipped, "; ");
        add_codebook_rows(instrument, layout.targets[i], question, out);
    }
    return out;
}

} // namespace wk::report
