// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <optional>
#include <string>
#include <string_view>

namespace wk::report {

/// `text` as a QR code: dark squares on white in every appearance, because scanners want it so, with the quiet zone of
/// four modules around it. Error correction is level M, or better where that makes the code no larger. Made with
/// QR-Code-generator, which packs capitals, digits and " $%*+-./:" tighter than other text.
///
/// size_px  width and height of the scene. Modules are whole pixels, as many as fit and at least one, so the white
///          around the code may be wider; a code that does not fit makes the scene larger. A phone needs modules of 3
///          or more.
/// title, description  for those who cannot see it: they have to say what the code says
/// returns  nothing when `text` is empty, has a zero byte or is too long: more than 3391 characters of the kind above,
///          5596 digits or 2331 bytes of UTF-8
/// source   ISO/IEC 18004:2015
std::optional<Scene> qr_scene(std::string_view text, float size_px, std::string title, std::string description);

} // namespace wk::report
