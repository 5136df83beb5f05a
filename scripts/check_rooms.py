#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks that every room under src/ includes and uses only what src/README.md allows it, and that sources which are
compiled together do not name two things alike.

  check_rooms.py [folder of the project]

Reads the order from the block under "Order of the rooms", follows the includes and names the chain that breaks it.
Exit 1 when anything does; each line of output is one breach.
"""
import re
import sys
from pathlib import Path
from typing import NamedTuple

SOURCE_ENDINGS = {".h", ".cpp", ".inc"}

# Rooms of the core see only the memory handed to them.
CORE_HEADERS = {
    "fstream": "files", "iostream": "standard output", "filesystem": "files", "chrono": "the clock",
    "ctime": "the clock", "time.h": "the clock", "random": "chance", "thread": "threads", "unistd.h": "the system",
}
CORE_WORDS = {
    r"\bgetenv\b": "the environment", r"\bfopen\b": "files", r"\bstd::c(out|err|in|log)\b": "standard output",
    r"(?<![\w:.])(std::)?f?printf\s*\(": "standard output", r"(?<![\w:.])(std::)?f?puts\s*\(": "standard output",
    r"\bs?rand\s*\(": "chance", r"\bsetlocale\b": "the environment", r"\bstd::system\b": "the system",
}
EXCEPTION_WORDS = {r"\bthrow\b": "exceptions", r"\btry\b": "exceptions", r"\bcatch\b": "exceptions"}
VIEW_WORDS = {
    r"\bstatic\b": "a static: what a view remembers belongs in State",
    r"\bstd::to_string\b|\bsnprintf\b|\bstd::to_chars\b|\bformat_(number|share|p|count)\s*\(": "number formatting",
    r"\bImGui::": "Dear ImGui",
    r"\b(analyse|prepare|kept_rows|shared_\w+|sharing_problem|quote_(problem|risks)|answer_text|(read|write)_\w+)\s*\(":
        "a decision: what follows from answers, and what may leave, is known before a view draws it",
}
# Its reasons are data: report/words makes the sentences.
RECOMPUTE_WORDS = {r"\b(say(_with)?|phrase_text|format_\w+)\s*\(": "words: report/words says its reasons"}
# The headers of what VIEW_WORDS calls a decision, in whatever folder of its room.
VIEW_HEADERS = re.compile(r"(.*/)?(analyse\w*|sharing|shared_\w+|for_others|withheld|\w*disclosure|export_guard|"
                          r"quote_risks|responses|svg)\.h$")
# What JSON can do is for sources; a header has its name (base/json_text.h).
FULL_JSON = "base/json.h"
# Not even through a header of another room.
UI_NEVER_REACHES = {"stats", "survey", "assessment", "routekaart", "project", "io", "app", "views", "platform"}

SCRIPT_WORDS = {
    r"\beval\s*\(|\bnew\s+Function\b": "code made from text",
    r"\.(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b": "markup made from text",
    r"\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b": "the network",
    r"\bMath\.(log\w*|exp\w*|sqrt|pow)\b": "analysis, which belongs in the core",
    r"(?i)belofte|basisfunctie|stoplicht|respondent": "a domain word, which belongs in the core",
}
FETCH = r"\bfetch\s*\("
MAY_FETCH = {"loader.js", "sw.js"}


def blanked(text, strings_too):
    """The code without comments (and without the contents of strings); line numbers stay the same."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z_])\'(?:\\.|[^\'\\\n])+\'',
        re.S)

    def replace(match):
        found = match[0]
        if found.startswith("/"):
            return re.sub(r"[^\n]", " ", found)
        return re.sub(r"[^\n]", " ", found) if strings_too else found

    return pattern.sub(replace, text)


class Declared(NamedTuple):
    """A name that a file declares outside classes and functions."""
    name: str
    line: int
    meaning: str  # what a `using` names: two that name the same do not clash; else empty
    own: bool     # for this source alone: in a namespace without a name, static, or by `using`


DECLARES_NO_NAME = {"static_assert", "decltype", "alignas", "operator"}


