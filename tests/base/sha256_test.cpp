// SPDX-License-Identifier: EUPL-1.2
#include "base/sha256.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("base");

using wk::sha256_hex;

TEST_CASE("sha256_hex reproduces the examples of FIPS 180-2, appendix B, and the empty message")
{
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("lengths around the end of a block")
{
    // Values of the lengths around the ends of a block: coreutils 9.1, head -c N /dev/zero | tr '\0' x | sha256sum
    CHECK(sha256_hex(std::string(55, 'x')) == "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072");
    CHECK(sha256_hex(std::string(56, 'x')) == "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e");
    CHECK(sha256_hex(std::string(63, 'x')) == "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2");
    CHECK(sha256_hex(std::string(64, 'x')) == "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c");
    CHECK(sha256_hex(std::string(65, 'x')) == "9537c5fdf120482f7d58d25e9ed583f52c02b4e304ea814db1633ad565aed7e9");
}

TEST_CASE("bytes that are gone through in pieces have the same sum")
{
    const std::string bytes(1'000'000, 'a');
    for (const std::size_t piece : {std::size_t(1), std::size_t(64), std::size_t(999), std::size_t(5'000'000)}) {
        wk::Sha256 sum(bytes);
        while (!sum.done())
            sum.add_some(piece);
        CHECK(sum.hex() == sha256_hex(bytes));
    }
    CHECK(wk::Sha256("abc").done()); // less than a block
    CHECK(wk::Sha256("abc").hex() == sha256_hex("abc"));
}

TEST_SUITE_END();
