#!/usr/bin/env python3
"""Checks the quick start's rows in resources/samples.

Run: python3 tests/data/check_samples.py [FOLDER]
Prints the counts and the overlap between both files; exit status 1 and one line for each fault when a row is wrong.
"""
import json
import re
import sys
from collections import Counter
from pathlib import Path

KEYS = ["item", "quantity", "size", "name", "time"]
SIZES = {None, "small", "medium", "large"}
SYSTEM = "Turn the message into JSON with the keys item, quantity, size, name, time."
GRAM = 6
MAX_SHARE = 0.5
MAX_WORDS = 44
TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
# Words that tell a size; a row whose size is given must hold one of them, and a row without must hold none.
SIZE_WORDS = {
    "small": re.compile(r"\bsmall\b|스몰|작은", re.I),
    "medium": re.compile(r"\bmedium\b|\bregular\b|미디엄|레귤러|중간", re.I),
    "large": re.compile(r"\blarge\b|\bbig\b|라지|큰", re.I),
}


def is_korean(text):
    return re.search("[가-힣]", text) is not None


def answer_faults(message, text):
    """The faults of one answer, as sentences; an empty list when it is sound."""
    try:
        answer = json.loads(text)
    except ValueError as error:
        return [f"the answer is not JSON: {error}"]
    if not isinstance(answer, dict) or list(answer) != KEYS:
        return [f"the keys must be {KEYS} in this order"]
    faults = []
    if text != json.dumps(answer, ensure_ascii=False):
        faults.append("the answer is not spelled as json.dumps spells it")
    item, quantity, size, name, time = (answer[key] for key in KEYS)
    if not isinstance(item, str) or not item or item not in message:
        faults.append(f"item {item!r} is not in the message")
    if name is not None and (not isinstance(name, str) or not name or name not in message):
        faults.append(f"name {name!r} is not in the message")
    if quantity is not None and (type(quantity) is not int or quantity < 1):
        faults.append(f"quantity {quantity!r} is neither null nor a whole number of at least 1")
    if time is not None and (not isinstance(time, str) or not TIME.fullmatch(time)):
        faults.append(f"time {time!r} is neither null nor HH:MM")
    if size not in SIZES:
        faults.append(f"size {size!r} is none of small, medium, large, null")
    elif size is not None and not SIZE_WORDS[size].search(message):
        faults.append(f"no word in the message tells the size {size!r}")
    elif size is None and any(words.search(message) for words in SIZE_WORDS.values()):
        faults.append("the message tells a size, the answer does not")
    return faults


def read_rows(path):
    """(rows, faults): the rows are (message, answer text)."""
    rows, faults = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{path.name}:{number}: "
        try:
            messages = json.loads(line)["messages"]
            roles = [m["role"] for m in messages]
            system, message, answer = (m["content"] for m in messages)
        except (ValueError, KeyError, TypeError) as error:
            faults.append(f"{place}not a row of three messages: {error!r}")
            continue
        if roles != ["system", "user", "assistant"] or system != SYSTEM:
            faults.append(place + "other roles or another system text")
        if len(message.split()) > MAX_WORDS:
            faults.append(f"{place}longer than {MAX_WORDS} words")
        faults += [place + fault for fault in answer_faults(message, answer)]
        rows.append((message, answer))
    return rows, faults


def grams(message):
    """The runs of six words, without case and punctuation; a shorter message is one run."""
    words = re.findall(r"\w+", message.lower())
    return {tuple(words[i:i + GRAM]) for i in range(max(1, len(words) - GRAM + 1))}


def main():
    root = Path(__file__).resolve().parents[2]
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "resources" / "samples"
    train, faults = read_rows(folder / "orders-train.jsonl")
    held, held_faults = read_rows(folder / "orders-eval.jsonl")
    faults += held_faults

    for message, times in Counter(message for message, _ in train + held).items():
        if times > 1:
            faults.append(f"{times} times the same message: {message}")
    if len(train) < 400 or len(held) < 44:
        faults.append(f"too few rows: {len(train)} and {len(held)}")

    known = set().union(*(grams(message) for message, _ in train)) if train else set()
    shares = [len(grams(message) & known) / len(grams(message)) for message, _ in held]
    for (message, _), share in zip(held, shares):
        if share >= MAX_SHARE:
            faults.append(f"{share:.0%} of the six-word runs are in the training rows: {message}")

    for label, rows in (("train", train), ("eval", held)):
        korean = sum(is_korean(message) for message, _ in rows)
        answers = [json.loads(answer) for _, answer in rows] if not faults else []
        nulls = {key: sum(a[key] is None for a in answers) for key in KEYS[1:]}
        print(f"{label}: {len(rows)} rows, {len(rows) - korean} English, {korean} Korean; null: {nulls}")
        if not 0.4 <= korean / max(1, len(rows)) <= 0.5:
            faults.append(f"{label}: {korean} of {len(rows)} rows are Korean, wanted 40 % to 50 %")
    if not faults:
        for key in ("item", "name"):
            seen = {json.loads(answer)[key] for _, answer in train}
            new = {json.loads(answer)[key] for _, answer in held} - seen
            print(f"{key}: {len(seen)} values in training, {len(new)} in the held-out rows alone")
            if len(new) < 5:
                faults.append(f"only {len(new)} values of {key} are unseen in training")
    print(f"largest share of six-word runs a held-out row has in common with training: {max(shares, default=0):.2f}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
