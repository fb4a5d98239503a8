"""What a reading page weighs, and how soon it can be read on a slow phone.

    python3 dev.py weigh

serves the real declaration with the settings of production, opens every kind of page in Chromium,
writes the table of docs/weight.md, and fails when a page is over its bytes. Times and shifts are
shown and not judged: machines differ.
"""

import argparse
import os
import secrets
import socket
import string
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.visits import READING

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs/weight.md"
LANGUAGES = ("en", "fa-af", "ps")
# Bytes: of the page itself, of a first visit with and without fonts, of a second visit.
PAGE, FIRST, WITHOUT_FONTS, SECOND, REQUESTS = 35_000, 120_000, 60_000, 20_000, 8
# As Lighthouse simulates slow connections and phones: milliseconds, bytes a second, times slower.
LATENCY, THROUGHPUT, SLOWER = 400, 400 * 1024 // 8, 4
SHIFTS = """
    window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
"""
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
LEFT_OUT = {"not-found", "api"}
# Where the table begins in its page, and what stands over its columns.
HEADS = (
    "| page | language | page, kB | first visit, kB | without fonts, kB | second visit, kB "
    "| requests | text after, s | shift |\n"
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: |\n"
)


@dataclass
class Weight:
    """What one visit took, in bytes as they passed over the network."""

    page: int = 0
    fonts: int = 0
    rest: int = 0
    requests: int = 0
    second: int = 0
    painted: float = 0.0
    shift: float = 0.0

    @property
    def first(self) -> int:
        return self.page + self.fonts + self.rest

    @property
    def without_fonts(self) -> int:
        return self.page + self.rest

    def excesses(self) -> list[str]:
        """Return what is over its limit, in words."""
        limits = [
            ("page", self.page, PAGE),
            ("first visit", self.first, FIRST),
            ("first visit without fonts", self.without_fonts, WITHOUT_FONTS),
            ("second visit", self.second, SECOND),
            ("requests", self.requests, REQUESTS),
        ]
        return [f"{name}: {value} of {limit}" for name, value, limit in limits if value > limit]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="leave the table as it is")
    options = parser.parse_args()
    rows, excesses = [], []
    with serving() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for kind, path in READING.items():
            if kind in LEFT_OUT:
                continue
            for code in LANGUAGES:
                weight = weigh(browser, site + path.format(code=code))
                rows.append(row(kind, code, weight))
                excesses += [f"{kind} in {code}: {each}" for each in weight.excesses()]
        browser.close()
    print("\n".join(rows))
    if not options.check:
        write_table(rows)
    for excess in excesses:
        print(f"bench/weight.py: over its limit: {excess}", file=sys.stderr)
    return bool(excesses)


def write_table(rows: list[str]) -> None:
    """Put the rows into the page that explains them."""
    before = TABLE.read_text().partition(HEADS)[0]
    TABLE.write_text(before + HEADS + "\n".join(rows) + "\n")


def row(kind: str, code: str, weight: Weight) -> str:
    sizes = (weight.page, weight.first, weight.without_fonts, weight.second)
    cells = [f"{size / 1000:.1f}" for size in sizes]
    cells += [str(weight.requests), f"{weight.painted / 1000:.1f}", f"{weight.shift:.3f}"]
    return f"| {kind} | {code} | " + " | ".join(cells) + " |"


def weigh(browser: Browser, address: str) -> Weight:
    """Visit a page as somebody who has never been there, then once more.

    The server has made it before: what is measured is the way to the reader.
    """
    weight = Weight()
    urllib.request.urlopen(urllib.parse.quote(address, safe=string.punctuation)).read()
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        context.add_init_script(SHIFTS)
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        slow = {
            "latency": LATENCY,
            "downloadThroughput": THROUGHPUT,
            "uploadThroughput": THROUGHPUT,
        }
        network.send("Network.emulateNetworkConditions", {"offline": False, **slow})
        network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        sizes: dict[str, int] = {}
        kinds: dict[str, str] = {}
        network.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
        network.on(
            "Network.loadingFinished",
            lambda e: sizes.update({e["requestId"]: int(e["encodedDataLength"])}),
        )
        page.goto(address, wait_until="networkidle")
        weight.painted = page.evaluate(FIRST_PAINT)
        weight.shift = page.evaluate("window.shifted")
        for request, size in sizes.items():
            kind = kinds.get(request, "")
            weight.page += size * (kind == "Document")
            weight.fonts += size * (kind == "Font")
            weight.rest += size * (kind not in {"Document", "Font"})
        weight.requests = len(sizes)
        sizes.clear()
        page.goto("about:blank")
        page.goto(address, wait_until="networkidle")
        weight.second = sum(sizes.values())
    return weight


@contextmanager
def serving() -> Iterator[str]:
    """Serve the database of `dev.py run` as in production; yield the address of the site."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "LOCAL": "0",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
    }
    manage = [sys.executable, "manage.py"]
    collect = [*manage, "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    serve = [*manage, "runserver", "--noreload", f"127.0.0.1:{port}"]
    server = subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str, seconds: int = 60) -> None:
    """Return when the address answers. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=5)
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise TimeoutError(address)


if __name__ == "__main__":
    sys.exit(main())
