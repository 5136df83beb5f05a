// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme.h"

namespace wk::ui {

namespace {

using report::Ink;

Theme make_theme(report::Appearance appearance)
{
    const bool light = appearance == report::Appearance::Light;
    Theme theme;
    theme.appearance = appearance;
    theme.background = report::rgb_of(Ink::Background, appearance);
    theme.surface = report::rgb_of(Ink::Surface, appearance);
    theme.text = report::rgb_of(Ink::Text, appearance);
    theme.muted = report::rgb_of(Ink::Muted, appearance);
    theme.border = report::rgb_of(Ink::Border, appearance);
    theme.accent = report::rgb_of(Ink::Accent, appearance);
    theme.on_accent = light ? 0xFFFFFF : 0x10151B;
    theme.hairline = light ? 0xE3DFD6 : 0x323A43;
    theme.hover = light ? 0xEFEBE2 : 0x28303A;
    theme.selected = light ? 0xE2ECF7 : 0x22364B;
    theme.done = report::rgb_of(Ink::OnTrack, appearance);
    theme.attention = report::rgb_of(Ink::Attention, appearance);
    theme.error = report::rgb_of(Ink::Behind, appearance);
    theme.done_surface = light ? 0xEAF3EA : 0x1D2B20;
    theme.attention_surface = light ? 0xFBF2E1 : 0x2E2818;
    theme.error_surface = light ? 0xFBECEA : 0x33201F;
    return theme;
}

} // namespace

Colour colour(report::Rgb rgb, float opacity)
{
    const auto alpha = static_cast<std::uint32_t>(opacity * 255 + 0.5F);
    return (alpha << 24) | ((rgb & 0xFF) << 16) | (rgb & 0xFF00) | ((rgb >> 16) & 0xFF);
}

const Theme& theme_for(report::Appearance appearance)
{
    static const Theme light = make_theme(report::Appearance::Light);
    static const Theme dark = make_theme(report::Appearance::Dark);
    return appearance == report::Appearance::Light ? light : dark;
}

} // namespace wk::ui
