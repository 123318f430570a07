"""Extraction against labels made by hand: precision, recall, F1 by set and by predicate, gains and losses.

    python -m bench.claims            every labelled set at hand
    python -m bench.claims --show     names each miss and each wrong claim

The examples' labels are in the project; those of the press name articles and offsets of a corpus that stands
beside the checkout, and are skipped without it, as is everything when the scorer is not there. The set `test`
is kept unread.
"""

import argparse
import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
LABELS = ROOT / "tests" / "data"
LAST = ROOT / "build" / "bench-claims.json"

Row = dict[str, Any]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--show", action="store_true", help="name each miss and each wrong claim")
    show = options.parse_args().show
    scorer = _scorer()
    if scorer is None:
        print("no scorer beside the checkout: nothing to measure")
        return
    known = json.loads(LAST.read_text(encoding="utf-8")) if LAST.exists() else {}
    now: dict[str, list[str]] = {}
    for name, gold, articles in _sets():
        claims = _claims(articles)
        report = scorer.score(gold, claims, None, show and name != "press, unread")
        found = scorer.matching(
            [g for g in gold if not g["optional"]], [c for c in claims if c["predicate"] != "open"]
        )
        required = [g["id"] for g in gold if not g["optional"]]
        now[name] = sorted(required[i] for i in found)
        _print(name, report, set(now[name]), set(known.get(name, now[name])))
    LAST.parent.mkdir(exist_ok=True)
    LAST.write_text(json.dumps(now, indent=1), encoding="utf-8")


def _scorer() -> ModuleType | None:
    path = SHARED / "eval" / "score_claims.py"
    spec = importlib.util.spec_from_file_location("score_claims", path) if path.exists() else None
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _sets() -> Iterable[tuple[str, list[Row], list[Any]]]:
    """(name, gold rows, articles) of every labelled set whose texts are at hand."""
    from extractors.read import read_paths

    yield "examples", _rows(LABELS / "examples.claims.jsonl"), list(read_paths([ROOT / "examples"]))
    seeds = SHARED / "eval" / "seeds.claims.jsonl"
    if seeds.exists():
        yield "five seeds", _rows(seeds), list(read_paths([SHARED / "seeds"], published="2024-03-28"))
    corpus = SHARED / "corpus" / "press.jsonl"
    if corpus.exists():
        records = {r["id"]: r for r in _rows(corpus)}
        for name, kind in (("press", "dev"), ("press, unread", "test")):
            gold = [
                r
                for path in sorted(LABELS.glob("press.*.claims.jsonl"))
                for r in _rows(path)
                if r["set"] == kind
            ]
            if gold:
                yield name, [_expanded(r, records) for r in gold], _records(gold, records)


def _records(gold: list[Row], records: dict[str, Row]) -> list[Any]:
    from extractors.read import read_record

    return [read_record(records[i]) for i in dict.fromkeys(r["article"] for r in gold)]


def _expanded(row: Row, records: dict[str, Row]) -> Row:
    """Reported words are labelled by their offsets: the texts stay where they are."""
    text = records[row["article"]]["text"]
    objects = [text[o["start"] : o["end"]] if isinstance(o, dict) else o for o in row["object"]]
    return {"qualifiers": {}, "attribution": [], **row, "object": objects}


def _claims(articles: list[Any]) -> list[Row]:
    from extractors.pipeline import extract
    from kg.model import Article

    accepted = [a for a in articles if isinstance(a, Article)]
    return [claim.to_json() for _, claims in extract(accepted) for claim in claims]


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _print(name: str, report: Row, found: set[str], before: set[str]) -> None:
    scores = f"precision {report['precision']:.2f}, recall {report['recall']:.2f}, F1 {report['f1']:.2f}"
    print(f"{name}: {scores} ({report['gold']} required, {report['predicted']} typed, {report['open']} open)")
    print("  recall by predicate:", ", ".join(f"{p} {r}" for p, r in report["recall_by_predicate"].items()))
    print("  qualifiers right:", ", ".join(f"{q} {r:.2f}" for q, r in report["qualified"].items()))
    if gained := sorted(found - before):
        print("  gained since the last run:", ", ".join(gained))
    if lost := sorted(before - found):
        print("  lost since the last run:", ", ".join(lost))


if __name__ == "__main__":
    main()
