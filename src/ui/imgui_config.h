// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One configuration for every file that sees Dear ImGui (IMGUI_USER_CONFIG).

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT // we bring our own
#ifdef WK_AUDIT
#define IMGUI_ENABLE_TEST_ENGINE // its hooks are the audit of ui/audit.cpp
#endif
