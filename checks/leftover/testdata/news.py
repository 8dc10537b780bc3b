#!/usr/bin/env python3
"""Cases from the short news of testdata/news, one paragraph a line, the same in every language.

    news.py OUT [SOURCE-TARGET ...]

OUT/jobs.jsonl and OUT/gold.jsonl get, for every target language and source (English, or the pairs
named): the clean articles, and articles in which a sentence, a phrase or a word of the source was
put back, each with the source and without.
"""
import json
import pathlib
import random
import re
import sys

NEWS = pathlib.Path(__file__).parent / "news"
TEXT = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(NEWS.glob("*.txt"))}
UNSPACED = {"ja", "zh"}
WORD = re.compile(r"[^\W\d_][\w'’-]*")
SENTENCE = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])")
HELD = re.compile(r"\S+://\S+|\S+@\S+|`[^`]*`|[\"“„«「《‘][^\"”“»」》’]*[\"”“»」》’]")


def sentences(paragraph):
    return [s.strip() for s in SENTENCE.split(paragraph) if s.strip()]


def places(target, lang):
    """Where something may stand: between words, not in addresses, code or quotations."""
    held = [m.span() for m in HELD.finditer(target)]
    if lang in UNSPACED:
        found = [(m.end(), m.end()) for m in re.finditer("[、，。：；]", target[:-1])]
    else:
        found = [(m.start(1), m.end(1)) for m in re.finditer(r"(?<=[^\W\d_] )([^\W\d_]{2,})(?= )", target)]
    return [p for p in found if not any(a < p[0] < b or a < p[1] < b for a, b in held)]


def pieces(source, lang, strange):
    """Phrases of three to five words and single words, all in lower case, that only the language has."""
    if lang in UNSPACED:
        return re.findall(r"[぀-ヿ一-鿿]{5,8}", source), re.findall(r"[一-鿿]{2}", source)
    words = [m for m in WORD.finditer(HELD.sub(lambda m: "\0" * len(m.group()), source))]
    small = [m.group() == m.group().lower() for m in words]
    phrases = []
    for n in (3, 4, 5):
        for i in range(len(words) - n + 1):
            text = source[words[i].start():words[i + n - 1].end()]
            if text.count(" ") == n - 1 and not re.search(r"[^\w '’-]", text) and all(small[i:i + n]) and \
                    any(strange(m.group()) for m in words[i:i + n]):
                phrases.append(text)
    return phrases, [m.group() for m, s in zip(words, small) if s and len(m.group()) > 4 and strange(m.group())]


def main(out, pairs):
    dice = random.Random(1)
    vocabulary = {lang: {w.lower() for p in text for w in WORD.findall(p)} for lang, text in TEXT.items()}
    jobs, gold = [], []

    def add(source, target, name, kind, original, translation, item):
        for variant in ("source", "no-source"):
            job = f"{source}-{target}-{name}-{kind}-{variant}"
            side = {"lang": source, "text": original} if variant == "source" else {"lang": source}
            jobs.append({"id": job, "source": side, "target": {"lang": target, "text": translation}})
            expected = []
            if item:
                start, text = item
                at = len(translation[:start].encode())
                expected = [{"check": "leftover", "side": "target", "start": at, "end": at + len(text.encode()), "text": text}]
            words = len(translation) // 2 if target in UNSPACED else len(translation.split())
            gold.append({"id": job, "kind": kind, "variant": variant, "lang": target, "group": "",
                         "checks": ["leftover"], "target_words": words, "expected": expected})

    for source, target in pairs:
        others = set().union(*(vocabulary[lang] for lang in TEXT if lang != source))
        for i in range(0, len(TEXT[source]), 3):
            add(source, target, i, "clean", "\n\n".join(TEXT[source][i:i + 3]), "\n\n".join(TEXT[target][i:i + 3]), None)
        for i, (original, translation) in enumerate(zip(TEXT[source], TEXT[target])):
            after = (i + 1) % len(TEXT[source])
            with_next = (original + "\n\n" + TEXT[source][after], "\n\n" + TEXT[target][after])
            sentence = max(sentences(original), key=len)
            replaced = dice.choice(sentences(translation))
            at = translation.index(replaced)
            text = translation[:at] + sentence + translation[at + len(replaced):]
            add(source, target, i, "leftover-sentence", with_next[0], text + with_next[1], (at, sentence))
            phrases, words = pieces(original, source, lambda w: w.lower() not in others)
            for kind, list_ in (("leftover-phrase", phrases), ("leftover-word", words)):
                room = places(translation, target)
                if not list_ or not room:
                    continue
                piece, (start, end) = dice.choice(list_), dice.choice(room)
                text = translation[:start] + piece + translation[end:]
                add(source, target, i, kind, with_next[0], text + with_next[1], (start, piece))

    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in (("jobs", jobs), ("gold", gold)):
        with open(out / f"{name}.jsonl", "w", encoding="utf-8") as f:
            f.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], [pair.split("-") for pair in sys.argv[2:]] or [("en", lang) for lang in TEXT if lang != "en"])
