#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Installs what a fresh Debian 12 machine lacks and fills .deps/. Run again, it does nothing: no network, no apt.
#   --build-only   leaves out what only the tests need: the browser, npm and what npm brings
#   --dev          adds clang-tidy
# Elsewhere than on Debian it says what is missing. Environment: see scripts/README.md.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

imgui_version='1.92.2b+ds'
# Libraries that are compiled from Debian's sources, for native and WebAssembly alike: package, upstream version, the
# Debian suite that has it, file and checksum. (Dear ImGui's package of the library is for amd64 only.) Who changes one
# changes scripts/libraries.json too.
sources=(
    "imgui $imgui_version forky imgui_$imgui_version.orig.tar.xz e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48"
    "zlib 1.2.13.dfsg bookworm zlib_1.2.13.dfsg.orig.tar.bz2 71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1"
    "expat 2.5.0 bookworm expat_2.5.0.orig.tar.gz ab00ee05c7067fd10a35c5d2a4922ebba746ddd50ff83b79c828da17bbdf1757"
    "lzma 24.08+dfsg trixie lzma_24.08+dfsg.orig.tar.gz cdd888a2f444463b9aab3dda938738bd7585a68f38a8fbbf75a119570a0b9cd5"
    "readstat 1.1.9 trixie readstat_1.1.9.orig.tar.gz 89af7c785a7ae3d9a7af6e64a69028829a429f66a14b1b913be22816dc07ddca"
    "qr-code-generator 1.8.0 bookworm qr-code-generator_1.8.0.orig.tar.gz 2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60"
    "quirc 1.2 forky quirc_1.2.orig.tar.gz 39295a364c933bc701a7c93acf86d35a297d253570ccf3c556c2dfe44ea485c3"
)

dev=no
tests=yes
for option; do
    case $option in
    --dev) dev=yes ;;
    --build-only) tests=no ;;
    *) fail "unknown option: $option (there are --build-only and --dev)" ;;
    esac
done

# ---- what is missing -----------------------------------------------------------------------------
IFS=: read -ra include_dirs <<<"${WK_INCLUDE_DIRS:+$WK_INCLUDE_DIRS:}/usr/include:/usr/local/include:/opt/homebrew/include"

# The folder with this header, or nothing.
header_dir() {
    local dir
    for dir in "${include_dirs[@]}"; do
        if [ -e "$dir/$1" ]; then
            echo "$dir"
            return
        fi
    done
}

has_fonttools() {
    [ -d /usr/lib/python3/dist-packages/fontTools ] || python3 -c 'import fontTools' 2>/dev/null
}
has_terser() {
    echo 0 | node scripts/minify.cjs >/dev/null 2>&1
}
has_fonts() {
    [ -e "${WK_FONT_DIR:-/usr/share/fonts/truetype/open-sans}/OpenSans-Regular.ttf" ]
}
has_browser() {
    have chromium || have chromium-browser || have google-chrome || [ -n "${CHROMIUM:-}" ]
}
# LibreOffice with all three of its parts that open what we write.
has_office() {
    have soffice || return 1
    local dir part
    dir=$(dirname "$(readlink -f "$(command -v soffice)")")
    for part in sw sc sd; do
        [ -e "$dir/lib${part}lo.so" ] || [ -e "$dir/lib${part}lo.dylib" ] || return 1
    done
}
# The sanitizers of the clang that comes with Emscripten; only Debian 12 is known to call them so.
has_sanitizers() {
    [ "$(debian_release)" != debian12 ] ||
        compgen -G '/usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.asan-*.a' >/dev/null
}
debian_release() {
    (. /etc/os-release 2>/dev/null && echo "${ID:-}${VERSION_ID:-}") || true
}
# Boost 1.81, or the 1.74 that a machine may already have: Debian's packages of the two conflict.
boost_package() {
    case $(debian_release) in
    debian12) echo libboost1.81-dev ;;
    *) echo libboost-dev ;;
    esac
}

