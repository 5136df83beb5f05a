// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wk::survey {

// The columns that survey tools write beside the answers, Dutch and English: read by tool_columns only.

enum class Tool : std::uint8_t { Any, Forms, FormsQuiz, Google, LimeSurvey, SurveyMonkey, Qualtrics, Kobo };

/// What stands in such a column.
enum class Written : std::uint8_t {
    Key,    ///< something else for nearly everyone
    Moment, ///< a date or time, perhaps as the number a spreadsheet keeps
    Number,
    Ratio, ///< "7 / 10"
    Few,   ///< one of a few short words or numbers
    Mail,  ///< addresses, or the one word that says there is none
    Person ///< names: hardly ever the same, or none
};

struct ToolColumn {
    Tool tool = Tool::Any; ///< Any: the name is nobody's question, whatever stands beside it
    std::string_view name; ///< letters and digits, small; "*" before or after it stands for more
    Written written = Written::Few;
};

inline constexpr std::array ToolColumns{// what several of them write, and what stands in files that people made of them
                                        ToolColumn{Tool::Any, "id", Written::Key},
                                        ToolColumn{Tool::Any, "respondent", Written::Key},
                                        ToolColumn{Tool::Any, "respondentid", Written::Key},
                                        ToolColumn{Tool::Any, "respondentnummer", Written::Key},
                                        ToolColumn{Tool::Any, "respondentnr", Written::Key},
                                        ToolColumn{Tool::Any, "responseid", Written::Key},
                                        ToolColumn{Tool::Any, "antwoordid", Written::Key},
                                        ToolColumn{Tool::Any, "reactieid", Written::Key},
                                        ToolColumn{Tool::Any, "nummer", Written::Key},
                                        ToolColumn{Tool::Any, "volgnummer", Written::Key},
                                        ToolColumn{Tool::Any, "casenummer", Written::Key},
                                        ToolColumn{Tool::Any, "caseid", Written::Key},
                                        ToolColumn{Tool::Any, "email", Written::Mail},
                                        ToolColumn{Tool::Any, "emailadres", Written::Mail},
                                        ToolColumn{Tool::Any, "emailaddress", Written::Mail},
                                        ToolColumn{Tool::Any, "mailadres", Written::Mail},
                                        ToolColumn{Tool::Any, "naam", Written::Person},
                                        ToolColumn{Tool::Any, "name", Written::Person},
                                        ToolColumn{Tool::Any, "voornaam", Written::Person},
                                        ToolColumn{Tool::Any, "achternaam", Written::Person},
                                        ToolColumn{Tool::Any, "firstname", Written::Person},
                                        ToolColumn{Tool::Any, "lastname", Written::Person},
                                        ToolColumn{Tool::Any, "ipadres", Written::Person},
                                        ToolColumn{Tool::Any, "ipaddress", Written::Person},
                                        ToolColumn{Tool::Any, "ipaddr", Written::Person},
                                        ToolColumn{Tool::Any, "starttime", Written::Moment},
                                        ToolColumn{Tool::Any, "completiontime", Written::Moment},
                                        ToolColumn{Tool::Any, "lastmodifiedtime", Written::Moment},
                                        ToolColumn{Tool::Any, "begintijd", Written::Moment},
                                        ToolColumn{Tool::Any, "starttijd", Written::Moment},
                                        ToolColumn{Tool::Any, "eindtijd", Written::Moment},
                                        ToolColumn{Tool::Any, "tijdvanvoltooien", Written::Moment},
                                        ToolColumn{Tool::Any, "voltooiingstijd", Written::Moment},
                                        ToolColumn{Tool::Any, "tijdstempel", Written::Moment},
                                        ToolColumn{Tool::Any, "timestamp", Written::Moment},
                                        ToolColumn{Tool::Any, "tijdvanlaatstewijziging", Written::Moment},
                                        ToolColumn{Tool::Any, "tijdlaatstewijziging", Written::Moment},
                                        ToolColumn{Tool::Any, "tijdstiplaatstewijziging", Written::Moment},
                                        ToolColumn{Tool::Any, "startdate", Written::Moment},
                                        ToolColumn{Tool::Any, "enddate", Written::Moment},
                                        ToolColumn{Tool::Any, "begindatum", Written::Moment},
                                        ToolColumn{Tool::Any, "einddatum", Written::Moment},

                                        ToolColumn{Tool::Forms, "language", Written::Few},
                                        ToolColumn{Tool::Forms, "taal", Written::Few},
                                        ToolColumn{Tool::Forms, "totalpoints", Written::Number},
                                        ToolColumn{Tool::Forms, "totaalaantalpunten", Written::Number},
                                        ToolColumn{Tool::Forms, "quizfeedback", Written::Few},
                                        ToolColumn{Tool::Forms, "feedbackvoorquiz", Written::Few},
                                        ToolColumn{Tool::FormsQuiz, "punten*", Written::Number},
                                        ToolColumn{Tool::FormsQuiz, "points*", Written::Number},
                                        ToolColumn{Tool::FormsQuiz, "feedback*", Written::Few},

                                        ToolColumn{Tool::Google, "username", Written::Mail},
                                        ToolColumn{Tool::Google, "gebruikersnaam", Written::Mail},
                                        ToolColumn{Tool::Google, "score", Written::Ratio},

                                        ToolColumn{Tool::Any, "submitdate", Written::Moment},
                                        ToolColumn{Tool::Any, "datestamp", Written::Moment},
                                        ToolColumn{Tool::Any, "datesubmitted", Written::Moment},
                                        ToolColumn{Tool::Any, "datumverzonden", Written::Moment},
                                        ToolColumn{Tool::Any, "datumingestuurd", Written::Moment},
                                        ToolColumn{Tool::Any, "datumingevuld", Written::Moment},
                                        ToolColumn{Tool::Any, "datumvoltooid", Written::Moment},
                                        ToolColumn{Tool::Any, "verzenddatum", Written::Moment},
                                        ToolColumn{Tool::Any, "datestarted", Written::Moment},
                                        ToolColumn{Tool::Any, "datumgestart", Written::Moment},
                                        ToolColumn{Tool::Any, "startdatum", Written::Moment},
                                        ToolColumn{Tool::Any, "datelastaction", Written::Moment},
                                        ToolColumn{Tool::Any, "datumlaatsteactie", Written::Moment},
                                        ToolColumn{Tool::Any, "lastpage", Written::Number},
                                        ToolColumn{Tool::Any, "laatstepagina", Written::Number},
                                        ToolColumn{Tool::Any, "startlanguage", Written::Few},
                                        ToolColumn{Tool::Any, "starttaal", Written::Few},
                                        ToolColumn{Tool::Any, "begintaal", Written::Few},
                                        ToolColumn{Tool::Any, "seed", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "zaad", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "startwaarde", Written::Number},
                                        ToolColumn{Tool::Any, "refurl", Written::Person},
                                        ToolColumn{Tool::Any, "referrerurl", Written::Person},
                                        ToolColumn{Tool::Any, "verwijzendeurl", Written::Person},
                                        ToolColumn{Tool::LimeSurvey, "token", Written::Key},
                                        ToolColumn{Tool::LimeSurvey, "accesscode", Written::Key},
                                        ToolColumn{Tool::LimeSurvey, "toegangscode", Written::Key},
                                        ToolColumn{Tool::Any, "interviewtime", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "totaltime", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "totaletijd", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "grouptime*", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "questiontime*", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "groepstijd*", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "vraagtijd*", Written::Number},
                                        ToolColumn{Tool::LimeSurvey, "attribute*", Written::Few},
                                        ToolColumn{Tool::LimeSurvey, "taal", Written::Few},
                                        ToolColumn{Tool::LimeSurvey, "language", Written::Few},

                                        ToolColumn{Tool::Any, "collectorid", Written::Few},
                                        ToolColumn{Tool::Any, "verzamelaarid", Written::Few},
                                        ToolColumn{Tool::SurveyMonkey, "customdata*", Written::Few},
                                        ToolColumn{Tool::SurveyMonkey, "aangepastegegevens*", Written::Few},

                                        ToolColumn{Tool::Qualtrics, "status", Written::Few},
                                        ToolColumn{Tool::Qualtrics, "responsetype", Written::Few},
                                        ToolColumn{Tool::Qualtrics, "antwoordtype", Written::Few},
                                        ToolColumn{Tool::Qualtrics, "progress", Written::Number},
                                        ToolColumn{Tool::Qualtrics, "voortgang", Written::Number},
                                        ToolColumn{Tool::Any, "durationinseconds", Written::Number},
                                        ToolColumn{Tool::Any, "duurinseconden", Written::Number},
                                        ToolColumn{Tool::Qualtrics, "finished", Written::Few},
                                        ToolColumn{Tool::Qualtrics, "voltooid", Written::Few},
                                        ToolColumn{Tool::Any, "recordeddate", Written::Moment},
                                        ToolColumn{Tool::Any, "registratiedatum", Written::Moment},
                                        ToolColumn{Tool::Qualtrics, "recipient*", Written::Person},
                                        ToolColumn{Tool::Qualtrics, "*ontvanger", Written::Person},
                                        ToolColumn{Tool::Any, "externalreference", Written::Person},
                                        ToolColumn{Tool::Any, "externaldatareference", Written::Person},
                                        ToolColumn{Tool::Any, "externegegevensreferentie", Written::Person},
                                        ToolColumn{Tool::Any, "locationlatitude", Written::Number},
                                        ToolColumn{Tool::Any, "locationlongitude", Written::Number},
                                        ToolColumn{Tool::Any, "breedtegraadlocatie", Written::Number},
                                        ToolColumn{Tool::Any, "lengtegraadlocatie", Written::Number},
                                        ToolColumn{Tool::Any, "distributionchannel", Written::Few},
                                        ToolColumn{Tool::Any, "distributiekanaal", Written::Few},
                                        ToolColumn{Tool::Any, "userlanguage", Written::Few},
                                        ToolColumn{Tool::Any, "gebruikerstaal", Written::Few},
                                        ToolColumn{Tool::Any, "qrecaptchascore", Written::Number},
                                        ToolColumn{Tool::Qualtrics, "qrelevantid*", Written::Few},
                                        ToolColumn{Tool::Qualtrics, "qduplicaterespondent", Written::Few},
                                        ToolColumn{Tool::Qualtrics, "*firstclick", Written::Number},
                                        ToolColumn{Tool::Qualtrics, "*lastclick", Written::Number},
                                        ToolColumn{Tool::Qualtrics, "*pagesubmit", Written::Number},
                                        ToolColumn{Tool::Qualtrics, "*clickcount", Written::Number},

                                        ToolColumn{Tool::Kobo, "start", Written::Moment},
                                        ToolColumn{Tool::Kobo, "end", Written::Moment},
                                        ToolColumn{Tool::Kobo, "today", Written::Moment},
                                        ToolColumn{Tool::Kobo, "deviceid", Written::Person},
                                        ToolColumn{Tool::Kobo, "username", Written::Person},
                                        ToolColumn{Tool::Kobo, "phonenumber", Written::Person},
                                        ToolColumn{Tool::Kobo, "simserial", Written::Person},
                                        ToolColumn{Tool::Kobo, "subscriberid", Written::Person},
                                        ToolColumn{Tool::Kobo, "audit", Written::Person},
                                        ToolColumn{Tool::Any, "formhubuuid", Written::Few},
                                        ToolColumn{Tool::Any, "*instanceid", Written::Key},
                                        ToolColumn{Tool::Kobo, "*instancename", Written::Person},
                                        ToolColumn{Tool::Any, "uuid", Written::Key},
                                        ToolColumn{Tool::Kobo, "rootuuid", Written::Key},
                                        ToolColumn{Tool::Any, "submissiontime", Written::Moment},
                                        ToolColumn{Tool::Any, "validationstatus", Written::Few},
                                        ToolColumn{Tool::Kobo, "notes", Written::Person},
                                        ToolColumn{Tool::Kobo, "status", Written::Few},
                                        ToolColumn{Tool::Any, "submittedby", Written::Few},
                                        ToolColumn{Tool::Kobo, "version", Written::Few},
                                        ToolColumn{Tool::Kobo, "tags", Written::Person},
                                        ToolColumn{Tool::Kobo, "index", Written::Key},
                                        ToolColumn{Tool::Kobo, "attachments", Written::Person},
                                        ToolColumn{Tool::Kobo, "geolocation", Written::Person},
                                        ToolColumn{Tool::Kobo, "xformidstring", Written::Few},
                                        ToolColumn{Tool::Kobo, "metaversion", Written::Few}};

