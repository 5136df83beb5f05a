// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/limesurvey_lss.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "io/bytes/xml_stream.h"

#include <map>
#include <string>
#include <vector>

namespace wk::io {

namespace {

constexpr std::size_t DeepestElement = 8; ///< document, section, rows, row and field are five
constexpr std::size_t XmlPiece = std::size_t(1) << 16;

/// A row of a table of LimeSurvey's database, by the names of its columns.
class DbRow {
public:
    void add(const std::string& field, std::string value) { m_fields.emplace(field, std::move(value)); }
    std::string text(const std::string& field) const
    {
        const auto found = m_fields.find(field);
        return found != m_fields.end() ? found->second : std::string();
    }
    std::int64_t number(const std::string& field) const { return integer_from_text(text(field)).value_or(0); }

private:
    std::map<std::string, std::string> m_fields;
};

/// The tables of which the file has rows, by name.
struct Database {
    std::string document_type;
    std::map<std::string, std::vector<DbRow>> tables;

    const std::vector<DbRow>& rows(const std::string& table) const
    {
        static const std::vector<DbRow> none;
        const auto found = tables.find(table);
        return found != tables.end() ? found->second : none;
    }
};

/// Collects rows: document / table / rows / row / field.
class DatabaseReader {
public:
    /// False when the XML cannot be read, or is no table.
    bool read(std::string_view bytes, Database& out)
    {
        XmlStream stream({[&](std::string_view name, const XmlAttributes&) { start(name); },
                          [&](std::string_view) { end(); }, [&](std::string_view text) { m_text += text; }});
        m_out = &out;
        m_stream = &stream;
        for (std::size_t at = 0;; at += XmlPiece) {
            const bool last = at + XmlPiece >= bytes.size();
            if (!stream.feed(bytes.substr(at, XmlPiece), last))
                return false;
            if (last)
                return true;
        }
    }

private:
    void start(std::string_view name)
    {
        m_path.push_back(fold(name));
        m_text.clear();
        if (m_path.size() > DeepestElement)
            m_stream->stop();
        else if (m_path.size() == 4 && m_path[2] == "rows" && m_path[3] == "row")
            m_out->tables[m_path[1]].emplace_back();
    }

    void end()
    {
        if (m_path.size() == 2 && m_path[1] == "limesurveydoctype")
            m_out->document_type = trim(m_text);
        if (m_path.size() == 5 && m_path[2] == "rows" && m_path[3] == "row")
            m_out->tables[m_path[1]].back().add(m_path[4], std::move(m_text));
        m_text.clear();
        m_path.pop_back();
    }

    Database* m_out = nullptr;
    XmlStream* m_stream = nullptr;
    std::vector<std::string> m_path;
    std::string m_text;
};

/// Makes a survey of the tables.
class LssReader {
public:
    explicit LssReader(const Database& database) : m_database(database)
    {
        for (const auto& row : m_database.rows("surveys"))
            m_out.language = trim(row.text("language"));
        for (const auto& row : m_database.rows("surveys_languagesettings")) {
            if (m_out.language.empty())
                m_out.language = row.text("surveyls_language");
            const bool ours = row.text("surveyls_language") == m_out.language;
            m_out.more_languages = m_out.more_languages || !ours;
            if (ours)
                m_out.title = text_of_html(row.text("surveyls_title"));
        }
    }

    ToolSurvey read()
    {
        collect_texts();
        collect_rows();
        collect_answers();
        std::vector<const DbRow*> groups = in_order("groups", "group_order");
        for (const auto* group : groups) {
            const std::string gid = group->text("gid");
            ToolGroup out{text_of_html(text_of("group_l10ns", "group_name", gid, *group)),
                          std::string(trim(group->text("grelevance"))),
                          {}};
            for (const auto* question : m_questions_of[gid])
                out.questions.push_back(question_of(*question));
            m_out.groups.push_back(std::move(out));
        }
        return std::move(m_out);
    }

private:
    bool in_language(const DbRow& row) const
    {
        const std::string language(trim(row.text("language")));
        return language.empty() || m_out.language.empty() || language == m_out.language;
    }

    /// Rows in our language, by the number in a field; rows of one number as they stand.
    std::vector<const DbRow*> in_order(const std::string& table, const std::string& field) const
    {
        std::vector<const DbRow*> out;
        for (const auto& row : m_database.rows(table))
            if (in_language(row))
                out.push_back(&row);
        sort_stably(out, [&](const auto* a, const auto* b) { return a->number(field) < b->number(field); });
        return out;
    }

