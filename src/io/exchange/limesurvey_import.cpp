// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/limesurvey_import.h"

#include "base/json.h"
#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/limesurvey_lss.h"
#include "io/exchange/limesurvey_tab.h"
#include "io/exchange/tool_marks.h"
#include "io/exchange/tool_routing.h"
#include "io/exchange/tool_scale.h"
#include "survey/instrument_edit.h"
#include "survey/question_codes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace wk::io {

namespace {

using survey::ColumnRole;

/// The document of an instrument, and what did not come over.
struct MadeDocument {
    Json document;
    std::vector<Notice> losses;
};

/// Makes the document question by question.
class InstrumentMaker {
public:
    InstrumentMaker(const ToolSurvey& survey, std::string_view file) : m_survey(survey), m_file(file) {}

    Result<MadeDocument> make()
    {
        for (const auto& group : m_survey.groups)
            for (const auto& question : group.questions)
                if (const auto marks = marks_of(question.css_class); !marks.questions.empty())
                    reserve(group, marks);
        for (const auto& group : m_survey.groups)
            for (const auto& question : group.questions)
                add(group, question);
        add_routing();
        drop_broken_pairs();
        if (m_items.empty() && m_factors.empty() && m_numeric.empty() && m_open.empty())
            return problem_at("limesurvey", {m_file}, {}, say(Phrase::LimeSurveyNothing));
        if (m_survey.more_languages)
            lose("languages", m_survey.language, say(Phrase::LimeSurveyLanguages, {clipped(m_survey.language, 20)}));
        return MadeDocument{document(), std::move(m_losses)};
    }

private:
    /// Names that we gave ourselves come first: what was added later may not take them.
    void reserve(const ToolGroup& group, const ToolMarks& marks)
    {
        for (const auto& mark : marks.questions)
            m_ids.push_back(mark.id);
        m_instrument = m_instrument.empty() ? marks.instrument : m_instrument;
        for (const auto kind : survey::ItemKinds)
            for (const auto& [name, title] : marks.kinds)
                if (name == survey::kind_name(kind))
                    m_kinds.push_back({{"id", name}, {"title", title}});
        if (!marks.theme.empty())
            m_theme_of.emplace(&group, marks.theme);
    }

    void lose(const char* code, std::string_view value, const std::string& sentence)
    {
        m_losses.push_back(problem_at(code, {m_file}, value, sentence));
    }

    static std::string name_of(const ToolQuestion& question)
    {
        return clipped(question.text.empty() ? question.code : question.text, 80);
    }

    Json document() const
    {
        const std::string title = m_survey.title.empty() ? std::string(stem_of(m_file)) : m_survey.title;
        Json out{{"schema", "wijkkompas/instrument/1"},
                 {"id", m_instrument.empty() ? survey::fresh_id(title, {}) : m_instrument},
                 {"title", title},
                 {"language", m_survey.language.empty() ? "nl" : m_survey.language},
                 {"scales", m_scales},
                 {"themes", m_themes},
                 {"items", m_items}};
        for (const auto& [key, list] :
             {std::pair("routing", &m_routing), std::pair("pairs", &m_pairs), std::pair("factors", &m_factors),
              std::pair("numeric", &m_numeric), std::pair("open", &m_open), std::pair("kinds", &m_kinds)})
            if (!list->empty())
                out[key] = *list;
        return out;
    }

    // ---- themes

    /// A theme of which a question is; empty when we know that it has none.
    std::string theme_of(const ToolGroup& group, const ToolMarks& marks)
    {
        if (!marks.questions.empty() && marks.theme.empty())
            return {};
        auto known = m_theme_of.find(&group);
        if (known == m_theme_of.end()) {
            std::vector<std::string> taken;
            for (const auto& [other, id] : m_theme_of)
                taken.push_back(id);
            known = m_theme_of.emplace(&group, survey::fresh_id(group.name, taken)).first;
        }
        const std::string id = marks.theme.empty() ? known->second : marks.theme;
        const bool there =
            std::any_of(m_themes.begin(), m_themes.end(), [&](const Json& theme) { return theme["id"] == id; });
        if (!there)
            m_themes.push_back({{"id", id}, {"title", group.name.empty() ? id : group.name}});
        return id;
    }

    // ---- scales

