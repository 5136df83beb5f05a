// SPDX-License-Identifier: EUPL-1.2
// ReadStat includes this instead of the machine's iconv: text in SPSS files is decoded by io/text_decoder.cpp, so that
// native and WebAssembly read the same, and the browser need not download the tables of every writing system.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef void* iconv_t;
#define iconv_open wk_iconv_open
#define iconv wk_iconv
#define iconv_close wk_iconv_close
/* From utf-8, windows-1252 or iso-8859-15 (in small letters, as sav_dictionary gives them), always to UTF-8. Any other
   name gives (iconv_t)-1. */
iconv_t wk_iconv_open(const char* to, const char* from);
/* All of the text or, when it does not fit, nothing: then (size_t)-1 with E2BIG in errno. What is no UTF-8 becomes
   U+FFFD, zero bytes and a character that is cut off at the end are left out. */
size_t wk_iconv(iconv_t converter, char** in, size_t* in_left, char** out, size_t* out_left);
int wk_iconv_close(iconv_t converter);

#ifdef __cplusplus
}
#endif
