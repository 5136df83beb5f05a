// SPDX-License-Identifier: EUPL-1.2
#include "io/qr/qr_image.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/utf8.h"

#include <quirc.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace wk::io {

namespace {

struct Picture {
    std::span<const std::uint8_t> grey;
    int width = 0;
    int height = 0;

    std::size_t wide() const { return std::size_t(width); }
    std::size_t high() const { return std::size_t(height); }
};

/// What is done to a picture before it is searched.
enum class Light { AsItIs, Evened, Inverted };

/// Each pixel against the mean around it, which becomes mid-grey: quirc has one threshold between dark and light for
/// the whole picture, and a shadow would take all that lies in it for dark.
void even_out(const Picture& picture, std::uint8_t* out)
{
    const std::size_t reach = std::max<std::size_t>(std::max(picture.wide(), picture.high()) / 16, 8);
    const auto row = [&](std::size_t y) { return picture.grey.subspan(y * picture.wide(), picture.wide()); };
    std::vector<std::uint32_t> columns(picture.wide()); // sum of the rows around y, per column
    std::size_t rows = 0;
    const auto add_row = [&](std::size_t y) {
        for (std::size_t x = 0; x < picture.wide(); ++x)
            columns[x] += row(y)[x];
        ++rows;
    };
    for (std::size_t y = 0; y < std::min(reach, picture.high()); ++y)
        add_row(y);
    for (std::size_t y = 0; y < picture.high(); ++y) {
        if (y + reach < picture.high())
            add_row(y + reach);
        if (y > reach) {
            for (std::size_t x = 0; x < picture.wide(); ++x)
                columns[x] -= row(y - reach - 1)[x];
            --rows;
        }
        std::uint32_t sum = 0;
        std::size_t from = 0, to = 0; // columns in sum
        for (std::size_t x = 0; x < picture.wide(); ++x) {
            while (to < std::min(x + reach + 1, picture.wide()))
                sum += columns[to++];
            while (from + reach < x)
                sum -= columns[from++];
            const std::size_t mean = sum / ((to - from) * rows);
            *out++ = std::uint8_t(std::min<std::size_t>(std::size_t(row(y)[x]) * 128 / (mean + 1), 255));
        }
    }
}

void prepare(const Picture& picture, Light light, std::uint8_t* out)
{
    if (light == Light::Evened)
        return even_out(picture, out);
    const std::uint8_t flip = light == Light::Inverted ? 0xFF : 0;
    std::transform(picture.grey.begin(), picture.grey.end(), out, [flip](std::uint8_t each) { return each ^ flip; });
}

/// Half as wide and high; each pixel is the mean of four.
std::vector<std::uint8_t> halved(const Picture& picture)
{
    std::vector<std::uint8_t> out;
    out.reserve((picture.wide() / 2) * (picture.high() / 2));
    for (std::size_t y = 0; y + 1 < picture.high(); y += 2) {
        const auto upper = picture.grey.subspan(y * picture.wide(), picture.wide());
        const auto lower = picture.grey.subspan((y + 1) * picture.wide(), picture.wide());
        for (std::size_t x = 0; x + 1 < picture.wide(); x += 2)
            out.push_back(std::uint8_t((upper[x] + upper[x + 1] + lower[x] + lower[x + 1] + 2) / 4));
    }
    return out;
}

struct FoundCodes {
    std::vector<std::string> texts;
    bool unreadable = false; ///< something looked like a code and was none that can be read
};

std::optional<std::string> decoded_code(const quirc& search, int index)
{
    quirc_code code;
    quirc_data data;
    quirc_extract(&search, index, &code);
    if (quirc_decode(&code, &data) != QUIRC_SUCCESS || data.payload_len <= 0)
        return {};
    std::string text(data.payload, data.payload + data.payload_len);
    if (first_invalid_utf8(text))
        return {};
    return text;
}

/// Adds the codes in `picture` to `findings`. False when there is no memory for it.
bool look(const Picture& picture, Light light, FoundCodes& findings)
{
    const std::unique_ptr<quirc, decltype(&quirc_destroy)> search(quirc_new(), quirc_destroy);
    if (!search || quirc_resize(search.get(), picture.width, picture.height) != 0)
        return false;
    prepare(picture, light, quirc_begin(search.get(), nullptr, nullptr));
    quirc_end(search.get());
    for (int index = 0; index < quirc_count(search.get()); ++index) {
        const auto text = decoded_code(*search, index);
        if (!text)
            findings.unreadable = true;
        else if (std::find(findings.texts.begin(), findings.texts.end(), *text) == findings.texts.end())
            findings.texts.push_back(*text);
    }
    return true;
}

} // namespace

Result<std::vector<std::string>> read_qr(std::span<const std::uint8_t> grey, int width, int height,
                                         std::string_view file)
{
    const auto damaged = [&] { return problem_at("damaged-image", {file}, {}, say(Phrase::QrDamaged)); };
    const auto too_large = [&] {
        return problem_at("image-too-large", {file}, {}, say(Phrase::QrTooLarge, {width, height, MaxQrSide}));
    };
    if (width <= 0 || height <= 0)
        return damaged();
    if (width > MaxQrSide || height > MaxQrSide)
        return too_large();
    const std::size_t pixels = std::size_t(width) * std::size_t(height);
    if (grey.size() < pixels)
        return damaged();

    // In a smaller picture there is less noise; in the whole one small codes can be found.
    const Picture whole{grey.first(pixels), width, height};
    const auto half_grey = halved(whole);
    const Picture half{half_grey, width / 2, height / 2};
    const auto quarter_grey = halved(half);
    const Picture quarter{quarter_grey, half.width / 2, half.height / 2};

    FoundCodes findings;
    for (const Light light : {Light::AsItIs, Light::Evened, Light::Inverted}) {
        if (light == Light::Inverted && !findings.texts.empty())
            break;
        for (const Picture& picture : {whole, half, quarter})
            if (!picture.grey.empty() && !look(picture, light, findings))
                return too_large();
    }
    if (findings.texts.empty() && findings.unreadable)
        return problem_at("unreadable-qr", {file}, {}, say(Phrase::QrUnreadable));
    if (findings.texts.empty())
        return problem_at("no-qr", {file}, {}, say(Phrase::QrNone));
    return std::move(findings.texts);
}

} // namespace wk::io
