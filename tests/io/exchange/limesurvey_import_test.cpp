// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/limesurvey_import.h"

#include "base/json.h"

#include "support.h"
#include "survey/instrument.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using wk::io::ImportedInstrument;
using wk::io::read_limesurvey;
using wk::survey::Instrument;
using wk::tests::mentions;

namespace {

/// A table of a survey file: rows of "field=value" parted by bars.
std::string lss_table(const std::string& name, const std::vector<std::string>& rows)
{
    std::string out = "<" + name + "><fields/><rows>";
    for (const auto& row : rows) {
        out += "<row>";
        for (std::size_t at = 0; at < row.size();) {
            const auto end = std::min(row.find('|', at), row.size());
            const auto field = row.substr(at, end - at);
            const auto is = field.find('=');
            out +=
                "<" + field.substr(0, is) + "><![CDATA[" + field.substr(is + 1) + "]]></" + field.substr(0, is) + ">";
            at = end + 1;
        }
        out += "</row>";
    }
    return out + "</rows></" + name + ">\n";
}

std::string lss_document(const std::string& tables, const std::string& type = "Survey")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n<LimeSurveyDocType>" + type +
           "</LimeSurveyDocType><DBVersion>359</DBVersion><languages><language>nl</language></languages>\n" + tables +
           "</document>";
}

/// The same survey twice: with texts beside what they are of, as version 3 has them, and apart.
std::string survey_of_version(int version)
{
    const bool apart = version > 3;
    const auto words = [&](const char* field, const char* text) {
        return apart ? std::string() : std::string("|language=nl|") + field + "=" + text;
    };
    std::string out = lss_table("surveys", {"sid=1|language=nl"});
    out += lss_table("surveys_languagesettings", {"surveyls_language=nl|surveyls_title=Wijk &amp; werk",
                                                  "surveyls_language=en|surveyls_title=Work"});
    out += lss_table("groups", {"gid=8|group_order=2" + words("group_name", "Over u"),
                                "gid=7|group_order=1" + words("group_name", "Samenwerken")});
    out += lss_table(
        "questions",
        {"qid=1|parent_qid=0|gid=7|type=F|title=Q1|question_order=2|relevance=h.NAOK != 'A1'" +
             words("question", "<p>Wat vindt u?</p>"),
         "qid=2|parent_qid=0|gid=7|type=L|title=h|question_order=1|relevance=1" + words("question", "Herkent u dit?"),
         "qid=3|parent_qid=0|gid=8|type=!|title=wijk|question_order=1|relevance=1|other=Y" +
             words("question", "Uw wijk"),
         "qid=4|parent_qid=0|gid=8|type=N|title=jaar|question_order=2|relevance=" + words("question", "Leeftijd"),
         "qid=5|parent_qid=0|gid=8|type=M|title=mk|question_order=3|relevance=1" + words("question", "Kies er twee"),
         "qid=6|parent_qid=0|gid=7|type=T|title=open|question_order=3|relevance=jaar > 3" +
             words("question", "Wat helpt?")});
    out +=
        lss_table("subquestions",
                  {"qid=12|parent_qid=1|gid=7|title=SQ002|question_order=2|scale_id=0" + words("question", "Tweede"),
                   "qid=11|parent_qid=1|gid=7|title=SQ001|question_order=1|scale_id=0" + words("question", "Eerste")});
    const auto answer = [&](const char* qid, const char* aid, const char* code, const char* order, const char* text) {
        return std::string("qid=") + qid + "|aid=" + aid + "|code=" + code + "|sortorder=" + order + "|scale_id=0" +
               words("answer", text);
    };
    out += lss_table("answers", {answer("1", "3", "A3", "3", "mee eens"), answer("1", "1", "A1", "1", "mee oneens"),
                                 answer("1", "2", "A2", "2", "neutraal"), answer("1", "4", "A4", "4", "geen mening"),
                                 answer("2", "5", "A1", "1", "nooit"), answer("2", "6", "A2", "2", "soms"),
                                 answer("2", "7", "A3", "3", "altijd"), answer("3", "8", "A1", "1", "Noord"),
                                 answer("3", "9", "A2", "2", "Zuid")});
    out += lss_table("question_attributes", {"qid=4|attribute=suffix|value=jaar", "qid=4|attribute=hidden|value=0"});
    if (!apart)
        return lss_document(out);
    out += lss_table("group_l10ns", {"gid=7|group_name=Samenwerken|language=nl",
                                     "gid=7|group_name=Together|language=en", "gid=8|group_name=Over u|language=nl"});
    out += lss_table("question_l10ns",
                     {"qid=1|question=<p>Wat vindt u?</p>|language=nl", "qid=2|question=Herkent u dit?|language=nl",
                      "qid=3|question=Uw wijk|language=nl", "qid=4|question=Leeftijd|language=nl",
                      "qid=5|question=Kies er twee|language=nl", "qid=6|question=Wat helpt?|language=nl",
                      "qid=11|question=Eerste|language=nl", "qid=12|question=Tweede|language=nl"});
    out += lss_table("answer_l10ns", {"aid=1|answer=mee oneens|language=nl", "aid=2|answer=neutraal|language=nl",
                                      "aid=3|answer=mee eens|language=nl", "aid=4|answer=geen mening|language=nl",
                                      "aid=5|answer=nooit|language=nl", "aid=6|answer=soms|language=nl",
                                      "aid=7|answer=altijd|language=nl", "aid=8|answer=Noord|language=nl",
                                      "aid=9|answer=Zuid|language=nl"});
    return lss_document(out);
}