missing=()
find_missing() {
    missing=()
    use_installed
    have g++ || missing+=(g++)
    have cmake || missing+=(cmake)
    have ninja || missing+=(ninja-build)
    have ccache || missing+=(ccache)
    have emcc || missing+=(emscripten)
    have node || missing+=(nodejs)
    have python3 || missing+=(python3)
    have brotli || missing+=(brotli)
    has_terser || missing+=(terser)
    have xz || missing+=(xz-utils)
    have bzip2 || missing+=(bzip2)
    [ -n "$(header_dir boost/math/distributions/chi_squared.hpp)" ] || missing+=("$(boost_package)")
    [ -n "$(header_dir nlohmann/json.hpp)" ] || missing+=(nlohmann-json3-dev)
    [ -n "$(header_dir doctest/doctest.h)" ] || missing+=(doctest-dev)
    [ -n "$(header_dir utf8.h)" ] || missing+=(libutfcpp-dev)
    has_fonttools || missing+=(python3-fonttools)
    has_fonts || missing+=(fonts-open-sans)
    if [ $tests = yes ]; then
        has_browser || missing+=(chromium)
        have npm || missing+=(npm)
        has_office || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui)
        have pdftotext || missing+=(poppler-utils)
        have tidy || missing+=(tidy)
        has_sanitizers || missing+=(libclang-rt-14-dev)
        [ -n "$(formatter)" ] || missing+=(clang-format-14)
    fi
    if [ $dev = yes ]; then
        have clang-tidy || missing+=(clang-tidy)
    fi
}

install_missing() {
    find_missing
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! have apt-get; then
        fail "not found: ${missing[*]} (names of Debian's packages). Install them your way and run this again."
    fi
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        have sudo || fail "please install as root: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing ${missing[*]}"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
    hash -r
    find_missing
    [ ${#missing[@]} -eq 0 ] || fail "still not found after installing: ${missing[*]}"
}

# ---- .deps/ --------------------------------------------------------------------------------------
# Only these folders are linked: with /usr/include itself, emcc would find the machine's C library.
link_headers() {
    local name dir
    mkdir -p .deps/include
    for name in boost nlohmann doctest utf8 utf8.h; do
        dir=$(header_dir "$name")
        [ "$(readlink ".deps/include/$name")" = "$dir/$name" ] || ln -sfn "$dir/$name" ".deps/include/$name"
    done
}

point_at_emscripten() {
    local emcc_root toolchain line
    emcc_root=$(dirname "$(readlink -f "$(command -v emcc)")")
    toolchain=$emcc_root/cmake/Modules/Platform/Emscripten.cmake
    if [ ! -f "$toolchain" ] && have em-config; then
        toolchain=$(em-config EMSCRIPTEN_ROOT)/cmake/Modules/Platform/Emscripten.cmake
    fi
    [ -f "$toolchain" ] || fail "emcc is there, but not its CMake toolchain file ($toolchain)"
    line="include(\"$toolchain\")"
    [ "$(cat .deps/emscripten.cmake 2>/dev/null)" = "$line" ] && return
    printf '%s\n' "$line" >.deps/emscripten.cmake
    # Another compiler than the one this folder was configured for.
    rm -f build/web/CMakeCache.txt
}

# Whether a folder has Dear ImGui 1.92 or later.
imgui_is_usable() {
    local number
    number=$(sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$1/imgui.h" 2>/dev/null) || return 1
    [ "${number:-0}" -ge 19200 ] && [ -f "$1/backends/imgui_impl_opengl3.cpp" ]
}

# What to do when the sources of $1 cannot be had, because $2.
source_help() {
    echo "The sources of $1 could not be had from Debian: $2." >&2
    if [ "$1" = imgui ]; then
        cat >&2 <<TEXT
Three ways on (scripts/README.md says more):
  - have a copy of version 1.92 or later:  IMGUI_SOURCE_DIR=/where/it/is scripts/run.sh
  - with git and internet:                 git clone --depth 1 --branch v1.92.2b \\
                                               https://github.com/ocornut/imgui .deps/imgui
  - the same, fetched by CMake:            WK_FETCH_IMGUI=ON scripts/run.sh
TEXT
    else
        echo "Put the sources of $1 (the version of scripts/setup.sh) in .deps/$1 and run this again." >&2
    fi
    exit 1
}

# The files named that exist, one after the other; an unmatched pattern is no failure.
contents() {
    local file
    for file; do
        [ ! -f "$file" ] || { cat "$file" && echo; }
    done
}

# The first Debian mirror this machine itself uses, from deb822 or one-line files; nothing when there is none.
debian_mirror() {
    local suites='^(bookworm|trixie|forky|sid|oldstable|stable|testing|unstable)$'
    {
        contents /etc/apt/sources.list.d/*.sources | awk -v suites="$suites" '
            # deb822: a stanza ends at an empty line
            function finish() { if (uri != "" && fits) print uri; uri = ""; fits = 0 }
            /^[[:space:]]*$/ { finish(); next }
            tolower($1) == "uris:" { uri = $2 }
            tolower($1) == "suites:" { for (i = 2; i <= NF; i++) if ($i ~ suites) fits = 1 }
            END { finish() }'
        contents /etc/apt/sources.list /etc/apt/sources.list.d/*.list | awk -v suites="$suites" '
            $1 == "deb" { sub(/\[[^]]*\] */, ""); if ($3 ~ suites) print $2 }'
    } | sed -n 1p
}

# Whether the sources of $1 in folder $2 are laid out as expected.
is_usable() {
    case $1 in
    imgui) imgui_is_usable "$2" ;;
    zlib) [ -f "$2/deflate.c" ] && [ -f "$2/contrib/minizip/zip.c" ] ;;
    expat) [ -f "$2/lib/xmlparse.c" ] || [ -f "$2/expat/lib/xmlparse.c" ] ;;
    lzma) [ -f "$2/C/LzmaDec.c" ] ;;
    readstat) [ -f "$2/src/spss/readstat_sav_read.c" ] ;;
    qr-code-generator) [ -f "$2/c/qrcodegen.c" ] ;;
    quirc) [ -f "$2/lib/identify.c" ] ;;
    esac
}

