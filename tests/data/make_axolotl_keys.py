#!/usr/bin/env python3
"""Records axolotl_keys.json from a description of Axolotl's schema: each key with the kind of value it takes and its default.

    make_axolotl_keys.py axolotl_keys.yaml > axolotl_keys.json

Kinds are those of core/config/key_table.h. A nested key that several forms of a block share stands once, with the default
that the forms agree on, or without one.
"""
import json
import re
import sys

import yaml

SIMPLE = {"bool": "Bool", "int": "Integer", "float": "Number", "int|float": "Number", "string|float": "Number",
          "string": "Text", "enum": "Choice", "enum|string": "Choice", "enum|bool": "BoolOrChoice", "bool|string": "BoolOrChoice",
          "list[string]": "TextList", "string|list[string]": "TextList", "list[string]|enum": "TextList",
          "list[int]": "NumberList", "list[float]": "NumberList", "int|list[int]": "NumberList"}


def kind(text):
    if text in SIMPLE:
        return SIMPLE[text]
    parts = text.split("|")
    if all(part.startswith("list[block ") or part.startswith("block ") and "list[" in text for part in parts):
        return "BlockList"
    if text.startswith("block ") and all(part.startswith("block ") for part in parts):
        return "Block"
    if len(parts) == 1 and text.startswith("map") or re.fullmatch(r"map\[[^\]]*\]", text):
        return "Map"
    if text.startswith("block ") and parts[1:] == ["string"]:
        return "Choice"  # the type of a data set: a name, or a block of its own
    return "Any"


def main():
    facts = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
    found = {}

    def add(name, key):
        default = key.get("default")
        if isinstance(default, str) and default.startswith("("):
            default = None  # words, no value
        kinds = kind(key["type"])
        if name in found:
            old = found[name]
            if old["default"] != default:
                old["default"] = None
            if old["type"] != kinds:
                old["type"] += "|" + kinds
        else:
            found[name] = {"key": name, "type": kinds, "default": default}

    for key in facts["keys"]:
        add(key["key"], key)
    for plugin in facts["plugin_keys"]:
        for key in plugin["keys"]:
            add(key["key"], key)
    for block, keys in facts["nested"].items():
        for key in keys:
            add(re.sub(r" \(.*\)", "", block) + "." + key["key"], key)
    rows = ",\n".join(json.dumps(found[name], ensure_ascii=False) for name in sorted(found))
    print("[\n" + rows + "\n]")


main()