/// Names of Tool::Any by which a tool is recognised, so that its names that people use too count.
struct ToolSign {
    Tool tool;
    std::string_view name;
};

inline constexpr std::array ToolSigns{
    ToolSign{Tool::Forms, "completiontime"},         ToolSign{Tool::Forms, "tijdvanvoltooien"},
    ToolSign{Tool::Forms, "voltooiingstijd"},        ToolSign{Tool::FormsQuiz, "totalpoints"},
    ToolSign{Tool::FormsQuiz, "totaalaantalpunten"}, ToolSign{Tool::Google, "timestamp"},
    ToolSign{Tool::Google, "tijdstempel"},           ToolSign{Tool::LimeSurvey, "submitdate"},
    ToolSign{Tool::LimeSurvey, "lastpage"},          ToolSign{Tool::LimeSurvey, "startlanguage"},
    ToolSign{Tool::LimeSurvey, "laatstepagina"},     ToolSign{Tool::LimeSurvey, "starttaal"},
    ToolSign{Tool::LimeSurvey, "begintaal"},         ToolSign{Tool::LimeSurvey, "datestamp"},
    ToolSign{Tool::SurveyMonkey, "collectorid"},     ToolSign{Tool::SurveyMonkey, "verzamelaarid"},
    ToolSign{Tool::Qualtrics, "recordeddate"},       ToolSign{Tool::Qualtrics, "durationinseconds"},
    ToolSign{Tool::Qualtrics, "registratiedatum"},   ToolSign{Tool::Qualtrics, "distributionchannel"},
    ToolSign{Tool::Qualtrics, "duurinseconden"},     ToolSign{Tool::Kobo, "uuid"},
    ToolSign{Tool::Kobo, "submissiontime"},          ToolSign{Tool::Kobo, "formhubuuid"},
    ToolSign{Tool::Kobo, "validationstatus"}};

} // namespace wk::survey
