// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/study_plan.h"

namespace wk::tests {

/// A study with something in every field: two questions, two norms, two sources, and fields of a newer version.
inline project::Study full_study()
{
    using project::SourceKind;
    project::Study out;
    out.reason = "De raad vroeg erom.";
    out.aim = "Bijsturen";
    out.main_question = "Wat merken inwoners?";
    out.questions = {"Wie komt er?", "Wie niet?"};
    out.norms = {{"Hulp is dichtbij", "Beleidsplan 2024"}, {"Er is geen wachtlijst", ""}};
    out.context = "Zes teams.";
    out.main_conclusion = "Zij merken er iets van.\nNiet alles.";
    out.sources = {{"b1",
                    SourceKind::Interview,
                    "Gesprek met de wethouder",
                    "12 mei 2026",
                    {{"u1", "De inloop is elke dag open.", "minuut 8", "t", R"({"later":1})"}, {"u2", "", "", "", {}}},
                    R"({"later":2})"},
                   {"b2", SourceKind::Other, "", "", {{"u1", "Er is een\nwachtlijst", "", "", {}}}, {}}};
    out.unknown = R"({"later":3})";
    return out;
}

} // namespace wk::tests
