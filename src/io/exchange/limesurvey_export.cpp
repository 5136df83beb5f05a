// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/limesurvey_export.h"

#include "base/json.h"
#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/tool_marks.h"
#include "io/exchange/tool_relevance.h"
#include "survey/question_codes.h"
#include "survey/question_layout.h"

#include <algorithm>
#include <array>
#include <map>

namespace wk::io {

namespace {

using survey::Instrument;
using survey::MappingTarget;
using survey::QuestionBlock;
using survey::QuestionLayout;
using std::string_view_literals::operator""sv;

constexpr std::array KnownFields{"schema"sv, "id"sv,      "title"sv, "language"sv, "scales"sv,  "themes"sv, "kinds"sv,
                                 "items"sv,  "routing"sv, "pairs"sv, "factors"sv,  "numeric"sv, "open"sv};

/// Makes the groups and questions of one instrument.
class SurveyMaker {
public:
    explicit SurveyMaker(const Instrument& instrument)
        : m_instrument(instrument),
          m_layout(survey::question_layout(instrument)),
          m_rules(survey::skipping_rules(instrument, m_layout.targets)),
          m_arrays(m_layout.targets.size())
    {
        for (const auto& group : m_layout.groups)
            for (const auto& block : group.blocks)
                if (block.targets.size() > 1)
                    for (const auto target : block.targets)
                        m_arrays[target] = survey::array_code(m_layout.codes[block.targets.front()]);
    }

    ToolSurvey make()
    {
        ToolSurvey out{m_instrument.title(), m_instrument.language(), {}};
        for (const auto& group : m_layout.groups) {
            ToolGroup made{title_of(group), {}, {}};
            for (const auto& block : group.blocks) {
                auto marks = marks_of_block(block);
                marks.theme = group.theme;
                if (out.groups.empty() && made.questions.empty())
                    add_instrument(marks);
                made.questions.push_back(question_of(block));
                made.questions.back().css_class = class_names(marks);
            }
            out.groups.push_back(std::move(made));
        }
        return out;
    }

    const QuestionLayout& layout() const { return m_layout; }

private:
    std::string title_of(const survey::QuestionGroup& group) const
    {
        for (const auto& theme : m_instrument.themes())
            if (theme.id == group.theme)
                return theme.title;
        return say(group.about_respondent ? Phrase::ToolAboutYou : Phrase::ToolOtherQuestions);
    }

    const survey::Item& item(std::size_t target) const { return m_instrument.items()[m_layout.targets[target].index]; }

    /// What an expression calls an item, which is the target of the same number.
    std::string name_of(std::size_t item) const
    {
        const std::string& code = m_layout.codes[item];
        return m_arrays[item].empty() ? code : survey::row_name(m_arrays[item], code, false);
    }

    std::string relevance(std::size_t target) const
    {
        ToolCondition condition;
        for (const auto rule : m_rules[target]) {
            const auto& it = m_instrument.routing()[rule];
            const auto& scale = m_instrument.scale_of(m_instrument.items()[it.item]);
            for (std::size_t point = 0; point < scale.points.size(); ++point)
                if (contains(it.codes, scale.points[point].code))
                    condition.parts.push_back({name_of(it.item), false, survey::answer_code(scale, point)});
        }
        return relevance_of(condition);
    }

    void add_answers(ToolQuestion& out, const survey::Scale& scale) const
    {
        for (std::size_t i = 0; i < scale.points.size(); ++i)
            out.answers.push_back({survey::answer_code(scale, i), scale.points[i].label});
        for (std::size_t i = 0; i < scale.no_opinion.size(); ++i)
            out.answers.push_back({survey::no_opinion_code(i), scale.no_opinion[i]});
    }

    ToolQuestion question_of(const QuestionBlock& block) const
    {
        const std::size_t first = block.targets.front();
        return block.targets.size() > 1 ? array_of(block) : single(first);
    }

