// SPDX-License-Identifier: EUPL-1.2
// Unpacks the blocks of the single file (scripts/pack.py makes them). A program of its own that is there before the
// application, so it stands on nothing but the LZMA SDK. web/loader.js gives it memory beyond its own.

#include <LzmaDec.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t HeaderBytes = 13; // of an .lzma file: five that say how, and eight for a length that is not known

/// Room for the decoder's probabilities: the SDK asks for it once. More than lc + lp = 4 needs.
alignas(16) std::array<unsigned char, 32UL * 1024> room;

void* allocate(ISzAllocPtr, std::size_t size)
{
    return size <= room.size() ? room.data() : nullptr;
}

void release(ISzAllocPtr, void*) {}

struct Block {
    CLzmaDec decoder;
    const unsigned char* next;
    const unsigned char* end;
    std::uint32_t expected_crc;
    std::uint32_t crc;
};
Block block;

/// Four bytes in five digits of base 85, from "(" to "|" with "!" for "<". The last digits may be left out, as the last bytes
/// are. What is no digit gives other bytes, which the checksum will notice.
/// returns  how many bytes stand where the text began
std::size_t bytes_in_place(unsigned char* text, std::size_t length)
{
    unsigned char* to = text;
    for (std::size_t at = 0; at < length; at += 5) {
        std::uint32_t number = 0;
        for (std::size_t i = at; i < at + 5; ++i) {
            const unsigned code = i < length ? text[i] : '|';
            number = number * 85 + (code == '!' ? '<' : code) - '(';
        }
        for (int shift = 24; shift >= 0; shift -= 8)
            *to++ = static_cast<unsigned char>(number >> shift);
    }
    return length / 5 * 4 + length % 5 * 4 / 5;
}

std::uint32_t crc_after(std::uint32_t crc, const unsigned char* bytes, std::size_t count)
{
    static std::array<std::uint32_t, 256> table;
    if (table[1] == 0)
        for (std::uint32_t i = 0; i < table.size(); ++i) {
            table[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                table[i] = (table[i] & 1) != 0 ? table[i] >> 1 ^ 0xEDB88320U : table[i] >> 1;
        }
    for (std::size_t i = 0; i < count; ++i)
        crc = table[(crc ^ bytes[i]) & 255] ^ crc >> 8;
    return crc;
}

} // namespace

extern "C" {

/// Once: the next block gets a program of its own.
/// text  the signs of one block, with room for the last bytes of five signs; its bytes take their place
/// out   room for exactly the `out_length` bytes that were packed, whose CRC-32 is `crc`
/// returns  1 when that can be begun, else 0
__attribute__((used, visibility("default"))) int wk_begin(unsigned char* text, std::size_t length, unsigned char* out,
                                                          std::size_t out_length, std::uint32_t crc)
{
    const std::size_t bytes = bytes_in_place(text, length);
    static const ISzAlloc memory = {allocate, release};
    if (bytes < HeaderBytes || LzmaDec_AllocateProbs(&block.decoder, text, LZMA_PROPS_SIZE, &memory) != SZ_OK)
        return 0;
    // All of it stays where it is made, so that this is the dictionary too.
    block.decoder.dic = out;
    block.decoder.dicBufSize = out_length;
    LzmaDec_Init(&block.decoder);
    block.next = text + HeaderBytes;
    block.end = text + bytes;
    block.expected_crc = crc;
    block.crc = ~0U;
    return 1;
}

/// Goes on, `count` bytes at most.
/// returns  how many are there now; -1 when the block is not whole, which is sure only at its end
__attribute__((used, visibility("default"))) int wk_unpack(std::size_t count)
{
    CLzmaDec& decoder = block.decoder;
    const SizeT before = decoder.dicPos;
    const bool last = count >= decoder.dicBufSize - before;
    SizeT used = static_cast<SizeT>(block.end - block.next);
    ELzmaStatus status = LZMA_STATUS_NOT_SPECIFIED;
    const SRes result = LzmaDec_DecodeToDic(&decoder, last ? decoder.dicBufSize : before + count, block.next, &used,
                                            last ? LZMA_FINISH_END : LZMA_FINISH_ANY, &status);
    block.next += used;
    block.crc = crc_after(block.crc, decoder.dic + before, decoder.dicPos - before);
    const bool whole = last ? status == LZMA_STATUS_FINISHED_WITH_MARK && decoder.dicPos == decoder.dicBufSize &&
                                  ~block.crc == block.expected_crc
                            : status == LZMA_STATUS_NOT_FINISHED;
    return result == SZ_OK && whole ? static_cast<int>(decoder.dicPos) : -1;
}
}
