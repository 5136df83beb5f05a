#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check_rooms.py on made-up houses: it is silent when it should be and names the chain when it should."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts/check_rooms.py"

README = """# House

## Order of the rooms

```
base
stats     base
survey    base stats
project   base stats survey
report    base project
app       base survey project report
ui        base report
views     base project app ui
platform  base stats survey project report app ui views
```
"""

CLEAN = {
    "src/README.md": README,
    "src/base/result.h": "#pragma once\n#include <string>\n",
    "src/stats/mean.h": '#pragma once\n#include "base/result.h"\n',
    "src/project/findings.h": '#include "stats/mean.h"\n',
    "src/report/scene.h": '#include "base/result.h"\n',
    "src/report/charts.h": '#include "project/findings.h"\n#include "report/scene.h"\n',
    "src/app/state.h": '#include "project/findings.h"\n',
    "src/ui/ui.h": '#include "report/scene.h"\n',
    "src/ui/ui.cpp": '#include "ui/ui.h"\n#include <imgui.h>\n',
    "src/views/start.cpp": '#include "ui/ui.h"\n#include "app/state.h"\n',
    "src/platform/cli.cpp": '#include "app/state.h"\n#include <fstream>\n#include <chrono>\n',
    "web/loader.js": "fetch('app.wasm');\n",
}


