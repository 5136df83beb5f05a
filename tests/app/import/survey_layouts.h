// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "io/tables/table_file.h"
#include "support.h"

#include <map>
#include <string>
#include <vector>

namespace wk::tests {

// One invented survey (tests/data/waterrijk) as survey tools export it, each with its own columns, headers and codes.

/// A question of the survey as the truth has it.
struct StudyQuestion {
    std::string id;
    std::string words;
    int points = 0;                   ///< of a statement
    std::string stem;                 ///< what is asked of all statements of these points
    std::vector<std::string> choices; ///< of a question with few answers, in order
};

/// The survey: questions in order, and per respondent what was answered. A statement holds a code, or "weet niet".
struct LaidOutStudy {
    std::vector<StudyQuestion> questions;
    std::vector<std::vector<std::string>> answers;
};

inline const std::vector<std::string>& labels_of_points(int points)
{
    static const std::vector<std::string> five{"helemaal mee oneens", "mee oneens", "niet mee eens/niet mee oneens",
                                               "mee eens", "helemaal mee eens"};
    static const std::vector<std::string> seven{"helemaal mee oneens", "mee oneens", "enigszins mee oneens", "neutraal",
                                                "enigszins mee eens",  "mee eens",   "helemaal mee eens"};
    return points == 5 ? five : seven;
}

inline LaidOutStudy waterrijk()
{
    const auto file = io::read_table(repository_file("tests/data/waterrijk/waterrijk2025_truth.csv"), "truth.csv");
    const auto& table = *file->table;
    LaidOutStudy out;
    const std::map<std::string, std::pair<std::string, std::vector<std::string>>> others{
        {"team", {"In welk team werkt u?", {"Centrum", "Noord", "Oost", "West", "Zuid"}}},
        {"functie",
         {"Wat is uw functie?",
          {"Sociaal werker", "Jeugdconsulent", "Wmo-consulent", "Schuldhulpverlener", "Gedragswetenschapper"}}},
        {"ervaring",
         {"Hoe lang werkt u in een wijkteam?",
          {"korter dan 2 jaar", "2 tot 5 jaar", "5 tot 10 jaar", "10 jaar of langer"}}},
        {"leeftijd", {"Wat is uw leeftijd?", {}}},
        {"H1", {"Werkt u met gezinnen met kinderen onder de 18?", {"Nee", "Ja"}}}};
    for (const char* const id : {"team", "functie", "ervaring", "leeftijd", "H1"})
        out.questions.push_back({id, others.at(id).first, 0, {}, others.at(id).second});
    const auto items = *json_from_text(repository_file("tests/data/waterrijk/items.json"), "items.json");
    for (const auto& item : items) {
        const int points = item[1];
        out.questions.push_back({item[0], item[3], points,
                                 points == 5 ? "In hoeverre bent u het eens met de volgende stellingen?"
                                             : "Geef aan in hoeverre dit voor u geldt.",
                                 labels_of_points(points)});
    }
    const char* const open[] = {
        "Wat helpt u het meest om inwoners dichtbij te ondersteunen?", "Wat belemmert u het meest in uw werk?",
        "Kunt u een voorbeeld geven van een geslaagde samenwerking?",  "Wat moet de gemeente als eerste verbeteren?",
        "Wat merkt u bij inwoners van de nieuwe manier van werken?",   "Wilt u verder nog iets kwijt?"};
    for (int i = 0; i < 6; ++i)
        out.questions.push_back({"o" + std::to_string(i + 1), open[i], 0, {}, {}});
    for (std::size_t row = 0; row < table.rows(); ++row) {
        std::vector<std::string> answers;
        for (std::size_t i = 0; i < out.questions.size(); ++i) {
            std::string text(table.columns()[*table.find(out.questions[i].id)].cell(row));
            if (out.questions[i].id == "H1")
                text = text == "ja" ? "Ja" : "Nee";
            if (out.questions[i].points > 0 && text.empty() && (row + i) % 3 == 0)
                text = "weet niet"; // the truth has neither
            answers.push_back(std::move(text));
        }
        out.answers.push_back(std::move(answers));
    }
    return out;
}

/// Cells as a file of delimited text, quoted where needed.
class TextFile {
public:
    explicit TextFile(char delimiter) : m_delimiter(delimiter) {}

    void add(const std::vector<std::string>& cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_text += m_delimiter;
            m_text += '"';
            for (const char c : cells[i])
                m_text += c == '"' ? std::string("\"\"") : std::string(1, c);
            m_text += '"';
        }
        m_text += "\r\n";
    }
    const std::string& text() const { return m_text; }

private:
    char m_delimiter;
    std::string m_text;
};

/// A file, and which question of the study each column that is one asks, in order.
struct Layout {
    std::string name; ///< of the file
    std::string bytes;
};