    std::string add_scale(survey::Scale scale, const std::string& marked)
    {
        const Json source = survey::scale_document(scale);
        std::vector<std::string> taken;
        for (auto it = m_scales.begin(); it != m_scales.end(); ++it) {
            if (*it == source && (marked.empty() || marked == it.key()))
                return it.key();
            taken.push_back(it.key());
        }
        const std::string wanted = "schaal-" + std::to_string(taken.size() + 1);
        const std::string id = !marked.empty() && !contains(taken, marked) ? marked : survey::fresh_id(wanted, taken);
        m_scales[id] = source;
        return id;
    }

    void say_of_codes(const ToolQuestion& question, const std::string& unreadable)
    {
        if (!unreadable.empty() && m_told_codes.insert(unreadable + "/" + question.code).second)
            lose("codes", unreadable, say(Phrase::LimeSurveyCodes, {name_of(question), clipped(unreadable, 20)}));
    }

    /// The scale of a question's answers; nothing, and a word about it, when they are none.
    std::optional<ToolScale> scale_of(const ToolQuestion& question, const std::vector<ToolAnswer>& answers, bool ours)
    {
        ToolScale out = scale_of_tool(answers, ours);
        if (out.scale.points.size() < 2 || out.scale.points.size() > survey::MaxPoints) {
            lose("no-scale", question.code, say(Phrase::LimeSurveyNoScale, {name_of(question)}));
            return std::nullopt;
        }
        if (out.alike)
            lose("answers-alike", question.code, say(Phrase::LimeSurveyAlike, {name_of(question)}));
        say_of_codes(question, out.unreadable);
        return out;
    }

    // ---- questions

    static const ToolMark* mark_for(const ToolMarks& marks, std::string_view code)
    {
        const auto found = std::find_if(marks.questions.begin(), marks.questions.end(),
                                        [&](const auto& mark) { return fold(mark.code) == fold(code); });
        return found != marks.questions.end() ? &*found : nullptr;
    }

    /// The beginning of an entry: its id, and the column where LimeSurvey puts its answers.
    Json entry_for(const ToolMark* mark, const std::string& name, const std::string& column)
    {
        if (mark != nullptr) {
            Json out{{"id", mark->id}};
            if (!mark->column.empty())
                out["column"] = mark->column;
            return out;
        }
        m_ids.push_back(survey::fresh_id(name, m_ids));
        Json out{{"id", m_ids.back()}};
        if (column != m_ids.back())
            out["column"] = column;
        return out;
    }

    void ask(const Json& entry, ColumnRole role, const std::string& words, const ToolGroup& group,
             const ToolQuestion& question, const std::string& own)
    {
        m_conditional.push_back({entry["id"].get<std::string>(),
                                 words,
                                 role == ColumnRole::Item || role == ColumnRole::Open,
                                 {group.relevance, question.relevance, own}});
    }

    static std::string kind_of(const ToolMark* mark)
    {
        using survey::ItemKind;
        for (const auto kind : {ItemKind::Herkenning, ItemKind::Vertrouwen, ItemKind::Voortgang})
            if (mark != nullptr && mark->kind == kind_name(kind))
                return mark->kind;
        return std::string(kind_name(ItemKind::Overig));
    }

    /// row   of the question; null when it has none
    void add_item(const ToolGroup& group, const ToolQuestion& question, const ToolRow* row, const ToolScale& scale)
    {
        const auto marks = marks_of(question.css_class);
        const auto* mark = mark_for(marks, row != nullptr ? row->code : question.code);
        const std::string words = row != nullptr ? row->text : question.text;
        const std::string column = row != nullptr ? survey::row_name(question.code, row->code, true) : question.code;
        Json entry = entry_for(mark, row != nullptr ? question.code + " " + row->code : question.code, column);
        const std::string theme = theme_of(group, marks);
        if (!theme.empty())
            entry["theme"] = theme;
        entry["kind"] = kind_of(mark);
        entry["scale"] = add_scale(scale.scale, marks.scale);
        entry["text"] = words.empty() ? entry["id"].get<std::string>() : words;
        if (mark != nullptr && mark->reverse)
            entry["reverse"] = true;
        if (mark != nullptr && (mark->side == "high" || mark->side == "low"))
            entry["favourable"] = mark->side;
        m_asked[row != nullptr ? survey::row_name(question.code, row->code, false) : question.code] = {
            entry["id"].get<std::string>(), scale.code};
        ask(entry, ColumnRole::Item, words, group, question, row != nullptr ? row->relevance : std::string());
        m_items.push_back(std::move(entry));
    }

    void add_pairs(const ToolQuestion& question)
    {
        for (const auto& [first, second] : marks_of(question.css_class).pairs)
            m_pairs.push_back({first, second});
    }

