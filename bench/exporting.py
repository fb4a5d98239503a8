"""How fast all items are written as CSV in three languages, in rows a second."""

import http.client
import statistics
import time

from bench.sides import Side

ITEMS = {
    "first": "/api/v1/items/?format=csv",
    "plain": "/items.csv",
    "datasette": "/bench/commitments_item.csv?_stream=on",
}


def compare(sides: dict[str, Side], rounds: int) -> str:
    """Return what each side did next to Datasette. Raises RuntimeError where rows are missing."""
    asked = {name: path for name, path in ITEMS.items() if name in sides}
    took = [
        {name: export(sides[name].ports[0], path) for name, path in asked.items()}
        for _ in range(rounds)
    ]
    lines = {name: took[0][name][0] for name in asked}
    if len(set(lines.values())) > 1:
        message = f"W5: the files differ in length: {lines}"
        raise RuntimeError(message)
    ratios = [
        f"{statistics.median(each[other][1] / each['first'][1] for each in took):.2g} times {other}"
        for other in asked
        if other != "first"
    ]
    return f"W5, all items as CSV, rows a second: {', '.join(ratios)}."


def export(port: int, path: str) -> tuple[int, float]:
    """Return the lines of a file from 127.0.0.1, and the seconds that it took to the last."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    begin, lines = time.monotonic(), 0
    connection.request("GET", path)
    response = connection.getresponse()
    if response.status != http.client.OK:
        message = f"{path}: {response.status}"
        raise RuntimeError(message)
    while part := response.read(65536):
        lines += part.count(b"\n")
    connection.close()
    return lines, time.monotonic() - begin
