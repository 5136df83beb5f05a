// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/limesurvey_tab.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace wk::io {

namespace {

/// The columns that we write, in their order. "id" is left out: LimeSurvey then counts by itself.
enum Column { Class, Type, Name, Relevance, Text, Help, Language, Validation, Mandatory, Other, Suffix, CssClass };
constexpr std::array<std::string_view, 12> ColumnNames{"class",     "type/scale", "name",     "relevance",
                                                       "text",      "help",       "language", "validation",
                                                       "mandatory", "other",      "suffix",   "cssclass"};
constexpr std::string_view Mark = "\xEF\xBB\xBF";

using Cells = std::array<std::string, ColumnNames.size()>;

void add_line(std::string& out, const Cells& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += (i > 0 ? "\t" : "") + cells[i];
    out += "\r\n";
}

void add_setting(std::string& out, std::string_view of, std::string_view name, std::string text,
                 std::string_view language)
{
    Cells cells;
    cells[Class] = of;
    cells[Name] = name;
    cells[Text] = std::move(text);
    cells[Language] = language;
    add_line(out, cells);
}

std::string always_or(const std::string& relevance)
{
    return relevance.empty() ? "1" : relevance;
}

void add_question(std::string& out, const ToolQuestion& question, const std::string& language)
{
    Cells cells;
    cells[Class] = "Q";
    cells[Type] = question.type;
    cells[Name] = question.code;
    cells[Relevance] = always_or(question.relevance);
    cells[Text] = html_of_text(question.text);
    cells[Language] = language;
    cells[Mandatory] = cells[Other] = "N";
    cells[Suffix] = html_of_text(question.suffix);
    cells[CssClass] = question.css_class;
    add_line(out, cells);
    for (const auto& row : question.rows) {
        Cells sub;
        sub[Class] = "SQ";
        sub[Type] = "0";
        sub[Name] = row.code;
        sub[Relevance] = always_or(row.relevance);
        sub[Text] = html_of_text(row.text);
        sub[Language] = language;
        add_line(out, sub);
    }
    for (const auto& answer : question.answers) {
        Cells option;
        option[Class] = "A";
        option[Type] = "0";
        option[Name] = answer.code;
        option[Text] = html_of_text(answer.text);
        option[Language] = language;
        add_line(out, option);
    }
}

std::string utf8_of(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return utf8_from_utf16(bytes.substr(2), bytes.front() == '\xFE').text;
    if (bytes.starts_with(Mark))
        bytes.remove_prefix(Mark.size());
    return first_invalid_utf8(bytes) ? utf8_from_windows1252(bytes) : std::string(bytes);
}

/// A record of tab separated text, and the line on which it begins.
struct Record {
    std::vector<std::string> cells;
    std::size_t line = 1;
};

/// Records in order. A cell that a quote opens ends at the next one that is not doubled.
class Records {
public:
    explicit Records(std::string_view text) : m_text(text) {}

    bool next(Record& out)
    {
        if (m_at >= m_text.size())
            return false;
        out = {{{}}, m_line};
        while (m_at < m_text.size()) {
            if (out.cells.back().empty() && m_text[m_at] == '"' && read_quoted(out.cells.back()))
                continue;
            const char c = m_text[m_at++];
            if (c == '\t') {
                out.cells.emplace_back();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')
                    ++m_at;
                ++m_line;
                return true;
            } else {
                out.cells.back() += c;
            }
        }
        return true;
    }

private:
    /// A quote that is never closed is text.
    bool read_quoted(std::string& cell)
    {
        if (m_at < m_lone)
            return false;
        std::string text;
        std::size_t lines = 0;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == '"') {
                if (m_text.substr(at + 1, 1) != "\"") {
                    m_at = at + 1;
                    m_line += lines;
                    cell = std::move(text);
                    return true;
                }
                ++at;
            }
            lines += m_text[at] == '\n';
            text += m_text[at];
        }
        m_lone = m_text.size(); // no later one is closed either, but that of a pair
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_lone = 0;
};

/// Builds the survey line by line.
class TabReader {
public:
    explicit TabReader(std::string_view file) : m_file(file) {}

    Result<ToolSurvey> read(std::string_view text)
    {
        Records records(text);
        Record record;
        if (!records.next(record))
            return wrong(1, say(Phrase::LimeSurveyUnreadable));
        for (std::size_t i = 0; i < ColumnNames.size(); ++i) {
            const auto found = std::find_if(record.cells.begin(), record.cells.end(),
                                            [&](const auto& cell) { return fold(cell) == ColumnNames[i]; });
            m_columns[i] = std::size_t(found - record.cells.begin());
            if (found == record.cells.end() && (i == Class || i == Type || i == Name || i == Text))
                return wrong(1, say(Phrase::LimeSurveyColumn, {ColumnNames[i]}));
        }
        while (records.next(record))
            if (auto problem = take(record))
                return *problem;
        return std::move(m_out);
    }

private:
    Error wrong(std::size_t row, std::string_view sentence) const
    {
        return problem_at("limesurvey", {m_file, row}, {}, sentence);
    }

