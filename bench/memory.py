"""What a whole list as a file takes of memory, over what the process had before.

    DATABASE_URL=postgres://…/bench_medium python3 -m bench.memory

Each file is read to its end, through all of the application, by a process of its own. Its rows are
many times the rows that are fetched at once.
"""

import multiprocessing
import resource

from bench.corpus import set_up

FORMATS = ("csv", "ndjson", "xlsx")
LISTS = ("items", "updates")
KILOBYTE = 1024


def main() -> None:
    spawn = multiprocessing.get_context("spawn")
    for name in LISTS:
        for format_ in FORMATS:
            with spawn.Pool(1) as pool:
                size, more = pool.apply(measure, (name, format_))
            print(f"{name}, {format_}: {size / KILOBYTE**2:.1f} MB, {more:.0f} MB of memory")


def measure(name: str, format_: str) -> tuple[int, float]:
    """Return the bytes of a file, and the megabytes that the process grew by to write it."""
    set_up()
    from django.test import Client  # noqa: PLC0415  Needs what set_up() loads.

    client = Client(headers={"host": "localhost"})
    list(client.get(f"/api/v1/themes/?format={format_}"))
    before = highest()
    answer = client.get(f"/api/v1/{name}/?format={format_}")
    size = sum(len(part) for part in answer)
    return size, highest() - before


def highest() -> float:
    """Return the most memory that this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE


if __name__ == "__main__":
    main()
