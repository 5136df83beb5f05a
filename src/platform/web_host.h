// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Implemented in web/imports.js, which passes them on to web/shell.js, mirror.js and storage.js.
extern "C" {
void wk_host_wake(double ms);
void wk_host_describe(const char* json, int length);
void wk_host_places(const float* places, int count);
void wk_host_scroll(unsigned id, double x, double y);
void wk_host_address(const char* code, int length);
void wk_host_announce(const char* text, int length);
void wk_host_look(int dark, double text_scale, unsigned background);
void wk_host_pick_file();
void wk_host_open_camera(const char* title, int title_length, const char* close, int close_length);
void wk_host_fetch_assets();
void wk_host_write_file(const char* name, int name_length, const char* bytes, int length, const char* type,
                        int type_length, unsigned save, unsigned place, unsigned shared);
void wk_host_print(const char* html, int length, unsigned shared);
void wk_host_keep_draft(); // wk_write_draft has to be called soon
int wk_host_draft_has(const char* sum, int length);
void wk_host_draft_piece(const char* sum, int sum_length, const char* bytes, int length);
void wk_host_draft_whole(const char* name, int name_length, const char* offered, int offered_length);
void wk_host_drop_draft();
void wk_host_adopt_draft();
void wk_host_read_draft(const char* key, int length);
void wk_host_keep_settings(const char* json, int length);
void wk_host_unsaved(int unsaved);
}
