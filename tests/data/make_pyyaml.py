#!/usr/bin/env python3
"""Records what PyYAML's safe_load makes of scalars and small documents: writes pyyaml_meanings.json beside this file.

Each record is {"yaml": TEXT, "value": VALUE} or {"yaml": TEXT, "error": true}. Infinities and NaN are {"float": "inf"}, dates
{"date": true}. Scalars without spaces that would need escapes here stand in pyyaml_words.txt.
"""
import datetime
import json
import math
import pathlib

import yaml

SCALARS = """
~ null Null NULL nULL yes Yes YES yEs no No NO true True TRUE false False FALSE on On ON off Off OFF y n t
0 1 -1 +1 007 017 -017 08 09 0o17 0x1F 0xff -0x10 0b101 -0b11 1_000 1_0_0 _1 1_ 0_7 0x_f 12e3 1e5 1e-5 2e-5 1E-4 1.e5 1.e+5 1.5e3
1.5e+3 1.5E-3 2.0e-05 1. .5 -.5 +.5 .5e+3 .5e3 0.1 -0.0 1_0.5 10.5_0 1..2 1.2.3 .inf -.inf +.inf .Inf .INF .nan .NaN .NAN -.nan inf nan
1:30 -1:30 190:20:30 190:20:30.15 1:60 1:5 01:30 1:30. 0:30.5 2001-01-01x 9223372036854775807 -9223372036854775807
hello a#b a:b ./path /abs/path ~/home C:\\dir 'yes' "no" '1' "2e-5" '' "" 'it''s' "a\\tb" "\\u00e9" "\\x41" a,b lora q_proj [] {}
1.0e-08 0.0002 5e-324 1.7976931348623157e+308 1e+16 -1.5 +2.5 0.30000000000000004
""".split()

# Values with spaces and of several lines.
PHRASES = [
    "2001-12-14 21:59:43.10 -5", "2001-12-14 21:59:43", "2001-12-15 2:59:43.10", "2001-12-14 21:59", "1 000", "1 :30", "- 1", "+ 1", "1 e5", "yes no",
    "a b", "a  b", "a: b", "a :b", "a : b", "a #b", "a# b", "# a", "a,b c", "a, b", "'a b'", "'a  b'", "' a '", '" a "', "'a'  ", '"a" # c', "'a' #c",
    "a # c # d", "~ # c", "1 # c", "[1, 2] # c", "{a: 1} # c", "[ 1 , 2 ]", "[a b, c d]", "[a: b]", "[a: b, c]", "[a : b]", "{a : b}", "{a: b, c}",
    "{a: b, c: }", "{a: 1, a: 2}", "{? a : b}", "[? a : b]", "[- a]", "[-a, -1]", "{a: -1}", "{a: [1, {b: 2}]}", "[a #c\n]", "[a, #c\n b]", "[a,\n  b,\n  c\n  ]",
    "{a: 1,\n  b: 2\n  }", "[\n  ]", "{\n  }", "'a\n  b'", "'a\n\n  b'", "'a\n\n\n  b'", '"a\n  b"', '"a\n\n  b"', '"a\\\n  b"', '"a \\\n  b"', '"a\\n\n  b"',
    '"a\\\n  \\ b"', '" a\n  b "', "a\n  b", "a\n\n  b", "a\n  b\n  c", "a\n  - b", "a\n  b: c", "a\n  # c", "a # c\n  b", "1\n  2", "yes\n  no", "\n  a", "\n  a\n  b",
    "\n  'a'", "\n  [a]", "\n\n  a", "# c\n  a", "# c\n  - a", "# c\n  b: a", "|\n  a", "|\n  a\n", "|\n  a\n\n", "|-\n  a\n", "|+\n  a\n\n", "|2\n    a\n", "|2-\n    a\n",
    "|-2\n    a\n", "|1\n a\n", "|\n\n  a\n", "|\n  a\n   b\n  c\n", "|\n  a\n\n  b\n", "|\n  a # no comment\n", "| # comment\n  a\n", "|#x\n  a\n", "| a\n", "|x\n  a\n",
    "|0\n  a\n", "|\n   a\n  b\n", "|\n", "|-\n", "|+\n", "|+\n\n", ">\n  a\n  b\n", ">\n  a\n\n  b\n", ">\n  a\n\n\n  b\n", ">\n  a\n   b\n  c\n", ">-\n  a\n  b\n", ">+\n  a\n\n",
    ">\n  - a\n  - b\n", ">2\n    a\n   b\n", ">\n\n  a\n", ">-\n  a\n\n\n", "|\n  한국어\n  둘째\n", ">\n  한국어\n  둘째\n", "|\n  a: b\n  - c\n", "|\n  'a\n", "|\n  \ta\n",
    "\n  - a\n  - b", "\n- a\n- b", "\n  -\n    a", "\n  - - a\n    - b", "\n  - a: 1\n    b: 2\n  - c", "\n  -   a: 1\n      b: 2", "\n  a: 1\n  b: 2", "\n  a:\n    - 1\n  b:\n  - 2",
    "\n  a: |\n    x\n  b: 1", "\n  - |\n    x\n  - y", "\n  - >-\n    x\n    y", "\n  - 'x\n    y'", "\n  - [x,\n    y]", "\n  - x\n    y", "\n  -", "\n  -\n  - a", "\n  a:\n  b:",
    "\n  'a b': 1\n  \"c\": 2", "\n  1: a\n  2.5: b", "\n  yes: a", "\n  ~: a", "\n  : a", "\n  ? a", "\n  a : 1", "\n  a:1", "\n  a: 1\n b: 2", "\n  a: 1\n   b: 2", "\n - a\n  - b",
    "\n  - a\n - b", "!!int 1", "! a", "&a b", "*a",
]

