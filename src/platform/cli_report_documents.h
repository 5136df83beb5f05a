// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli_stop.h"
#include "project/findings.h"
#include "project/project.h"
#include "report/document/document.h"

#include <memory>
#include <string>

namespace wk::platform {

/// A project that was read from a file.
struct ProjectFile {
    const project::Project& project;
    std::string name;   ///< of the file
    std::string sha256; ///< of its bytes
};

/// A document made of a project's file, with what belongs to it in a ZIP.
struct MadeDocument {
    wk::report::Document document;
    std::shared_ptr<const project::Findings> findings; ///< of its survey, as others may see it; null without one
};

/// The document that `--kind` names. What tells of a survey is for others, so it shows what the project's rules for
/// sharing let through.
/// stops   WrongInput when the project lacks what the document is about, or nothing of it may be shared
Or<MadeDocument> project_document(const ProjectFile& file, const Options& options);

} // namespace wk::platform