# Fetches one line of `sources` into .deps/NAME. apt checks the download against the index, and the index against the
# archive's signature; the checksum says what is accepted.
fetch_source() {
    local name=$1 version=$2 suite=$3 file=$4 sha256=$5 mirror keyring work found candidate upstream
    have apt-get || source_help "$name" "this machine has no apt"
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || source_help "$name" "no Debian mirror in this machine's apt sources"
    keyring=
    for candidate in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do
        [ ! -f "$candidate" ] || keyring=$candidate
    done
    [ -n "$keyring" ] || source_help "$name" "the keyring of Debian's archive is not installed (debian-archive-keyring)"

    # A list directory of our own: the machine's apt sources stay as they are.
    work=$(mktemp -d)
    trap 'rm -rf "'"$work"'"' EXIT
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" .deps
    printf 'deb-src [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$suite" >"$work/sources.list"
    local options=(
        -q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o Acquire::Languages=none
        -o "APT::Sandbox::User=$(id -un)" -o Debug::NoLocking=1
        # Mirrors and snapshots may be weeks behind.
        -o Acquire::Check-Valid-Until=false
    )
    say "fetching the sources of $name from Debian's suite $suite"
    apt-get "${options[@]}" update >"$work/log" 2>&1 || true # judged by what it found
    found=$(apt-cache "${options[@]}" showsrc --only-source "$name" 2>>"$work/log" |
        sed -n 's/^Version: //p' | sort -uV) || true
    candidate=$(grep -F -- "$version-" <<<"$found" | tail -n 1) || candidate=
    # Of Dear ImGui any later version will do; of the others only the pinned one is known to.
    [ -n "$candidate" ] || [ "$name" != imgui ] || candidate=$(tail -n 1 <<<"$found")
    if [ -z "$candidate" ]; then
        tail -n 5 "$work/log" >&2
        source_help "$name" "the suite $suite has no such version, or the mirror cannot be reached"
    fi
    upstream=${candidate%-*}
    upstream=${upstream#*:}
    [ "$name" != imgui ] || dpkg --compare-versions "$upstream" ge 1.92 ||
        source_help "$name" "the newest version of suite $suite is $upstream"
    (cd "$work" && apt-get "${options[@]}" source --download-only --tar-only "$name=$candidate" >>"$work/log" 2>&1) || {
        tail -n 5 "$work/log" >&2
        source_help "$name" "downloading version $candidate failed"
    }
    if [ "$upstream" = "$version" ]; then
        echo "$sha256  $work/$file" | sha256sum --check --quiet ||
            fail "$file does not have the pinned checksum: not used"
    else
        note "NOTE: this is $name $upstream, not the pinned version $version (which the suite no longer has)"
        file=$(cd "$work" && ls "${name}_$upstream".orig.tar.*)
    fi
    mkdir "$work/$name"
    tar --extract --file "$work/$file" --directory "$work/$name" --strip-components 1
    is_usable "$name" "$work/$name" || source_help "$name" "version $upstream is not laid out as expected"
    rm -rf ".deps/$name"
    mv "$work/$name" ".deps/$name"
    echo "$upstream" >".deps/$name.version"
    rm -rf "$work"
    trap - EXIT
    note "$name $upstream is in .deps/$name"
}

provide_source() {
    local name=$1 version=$2
    if [ "$name" = imgui ]; then
        [ "${WK_FETCH_IMGUI:-OFF}" != ON ] || return 0 # CMake will
        if [ -n "${IMGUI_SOURCE_DIR:-}" ]; then
            imgui_is_usable "$IMGUI_SOURCE_DIR" ||
                fail "IMGUI_SOURCE_DIR=$IMGUI_SOURCE_DIR has no Dear ImGui 1.92 or later"
            return
        fi
    fi
    # A copy without a stamp was put there by hand and is left alone; ours is renewed when the pin moves.
    if is_usable "$name" ".deps/$name"; then
        [ -f ".deps/$name.version" ] || return 0
        dpkg --compare-versions "$(cat ".deps/$name.version")" lt "$version" 2>/dev/null || return 0
    fi
    fetch_source "$@"
}

provide_sources() {
    local line
    for line in "${sources[@]}"; do
        # shellcheck disable=SC2086
        provide_source $line
    done
}

# ---- a first program -------------------------------------------------------------------------------
# Links three lines with emcc before ten minutes of compiling depend on it: optimising runs its scripts in node, which
# is where a machine with another node, or an emcc with half its packages, fails. Once per compiler, node and NODE_PATH.
prove_emcc() {
    local proof work
    proof="$(readlink -f "$(command -v emcc)") $(node --version) ${NODE_PATH:-}"
    [ "$(cat .deps/emcc.proved 2>/dev/null)" != "$proof" ] || return 0
    say "trying emcc with a program of three lines"
    work=$(mktemp -d)
    printf '%s\n' '#include <stdio.h>' '' 'int main(void) { puts("it works"); return 0; }' >"$work/three.c"
    if ! (cd "$work" && emcc -Oz three.c -o three.js -sENVIRONMENT=node -sNODERAWFS=1 -sWASM_ASYNC_COMPILATION=0) \
        >"$work/log" 2>&1; then
        tail -n 15 "$work/log" | cut -c 1-400 >&2
        rm -rf "$work"
        fail "emcc is installed, but cannot link a program of three lines; its own words are above. On Debian 12 its
scripts need the packages node-acorn and nodejs; node here is $(command -v node) $(node --version), NODE_PATH '${NODE_PATH:-}'."
    fi
    if [ "$(node "$work/three.js" 2>"$work/log")" != "it works" ]; then
        tail -n 15 "$work/log" | cut -c 1-400 >&2
        rm -rf "$work"
        fail "emcc linked a program of three lines, but node ($(command -v node) $(node --version)) cannot run it."
    fi
    rm -rf "$work"
    printf '%s\n' "$proof" >.deps/emcc.proved
}

# ---- npm: only the browser tests need it ----------------------------------------------------------
install_test_tools() {
    [ $tests = yes ] || return 0
    cmp -s package-lock.json node_modules/.installed-lock.json && return
    say "installing the tools of the browser tests (npm)"
    if npm ci --no-progress --loglevel=error --fetch-retries=1; then
        cp package-lock.json node_modules/.installed-lock.json
    else
        note "npm could not install playwright-core and axe-core: everything works but the browser tests."
    fi
}

install_missing
mkdir -p .deps
link_headers
use_installed
point_at_emscripten
prove_emcc
provide_sources
install_test_tools
