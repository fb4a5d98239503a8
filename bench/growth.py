"""How answers slow down as the account grows: the same questions to two sizes of the corpus.

    python3 -m bench.growth postgres://…/bench_medium postgres://…/bench_large

Both are served by this application, keeping no answers, and asked in turns. Printed are the medians
of the time at the second over the time at the first, with the ratios to stay under.
"""

import argparse
import json
import statistics
import urllib.parse
from contextlib import ExitStack

from bench.sides import Side, collect_static, gunicorn

PAGES = 100
# Of a declaration that both have, and of a list whose first page is not all of it.
QUESTIONS = {
    "W1, one item": ("/api/v1/items/D50-C10-1/?lang=en", 1.2),
    "W2, 25 items, two filters, count": (
        "/api/v1/items/?addressee=body-7&status=underway&lang=en",
        1.3,
    ),
    "W3, an English search": ("/api/v1/search/?q=women+education+Herat", 3),
    "W3, a Dari search": (f"/api/v1/search/?q={urllib.parse.quote('حقوق زنان هرات')}", 3),
    "W4, history of an item": ("/api/v1/updates/?item=D50-C10-1", 1.2),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("databases", nargs=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=6)
    options = parser.parse_args()
    collect_static()
    with ExitStack() as stack:
        sides = [
            stack.enter_context(
                gunicorn("first", "vienna_process.wsgi", ANSWERS_KEPT="0", DATABASE_URL=each)
            )
            for each in options.databases
        ]
        asked = {name: ([path, path], most) for name, (path, most) in QUESTIONS.items()}
        asked["W2, a cursor after 2,500 updates"] = ([deep_in_updates(each) for each in sides], 2)
        asked["W8, 25 changes since a cursor"] = ([since(each) for each in sides], 1.2)
        for name, (paths, most) in asked.items():
            print(f"{name}: {grown(sides, paths, options):.2f} times (at most {most})", flush=True)


def grown(sides: list[Side], paths: list[str], options: argparse.Namespace) -> float:
    """Return how many times as long the second side takes, the median of rounds in turns."""
    for side, path in zip(sides, paths, strict=True):
        side.rate(path, 1)
    rounds = [
        [side.rate(path, options.seconds) for side, path in zip(sides, paths, strict=True)]
        for _ in range(options.rounds)
    ]
    return statistics.median(first / second for first, second in rounds)


def deep_in_updates(side: Side) -> str:
    """Return the address of a page far on in the list of updates, as its links lead there."""
    path = "/api/v1/updates/"
    for _ in range(PAGES):
        path = json.loads(side.get(path)[0])["next"].split("127.0.0.1", 1)[1]
        path = path[path.index("/") :]
    return path


def since(side: Side) -> str:
    """Return the address of what changed after the first thousand changes."""
    cursor = json.loads(side.get("/api/v1/changes/?page_size=1000")[0])["next"]
    return f"/api/v1/changes/?since={cursor}&page_size=25"


if __name__ == "__main__":
    main()