DOCUMENTS = [
    "", "# only a comment\n", "a: 1\n", "a: 1", "a:\n", "a: # nothing\n", "a: 1 # one\nb: two words # two\n",
    "a: [1, two, 3.0, 'x', ~]\n", "a: {b: 1, c: [x, y]}\n", "a:\n- 1\n- 2\n", "a:\n  - x: 1\n    y: 2\n  - x: 3\n",
    "a:\n  b:\n    c: d\n", "a: |\n  line one\n  line two\nb: 1\n", "a: >\n  folded\n  text\n\n  more\nb: 1\n", "a: |-\n  x\n", "a: |+\n  x\n\n",
    "a: plain\n  goes on\nb: 1\n", "a: \"double\n  folded\"\n", "a: 'single\n  folded'\n", "---\na: 1\n", "---\na: 1\n...\n", "a: 1\r\nb: 2\r\n",
    "a: [1,\n  2,\n  3]\n", "a: {b: 1,\n  c: 2}\n", "a: -1\n", "a: - 1\n", "a: b: c\n", "a: 'x' y\n", "a: [1, 2\n", "a: {b: 1\n", "a: \"x\n", "a\n", "- 1\n",
    "a: 1\n b: 2\n", "  a: 1\nb: 2\n", "\ta: 1\n", "a:\n\tb: 1\n", "a:\tb\n", "a: b\t# c\n", "a: \"x\ty\"\n", "a: |\n  x\ty\n", "a: 1\n\t\nb: 2\n", "a: @x\n", "a: `x\n", "a: %x\n",
    "a: x: y\n", "a: 'x\n", "a: !!str 1\n", "한국어: 값 # 말\n", "a: 한국어\n", "a: [한, 국]\n", "a: x#y\n", "a: x #y\n", "a: 'x'#y\n", "? a\n: 1\n",
    "a: 1\n---\nb: 2\n", "a: &x 1\nb: *x\n", "{a: 1}\n", "{a: 1, b: [2]}\n", "a: [x, y,]\n", "a: [,]\n", "a: ]\n", "a:   \n  b\n", "a: \"\\q\"\n",
    "a: \"multi\\\n  line\"\n", "a:\n- x\nb:\n- y\n", "a: ? b\n", "a: null\nb: ~\n", "'a b': 1\n", "a : 1\n", "a:1\n", "a: 1 \n", "a: x  y\n", "a: http://x.y/z\n",
    "datasets:\n  - path: a.jsonl\n    type: chat_template\n    roles_to_train: [assistant]\n", "a: [a: 1]\n", "a: -\n", "- a\nb: 1\n", "a: 1\n- b\n",
    "a: 1\n\n\n", "\n\na: 1\n", "a: 1\n...\n# c\n", "# c\n---\na: 1\n", "--- # c\na: 1\n", "--- a\n", "--- {a: 1}\n", "---\n", "---\n---\n", "...\n", "a: 1\n...\nb: 2\n",
    "%YAML 1.1\n---\na: 1\n", "%YAML 1.2\n---\na: 1\n", "%TAG ! x\n---\na: 1\n", "a: ---\n", "a: ...\n", "a: --- b\n", "---a: 1\n", "a: 1 #\n", "a: 1 # \tx\n", "#\ta\na: 1\n",
    "a: 1\n  # in\n# out\nb: 2\n", "a:\n  # in\n  b: 1\n", "a:\n# out\n  b: 1\n", "a:\n  b: 1\n# out\n  c: 2\n", "a:\n- b\n# out\n- c\n", "a:\n  - b\n  # in\n\n  - c\n",
    "a: |\n  x\n# out\nb: 1\n", "a: |\n  x\n # less\nb: 1\n", "a: |\n  x\n  # in\nb: 1\n", "a: x\n# out\n  y\n", "a: 'x\n# in\n  y'\n", "a: 'x\ny'\n", "a: \"x\ny\"\n", "a: x\ny\n", "a: [x,\ny]\n",
    "a: [x\n]\nb: 1\n", "a: {\nb: 1\n}\n", "a: [b\nc]\n", "a: |\r\n  x\r\n  y\r\nb: 1\r\n", "a: x\r\n  y\r\n", "a: 'x\r\n  y'\r\n", "a: 1\r\n\r\nb: 2", "\ufeffa: 1\n", "\ufeff# c\na: 1\n",
    "a: 1\n\tb: 2\n", "a: [1,\t2]\n", "a:\n  - 1\t\n", "a: {b:\t1}\n", "a: 'x'\t# c\n", "a: x\t\n", "a: \tx\n", "\ta\n", "a: |\n\tx\n", "a: |\n  \tx\n\ty\n", "a:\n  b: 1\n\t# c\n",
    "a: \u0001\n", "a: \u007f\n", "a: \u0085b\n", "a: x\u2028y\n", "a: \u00a0x\n", "a: x\u3000y\n", "a: \ud7ff\n", "a: \ufffd\n", "a: \uffff\n", "a: \U0001f600\n", "\u00e9: 1\n",
    "a: [[[[1]]]]\n", "a: {b: {c: {d: 1}}}\n", "a:\n b:\n  c:\n   d: 1\n", "a: 1\na: 1.0\n", "1: a\n", "1: a\n\"1\": b\n", "null: a\n", "true: a\n", "2001-01-01: a\n", "a b: 1\n", "a-b: 1\n",
    "a.b: 1\n", "a[0]: 1\n", "\"a: b\": 1\n", "'': 1\n", "a:\n    b: 1\n    c:\n          - d\n", "a: {b: 1}\n  c: 2\n", "a: [1]\n  - 2\n", "a: x\n- y\n", "a:\n  - x\n  y: 1\n", "a:\n  x: 1\n  - y\n",
    "a: {b: 1}}\n", "a: [1]]\n", "a: {b: [1}]\n", "a: [1\nb: 2\n", "a: {b: 1\nc: 2\n", "a: {b 1}\n", "a: {b: 1 c: 2}\n", "a: [b c: d]\n", "a: \"b\" \"c\"\n", "a: b\n c\n", "a: b\n c: d\n",
    "seed 42\na: 1\n", "a: 1\nseed 42\n", "a: 1\nseed 42\nb: 2\n", "a:\n  b\n  c: 1\n", "a: \"x\": y\n", "a: 'x' : y\n", "? [a]\n: 1\n", "[a]: 1\n", "{a: 1}: 2\n", "a: ? b\n  : c\n",
]


def plain(value):
    if isinstance(value, datetime.date):
        return {"date": True}
    if isinstance(value, float) and (math.isinf(value) or math.isnan(value)):
        return {"float": str(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value


def record(text):
    try:
        value = plain(yaml.safe_load(text))
        json.dumps(value, ensure_ascii=False).encode()  # lone surrogates are no text
        return {"yaml": text, "value": value}
    except (yaml.YAMLError, ValueError, TypeError):
        return {"yaml": text, "error": True}


words = pathlib.Path(__file__).with_name("pyyaml_words.txt").read_text(encoding="utf-8").split()
records = {"pyyaml": yaml.__version__,
           "scalars": [record("k: " + s) for s in dict.fromkeys(SCALARS + words + PHRASES)],
           "documents": [record(d) for d in DOCUMENTS]}
target = pathlib.Path(__file__).with_name("pyyaml_meanings.json")
target.write_text(json.dumps(records, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
