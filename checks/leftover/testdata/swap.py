#!/usr/bin/env python3
"""Make cases with the roles swapped: English targets in which pieces of the
other language were left.

    swap.py EVAL/dev OUT        reads jobs.jsonl and gold.jsonl, writes both to OUT

The English source of a clean case becomes the target and its translation the
source. Two sentences are replaced by sentences of the translation, or in up to
two sentences two to five words by words of it; every case comes with source,
without, and untouched.
"""
import json
import random
import re
import sys
from pathlib import Path

UNSPACED = ("ja", "zh")
KINDS = ("clean", "decoy-merged", "decoy-split")


def sentences(text):
    for line in text.split("\n"):
        for part in re.split(r"(?<=[.!?])\s+|(?<=[。！？])", line):
            if part.strip():
                yield part.strip()


def fragment(sentence, lang, size):
    """Some words of a sentence, without names and numbers; None if it has none."""
    if lang in UNSPACED:
        run = random.choice(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]{4,}", sentence) or [sentence])
        size = random.randint(3, 8)
        at = random.randint(0, max(0, len(run) - size))
        return run[at:at + size]
    words = sentence.split()
    small = lambda word: word[:1].islower() or lang == "ar"
    places = [at for at in range(len(words) - size + 1)
              if all(re.fullmatch(r"[^\W\d_]+", word) for word in words[at:at + size])
              and sum(map(small, words[at:at + size])) >= 2]
    if not places:
        return None
    at = random.choice(places)
    return " ".join(words[at:at + size])


def with_sentences(english, foreign):
    parts = [(part, False) for part in english]
    for at in random.sample(range(1, len(parts)), 2):
        parts[at] = (random.choice(foreign), True)
    return parts


def with_phrases(english, foreign, lang):
    long = [at for at, part in enumerate(english) if len(part.split()) > 8]
    chosen = random.sample(long, min(2, len(long)))
    parts = []
    for at, part in enumerate(english):
        words, size = part.split(), random.randint(2, 5)
        left = fragment(random.choice(foreign), lang, size) if at in chosen else None
        if not left:
            parts.append((part, False))
            continue
        start = random.randint(1, len(words) - size - 1)
        parts += [(" ".join(words[:start]), False), (left, True), (" ".join(words[start + size:]), False)]
    return parts


def build(parts, separator):
    text, expected = "", []
    for part, left in parts:
        text += separator if text else ""
        start = len(text.encode())
        text += part
        if left:
            expected.append({"check": "leftover", "side": "target", "start": start,
                             "end": len(text.encode()), "text": part})
    return text, expected


def main(source, out):
    random.seed(7)
    read = lambda name: [json.loads(line) for line in (Path(source) / name).open(encoding="utf-8")]
    jobs = {job["id"]: job for job in read("jobs.jsonl")}
    Path(out).mkdir(parents=True, exist_ok=True)
    seen = set()
    with (Path(out) / "jobs.jsonl").open("w") as jobs_out, (Path(out) / "gold.jsonl").open("w") as gold_out:
        for case in read("gold.jsonl"):
            job, lang = jobs[case["id"]], case["lang"]
            if case["kind"] not in KINDS or not (job.get("source") or {}).get("text"):
                continue
            foreign = [s for s in sentences(job["target"]["text"])
                       if (len(s) >= 20 if lang in UNSPACED else len(s.split()) >= 7)]
            english = list(sentences(job["source"]["text"]))
            key = (lang, job["source"]["text"][:200])
            if key in seen or len(foreign) < 4 or len(english) < 6:
                continue
            seen.add(key)
            for variant in ("source", "no-source"):
                separator = random.choice((" ", "\n"))
                for kind, parts, between in (
                        ("clean", [(part, False) for part in english], separator),
                        ("leftover-sentence", with_sentences(english, foreign), separator),
                        ("leftover-phrase", with_phrases(english, foreign, lang), " ")):
                    text, expected = build(parts, between)
                    name = f"swapped-{lang}-{kind}-{variant}-{len(seen)}"
                    given = {"lang": lang}
                    if variant == "source":
                        given["text"] = job["target"]["text"]
                    jobs_out.write(json.dumps({"id": name, "target": {"text": text, "lang": "en"}, "source": given},
                                              ensure_ascii=False) + "\n")
                    gold_out.write(json.dumps({"id": name, "kind": kind, "variant": variant, "lang": lang, "group": "",
                                               "checks": ["consistency", "drift", "leftover", "omission"] if kind == "clean"
                                               else ["leftover"], "target_words": len(text.split()),
                                               "expected": expected}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
