// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// What a study rests on beside its survey.
enum class SourceKind : std::uint8_t { Interview, Document, Official, Observation, Other };

/// What a source says: a finding beside those of the survey, to lean conclusions on.
struct SourceStatement {
    std::string id;           ///< unique within the source; stays when others come and go
    std::string text;         ///< in the researcher's words
    std::string where;        ///< place in the source: "p. 12"; may be empty
    std::string theme;        ///< id; empty: about the survey as a whole
    std::string unknown = {}; ///< fields of a newer version, kept as they are

    bool operator==(const SourceStatement&) const = default;
};

/// A source beside the survey: a conversation, a document, what an official said.
struct OtherSource {
    std::string id; ///< unique within the study; stays when others come and go
    SourceKind kind = SourceKind::Document;
    std::string title; ///< as the report names it
    std::string date;  ///< as the user writes it; may be empty
    std::vector<SourceStatement> statements;
    std::string unknown = {};

    bool operator==(const OtherSource&) const = default;
};

/// What the study measures against: a requirement, and where that comes from.
struct Norm {
    std::string text;
    std::string source; ///< may be empty

    bool operator==(const Norm&) const = default;
};

/// What a researcher tells about a study before its figures. All of it may be empty.
struct Study {
    std::string reason;                 ///< aanleiding
    std::string aim;                    ///< doel
    std::string main_question;          ///< hoofdvraag
    std::vector<std::string> questions; ///< deelvragen
    std::vector<Norm> norms;            ///< normenkader
    std::string context;                ///< what a reader has to know of the municipality
    std::string main_conclusion;        ///< hoofdconclusie: the answer to the main question
    std::vector<OtherSource> sources;
    std::string unknown = {};

    bool operator==(const Study&) const = default;
};

/// Names for files, in the order of SourceKind.
inline constexpr std::array<std::string_view, 5> source_kind_names = {"interview", "document", "official",
                                                                      "observation", "other"};

} // namespace wk::project
