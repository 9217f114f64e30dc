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

KEYS = ["drink", "size", "count", "place"]
SYSTEM = "Order to JSON: drink, size, count, place."
GRAM = 4
MAX_SHARE = 0.6
MIN_WORDS, MAX_WORDS = 4, 22
COUNTS = range(1, 7)
# The words that tell each value. A row must hold a word of its value, and no word of any other value of the same key;
# the rows that decline a second drink are the one exception.
DRINK_WORDS = {
    "americano": r"\bamericanos?\b|아메리카노",
    "latte": r"\blattes?\b|라떼",
    "mocha": r"\bmochas?\b|모카",
    "espresso": r"\bespressos?\b|에스프레소",
    "lemonade": r"\blemonades?\b|레모네이드",
    "green tea": r"\bgreen teas?\b|녹차",
    "black tea": r"\bblack teas?\b|홍차",
    "cocoa": r"\bcocoas?\b|코코아",
    "cola": r"\bcolas?\b|콜라",
    "juice": r"\bjuices?\b|주스",
}
SIZE_WORDS = {
    "small": r"\b(?:small|little|short)\b|작은|작게|스몰",
    "large": r"\b(?:large|big)\b|큰|크게|라지",
}
PLACE_WORDS = {
    "here": r"\bhere\b|\beat(?:ing)? in\b|\b(?:sit|sitting|stay)\b|\btable\b|여기서|여기 앉|앉아서|매장|마시고 갈|먹고 갈",
    "to go": r"\bto go\b|\btake ?(?:away|out)\b|\btaking it\b|포장|테이크아웃|가져갈|싸 주",
}
# The words of each count above one; a message that tells none of them means a single drink.
COUNT_WORDS = {
    2: r"\b(?:two|2)\b|두 잔|둘|2잔",
    3: r"\b(?:three|3)\b|세 잔|셋|3잔",
    4: r"\b(?:four|4)\b|네 잔|넷|4잔",
    5: r"\b(?:five|5)\b|다섯|5잔",
    6: r"\b(?:six|6)\b|여섯|6잔",
}
# Numbers that are no count: a clock time, a table, the "x2" of a terse order is set apart instead.
NOT_COUNTS = re.compile(r"\d+:\d+|\btable \d+|\d+번 테이블|\d+시", re.I)
MAX_DECLINED = 0.06


def is_korean(text):
    return re.search("[가-힣]", text) is not None


def told(message, words):
    """The values whose words are in the message."""
    return {value for value, pattern in words.items() if re.search(pattern, message, re.I)}


def counts_told(message):
    text = re.sub(r"\bx(\d)\b", r"x \1", NOT_COUNTS.sub(" ", message))
    return told(text, COUNT_WORDS) or {1}


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
    drink, size, count, place = (answer[key] for key in KEYS)
    if drink not in DRINK_WORDS:
        faults.append(f"drink {drink!r} is none of {list(DRINK_WORDS)}")
    elif drink not in told(message, DRINK_WORDS) or len(told(message, DRINK_WORDS)) > 2:
        faults.append(f"the message does not tell the drink {drink!r}")
    for key, value, words in (("size", size, SIZE_WORDS), ("place", place, PLACE_WORDS)):
        if value is not None and value not in words:
            faults.append(f"{key} {value!r} is none of {list(words)} and not null")
        elif told(message, words) != ({value} - {None}):
            faults.append(f"{key} is {value!r}, the message tells {sorted(told(message, words))}")
    if type(count) is not int or count not in COUNTS:
        faults.append(f"count {count!r} is no whole number from 1 to 6")
    elif counts_told(message) != {count}:
        faults.append(f"count is {count}, the message tells {sorted(counts_told(message))}")
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
        if not MIN_WORDS <= len(message.split()) <= MAX_WORDS:
            faults.append(f"{place}not of {MIN_WORDS} to {MAX_WORDS} words: {message}")
        faults += [f"{place}{fault}: {message}" for fault in answer_faults(message, answer)]
        rows.append((message, answer))
    return rows, faults


def grams(message):
    """The runs of four words, without case and punctuation; a shorter message is one run."""
    words = re.findall(r"\w+", message.lower())
    return {tuple(words[i:i + GRAM]) for i in range(max(1, len(words) - GRAM + 1))}


def overlap(train, held):
    """(largest share, faults) of the runs of words that a held-out row has in common with all training rows."""
    known = set().union(*(grams(message) for message, _ in train)) if train else set()
    shares = {message: len(grams(message) & known) / len(grams(message)) for message, _ in held}
    faults = [f"{share:.0%} of the {GRAM}-word runs are in the training rows: {message}"
              for message, share in shares.items() if share >= MAX_SHARE]
    return max(shares.values(), default=0), faults


def count_faults(label, rows):
    """Prints how often each value occurs; a fault for every value that never does."""
    faults = []
    korean = sum(is_korean(message) for message, _ in rows)
    print(f"{label}: {len(rows)} rows, {len(rows) - korean} English, {korean} Korean")
    if not 0.4 <= korean / max(1, len(rows)) <= 0.5:
        faults.append(f"{label}: {korean} of {len(rows)} rows are Korean, wanted 40 % to 50 %")
    wanted = (DRINK_WORDS, [*SIZE_WORDS, None], COUNTS, [*PLACE_WORDS, None])
    for key, values in zip(KEYS, wanted):
        times = Counter(json.loads(answer)[key] for _, answer in rows)
        print(f"  {key}: " + ", ".join(f"{value} {times[value]}" for value in values))
        faults += [f"{label}: no row has the {key} {value}" for value in values if not times[value]]
    declined = sum(len(told(message, DRINK_WORDS)) > 1 for message, _ in rows)
    print(f"  a second drink is declined: {declined}")
    if declined > MAX_DECLINED * len(rows):
        faults.append(f"{label}: {declined} rows decline a drink, at most {MAX_DECLINED:.0%} may")
    return faults


def main():
    root = Path(__file__).resolve().parents[2]
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "resources" / "samples"
    train, faults = read_rows(folder / "orders-train.jsonl")
    held, held_faults = read_rows(folder / "orders-eval.jsonl")
    faults += held_faults

    for message, times in Counter(message for message, _ in train + held).items():
        if times > 1:
            faults.append(f"{times} times the same message: {message}")
    known = {answer for _, answer in train}
    faults += [f"the answer is one of training: {message}" for message, answer in held if answer in known]
    if len(train) < 400 or len(held) < 44:
        faults.append(f"too few rows: {len(train)} and {len(held)}")
    if not faults:
        faults += count_faults("train", train) + count_faults("eval", held)
    largest, overlap_faults = overlap(train, held)
    faults += overlap_faults
    print(f"largest share of {GRAM}-word runs a held-out row has in common with training: {largest:.2f}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
