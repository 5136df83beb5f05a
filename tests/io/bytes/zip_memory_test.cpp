// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip_memory.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::ZipMemory;

TEST_CASE("what is written in pieces, and over what was there, is read back; nobody gets beyond its end")
{
    std::string bytes;
    ZipMemory memory;
    memory.written = &bytes;
    const auto functions = wk::io::zip_memory_functions(memory);
    void* stream = functions.zopen64_file(functions.opaque, "", 0);
    CHECK(functions.zwrite_file(nullptr, stream, "abcdef", 6) == 6);
    CHECK(functions.zseek64_file(nullptr, stream, 1, ZLIB_FILEFUNC_SEEK_SET) == 0);
    CHECK(functions.zwrite_file(nullptr, stream, "XY", 2) == 2);
    CHECK(functions.ztell64_file(nullptr, stream) == 3);
    CHECK(bytes == "aXYdef");
    char buffer[8] = {};
    CHECK(functions.zread_file(nullptr, stream, buffer, 8) == 3);
    CHECK(std::string(buffer) == "def");
    CHECK(functions.zseek64_file(nullptr, stream, 7, ZLIB_FILEFUNC_SEEK_SET) == -1);
    CHECK(functions.zseek64_file(nullptr, stream, ZPOS64_T(-2), ZLIB_FILEFUNC_SEEK_END) == 0);
    CHECK(functions.ztell64_file(nullptr, stream) == 4);
}

TEST_CASE("what is only read cannot be written")
{
    ZipMemory memory{"vast"};
    const auto functions = wk::io::zip_memory_functions(memory);
    CHECK(functions.zwrite_file(nullptr, &memory, "x", 1) == 0);
    CHECK(memory.bytes == "vast");
}

TEST_SUITE_END();