    /// The condition stands at the rows, unless it is one and the same for all.
    ToolQuestion array_of(const QuestionBlock& block) const
    {
        ToolQuestion out;
        out.type = "F";
        out.code = m_arrays[block.targets.front()];
        out.text = say(Phrase::ToolArrayText);
        for (const auto target : block.targets)
            out.rows.push_back({m_layout.codes[target], item(target).text, relevance(target)});
        const std::string shared = out.rows.front().relevance;
        if (std::all_of(out.rows.begin(), out.rows.end(), [&](const auto& row) { return row.relevance == shared; })) {
            out.relevance = shared;
            for (auto& row : out.rows)
                row.relevance.clear();
        }
        add_answers(out, m_instrument.scale_of(item(block.targets.front())));
        return out;
    }

    ToolQuestion single(std::size_t target) const
    {
        ToolQuestion out;
        const auto& it = m_layout.targets[target];
        out.code = m_layout.codes[target];
        out.text = it.words;
        out.relevance = relevance(target);
        switch (it.kind) {
        case MappingTarget::Kind::Item:
            out.type = "L";
            add_answers(out, m_instrument.scale_of(item(target)));
            break;
        case MappingTarget::Kind::Factor: {
            const auto& levels = m_instrument.factors()[it.index].levels;
            out.type = levels.empty() ? "S" : "L";
            for (std::size_t i = 0; i < levels.size(); ++i)
                out.answers.push_back({survey::level_code(i), levels[i]});
            break;
        }
        case MappingTarget::Kind::Numeric:
            out.type = "N";
            out.suffix = m_instrument.numeric()[it.index].unit;
            break;
        case MappingTarget::Kind::Open: out.type = "T"; break;
        }
        return out;
    }

    ToolMark mark_of(std::size_t target) const
    {
        const auto& it = m_layout.targets[target];
        ToolMark out{{}, m_layout.codes[target], it.id, {}, it.column == it.id ? std::string() : it.column};
        switch (it.kind) {
        case MappingTarget::Kind::Item:
            out.what = "item";
            out.kind = kind_name(item(target).kind);
            out.reverse = item(target).reverse;
            if (const auto side = item(target).told_side)
                out.side = survey::side_name(*side);
            break;
        case MappingTarget::Kind::Factor: out.what = "factor"; break;
        case MappingTarget::Kind::Numeric: out.what = "numeric"; break;
        case MappingTarget::Kind::Open:
            out.what = "open";
            out.kind = m_instrument.open()[it.index].kind;
            break;
        }
        return out;
    }

    /// What is said of the questionnaire as a whole.
    void add_instrument(ToolMarks& marks) const
    {
        marks.instrument = m_instrument.id();
        for (const auto kind : survey::ItemKinds)
            if (const auto& title = m_instrument.kind_title(kind); !title.empty())
                marks.kinds.emplace_back(kind_name(kind), title);
    }

    ToolMarks marks_of_block(const QuestionBlock& block) const
    {
        ToolMarks out;
        for (const auto target : block.targets) {
            out.questions.push_back(mark_of(target));
            if (m_layout.targets[target].kind != MappingTarget::Kind::Item)
                continue;
            out.scale = m_instrument.scale_of(item(target)).id;
            for (const auto& pair : m_instrument.pairs())
                if (pair.first == m_layout.targets[target].index)
                    out.pairs.emplace_back(item(target).id, m_instrument.items()[pair.second].id);
        }
        return out;
    }