def cut_at(text, signs):
    """The text before the first of `signs` that stands outside < >."""
    depth = 0
    for at, sign in enumerate(text):
        if sign in signs and depth == 0:
            return text[:at]
        depth += {"<": 1, ">": -1}.get(sign, 0)
    return text


def declared_by(head):
    """(name, meaning) of the declaration that begins with `head`, all before its first { or ;. No name: ""."""
    head = re.sub(r"\[\[.*?\]\]", "", head).strip()
    while match := re.match(r"template\s*<", head):
        rest = head[match.end():]
        head = rest[len(cut_at(rest, ">")) + 1:].strip()
    if match := re.match(r"using\s+([\w:]+::)?(\w+)\s*(=.*)?$", head, re.S):
        return match[2], re.sub(r"\s+", "", (match[1] or "") + match[2] + (match[3] or "")).removeprefix("wk::")
    if match := re.match(r"(?:enum\s+class|struct|class|union|enum)\s+(\w+)\s*(?:final\s*)?(?::(?!:)|<|$)", head):
        return match[1], ""
    # A type, then the name: what has only one of them is a macro or what follows the first { of an initializer.
    match = re.match(r"\w.*(?<![\w:])(\w+)\s*$", cut_at(head, "(=["), re.S)
    return (match[1], "") if match and match[1] not in DECLARES_NO_NAME else ("", "")