std::vector<std::string> loss_codes(const ImportedInstrument& imported)
{
    std::vector<std::string> out;
    for (const auto& loss : imported.losses)
        out.push_back(loss.code);
    std::sort(out.begin(), out.end());
    return out;
}

std::string survey_error(const std::string& bytes)
{
    const auto read = read_limesurvey(bytes, "lijst.lss");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("a survey of LimeSurvey 3 and of 4 to 6 gives the same questionnaire")
{
    const auto old = read_limesurvey(survey_of_version(3), "lijst.lss");
    const auto now = read_limesurvey(survey_of_version(6), "lijst.lss");
    REQUIRE(old);
    REQUIRE(now);
    CHECK(old->instrument.document() == now->instrument.document());
    const auto instrument = Instrument::from_document(now->instrument.document(), "lijst.lss");
    REQUIRE(instrument);
    CHECK(instrument->title() == "Wijk & werk");
    REQUIRE(instrument->items().size() == 3);
    CHECK(instrument->items()[0].id == "h");
    CHECK(instrument->items()[1].text == "Eerste");
    CHECK(instrument->items()[1].column == "Q1[SQ001]");
    CHECK(instrument->items()[1].theme == "samenwerken");
    const auto& scale = instrument->scale_of(instrument->items()[1]);
    CHECK(scale.codes() == std::vector<int>{1, 2, 3});
    CHECK(scale.points.back().label == "mee eens");
    CHECK(scale.no_opinion == std::vector<std::string>{"geen mening"});
    REQUIRE(instrument->factors().size() == 1);
    CHECK(instrument->factors()[0].levels == std::vector<std::string>{"Noord", "Zuid"});
    CHECK(instrument->numeric().at(0).unit == "jaar");
    REQUIRE(instrument->routing().size() == 1);
    CHECK(instrument->routing()[0].item == 0);
    CHECK(instrument->routing()[0].codes == std::vector<int>{1});
    CHECK(instrument->routing()[0].skip_items == std::vector<std::size_t>{1, 2});
    // What did not come over is said, each by itself.
    CHECK(loss_codes(*now) ==
          std::vector<std::string>{"codes", "codes", "condition", "languages", "own-answer", "type"});
    for (const auto& loss : now->losses)
        CHECK(loss.message.starts_with("lijst.lss: "));
}

TEST_CASE("asked only for some answers is skipped for the others")
{
    const auto text = [](const std::string& relevance) {
        return "class\ttype/scale\tname\trelevance\ttext\nG\t\tG1\t1\t\nQ\tL\th\t1\tKent u dit?\n"
               "A\t0\t1\t\tnooit\nA\t0\t2\t\tsoms\nA\t0\t3\t\taltijd\nQ\tT\to\t" +
               relevance + "\tWaarom?\n";
    };
    const auto rule = [&](const std::string& relevance) {
        const auto read = read_limesurvey(text(relevance), "lijst.txt");
        REQUIRE(read);
        return read->instrument.document().contains("routing") ? read->instrument.document()["routing"].dump()
                                                               : loss_codes(*read).at(0);
    };
    CHECK(rule("h.NAOK == '3'") == R"([{"if":{"item":"h","is":[1,2]},"skip":["o"]}])");
    CHECK(rule("h == '3' or h == '2'") == R"([{"if":{"item":"h","is":[1]},"skip":["o"]}])");
    CHECK(rule("h != '3' and h != '2'") == R"([{"if":{"item":"h","is":[2,3]},"skip":["o"]}])");
    CHECK(rule("h != '3' or h != '2'") == "condition");
    CHECK(rule("h == '3' and h == '2'") == "condition");
    CHECK(rule("anders == '3'") == "condition");
}

TEST_CASE("a row of a question may have a condition of its own, and only that row is skipped by it")
{
    const auto rule = [](const std::string& of_question, const std::string& of_row) {
        const auto read =
            read_limesurvey("class\ttype/scale\tname\trelevance\ttext\nG\t\tG1\t1\t\nQ\tL\th\t1\tKent u dit?\n"
                            "A\t0\t1\t\tnooit\nA\t0\t2\t\tsoms\nA\t0\t3\t\taltijd\nQ\tF\trij\t" +
                                of_question + "\tHoe eens?\nSQ\t0\tSQ001\t1\tEerste\nSQ\t0\tSQ002\t" + of_row +
                                "\tTweede\nA\t0\t1\t\toneens\nA\t0\t2\t\tneutraal\nA\t0\t3\t\teens\n",
                            "lijst.txt");
        REQUIRE(read);
        const wk::Json document = read->instrument.document();
        return document.contains("routing") ? document["routing"].dump() : loss_codes(*read).at(0);
    };
    CHECK(rule("1", "h.NAOK == '3'") == R"([{"if":{"item":"h","is":[1,2]},"skip":["rij-sq002"]}])");
    CHECK(rule("h.NAOK != '1'", "1") == R"([{"if":{"item":"h","is":[1]},"skip":["rij-sq001","rij-sq002"]}])");
    CHECK(rule("1", "uren > 3") == "condition");
}

TEST_CASE("a file that is no survey, or a dangerous one, is refused with what to do")
{
    const std::string again = "Exporteer de vragenlijst in LimeSurvey opnieuw";
    const std::string sound = survey_of_version(3);
    CHECK(mentions(survey_error(sound.substr(0, sound.size() / 2)), again));
    CHECK(mentions(survey_error("<?xml version=\"1.0\"?><!DOCTYPE document [<!ENTITY a \"aaaa\">]><document>"
                                "<LimeSurveyDocType>Survey</LimeSurveyDocType></document>"),
                   again));
    std::string deep = "<?xml version=\"1.0\"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>";
    std::string closed;
    for (int i = 0; i < 100000; ++i) {
        deep += "<a>";
        closed += "</a>";
    }
    deep += closed + "</document>"; // well-formed
    CHECK(mentions(survey_error(deep), again));
    const std::string long_token =
        "<?xml version=\"1.0\"?><document><a b=\"" + std::string(3 << 20, 'x') + "\"/></document>";
    CHECK(mentions(survey_error(long_token), again));
    CHECK(mentions(survey_error(std::string(wk::io::MaxToolSurveyBytes + 1, ' ')), "te groot"));
    CHECK(mentions(survey_error(lss_document("", "Group")), "geen hele vragenlijst"));
    CHECK(mentions(survey_error(lss_document("")), "geen vraag die Wijkkompas kent"));
    CHECK(mentions(survey_error(lss_document(lss_table("groups", {"gid=1"}))), "geen vraag"));
}

TEST_CASE("a tab separated survey names the line that is wrong, and is read as a spreadsheet saves it")
{
    CHECK(
        survey_error("class\ttype/scale\tname\nG\t\tx\n").starts_with("lijst.lss, rij 1: de kolom \"text\" ontbreekt"));
    CHECK(survey_error("class\ttype/scale\tname\ttext\nG\t\tx\t\nA\t0\t1\tja\n").starts_with("lijst.lss, rij 3: "));
    const std::string quoted = "\"class\"\t\"type/scale\"\t\"name\"\t\"text\"\r\nG\t\tDeel\t\r\n"
                               "Q\tT\to1\t\"Wat \"\"helpt\"\"?\nNoem\ttwee dingen\"\r\nQ\tN\tn\tJaar\r\n";
    const auto read = read_limesurvey(quoted, "lijst.txt");
    REQUIRE(read);
    CHECK(read->instrument.document()["open"][0]["text"] == "Wat \"helpt\"?\nNoem twee dingen");
    CHECK(read->instrument.document()["numeric"][0]["title"] == "Jaar");
    std::string wide("\xFF\xFE", 2);
    for (const char c : quoted)
        wide += {c, '\0'};
    const auto same = read_limesurvey(wide, "lijst.txt");
    REQUIRE(same);
    CHECK(same->instrument.document() == read->instrument.document());
    CHECK(read_limesurvey("class\ttype/scale\tname\ttext\nQ\tT\to\t\"open\n", "x.txt")); // a lone quote is text
}

TEST_CASE("questions that we do not have are named, and the others are taken over")
{
    const auto read =
        read_limesurvey("class\ttype/scale\tname\trelevance\ttext\tother\nG\t\tDeel\t1\t\t\n"
                        "Q\t5\tvijf\t1\tHoe goed?\t\nQ\tA\trij\t1\tHoe vaak?\t\nSQ\t0\tSQ001\t1\tBus\t\n"
                        "Q\tY\tjn\t1\tWerkt u?\t\nQ\tR\trang\t1\tZet op volgorde\t\nQ\tX\ttekst\t1\tWelkom\t\n"
                        "Q\tK\tgetallen\t1\tHoeveel?\t\nSQ\t0\tSQ001\t1\tUren\t\nQ\tL\tleeg\t1\tNiets\t\n"
                        "Q\tF\tkort\t1\tEen\t\nSQ\t0\tSQ001\t1\ta\t\nA\t0\t1\t\tja\t\n",
                        "lijst.txt");
    REQUIRE(read);
    const wk::Json document = read->instrument.document();
    CHECK(document["items"].size() == 2);
    CHECK(document["items"][1]["column"] == "rij[SQ001]");
    CHECK(document["items"][0]["scale"] == document["items"][1]["scale"]);
    CHECK(document["factors"].size() == 2);
    CHECK(!document["factors"][0].contains("levels"));
    CHECK(document["numeric"][0]["title"] == "Uren");
    CHECK(loss_codes(*read) == std::vector<std::string>{"no-scale", "type", "yes-no"});
}
