#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Builds: scripts/build.sh [native|native-tests|native-sanitized|web|web-cli|app|all]...   (default: native and web)
#   app: of web only the application, without the command line and the tests; packed into dist/ like web
#   native-tests: of native only the tests
# Sets up and configures what is not there yet. WK_JOBS limits the compilers that run at once.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

# The preset behind a name; app and web-cli are parts of the same binary folder as web.
preset_of() {
    case $1 in
    app | web-cli) echo web ;;
    native-tests) echo native ;;
    *) echo "$1" ;;
    esac
}

# Clang comes with Emscripten, so that one compiler reads everything: with its precompiled headers it needs half of GCC's
# time. Sanitized code needs a runtime that is a package of its own. Where clang is not there, or CXX names another, the
# compiler of the machine will do.
own_compiler() {
    local version flags=()
    [ -z "${CXX:-}" ] || return 0
    [ "$1" != native-sanitized ] || flags=(-fsanitize=address,undefined)
    for version in -14 ''; do
        if have "clang++$version" && echo 'int main() {}' |
            "clang++$version" "${flags[@]}" -x c++ - -o build/compiler.probe >/dev/null 2>&1; then
            printf '%s\n' "-DCMAKE_CXX_COMPILER=clang++$version" "-DCMAKE_C_COMPILER=clang$version"
            break
        fi
    done
    rm -f build/compiler.probe
}

configure() {
    local preset=$1 folder=build/$1 compiler=()
    # Ninja configures again by itself when a CMake file changed; only another Dear ImGui it cannot see.
    if [ -f "$folder/build.ninja" ] && grep -qxF "IMGUI_SOURCE_DIR:PATH=$imgui_dir" "$folder/CMakeCache.txt"; then
        return
    fi
    say "configuring $preset"
    [[ $preset != native* ]] || mapfile -t compiler < <(own_compiler "$preset")
    cmake --preset "$preset" "${compiler[@]}" -DIMGUI_SOURCE_DIR="$imgui_dir" -DWK_FETCH_IMGUI="${WK_FETCH_IMGUI:-OFF}" \
        >"$folder.configure.log" 2>&1 || {
        cat "$folder.configure.log" >&2
        fail "configuring $preset failed"
    }
}

build() {
    local name=$1 preset started=$SECONDS targets=()
    preset=$(preset_of "$name")
    case $name in
    app) targets=(--target wijkkompas-web) ;;
    web-cli) targets=(--target wijkkompas-cli wijkkompas-tests) ;;
    native-tests) targets=(--target wijkkompas-tests) ;;
    esac
    configure "$preset"
    say "building $name"
    cmake --build "build/$preset" --parallel "$jobs" "${targets[@]}"
    note "$name took $((SECONDS - started)) s"
    case $name in
    app | web)
        say "packing dist/"
        scripts/pack.py
        ;;
    esac
}

[ $# -gt 0 ] || set -- native web
[ "$*" != all ] || set -- native native-sanitized web
for name; do
    case $name in
    native | native-tests | native-sanitized | web | web-cli | app) ;;
    *) fail "unknown: $name. Choose from native, native-tests, native-sanitized, web, web-cli, app, all" ;;
    esac
done

scripts/setup.sh --build-only
use_installed
mkdir -p build
for name; do
    build "$name"
done
