# SPDX-License-Identifier: EUPL-1.2
"""Checks documents against the schemas of assets/schemas: only the words those use, and a schema that uses another one
is refused. No test by itself; schemas_test.py and outputs.py use it."""
import json
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "assets/schemas"
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
SAID = {"$schema", "$id", "$defs", "title", "description", "default"}


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_type(value, name):
    if name == "number":
        return is_number(value)
    if name == "integer":
        return is_number(value) and value == int(value)
    return isinstance(value, TYPES[name])


def same(one, other):
    return type(one) is type(other) and one == other or is_number(one) and is_number(other) and one == other


CHECKS = {
    "type": lambda value, wanted: any(is_type(value, name) for name in ([wanted] if isinstance(wanted, str) else wanted)),
    "const": same,
    "enum": lambda value, wanted: any(same(value, each) for each in wanted),
    "pattern": lambda value, wanted: not isinstance(value, str) or re.search(wanted, value) is not None,
    "minLength": lambda value, wanted: not isinstance(value, str) or len(value) >= wanted,
    "minimum": lambda value, wanted: not is_number(value) or value >= wanted,
    "maximum": lambda value, wanted: not is_number(value) or value <= wanted,
    "exclusiveMinimum": lambda value, wanted: not is_number(value) or value > wanted,
    "exclusiveMaximum": lambda value, wanted: not is_number(value) or value < wanted,
    "minItems": lambda value, wanted: not isinstance(value, list) or len(value) >= wanted,
    "maxItems": lambda value, wanted: not isinstance(value, list) or len(value) <= wanted,
    "uniqueItems": lambda value, wanted: not wanted or not isinstance(value, list)
    or len({json.dumps(each, sort_keys=True) for each in value}) == len(value),
    "required": lambda value, wanted: not isinstance(value, dict) or all(key in value for key in wanted),
}


class Schemas:
    def __init__(self, folder=FOLDER):
        self.by_id = {}
        for path in sorted(folder.glob("*.schema.json")):
            schema = json.loads(path.read_text(encoding="utf-8"))
            self.by_id[schema["$id"]] = schema

    def problems(self, document, schema_id):
        """What is wrong with a document, a line for each; an empty list when it fits."""
        root = self.by_id[schema_id]
        return list(self._problems(document, root, root, "$"))

    def _resolved(self, ref, root):
        name, _, pointer = ref.partition("#")
        root = self.by_id[name] if name else root
        found = root
        for key in pointer.split("/")[1:]:
            found = found[key]
        return found, root

    def _problems(self, value, schema, root, path):
        if isinstance(schema, bool):
            if not schema:
                yield f"{path}: does not belong here"
            return
        for word, wanted in schema.items():
            if word in CHECKS:
                if not CHECKS[word](value, wanted):
                    yield f"{path}: {json.dumps(value, ensure_ascii=False)[:80]} against {word} {wanted}"
            elif word == "$ref":
                found, other = self._resolved(wanted, root)
                yield from self._problems(value, found, other, path)
            elif word == "anyOf":
                if all(list(self._problems(value, each, root, path)) for each in wanted):
                    yield f"{path}: {json.dumps(value, ensure_ascii=False)[:80]} against anyOf"
            elif word == "items":
                for index, each in enumerate(value if isinstance(value, list) else []):
                    yield from self._problems(each, wanted, root, f"{path}[{index}]")
            elif word in ("properties", "additionalProperties"):
                named = schema.get("properties", {})
                for key, each in (value.items() if isinstance(value, dict) else []):
                    if (key in named) == (word == "properties"):
                        rule = named[key] if key in named else wanted
                        yield from self._problems(each, rule, root, f"{path}.{key}")
            elif word not in SAID:
                raise ValueError(f"{path}: the schema uses {word}, which is not checked")