    /// Texts that stand apart from what they are of, by table and id.
    void collect_texts()
    {
        for (const auto& [table, id, field] :
             {std::tuple("group_l10ns", "gid", "group_name"), std::tuple("question_l10ns", "qid", "question"),
              std::tuple("answer_l10ns", "aid", "answer")})
            for (const auto& row : m_database.rows(table))
                if (in_language(row))
                    m_texts[table].emplace(row.text(id), row.text(field));
        for (const auto& row : m_database.rows("question_attributes"))
            if (in_language(row))
                m_attributes.emplace(std::pair(row.text("qid"), row.text("attribute")), row.text("value"));
    }

    std::string text_of(const std::string& table, const std::string& field, const std::string& id,
                        const DbRow& row) const
    {
        if (auto own = row.text(field); !own.empty())
            return own;
        const auto texts = m_texts.find(table);
        if (texts == m_texts.end())
            return {};
        const auto found = texts->second.find(id);
        return found != texts->second.end() ? found->second : std::string();
    }

    std::string attribute(const std::string& qid, const std::string& name) const
    {
        const auto found = m_attributes.find({qid, name});
        return found != m_attributes.end() ? found->second : std::string();
    }

    /// Questions by group, and rows by question. Some versions keep rows among the questions.
    void collect_rows()
    {
        for (const char* const table : {"questions", "subquestions"})
            for (const auto* row : in_order(table, "question_order")) {
                const std::string parent(trim(row->text("parent_qid")));
                const bool own = parent.empty() || parent == "0";
                (own ? m_questions_of[row->text("gid")] : m_rows_of[parent]).push_back(row);
            }
    }

    void collect_answers()
    {
        for (const auto* row : in_order("answers", "sortorder"))
            m_answers_of[row->text("qid")].push_back(row);
    }

    ToolQuestion question_of(const DbRow& row)
    {
        const std::string qid = row.text("qid");
        ToolQuestion out;
        out.type = trim(row.text("type"));
        out.code = trim(row.text("title"));
        out.text = text_of_html(text_of("question_l10ns", "question", qid, row));
        out.relevance = trim(row.text("relevance"));
        out.suffix = text_of_html(attribute(qid, "suffix"));
        out.css_class = attribute(qid, "cssclass");
        out.other = row.text("other") == "Y";
        for (const auto* sub : m_rows_of[qid]) {
            out.two_scales = out.two_scales || sub->number("scale_id") != 0;
            out.rows.push_back({std::string(trim(sub->text("title"))),
                                text_of_html(text_of("question_l10ns", "question", sub->text("qid"), *sub)),
                                std::string(trim(sub->text("relevance")))});
        }
        for (const auto* answer : m_answers_of[qid]) {
            out.two_scales = out.two_scales || answer->number("scale_id") != 0;
            out.answers.push_back({std::string(trim(answer->text("code"))),
                                   text_of_html(text_of("answer_l10ns", "answer", answer->text("aid"), *answer))});
        }
        return out;
    }

    const Database& m_database;
    ToolSurvey m_out;
    std::map<std::string, std::map<std::string, std::string>> m_texts;
    std::map<std::pair<std::string, std::string>, std::string> m_attributes;
    std::map<std::string, std::vector<const DbRow*>> m_questions_of;
    std::map<std::string, std::vector<const DbRow*>> m_rows_of;
    std::map<std::string, std::vector<const DbRow*>> m_answers_of;
};

} // namespace

bool is_lss(std::string_view bytes)
{
    const auto start = bytes.substr(0, 1024);
    return start.find("<LimeSurveyDocType") != std::string_view::npos ||
           (start.find("<?xml") != std::string_view::npos && start.find("<document") != std::string_view::npos);
}

Result<ToolSurvey> read_lss(std::string_view bytes, std::string_view file)
{
    Database database;
    if (!DatabaseReader().read(bytes, database))
        return problem_at("limesurvey", {file}, {}, say(Phrase::LimeSurveyUnreadable));
    if (database.document_type != "Survey")
        return problem_at("limesurvey", {file}, database.document_type, say(Phrase::LimeSurveyPart));
    return LssReader(database).read();
}

} // namespace wk::io