    void add_rows(const ToolGroup& group, const ToolQuestion& question, const std::vector<ToolAnswer>& answers)
    {
        const bool ours = !marks_of(question.css_class).questions.empty();
        if (const auto scale = scale_of(question, answers, ours))
            for (const auto& row : question.rows)
                add_item(group, question, &row, *scale);
        add_pairs(question);
    }

    void add_factor(const ToolGroup& group, const ToolQuestion& question)
    {
        const auto marks = marks_of(question.css_class);
        Json entry = entry_for(mark_for(marks, question.code), question.code, question.code);
        entry["title"] = name_of(question);
        std::set<std::string> seen;
        std::string unreadable;
        for (std::size_t i = 0; i < question.answers.size(); ++i) {
            const auto& answer = question.answers[i];
            const std::string level(trim(answer.text.empty() ? answer.code : answer.text));
            if (level.empty() || !seen.insert(level).second)
                continue;
            entry["levels"].push_back(level);
            if (answer.code != survey::level_code(seen.size() - 1) && answer.code != level && unreadable.empty())
                unreadable = answer.code;
        }
        say_of_codes(question, unreadable);
        ask(entry, ColumnRole::Factor, question.text, group, question, {});
        m_factors.push_back(std::move(entry));
    }

    /// A list: an item where we said so, or its answers are three or more steps of a scale that we know, or those of rows
    /// elsewhere; else a factor.
    void add_list(const ToolGroup& group, const ToolQuestion& question)
    {
        const auto marks = marks_of(question.css_class);
        const auto* mark = mark_for(marks, question.code);
        if (question.other)
            lose("own-answer", question.code, say(Phrase::LimeSurveyOwnAnswer, {name_of(question)}));
        bool item = mark != nullptr && mark->what == "item";
        if (mark == nullptr && question.answers.size() > 1) {
            const ToolScale scale = scale_of_tool(question.answers, false);
            item = scale.placed && scale.scale.points.size() > 2;
            for (const auto& known : m_scales)
                item = item || known == survey::scale_document(scale.scale);
        }
        if (!item)
            return add_factor(group, question);
        if (const auto scale = scale_of(question, question.answers, mark != nullptr))
            add_item(group, question, nullptr, *scale);
        add_pairs(question);
    }

    void add_numeric(const ToolGroup& group, const ToolQuestion& question, const ToolRow* row)
    {
        const auto marks = marks_of(question.css_class);
        const auto* mark = mark_for(marks, row != nullptr ? row->code : question.code);
        Json entry = row != nullptr ? entry_for(mark, question.code + " " + row->code,
                                                survey::row_name(question.code, row->code, true))
                                    : entry_for(mark, question.code, question.code);
        const std::string words = row != nullptr && !row->text.empty() ? clipped(row->text, 80) : name_of(question);
        entry["title"] = words;
        if (!question.suffix.empty())
            entry["unit"] = question.suffix;
        ask(entry, ColumnRole::Numeric, words, group, question, row != nullptr ? row->relevance : std::string());
        m_numeric.push_back(std::move(entry));
    }

    void add_open(const ToolGroup& group, const ToolQuestion& question, const ToolRow* row)
    {
        const auto marks = marks_of(question.css_class);
        const auto* mark = mark_for(marks, row != nullptr ? row->code : question.code);
        Json entry = row != nullptr ? entry_for(mark, question.code + " " + row->code,
                                                survey::row_name(question.code, row->code, true))
                                    : entry_for(mark, question.code, question.code);
        const std::string theme = theme_of(group, marks);
        if (!theme.empty())
            entry["theme"] = theme;
        if (mark == nullptr || !mark->kind.empty())
            entry["kind"] = mark != nullptr ? mark->kind : "overig";
        const std::string words = row != nullptr && !row->text.empty() ? row->text : question.text;
        entry["text"] = words.empty() ? entry["id"].get<std::string>() : words;
        ask(entry, ColumnRole::Open, words, group, question, row != nullptr ? row->relevance : std::string());
        m_open.push_back(std::move(entry));
    }

    /// Answers that LimeSurvey does not list: numbers from 1.
    static std::vector<ToolAnswer> numbers_to(int last)
    {
        std::vector<ToolAnswer> out;
        for (int i = 1; i <= last; ++i)
            out.push_back({std::to_string(i), std::to_string(i)});
        return out;
    }

    template <class Add>
    static void each_row(const ToolQuestion& question, Add add)
    {
        for (const auto& row : question.rows)
            add(&row);
    }

