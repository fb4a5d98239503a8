"""Check the ledger from outside, as in: python3 verify_ledger.py https://HOST [HEAD.json].

Needs nothing but Python 3. Reads every entry from the API, computes every digest anew, and compares
with a head that you kept from ledger/head/ earlier.
"""

import hashlib
import json
import sys
from urllib.request import urlopen


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def entries(site):
    address = f"{site}/api/v1/ledger/entries/?page_size=100&format=json"
    while address:
        with urlopen(address) as answer:
            page = json.load(answer)
        yield from page["results"]
        address = page["next"]


def check(site, kept):
    before, number, redacted = "0" * 64, 0, 0
    for entry in entries(site):
        number += 1
        sealed = entry["commitment"]
        if entry["content"] is None:
            redacted += 1
        else:
            sealed = hashlib.sha256(
                entry["salt"].encode() + canonical(entry["content"])
            ).hexdigest()
        header = {"number": number, "recorded_on": entry["recorded_on"], "commitment": sealed}
        digest = hashlib.sha256(before.encode() + canonical(header)).hexdigest()
        if entry["number"] != number or entry["digest"] != digest:
            sys.exit(f"Entry {number} does not fit.")
        if kept.get("number") == number and kept["digest"] != digest:
            sys.exit(f"Entry {number} is not the one of your head: the ledger was rewritten.")
        before = digest
    if kept.get("number", 0) > number:
        sys.exit("Your head is missing: the ledger was cut.")
    print(f"{number} entries fit, {redacted} of them redacted. Head: {before}")


if __name__ == "__main__":
    check(sys.argv[1].rstrip("/"), json.load(open(sys.argv[2])) if sys.argv[2:] else {})