    std::string cell(const Record& record, Column column) const
    {
        const std::size_t at = m_columns[column];
        return at < record.cells.size() ? record.cells[at] : std::string();
    }

    std::string words(const Record& record, Column column) const { return text_of_html(cell(record, column)); }

    /// Whether a line is in the language that we read.
    bool in_language(const Record& record)
    {
        const std::string language(trim(cell(record, Language)));
        if (m_out.language.empty())
            m_out.language = language;
        const bool ours = language.empty() || language == m_out.language;
        m_out.more_languages = m_out.more_languages || !ours;
        return ours;
    }

    std::optional<Error> take(const Record& record)
    {
        const std::string kind(trim(cell(record, Class)));
        if (kind == "S") {
            if (cell(record, Name) == "language")
                m_out.language = trim(cell(record, Text));
            return std::nullopt;
        }
        const bool known = kind == "SL" || kind == "G" || kind == "Q" || kind == "SQ" || kind == "A";
        if (!known || !in_language(record)) // quotas, assessments: not about what is asked
            return std::nullopt;
        if (kind == "SL") {
            if (cell(record, Name) == "surveyls_title")
                m_out.title = words(record, Text);
        } else if (kind == "G") {
            m_out.groups.push_back({words(record, Name), std::string(trim(cell(record, Relevance))), {}});
        } else if (kind == "Q") {
            add_question(record);
        } else {
            return add_part(record, kind);
        }
        return std::nullopt;
    }

    void add_question(const Record& record)
    {
        if (m_out.groups.empty())
            m_out.groups.emplace_back();
        ToolQuestion question;
        question.type = trim(cell(record, Type));
        question.code = trim(cell(record, Name));
        question.text = words(record, Text);
        question.relevance = trim(cell(record, Relevance));
        question.suffix = words(record, Suffix);
        question.css_class = cell(record, CssClass);
        question.other = trim(cell(record, Other)) == "Y";
        m_out.groups.back().questions.push_back(std::move(question));
    }

    std::optional<Error> add_part(const Record& record, const std::string& kind)
    {
        if (m_out.groups.empty() || m_out.groups.back().questions.empty())
            return wrong(record.line, say(Phrase::LimeSurveyStray, {kind}));
        ToolQuestion& question = m_out.groups.back().questions.back();
        const std::string scale(trim(cell(record, Type)));
        const std::string code(trim(cell(record, Name)));
        if (!scale.empty() && scale != "0")
            question.two_scales = true;
        else if (kind == "A")
            question.answers.push_back({code, words(record, Text)});
        else
            question.rows.push_back({code, words(record, Text), std::string(trim(cell(record, Relevance)))});
        return std::nullopt;
    }

    std::string_view m_file;
    std::array<std::size_t, ColumnNames.size()> m_columns{};
    ToolSurvey m_out;
};

} // namespace

std::string write_limesurvey_tab(const ToolSurvey& survey)
{
    std::string out(Mark);
    Cells names;
    std::copy(ColumnNames.begin(), ColumnNames.end(), names.begin());
    add_line(out, names);
    // Answers without who gave them, group by group, and one may go back.
    for (const auto& [name, value] :
         {std::pair("language", survey.language), std::pair("format", std::string("G")),
          std::pair("anonymized", std::string("Y")), std::pair("allowprev", std::string("Y"))})
        add_setting(out, "S", name, value, {});
    add_setting(out, "SL", "surveyls_title", html_of_text(survey.title), survey.language);
    std::size_t number = 0;
    for (const auto& group : survey.groups) {
        Cells cells;
        cells[Class] = "G";
        cells[Type] = "G" + std::to_string(++number);
        cells[Name] = html_of_text(group.name);
        cells[Relevance] = always_or(group.relevance);
        cells[Language] = survey.language;
        add_line(out, cells);
        for (const auto& question : group.questions)
            add_question(out, question, survey.language);
    }
    return out;
}

bool is_limesurvey_tab(std::string_view bytes)
{
    const std::string start = utf8_of(bytes.substr(0, 4096 - bytes.substr(0, 4096).size() % 2));
    const auto line = std::string_view(start).substr(0, start.find_first_of("\r\n"));
    return line.find("class") != std::string_view::npos && line.find("type/scale") != std::string_view::npos &&
           line.find('\t') != std::string_view::npos;
}

Result<ToolSurvey> read_limesurvey_tab(std::string_view bytes, std::string_view file)
{
    return TabReader(file).read(utf8_of(bytes));
}

} // namespace wk::io