class CheckRooms(unittest.TestCase):
    def run_on(self, **changes):
        """Exit status and output for the clean house with some files added or replaced."""
        files = dict(CLEAN)
        files.update({name.replace("__", "/").replace("_DOT_", "."): text for name, text in changes.items()})
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True, encoding="utf-8",
                                  check=False, env={"PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"})
        return done.returncode, done.stdout + done.stderr

    def assert_refused(self, message, **changes):
        status, output = self.run_on(**changes)
        self.assertEqual(status, 1, output)
        self.assertIn(message, output)

    def assert_accepted(self, **changes):
        status, output = self.run_on(**changes)
        self.assertEqual(status, 0, output)

    def test_a_clean_house_passes(self):
        self.assert_accepted()

    def test_a_room_may_not_include_a_later_one(self):
        self.assert_refused("src/base/up.h:2: base/up.h → stats/mean.h: base may not include stats",
                            src__base__up_DOT_h='\n#include "stats/mean.h"\n')

    def test_a_sub_room_has_a_line_of_its_own(self):
        readme = README.replace("report    base project\n",
                                "report/scene  base\nreport/words  base project report/scene\n")
        house = {"src/README.md": readme, "src/report/scene.h": "", "src/report/charts.h": "",
                 "src/report/scene/scene.h": '#include "base/result.h"\n', "src/ui/ui.h": '#include "report/scene/scene.h"\n',
                 "src/report/words/words.h": '#include "project/findings.h"\n#include "report/scene/scene.h"\n',
                 "src/app/words.h": '#include "report/words/words.h"\n'}
        # (What stands in the room itself stands nowhere.)
        self.assert_refused("src/report/charts.h: stands in no room of src/README.md", **house)
        self.assert_refused("src/report/scene/up.h:1: report/scene/up.h → report/words/words.h: report/scene may not include "
                            "report/words", **house, **{"src/report/scene/up.h": '#include "report/words/words.h"\n'})
        self.assert_refused("src/report/scene/up.h:1: report/scene/up.h → project/findings.h: report/scene may not include "
                            "project", **house, **{"src/report/scene/up.h": '#include "project/findings.h"\n'})
        self.assert_refused("ui may not reach project", **house,
                            **{"src/ui/bad.h": '#include "report/words/words.h"\n'})
        self.assert_refused("CMakeLists.txt:1: report/scene → project: report/scene may not include project", **house,
                            **{"CMakeLists.txt": "wk_room(report/scene base project)\n"})
        status, output = self.run_on(**house, **{"CMakeLists.txt": "wk_room(report/words base report/scene)\n"})
        self.assertEqual(output.splitlines()[:-1], ["src/report/charts.h: stands in no room of src/README.md",
                                                    "src/report/scene.h: stands in no room of src/README.md"])

    def test_ui_may_not_reach_the_domain_through_another_header(self):
        self.assert_refused("ui/bad.h → report/charts.h → project/findings.h: ui may not reach project",
                            src__ui__bad_DOT_h='#include "report/charts.h"\n')

    def test_views_may_not_see_imgui_through_ui(self):
        self.assert_refused("views/start.cpp → ui/ui.h → imgui.h: views may not touch Dear ImGui",
                            src__ui__ui_DOT_h='#include "imgui.h"\n')

    def test_the_core_may_not_touch_the_outside(self):
        for header in ("fstream", "iostream", "chrono", "ctime", "random", "filesystem", "imgui.h", "emscripten.h",
                       "emscripten/html5.h", "sys/stat.h"):
            with self.subTest(header):
                self.assert_refused(f"survey/x.cpp → {header}: survey may not touch",
                                    src__survey__x_DOT_cpp=f"#include <{header}>\n")

    def test_the_core_may_not_use_the_outside_by_name(self):
        for code in ('getenv("HOME");', 'std::fopen("x", "r");', 'std::printf("x");', "std::cout << 1;", "rand();"):
            with self.subTest(code):
                self.assert_refused("survey may not use", src__survey__x_DOT_cpp=f"void f() {{ {code} }}\n")

    def test_snprintf_is_not_printing(self):
        self.assert_accepted(src__survey__x_DOT_cpp='void f(char* b) { std::snprintf(b, 4, "x"); }\n')

    def test_a_header_does_not_include_json_in_full(self):
        for header, include in (("nlohmann/json.hpp", "<nlohmann/json.hpp>"), ("base/json.h", '"base/json.h"'),
                                ("nlohmann/ordered_map.hpp", "<nlohmann/ordered_map.hpp>")):
            for name in ("report/answers.h", "base/answers.inc"):
                with self.subTest(header=header, name=name):
                    self.assert_refused(f"src/{name}:1: {name} → {header}: only sources may include JSON in full",
                                        src__base__json_DOT_h="#include <nlohmann/json.hpp>\n",
                                        **{f"src/{name}": f"#include {include}\n"})
        # (A source may, and a header may include its name.)
        self.assert_accepted(src__base__json_text_DOT_h="#include <nlohmann/json_fwd.hpp>\n",
                             src__base__json_DOT_h='#include "base/json_text.h"\n#include <nlohmann/json.hpp>\n',
                             src__report__answers_DOT_cpp='#include "base/json.h"\n#include <nlohmann/json.hpp>\n')

    def test_exceptions_are_refused_everywhere(self):
        for code in ("throw 1;", "try { } catch (...) { }"):
            with self.subTest(code):
                self.assert_refused("platform may not use exceptions", src__platform__x_DOT_cpp=f"void f() {{ {code} }}\n")

    def test_words_in_comments_and_strings_do_not_count(self):
        self.assert_accepted(src__survey__x_DOT_cpp=(
            '// throw, try, catch and getenv\n/* #include <fstream>\n */\nconst char* s = "try fopen \\" throw";\n'
            "const int big = 1'000'000; // std::cout\nconst char* r = R\"x(throw \" )x\";\n"))

    def test_code_after_a_digit_separator_still_counts(self):
        self.assert_refused("throw", src__survey__x_DOT_cpp="int a = 1'000; void f() { throw 'x'; }\n")

    def test_views_keep_no_statics_and_format_no_numbers(self):
        self.assert_refused("a static", src__views__x_DOT_cpp="void f() { static int n = 0; }\n")
        self.assert_refused("number formatting", src__views__x_DOT_cpp="auto s = std::to_string(3);\n")
        self.assert_refused("number formatting", src__views__x_DOT_cpp="auto s = format_share(0.5, 1);\n")
        self.assert_accepted(src__views__x_DOT_cpp='auto id = name + "##" + std::to_string(3);\n')
        self.assert_accepted(src__views__x_DOT_cpp="static_assert(true); auto n = static_cast<int>(3.0);\n")

    def test_recompute_names_sentences_and_says_none(self):
        order = README.replace("survey    base stats\n", "recompute base stats\nsurvey    base stats\n")
        for code in ("say(Phrase::NoTotals)", "say_with(name, values)", "phrase_text(name)", "format_count(3)"):
            with self.subTest(code):
                self.assert_refused("recompute may not use words", src__README_DOT_md=order,
                                    src__recompute__x_DOT_cpp=f"auto s = {code};\n")
        self.assert_accepted(src__README_DOT_md=order,
                             src__recompute__x_DOT_cpp="Reason r{Phrase::NoTotals}; // say() is for words\n")

    def test_views_decide_nothing(self):
        for code in ("auto f = project::analyse(survey);", "auto s = app::shared_findings(state);",
                     "auto p = survey::quote_problem(quote, answer);", "auto svg = report::write_svg (scene);"):
            with self.subTest(code):
                self.assert_refused("views may not use a decision", src__views__x_DOT_cpp=f"void f() {{ {code} }}\n")
        for header in ("project/analyse.h", "project/sharing/shared_quotes.h"):
            with self.subTest(header):
                self.assert_refused(f"views/x.cpp → {header}: views may not include what decides",
                                    src__views__x_DOT_cpp=f'#include "{header}"\n')
        self.assert_accepted(src__views__x_DOT_cpp=(
            "void f() { quote_card(ui, line); auto s = app::figure_to_save(state); show(state.shared_facts); }\n"
            '#include "project/findings.h"\n'), src__app__x_DOT_cpp="auto f = project::analyse(survey);\n")

    def test_a_name_that_only_a_file_uses_stands_once_in_its_room(self):
        def anonymous(code):
            return "namespace wk::survey {\nnamespace {\n" + code + "\n}\n}\n"

        for code in ("int most = 1'000;", "struct most final : Base { int a; };",
                     "enum Kind : int { least = 1, most };",
                     "template <class T>\nstd::vector<T> most(std::map<T, T> it = {}) { return {}; }",
                     "constexpr std::array most{1, 2};", "using most = int;", "using stats::most;"):
            with self.subTest(code):
                self.assert_refused("src/survey/b.cpp:3: most: stands in src/survey/a.cpp too; a name that only a file",
                                    src__survey__a_DOT_cpp=anonymous("bool most(char) { return '}' == ';'; }"),
                                    src__survey__b_DOT_cpp=anonymous(code))
        self.assert_refused("tests/survey/b_test.cpp:1: most: stands in tests/survey/a_test.cpp too",
                            tests__survey__a_test_DOT_cpp="static int most = 1;\n",
                            tests__survey__b_test_DOT_cpp="static int most() { return 2; }\n")
        self.assert_refused("src/survey/a.cpp:3: most: stands in src/base/most.h too",
                            src__base__most_DOT_h="namespace wk {\nint most(int = 1);\n}\n",
                            src__survey__a_DOT_cpp=anonymous("int most = 1;"))

    def test_names_that_do_not_clash_are_no_concern(self):
        self.assert_accepted(src__survey__a_DOT_cpp=(
            "#define most 1\nnamespace wk {\nint most(int);\nusing stats::Count;\nnamespace {\n"
            "int here(int most) { int other = most; return other; }\nint here(char);\nenum class A { most };\n}\n}\n"),
                             src__survey__b_DOT_cpp=(
            "namespace wk {\nusing wk::stats::Count;\nnamespace {\n// int here = 1;\nstruct B { int here, other; };\n"
            "int most = 1;\nvoid B::here() {}\nTEST_CASE(\"here\") {}\n}\n}\n"),
                             src__stats__b_DOT_cpp="namespace { int most = 1; }\n")

    def test_a_file_outside_every_room_is_refused(self):
        self.assert_refused("src/util/x.h: stands in no room", src__util__x_DOT_h="")

    def test_an_order_that_is_missing_or_turns_back_is_refused(self):
        self.assert_refused("no block under the heading", src__README_DOT_md="# House\n")
        self.assert_refused("base → stats: stats does not stand before base",
                            src__README_DOT_md="## Order of the rooms\n```\nbase stats\nstats\n```\n")

    def test_cmake_may_not_hand_out_more_than_the_order(self):
        self.assert_refused("CMakeLists.txt:1: base → app", CMakeLists_DOT_txt="wk_room(base app)\n")

    def test_scripts_do_not_fetch_evaluate_or_analyse(self):
        for code in ("fetch('x');", "eval('1');", "new Function('1');", "e.innerHTML = x;", "Math.log(2);",
                     "const k = 'belofte';"):
            with self.subTest(code):
                self.assert_refused("web/shell.js:1:", web__shell_DOT_js=code + "\n")
        self.assert_accepted(web__shell_DOT_js="// fetch() is for the loader\ndocument.body.append(Math.round(2));\n")


if __name__ == "__main__":
    unittest.main()