    const Instrument& m_instrument;
    QuestionLayout m_layout;
    std::vector<std::vector<std::size_t>> m_rules; ///< per target
    std::vector<std::string> m_arrays;             ///< per target the code of its array, or none
};

void add_loss(std::vector<Notice>& out, const char* code, std::string_view value, const std::string& sentence)
{
    out.push_back(problem_at(code, {}, value, sentence));
}

/// Whether questions come in another order than the questionnaire has them, each kind by itself.
bool reorders(const QuestionLayout& layout)
{
    std::vector<std::size_t> order;
    for (const auto& group : layout.groups)
        for (const auto& block : group.blocks)
            order.insert(order.end(), block.targets.begin(), block.targets.end());
    std::map<MappingTarget::Kind, std::size_t> last;
    return std::any_of(order.begin(), order.end(), [&](std::size_t target) {
        auto& before = last[layout.targets[target].kind];
        const bool back = target < before;
        before = std::max(before, target);
        return back;
    });
}

void add_order_losses(const Instrument& instrument, const QuestionLayout& layout, std::vector<Notice>& out)
{
    if (reorders(layout))
        add_loss(out, "order", {}, say(Phrase::ToolOrder));
    for (const auto item : layout.late_conditions) {
        const auto& text = instrument.items()[item].text;
        add_loss(out, "late-condition", instrument.items()[item].id,
                 say(Phrase::ToolLateCondition, {clipped(text, 80)}));
    }
    std::map<std::string, std::size_t> words;
    for (const auto& target : layout.targets)
        if (++words[fold(target.words)] == 2)
            add_loss(out, "same-words", target.words, say(Phrase::ToolSameWords, {clipped(target.words, 80)}));
}

void add_scale_losses(const Instrument& instrument, std::vector<Notice>& out)
{
    std::vector<std::string> unused;
    for (std::size_t i = 0; i < instrument.scales().size(); ++i) {
        const auto& scale = instrument.scales()[i];
        const auto& items = instrument.items();
        if (std::none_of(items.begin(), items.end(), [&](const auto& item) { return item.scale == i; })) {
            unused.push_back(scale.id);
            continue;
        }
        if (scale.unsure)
            add_loss(out, "unsure", scale.id,
                     say(Phrase::ToolUnsure,
                         {clipped(scale.points.front().label, 60), clipped(scale.points.back().label, 60)}));
        for (std::size_t point = 0; point < scale.points.size(); ++point)
            if (survey::answer_code(scale, point).starts_with('P')) {
                add_loss(out, "long-codes", scale.id,
                         say(Phrase::ToolLongCodes, {std::to_string(scale.points[point].code)}));
                break;
            }
    }
    for (const auto& theme : instrument.themes()) {
        const auto of_theme = [&](const auto& question) { return question.theme == theme.id; };
        if (std::none_of(instrument.items().begin(), instrument.items().end(), of_theme) &&
            std::none_of(instrument.open().begin(), instrument.open().end(), of_theme))
            unused.push_back(theme.title);
    }
    if (!unused.empty())
        add_loss(out, "unused", {}, say(Phrase::ToolUnused, {some_in_quotes(unused)}));
}

} // namespace

ExportedSurvey limesurvey_survey(const Instrument& instrument)
{
    SurveyMaker maker(instrument);
    ExportedSurvey out{maker.make(), {}};
    for (const auto& factor : instrument.factors())
        if (factor.levels.empty())
            add_loss(out.losses, "levels", factor.id, say(Phrase::ToolLevels, {clipped(factor.title, 80)}));
    add_order_losses(instrument, maker.layout(), out.losses);
    add_scale_losses(instrument, out.losses);
    const auto& items = instrument.items();
    if (const auto reworded =
            std::count_if(items.begin(), items.end(), [](const auto& item) { return !item.reworded_since.empty(); }))
        add_loss(out.losses, "reworded", {}, say(Phrase::ToolReworded, {reworded}));
    const Json document = instrument.document();
    std::vector<std::string> names;
    for (auto it = document.begin(); it != document.end(); ++it)
        if (std::find(KnownFields.begin(), KnownFields.end(), it.key()) == KnownFields.end())
            names.push_back(it.key());
    if (!names.empty())
        add_loss(out.losses, "unknown-fields", {}, say(Phrase::ToolUnknownFields, {some_in_quotes(names)}));
    return out;
}

} // namespace wk::io
