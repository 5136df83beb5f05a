// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/palette.h"

#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>

namespace wk::report {

namespace {

/// In the order of Ink.
constexpr std::array<std::string_view, std::size_t(Ink::LearnSoft) + 1> Names = {
    "none",        "background",    "surface",       "text",          "muted",         "border",        "accent",
    "no-answer",   "agreement-1",   "agreement-2",   "agreement-3",   "agreement-4",   "agreement-5",   "agreement-6",
    "agreement-7", "recognition-1", "recognition-2", "recognition-3", "recognition-4", "recognition-5", "on-dark",
    "on-light",    "on-track",      "attention",     "behind",        "safe",          "signal",        "access",
    "broad",       "learn",         "safe-soft",     "signal-soft",   "access-soft",   "broad-soft",    "learn-soft",
};

struct Pair {
    Rgb light;
    Rgb dark;
};

Pair both(Rgb value)
{
    return {value, value};
}

Pair values_of(Ink ink)
{
    switch (ink) {
    case Ink::None: break;
    case Ink::Background: return {0xF6F4EF, 0x14171B};
    case Ink::Surface: return {0xFFFFFF, 0x1D2228};
    case Ink::Text: return {0x1B1F24, 0xF1EFEA};
    case Ink::Muted: return {0x4A525C, 0xB9C0C8};
    case Ink::Border: return {0x767E88, 0x8A939D};
    case Ink::Accent: return {0x0B5CAD, 0x7DB7F0};
    case Ink::NoAnswer: return {0xE4E1DA, 0x343B44};
    case Ink::Agreement1: return both(0x8C510A);
    case Ink::Agreement2: return both(0xBF812D);
    case Ink::Agreement3: return both(0xDFC27D);
    case Ink::Agreement4: return both(0xCFCFCF);
    case Ink::Agreement5: return both(0x80CDC1);
    case Ink::Agreement6: return both(0x35978F);
    case Ink::Agreement7: return both(0x01665E);
    case Ink::Recognition1: return both(0xD6ECE8);
    case Ink::Recognition2: return both(0xA3D5CD);
    case Ink::Recognition3: return both(0x66B5AB);
    case Ink::Recognition4: return both(0x3B9B92);
    case Ink::Recognition5: return both(0x01665E);
    case Ink::OnTrack: return {0x256B2A, 0x7FCB86};
    case Ink::Attention: return {0x8F5600, 0xF0B429};
    case Ink::Behind: return {0xB3261E, 0xFF8A80};
    case Ink::Safe: return {0x8C2D5A, 0xE39ABF};
    case Ink::Signal: return {0x9A5400, 0xF0AE62};
    case Ink::Access: return {0x0B6B6B, 0x6CCFC9};
    case Ink::Broad: return {0x2456A6, 0x93B8F4};
    case Ink::Learn: return {0x4B651C, 0xB4CE7C};
    case Ink::SafeSoft: return {0xF3DEE8, 0x3A2430};
    case Ink::SignalSoft: return {0xF8E8D0, 0x3A2C1A};
    case Ink::AccessSoft: return {0xD6EBE8, 0x17322F};
    case Ink::BroadSoft: return {0xDCE6F5, 0x1F2C44};
    case Ink::LearnSoft: return {0xE4ECD2, 0x2A341B};
    case Ink::OnDark: return both(0xFFFFFF);
    case Ink::OnLight: return both(0x1B1F24);
    }
    assert(false && "Ink::None has no colour");
    return both(0);
}

double linear(Rgb value, int shift)
{
    const double channel = double((value >> shift) & 0xFF) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(Rgb value)
{
    return 0.2126 * linear(value, 16) + 0.7152 * linear(value, 8) + 0.0722 * linear(value, 0);
}

} // namespace

std::string_view ink_name(Ink ink)
{
    assert(ink != Ink::None);
    return Names[std::size_t(ink)];
}

std::vector<Ink> all_inks()
{
    std::vector<Ink> out;
    for (std::size_t i = 1; i < Names.size(); ++i)
        out.push_back(static_cast<Ink>(i));
    return out;
}

Rgb rgb_of(Ink ink, Appearance appearance)
{
    const Pair pair = values_of(ink);
    return appearance == Appearance::Light ? pair.light : pair.dark;
}

std::string hex_digits(Rgb value)
{
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06X", static_cast<unsigned>(value));
    return digits;
}

double contrast(Rgb a, Rgb b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::fmax(la, lb) + 0.05) / (std::fmin(la, lb) + 0.05);
}

Ink label_ink(Ink fill)
{
    const Rgb value = rgb_of(fill, Appearance::Light);
    const double on_dark = contrast(value, rgb_of(Ink::OnDark, Appearance::Light));
    const double on_light = contrast(value, rgb_of(Ink::OnLight, Appearance::Light));
    return on_dark >= on_light ? Ink::OnDark : Ink::OnLight;
}

Fill point_fill(int index, int count, bool recognition)
{
    assert(count >= 2 && index >= 0 && index < count);
    if (recognition) {
        constexpr std::array inks{Ink::Recognition1, Ink::Recognition2, Ink::Recognition3, Ink::Recognition4,
                                  Ink::Recognition5};
        const int place = int(std::lround(4.0 * index / (count - 1)));
        return {inks[std::size_t(place)], Pattern::None};
    }
    constexpr std::array inks{Ink::Agreement1, Ink::Agreement2, Ink::Agreement3, Ink::Agreement4,
                              Ink::Agreement5, Ink::Agreement6, Ink::Agreement7};
    constexpr std::array patterns{Pattern::RisingDense, Pattern::Rising, Pattern::Dots, Pattern::None,
                                  Pattern::None,        Pattern::None,   Pattern::None};
    // Without a middle point the neutral grey is left out, so that both halves keep three steps.
    const bool has_middle = count % 2 == 1;
    const double position = 6.0 * index / (count - 1);
    int place = int(std::lround(position));
    if (!has_middle && place == 3)
        place = 2 * index < count - 1 ? 2 : 4;
    return {inks[std::size_t(place)], patterns[std::size_t(place)]};
}

} // namespace wk::report
