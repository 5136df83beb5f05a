# SPDX-License-Identifier: EUPL-1.2
# Sourced by the other scripts: where things are, and how they speak. Not run by itself.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
# Never ask, never sort by the user's language: the same run everywhere.
export LC_ALL=C.UTF-8

say() { printf '== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# The command that formats C++, or nothing: version 14, Debian 12's; another version sets some lines differently.
formatter() {
    local candidate
    for candidate in clang-format-14 clang-format; do
        if have "$candidate" && "$candidate" --version | grep -q 'version 14\.'; then
            echo "$candidate"
            return
        fi
    done
}

# Compiling is bound by memory as much as by cores: a translation unit with Boost takes about half a gigabyte.
jobs=${WK_JOBS:-$(nproc 2>/dev/null || echo 2)}

# Where the sources of Dear ImGui are: a folder of one's own goes before the one setup.sh filled.
imgui_dir=${IMGUI_SOURCE_DIR:-$root/.deps/imgui}

# What depends on what set-up installs: called after it, never while this file is read. Debian's emcc and terser are
# JavaScript that needs Debian's packages for node; a node that is not Debian's does not look there by itself.
use_installed() {
    local packages=/usr/share/nodejs
    case ":${NODE_PATH:-}:" in
    *":$packages:"*) ;;
    *) [ ! -d $packages ] || export NODE_PATH="${NODE_PATH:+$NODE_PATH:}$packages" ;;
    esac
}