def declarations(code):
    """What a file declares at the level of its namespaces, of code without comments and contents of strings."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda it: re.sub(r"[^\n]", " ", it[0]), code, flags=re.M)
    out = []
    unnamed = []                 # per namespace around: has it no name?
    begin = body = depth = parens = 0  # of the declaration, and of what stands between its { }
    head = ""
    for match in re.finditer(r"[(){};]", code):
        sign = match[0]
        if depth > 0:
            depth += {"{": 1, "}": -1}.get(sign, 0)
            if depth == 0:
                begin = match.end()
                if re.match(r"enum\s+(?!class)", head):  # its names stand outside it
                    out += [Declared(name, code.count("\n", 0, body) + 1, "", any(unnamed))
                            for name in re.findall(r"(?:^|,)\s*(\w+)", code[body:match.start()])]
            continue
        parens += {"(": 1, ")": -1}.get(sign, 0)
        if sign in "()" or parens > 0:
            continue
        head = code[begin:match.start()].strip()
        line = code.count("\n", 0, match.start() - len(code[begin:match.start()].lstrip())) + 1
        begin = match.end()
        space = re.match(r"(?:inline\s+)?namespace\b(.*)$|extern$", head, re.S)
        if sign == "}":
            del unnamed[-1:]
        elif sign == "{" and space:
            unnamed.append(space[1] is not None and not space[1].strip())
        else:
            name, meaning = declared_by(head)
            if name:
                out.append(Declared(name, line, meaning, any(unnamed) or bool(meaning) or head.startswith("static ")))
            depth = int(sign == "{")
            body = match.end()
    return out


def whole(room):
    """The room that a sub-room is part of: "report" of "report/scene"."""
    return room.split("/")[0]


def allowed_rooms(readme):
    """room -> rooms it may include, in order; a list of mistakes beside it. ROOM/SUB is a sub-room with a line of its own;
    who names a room that has them may include them all."""
    match = re.search(r"^#+ *Order of the rooms\s*$.*?^```[^\n]*\n(.*?)^```", readme, re.S | re.M)
    if not match:
        return {}, ['src/README.md: no block under the heading "Order of the rooms"']
    allowed, mistakes = {}, []
    for line in match[1].splitlines():
        if not line.strip():
            continue
        room, *others = line.split()
        for other in others:
            if other not in allowed and other not in map(whole, allowed):
                mistakes.append(f"src/README.md: {room} → {other}: {other} does not stand before {room}")
        allowed[room] = set(others)
    return allowed, mistakes


def is_imgui(header):
    return re.match(r"(.*/)?(imgui|imconfig|imstb_)", header) is not None


def is_emscripten(header):
    return header.startswith("emscripten") or header == "html5.h"


class House:
    def __init__(self, root):
        self.root = root
        self.src = root / "src"
        readme = self.src / "README.md"
        self.allowed, self.breaches = allowed_rooms(readme.read_text(encoding="utf-8") if readme.is_file() else "")
        rooms = list(dict.fromkeys(map(whole, self.allowed)))
        self.core = rooms[:rooms.index("app") + 1] if "app" in rooms else rooms
        self.files = {}      # path below src -> code without comments and strings
        self.includes = {}   # path below src -> [(line, header, is one of ours)]
        for path in sorted(self.src.rglob("*")):
            if path.suffix in SOURCE_ENDINGS and path.is_file():
                self.read(path)

    def read(self, path):
        name = path.relative_to(self.src).as_posix()
        text = path.read_text(encoding="utf-8")
        # What follows ## tells widgets apart and is never shown, so a number in it is not formatted for anyone.
        text = re.sub(r'(##" \+ )std::to_string\b', r"\1               ", text)
        # The phrase tables are data: their sentences are strings, their macro calls no code.
        self.files[name] = blanked(text, strings_too=True)
        self.includes[name] = []
        for number, line in enumerate(blanked(text, strings_too=False).splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if match:
                header = match[2]
                ours = match[1] == '"' and "/" in header and whole(header) in map(whole, self.allowed)
                self.includes[name].append((number, header, ours))

    def room_of(self, name):
        """The room or sub-room that a path below src stands in; a folder without a line is part of the one around it."""
        folders = name.split("/")[:-1]
        while len(folders) > 1 and "/".join(folders) not in self.allowed:
            folders.pop()
        return "/".join(folders)

    def may_include(self, room, other):
        return other == room or other in self.allowed[room] or whole(other) in self.allowed[room]

    def forbidden_header(self, room, header):
        """Why this room may not see this header of the outside, or None."""
        if is_imgui(header):
            return None if whole(room) in ("ui", "platform") else "Dear ImGui"
        if is_emscripten(header):
            return None if whole(room) == "platform" else "Emscripten"
        if whole(room) in self.core and header in CORE_HEADERS:
            return CORE_HEADERS[header]
        if whole(room) in self.core and header.startswith("sys/"):
            return "the system"
        return None

    def follow(self, name):
        """Everything a file reaches: yields (chain of files, header, is one of ours, line of the first include)."""
        seen = {name}
        queue = [([name], number, header, ours) for number, header, ours in self.includes[name]]
        while queue:
            chain, line, header, ours = queue.pop(0)
            yield chain, header, ours, line
            if ours and header in self.includes and header not in seen:
                seen.add(header)
                queue += [(chain + [header], line, inner, is_ours) for _, inner, is_ours in self.includes[header]]

    def check_json(self, name):
        """Whoever includes a header reads all that it includes."""
        if name.endswith(".cpp") or name == FULL_JSON:
            return
        for line, header, _ in self.includes[name]:
            if header == FULL_JSON or header.startswith("nlohmann/") and header != "nlohmann/json_fwd.hpp":
                yield line, f"{name} → {header}: only sources may include JSON in full"

    def check_file(self, name):
        room = self.room_of(name)
        told = set()
        for chain, header, ours, line in self.follow(name):
            steps = " → ".join(chain + [header])
            reason = None
            if ours:
                other = self.room_of(header)
                if len(chain) == 1 and whole(room) == "views" and VIEW_HEADERS.match(header):
                    reason = "views may not include what decides"
                elif len(chain) == 1 and not self.may_include(room, other):
                    reason = f"{room} may not include {other}"
                elif whole(room) == "ui" and whole(other) in UI_NEVER_REACHES:
                    reason = f"ui may not reach {other}"
            else:
                why = self.forbidden_header(room, header)
                # A chain that starts wrong in another room is told there, unless that room may and this one may not.
                if why and (len(chain) == 1 or self.forbidden_header(self.room_of(chain[-1]), header) is None):
                    reason = f"{room} may not touch {why}"
            if reason and (reason, header) not in told:
                told.add((reason, header))
                yield line, f"{steps}: {reason}"
        yield from self.check_json(name)
        yield from self.check_words(name, room)

    def check_words(self, name, room):
        words = dict(EXCEPTION_WORDS)
        if whole(room) in self.core:
            words.update(CORE_WORDS)
        if whole(room) == "views":
            words.update(VIEW_WORDS)
        if whole(room) == "recompute":
            words.update(RECOMPUTE_WORDS)
        for number, line in enumerate(self.files[name].splitlines(), 1):
            for pattern, why in words.items():
                match = re.search(pattern, line)
                if match:
                    yield number, f"{match[0].strip()}: {room} may not use {why}"

    def check_cmake(self):
        """CMake must not hand a room more than the order allows."""
        path = self.root / "CMakeLists.txt"
        if not path.is_file():
            return
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r"\s*wk_room\(([\w/]+)([^)$]*)\)", line)
            if not match:
                continue
            room, others = match[1], match[2].split()
            if room not in self.allowed:
                yield f"CMakeLists.txt:{number}: {room} does not stand in src/README.md"
                continue
            for other in others:
                if not self.may_include(room, other):
                    yield f"CMakeLists.txt:{number}: {room} → {other}: {room} may not include {other}"

    def check_own_names(self):
        """Sources of a folder (tests: of a room with all in it) are compiled several at a time: what one of them calls its
        own, the others see."""
        code = {f"src/{name}": text for name, text in self.files.items()}
        for path in sorted((self.root / "tests").rglob("*")):
            if path.suffix in SOURCE_ENDINGS and path.is_file():
                text = path.read_text(encoding="utf-8")
                code[path.relative_to(self.root).as_posix()] = blanked(text, strings_too=True)
        folders = {}  # folder -> {file: what it declares}
        for name, text in code.items():
            parts = name.split("/")
            folder = "/".join(parts[:-1] if parts[0] == "src" else parts[:2])
            folders.setdefault(folder, {})[name] = declarations(text)
        for folder, files in folders.items():
            shared = {**folders.get("src/base", {}), **files} if folder.startswith("src/") else files
            yield from self.clashes(files, {it.name: name for name, declared in shared.items() if name.endswith(".h")
                                            for it in declared})

    @staticmethod
    def clashes(files, in_headers):
        """files   {file: what it declares}, of one folder.  in_headers   {name: the header that declares it}"""
        first = {}  # name -> (file that has it for itself, what it means there)
        for name, declared in files.items():
            for it in declared if name.endswith(".cpp") else []:
                if not it.own:
                    continue
                other, meaning = first.setdefault(it.name, (name, it.meaning))
                if other == name or (meaning and meaning == it.meaning):
                    other = None if it.meaning else in_headers.get(it.name)
                if other:
                    yield (f"{name}:{it.line}: {it.name}: stands in {other} too; a name that only a file uses stands "
                           "once in its room (tests: in those of the room), because sources are compiled together")

    def check_scripts(self):
        for path in sorted((self.root / "web").glob("*.js")):
            code = blanked(path.read_text(encoding="utf-8"), strings_too=False)
            for number, line in enumerate(code.splitlines(), 1):
                words = dict(SCRIPT_WORDS)
                if path.name not in MAY_FETCH:
                    words[FETCH] = "the network"
                for pattern, why in words.items():
                    match = re.search(pattern, line)
                    if match:
                        yield f"web/{path.name}:{number}: {match[0].strip()}: a script may not contain {why}"

    def check(self):
        breaches = list(self.breaches)
        if not self.allowed:
            return breaches
        for name in self.files:
            room = self.room_of(name)
            if room not in self.allowed or "/" not in name:
                breaches.append(f"src/{name}: stands in no room of src/README.md")
                continue
            breaches += [f"src/{name}:{line}: {message}" for line, message in self.check_file(name)]
        breaches += self.check_own_names()
        breaches += self.check_cmake()
        breaches += self.check_scripts()
        return breaches


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    house = House(root)
    breaches = house.check()
    for breach in breaches:
        print(breach)
    if breaches:
        number = f"{len(breaches)} breach{'es' if len(breaches) > 1 else ''}"
        print(f"check_rooms.py: {number} of the rules in src/README.md")
        sys.exit(1)
    print(f"check_rooms.py: {len(house.files)} files in {len(house.allowed)} rooms and sub-rooms keep the order")


if __name__ == "__main__":
    main()