    void add(const ToolGroup& group, const ToolQuestion& question)
    {
        const char type = question.type.size() == 1 ? question.type.front() : '?';
        const auto marks = marks_of(question.css_class);
        const auto* mark = mark_for(marks, question.code);
        if (question.two_scales)
            return lose("type", question.type, say(Phrase::LimeSurveyType, {name_of(question), question.type}));
        if (mark != nullptr && mark->what == "factor")
            return add_factor(group, question);
        switch (type) {
        case 'F':
        case 'H': return add_rows(group, question, question.answers);
        case 'A': return add_rows(group, question, numbers_to(5));
        case 'B': return add_rows(group, question, numbers_to(10));
        case '5':
            if (const auto scale = scale_of(question, numbers_to(5), false))
                add_item(group, question, nullptr, *scale);
            return;
        case 'O': lose("remark", question.code, say(Phrase::LimeSurveyRemark, {name_of(question)})); [[fallthrough]];
        case 'L':
        case '!': return add_list(group, question);
        case 'Y':
        case 'G':
            lose("yes-no", question.code, say(Phrase::LimeSurveyYesNo, {name_of(question)}));
            return add_factor(group, question);
        case 'N': return add_numeric(group, question, nullptr);
        case 'K': return each_row(question, [&](const auto* row) { add_numeric(group, question, row); });
        case 'S':
        case 'T':
        case 'U': return add_open(group, question, nullptr);
        case 'Q': return each_row(question, [&](const auto* row) { add_open(group, question, row); });
        case 'X': return; // a text to read: nothing is asked
        default:
            lose("type", question.type, say(Phrase::LimeSurveyType, {name_of(question), clipped(question.type, 20)}));
        }
    }

    void add_routing()
    {
        auto routing = routing_of_tool(m_asked, m_conditional);
        for (const auto& rule : routing.rules)
            m_routing.push_back({{"if", {{"item", rule.item}, {"is", rule.codes}}}, {"skip", rule.skip}});
        for (const auto& it : routing.left)
            lose("condition", it.id,
                 say(Phrase::LimeSurveyCondition, {clipped(it.words, 80), clipped(it.relevance, 120)}));
    }

    /// Somebody may have taken a question out in the other tool.
    void drop_broken_pairs()
    {
        const auto is_item = [&](const Json& id) {
            return std::any_of(m_items.begin(), m_items.end(), [&](const Json& item) { return item["id"] == id; });
        };
        Json kept = Json::array();
        for (const auto& pair : m_pairs)
            if (is_item(pair[0]) && is_item(pair[1]))
                kept.push_back(pair);
        m_pairs = std::move(kept);
    }

    const ToolSurvey& m_survey;
    std::string_view m_file;
    std::string m_instrument;
    Json m_kinds = Json::array();
    std::vector<std::string> m_ids;
    std::map<const ToolGroup*, std::string> m_theme_of;
    std::map<std::string, AskedItem> m_asked; ///< by what an expression calls it
    std::vector<Conditional> m_conditional;
    std::set<std::string> m_told_codes;
    std::vector<Notice> m_losses;
    Json m_scales = Json::object();
    Json m_themes = Json::array();
    Json m_items = Json::array();
    Json m_routing = Json::array();
    Json m_pairs = Json::array();
    Json m_factors = Json::array();
    Json m_numeric = Json::array();
    Json m_open = Json::array();
};

} // namespace

bool is_limesurvey(std::string_view bytes)
{
    return is_lss(bytes) || is_limesurvey_tab(bytes);
}

Result<ImportedInstrument> instrument_of_tool(const ToolSurvey& survey, std::string_view file)
{
    auto made = InstrumentMaker(survey, file).make();
    if (!made)
        return made.error();
    // Ids that were marked may clash after somebody's work in the other tool: then the reader names them.
    auto instrument = survey::Instrument::from_document(made->document, file);
    if (!instrument)
        return instrument.error();
    return ImportedInstrument{*std::move(instrument), std::move(made->losses)};
}

Result<ImportedInstrument> read_limesurvey(std::string_view bytes, std::string_view file)
{
    if (bytes.size() > MaxToolSurveyBytes)
        return problem_at("too-large", {file}, {}, say(Phrase::LimeSurveyLarge));
    const auto survey = is_lss(bytes) ? read_lss(bytes, file) : read_limesurvey_tab(bytes, file);
    if (!survey)
        return survey.error();
    return instrument_of_tool(*survey, file);
}

} // namespace wk::io
