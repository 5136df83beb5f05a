#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the list of parts of what is delivered: dist/wijkkompas.cdx.json, CycloneDX 1.5.

  make_sbom.py [--dist FOLDER]

From scripts/libraries.json, with the versions that are on this machine and went into the build; with the SHA-256 of
FOLDER/wijkkompas.html when that is there. No time and no number by chance: same input, same bytes. scripts/pack.py calls it.
"""
import argparse
import hashlib
import json
from pathlib import Path

from libraries import ROOT, found_version, libraries, product_version


def licences(expression):
    return [{"expression": expression}] if " " in expression else [{"license": {"id": expression}}]


def component(library):
    version = found_version(library) or library["version"]
    out = {"type": library.get("type", "library"), "bom-ref": library["id"], "name": library["name"], "version": version,
           "licenses": licences(library["license"])}
    for key in ("cpe", "purl"):
        # Of another version than ours it is only known where that version stands in it as it is (not so in R_2_5_0).
        if key in library and (version == library["version"] or library["version"] in library[key]):
            out[key] = library[key].replace(library["version"], version)
    out["externalReferences"] = [{"type": "website", "url": library["home"]}]
    return out


def sbom(dist):
    product = {"type": "application", "bom-ref": "wijkkompas", "name": "wijkkompas", "version": product_version()}
    single = dist / "wijkkompas.html"
    if single.is_file():
        product["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(single.read_bytes()).hexdigest()}]
    product["licenses"] = licences("EUPL-1.2")
    parts = libraries()
    depends = {"wijkkompas": [it["id"] for it in parts if "within" not in it]}
    for it in parts:
        depends[it["id"]] = [other["id"] for other in parts if other.get("within") == it["id"]]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": product},
        "components": [component(it) for it in parts],
        "dependencies": [{"ref": ref, "dependsOn": others} if others else {"ref": ref} for ref, others in depends.items()],
    }


def write_sbom(dist):
    dist.mkdir(parents=True, exist_ok=True)
    path = dist / "wijkkompas.cdx.json"
    path.write_text(json.dumps(sbom(dist), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    write_sbom(parser.parse_args().dist)


if __name__ == "__main__":
    main()
