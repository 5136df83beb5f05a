// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/document_files.h"
#include "assessment/session.h"
#include "project/findings.h"
#include "project/project.h"
#include "project/reference.h"
#include "report/document/document.h"
#include "routekaart/advice.h"
#include "routekaart/beloften.h"
#include "routekaart/content.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

// The documents that can be made of a project, for the screen, for a file that is saved and for the command line alike:
// which parts they have, what the user chose for them and what they say about themselves.

/// What a document says that stands in no project.
struct DocumentOrigin {
    std::string date;   ///< as it will stand on the cover; may be empty
    std::string sha256; ///< of the project's file; may be empty
};

/// The first survey of a project.
struct SurveyOfProject {
    const project::Project& project;
    const survey::Responses& responses;
    const project::Findings& findings; ///< as others may see them
    /// The published figures about its questionnaire.
    std::vector<std::shared_ptr<const project::Reference>> references;
    std::shared_ptr<const routekaart::Beloften> beloften = nullptr; ///< what its themes mean, where they are beloften
};

/// The document as it is made; nothing when it would hold nothing.
std::optional<report::Document> made_document(DocumentKind kind, const SurveyOfProject& it, DocumentOrigin origin);

/// The same with what the user left out, moved and rewrote, and what it proves its figures by: as it leaves.
std::optional<report::Document> chosen_document(DocumentKind kind, const SurveyOfProject& it, DocumentOrigin origin);
/// The same of one that was made already.
report::Document chosen_document(DocumentKind kind, const report::Document& made, const SurveyOfProject& it,
                                 DocumentOrigin origin);

struct RouteDocument {
    report::Document document;
    bool tells_of_survey = false;
};

/// What the project adds to the routekaart.
/// shared   findings of its first survey, as others may see them; null when it has none, or nothing may leave
RouteDocument route_document(const project::Project& project, const routekaart::Content& content,
                             std::vector<routekaart::Advice> advice, const project::Findings* shared,
                             DocumentOrigin origin);

/// What a session came to.
/// before    those that it is set beside, the oldest first
/// content   may be null
/// today     YYYY-MM-DD; may be empty
report::Document workshop_document(const assessment::Session& session, std::vector<const assessment::Session*> before,
                                   const routekaart::Content* content, std::string_view today);

} // namespace wk::app