inline std::string two(std::size_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

inline std::string moment(std::size_t row, std::size_t minutes = 0)
{
    return "2025-03-" + two(3 + row / 24) + " " + two(row % 24) + ":" + two((row * 7 + minutes) % 60) + ":00";
}

/// What a respondent's cell says in words.
inline std::string in_words(const StudyQuestion& question, const std::string& answer)
{
    if (question.points == 0 || answer.empty() || answer == "weet niet")
        return answer;
    return labels_of_points(question.points)[std::size_t(answer.front() - '1')];
}

/// "helemaal_mee_eens": what KoboToolbox makes of a label.
inline std::string slug(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += (c >= 'A' && c <= 'Z')                             ? char(c - 'A' + 'a')
               : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c
                                                                  : '_';
    return out;
}

template <class Before, class Name, class Cell, class After>
Layout layout(const LaidOutStudy& study, std::string name, char delimiter, const std::vector<std::string>& first,
              Before before, Name name_of, Cell cell, const std::vector<std::string>& last, After after)
{
    TextFile file(delimiter);
    auto header = first;
    for (const auto& question : study.questions)
        header.push_back(name_of(question));
    header.insert(header.end(), last.begin(), last.end());
    file.add(header);
    for (std::size_t row = 0; row < study.answers.size(); ++row) {
        auto cells = before(row);
        for (std::size_t i = 0; i < study.questions.size(); ++i)
            cells.push_back(cell(study.questions[i], study.answers[row][i]));
        const auto rest = after(row);
        cells.insert(cells.end(), rest.begin(), rest.end());
        file.add(cells);
    }
    return {std::move(name), file.text()};
}

inline std::string plain_words(const StudyQuestion& question)
{
    return question.words;
}

/// "Question [Row]": how Google Forms and LimeSurvey call a row of a grid.
inline std::string row_of_grid(const StudyQuestion& question)
{
    return question.stem.empty() ? question.words : question.stem + " [" + question.words + "]";
}

inline std::vector<std::string> nothing(std::size_t)
{
    return {};
}

inline Layout forms_layout(const LaidOutStudy& study)
{
    return layout(
        study, "forms.csv", ';', {"ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"},
        [](std::size_t row) {
            return std::vector<std::string>{std::to_string(row + 1), moment(row), moment(row, 9), "anonymous", ""};
        },
        plain_words, in_words, {}, nothing);
}

inline Layout google_layout(const LaidOutStudy& study)
{
    return layout(
        study, "google.csv", ',', {"Tijdstempel"},
        [](std::size_t row) { return std::vector<std::string>{moment(row) + " AM CET"}; }, row_of_grid, in_words, {},
        nothing);
}

inline std::vector<std::string> limesurvey_before(std::size_t row)
{
    return {std::to_string(row + 5),
            moment(row, 9),
            "5",
            "nl",
            std::to_string(1000003 * (row + 7) % 2147483647),
            moment(row),
            moment(row, 9)};
}

/// Headers and answers as codes. An array has its rows in brackets; "weet niet" is LimeSurvey's own "no answer": empty.
inline Layout limesurvey_codes_layout(const LaidOutStudy& study)
{
    return layout(
        study, "limesurvey-codes.csv", ',',
        {"id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"}, limesurvey_before,
        [](const StudyQuestion& question) {
            return question.points > 0 ? "ST" + std::to_string(question.points) + "[" + question.id + "]" : question.id;
        },
        [](const StudyQuestion& question, const std::string& answer) -> std::string {
            if (answer.empty() || answer == "weet niet")
                return {};
            if (question.id == "H1")
                return answer == "Ja" ? "Y" : "N";
            if (question.points > 0)
                return "A" + answer;
            for (std::size_t i = 0; i < question.choices.size(); ++i)
                if (question.choices[i] == answer)
                    return "A" + std::to_string(i + 1);
            return answer;
        },
        {}, nothing);
}

/// Headers and answers in full; what was not answered in an array is "N/A".
inline Layout limesurvey_full_layout(const LaidOutStudy& study)
{
    return layout(
        study, "limesurvey-volledig.csv", ',',
        {"Antwoord ID", "Datum verzonden", "Laatste pagina", "Starttaal", "Seed", "Datum gestart",
         "Datum laatste actie"},
        limesurvey_before, row_of_grid,
        [](const StudyQuestion& question, const std::string& answer) {
            return question.points > 0 && answer.empty() ? std::string("N/A") : in_words(question, answer);
        },
        {}, nothing);
}

/// Two rows of headers: the question above the first of its rows, the row below it.
inline Layout surveymonkey_layout(const LaidOutStudy& study)
{
    TextFile file(',');
    std::vector<std::string> first{"Respondent ID", "Collector ID", "Start Date", "End Date",     "IP Address",
                                   "Email Address", "First Name",   "Last Name",  "Custom Data 1"};
    std::vector<std::string> second(first.size());
    const std::size_t own = first.size();
    for (std::size_t i = 0; i < study.questions.size(); ++i) {
        const auto& question = study.questions[i];
        const bool goes_on = question.points > 0 && study.questions[i - 1].stem == question.stem;
        first.push_back(goes_on ? std::string() : question.points > 0 ? question.stem : question.words);
        second.push_back(question.points > 0         ? question.words
                         : !question.choices.empty() ? "Response"
                                                     : "Open-Ended Response");
    }
    file.add(first);
    file.add(second);
    for (std::size_t row = 0; row < study.answers.size(); ++row) {
        std::vector<std::string> cells{std::to_string(118200000000 + row * 3911), "457112233", moment(row),
                                       moment(row, 9)};
        cells.resize(own);
        for (std::size_t i = 0; i < study.questions.size(); ++i)
            cells.push_back(in_words(study.questions[i], study.answers[row][i]));
        file.add(cells);
    }
    return {"surveymonkey.csv", file.text()};
}

/// Three rows of headers: names, questions, and what Qualtrics imports by.
inline Layout qualtrics_layout(const LaidOutStudy& study)
{
    const std::vector<std::string> names{"StartDate",
                                         "EndDate",
                                         "Status",
                                         "IPAddress",
                                         "Progress",
                                         "Duration (in seconds)",
                                         "Finished",
                                         "RecordedDate",
                                         "ResponseId",
                                         "RecipientLastName",
                                         "RecipientFirstName",
                                         "RecipientEmail",
                                         "ExternalReference",
                                         "LocationLatitude",
                                         "LocationLongitude",
                                         "DistributionChannel",
                                         "UserLanguage"};
    const std::vector<std::string> said{"Start Date",
                                        "End Date",
                                        "Response Type",
                                        "IP Address",
                                        "Progress",
                                        "Duration (in seconds)",
                                        "Finished",
                                        "Recorded Date",
                                        "Response ID",
                                        "Recipient Last Name",
                                        "Recipient First Name",
                                        "Recipient Email",
                                        "External Data Reference",
                                        "Location Latitude",
                                        "Location Longitude",
                                        "Distribution Channel",
                                        "User Language"};
    TextFile file(',');
    auto first = names;
    auto second = said;
    std::vector<std::string> third;
    for (const auto& name : names)
        third.push_back("{\"ImportId\":\"" + slug(name) + "\"}");
    std::size_t number = 0;
    std::map<int, std::pair<std::size_t, std::size_t>> grids; // per number of points: question, rows so far
    for (const auto& question : study.questions) {
        std::string name;
        if (question.points > 0) {
            auto& grid = grids[question.points];
            if (grid.first == 0)
                grid.first = ++number;
            name = "Q" + std::to_string(grid.first) + "_" + std::to_string(++grid.second);
        } else {
            name = "Q" + std::to_string(++number);
        }
        first.push_back(name);
        second.push_back(question.points > 0 ? question.stem + " - " + question.words : question.words);
        third.push_back("{\"ImportId\":\"QID" + name.substr(1) + "\"}");
    }
    file.add(first);
    file.add(second);
    file.add(third);
    for (std::size_t row = 0; row < study.answers.size(); ++row) {
        std::vector<std::string> cells{moment(row),
                                       moment(row, 9),
                                       "IP Address",
                                       "*******",
                                       "100",
                                       std::to_string(300 + row),
                                       "True",
                                       moment(row, 10),
                                       "R_" + std::to_string(100000 + row),
                                       "",
                                       "",
                                       "",
                                       "",
                                       "52." + std::to_string(row),
                                       "5." + std::to_string(row),
                                       "anonymous",
                                       "NL"};
        for (std::size_t i = 0; i < study.questions.size(); ++i)
            cells.push_back(in_words(study.questions[i], study.answers[row][i]));
        file.add(cells);
    }
    return {"qualtrics.csv", file.text()};
}

inline std::vector<std::string> kobo_after(std::size_t row)
{
    return {std::to_string(90000 + row),
            "4f1c0a2b-0000-4000-8000-0000000" + std::to_string(10000 + row),
            moment(row, 9),
            "",
            "submitted_via_web",
            "",
            "vX2a9",
            std::to_string(row + 1)};
}

inline std::vector<std::string> kobo_before(std::size_t row)
{
    return {"2025-03-03T08:30:00.000+01:00", "2025-03-03T08:4" + std::to_string(row % 10) + ":00.000+01:00"};
}

inline const std::vector<std::string> KoboFirst{"start", "end"};
inline const std::vector<std::string> KoboLast{"_id",     "_uuid",  "_submission_time", "_validation_status",
                                               "_status", "_notes", "__version__",      "_index"};

/// Names of the form with their groups, and answers as the names of choices.
inline Layout kobo_names_layout(const LaidOutStudy& study)
{
    return layout(
        study, "kobo-namen.csv", ';', KoboFirst, kobo_before,
        [](const StudyQuestion& question) {
            return question.points > 0 ? "groep_st" + std::to_string(question.points) + "/" + question.id
                                       : "groep_over_u/" + question.id;
        },
        [](const StudyQuestion& question, const std::string& answer) {
            return question.choices.empty() ? answer : slug(in_words(question, answer));
        },
        KoboLast, kobo_after);
}

/// Questions and answers as their labels.
inline Layout kobo_labels_layout(const LaidOutStudy& study)
{
    return layout(study, "kobo-teksten.csv", ';', KoboFirst, kobo_before, plain_words, in_words, KoboLast, kobo_after);
}

} // namespace wk::tests
