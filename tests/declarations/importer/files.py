"""The smallest file that uses every part of the format, and ways to break it."""

from dataclasses import dataclass
from itertools import pairwise

import yaml
from hypothesis import strategies as st

SMALL = """\
declaration:
  slug: small-2024
  title: {en: A small declaration, fa-AF: اعلامیۀ کوچک, ps: وړه اعلامیه}
  place: {en: Herat, fa-AF: هرات, ps: هرات}
  started_on: '2024-01-01'
  ended_on: '2024-01-02'
  upholds: [second-vienna-2023]
text_sources:
- code: ours
  title: {en: The text, fa-AF: متن, ps: متن}
  language: en
  is_tracked: true
  sha256: 595fb834b35992554ba73a3983a5f690b17ece7d60bc93a56896f49cbd5df7f5
- code: other
  title: {en: Another text, fa-AF: متن دیگر, ps: بل متن}
  url: https://example.org/text
  seen_on: '2024-02-01'
  language: ps
addressees:
- code: small-council
  kind: organisation
  name: {en: The council, fa-AF: شورا, ps: شورا}
  part_of: small-village
- code: small-village
  kind: people
  name: {en: The village, fa-AF: قریه, ps: کلی}
themes:
- code: small-roads
  name: {en: Roads, fa-AF: سرک‌ها, ps: سړکونه}
- code: small-water
  name: {en: Water, fa-AF: آب, ps: اوبه}
clauses:
- kind: preamble
  number: 1
  code: S-P1
  text: {en: We met in Herat., fa-AF: ما در هرات گرد آمدیم., ps: موږ په هرات کې سره وکتل.}
  items: []
- kind: operative
  number: 1
  code: S-C1
  text:
    en: We ask the council to dig wells and we thank the village.
    fa-AF: از شورا می‌خواهیم که چاه بکند و از قریه سپاسگزاریم.
    ps: له شورا غواړو چې څاګانې وکیندي او له کلي مننه کوو.
  variants:
  - source: other
    kind: different
    wording: {en: to dig wells, fa-AF: چاه بکند, ps: څاګانې وکیندي}
    other_wording: {en: to dig a well, fa-AF: یک چاه بکند, ps: یوه څا وکیندي}
  items:
  - code: S-C1-1
    kind: demand
    title: {en: To dig wells, fa-AF: کندن چاه, ps: د څاګانو کیندل}
    quotation: {en: ask the council, fa-AF: از شورا, ps: له شورا}
    speaker: small-village
    addressees: [small-council]
    about: [small-village]
    themes: [small-water]
  - code: S-C1-2
    kind: position
    stance: gratitude
    title: {en: Thanks to the village, fa-AF: سپاس از قریه, ps: له کلي مننه}
    quotation: {en: thank the village, fa-AF: از قریه سپاسگزاریم, ps: له کلي مننه}
    speaker: small-council
"""
# The two items, to drop or to swap
FIRST, SECOND = SMALL[SMALL.index("  - code: S-C1-1") :].split("  - code: S-C1-2")
SECOND = "  - code: S-C1-2" + SECOND


@dataclass(frozen=True)
class Fault:
    """One thing wrong with the small file: ``new`` in the place of ``old``.

    The refusal names ``path``, on the line of ``near`` or else of ``new``, and says ``what``.
    """

    name: str
    old: str
    new: str
    path: str
    what: str
    near: str = ""

    def __str__(self):
        return self.name

    @property
    def text(self):
        return changed((self.old, self.new))

    @property
    def place(self):
        return f"line {line_of(self.text, self.near or self.new)}, {self.path}: "


def changed(*changes):
    """Return the small file with each first text, which stands there once, as the second."""
    text = SMALL
    for old, new in changes:
        before, after = text.split(old)
        text = before + new + after
    return text


def line_of(text, words):
    """Return the number of the first line of ``words``, which stand in ``text`` once."""
    before, _after = text.split(words)
    return before.count("\n") + 1


def write(folder, content):
    """Return the path of a new file in ``folder``."""
    path = folder / "declaration.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


ONE_ADDRESSEE = "a demand, a commitment or a condition needs at least one addressee."
NO_ADDRESSEE = "a position has no addressee: nothing is asked."
NOT_A_BODY = "is not an addressee of this file."
FAULTS = [
    # What is not in the vocabulary
    Fault("kind of clause", "kind: preamble", "kind: annex", "clauses[0].kind", "'annex' is not"),
    Fault(
        "kind of item", "kind: demand", "kind: wish", "clauses[1].items[0].kind", "'wish' is not"
    ),
    Fault("kind of body", "kind: people", "kind: club", "addressees[1].kind", "'club' is not"),
    Fault("kind of variant", "different", "odd", "clauses[1].variants[0].kind", "'odd' is not"),
    Fault("stance", "gratitude", "envy", "clauses[1].items[1].stance", "'envy' is not"),
    Fault("language", "language: ps", "language: de", "text_sources[1].language", "'de' is not"),
    Fault("column", "language: ps", "seal: red", "text_sources[1]", "'seal'", "code: other"),
    Fault("part", "themes:\n", "topics:\n", "the whole file", "'topics'", "declaration:\n"),
    # What is missing
    Fault(
        "slug", "slug: small-2024\n  ", "", "declaration", "'slug' is a req", "title: {en: A small"
    ),
    Fault(
        "part of addressees",
        "addressees:\n-",
        "organs:\n-",
        "the whole file",
        "'addressees' is a required property",
        "declaration:\n",
    ),
    Fault("no clauses", SMALL[SMALL.index("clauses:") :], "clauses: []\n", "clauses", "[] should"),
    Fault("missing language", ", ps: هرات}", "}", "declaration.place", "'ps' is", "{en: Herat"),
    Fault(
        "alias of a language",
        "fa-AF: هرات",
        "prs: هرات",
        "declaration.place",
        "'prs' is not",
        "{en: H",
    ),
    Fault(
        "foreign language",
        "ps: هرات}",
        "ps: هرات, de: Herat}",
        "declaration.place",
        "'de' is not",
        "{en: H",
    ),
    Fault("empty text", "en: Roads", 'en: ""', "themes[0].name.en", "'' should be"),
    Fault("no text", "en: Roads", "en:", "themes[0].name.en", "None is not of type", "{en:,"),
    Fault("null for a text", "en: Roads", "en: ~", "themes[0].name.en", "None is not of type"),
    Fault("number for a text", "en: Roads", "en: 2024", "themes[0].name.en", "2024 is not of type"),
    Fault("truth for a text", "en: Roads", "en: true", "themes[0].name.en", "True is not of type"),
    Fault("list for a text", "en: Roads", "en: [Roads]", "themes[0].name.en", "['Roads'] is not"),
    # Values that do not fit
    Fault(
        "number",
        "number: 1\n  code: S-P1",
        "number: 0\n  code: S-P1",
        "clauses[0].number",
        "0 is less",
    ),
    Fault(
        "hexadecimal number",
        "number: 1\n  code: S-P1",
        f"number: 0x{'f' * 9000}\n  code: S-P1",
        "clauses[0].number",
        "is violated",
    ),
    Fault("title of 201", "A small declaration", "a" * 201, "declaration.title.en", "maxLength"),
    Fault("title of 301", "To dig wells", "a" * 301, "clauses[1].items[0].title.en", "maxLength"),
    Fault("day", "'2024-01-01'", "'2023-13-45'", "declaration.started_on", "is not a 'date'"),
    Fault(
        "slashes", "'2024-01-01'", "1402/02/06", "declaration.started_on", "must be a date as in"
    ),
    Fault("1402", "'2024-01-01'", "1402-02-06", "declaration.started_on", "must be a date as in"),
    Fault("week", "'2024-01-01'", "2024-W01-1", "declaration.started_on", "must be a date as in"),
    Fault("script", "https://ex", "javascript:ex", "text_sources[1].url", "begins with http://"),
    Fault(
        "space in a URL", "https://ex", "https://e x", "text_sources[1].url", "begins with http://"
    ),
    Fault("code", "code: small-roads", "code: Roads", "themes[0].code", "must be a code of small"),
    Fault("code of clause", "code: S-P1", "code: '1'", "clauses[0].code", "as in P1, C09 or X1."),
    Fault(
        "code of item",
        "code: S-C1-2",
        "code: S-C1",
        "clauses[1].items[1].code",
        "as in C09-2.",
        "code: S-C1\n    kind",
    ),
    # Whom an item is addressed to
    Fault(
        "no addressee",
        "    addressees: [small-council]\n",
        "",
        "clauses[1].items[0]",
        ONE_ADDRESSEE,
        "code: S-C1-1",
    ),
    Fault(
        "empty addressees",
        "    addressees: [small-council]",
        "    addressees: []",
        "clauses[1].items[0].addressees",
        ONE_ADDRESSEE,
    ),
    Fault(
        "empty implied addressees",
        "    addressees: [small-council]",
        "    implied_addressees: []",
        "clauses[1].items[0].implied_addressees",
        ONE_ADDRESSEE,
    ),
    Fault(
        "position with an addressee",
        "stance: gratitude",
        "stance: gratitude\n    addressees: [small-village]",
        "clauses[1].items[1].addressees",
        NO_ADDRESSEE,
        "addressees: [small-village]",
    ),
    Fault(
        "position with an implied addressee",
        "stance: gratitude",
        "stance: gratitude\n    implied_addressees: [small-village]",
        "clauses[1].items[1].implied_addressees",
        NO_ADDRESSEE,
        "implied_addressees: [small-village]",
    ),
    Fault(
        "named and implied",
        "addressees: [small-council]",
        "addressees: [small-council]\n    implied_addressees: [small-council]",
        "clauses[1].items[0].implied_addressees",
        "small-council is either named or implied, not both.",
        "implied_addressees: [small-council]",
    ),
    Fault(
        "named twice",
        "[small-council]",
        "[small-council, small-council]",
        "clauses[1].items[0].addressees",
        "small-council stands twice.",
    ),
    Fault(
        "demand with a stance",
        "kind: demand",
        "kind: demand\n    stance: view",
        "clauses[1].items[0]",
        "only a position has a stance.",
        "code: S-C1-1",
    ),
    Fault(
        "no stance",
        "    stance: gratitude\n",
        "",
        "clauses[1].items[1]",
        "'stance'",
        "code: S-C1-2",
    ),
    # What stands twice
    Fault(
        "theme",
        "small-roads",
        "small-water",
        "themes[1]",
        "small-water stands twice.",
        "code: small-water\n  name: {en: Water",
    ),
    Fault(
        "body",
        "code: small-village",
        "code: small-council",
        "addressees[1]",
        "small-council stands twice.",
        "code: small-council\n  kind: people",
    ),
    Fault(
        "source",
        "code: other",
        "code: ours",
        "text_sources[1]",
        "ours stands twice.",
        "code: ours\n  title: {en: Another",
    ),
    Fault(
        "clause", "code: S-P1", "code: S-C1", "clauses[1]", "S-C1 stands twice.", "kind: operative"
    ),
    Fault(
        "number of clause",
        "operative",
        "preamble",
        "clauses[1]",
        "preamble 1 stands twice.",
        "kind: preamble\n  number: 1\n  code: S-C1",
    ),
    Fault(
        "item",
        "code: S-C1-2",
        "code: S-C1-1",
        "clauses[1].items[0].code",
        "S-C1-1 stands twice.",
        "code: S-C1-1\n    kind: demand",
    ),
    # What is not known
    Fault(
        "addressee", "[small-council]", "[un]", "clauses[1].items[0].addressees", f"un {NOT_A_BODY}"
    ),
    Fault(
        "implied addressee",
        "  addressees: [small-council]",
        "  implied_addressees: [un]",
        "clauses[1].items[0].implied_addressees",
        f"un {NOT_A_BODY}",
    ),
    Fault(
        "about",
        "[small-village]",
        "[taliban]",
        "clauses[1].items[0].about",
        f"taliban {NOT_A_BODY}",
    ),
    Fault(
        "speaker",
        "speaker: small-council",
        "speaker: un",
        "clauses[1].items[1].speaker",
        f"un {NOT_A_BODY}",
    ),
    Fault(
        "theme of item",
        "[small-water]",
        "[education]",
        "clauses[1].items[0].themes",
        "education is not a theme of this file.",
    ),
    Fault(
        "source of variant",
        "source: other",
        "source: nrf",
        "clauses[1].variants[0].source",
        "nrf is not a text source of this file.",
    ),
    Fault(
        "larger body",
        "part_of: small-village",
        "part_of: un",
        "addressees[0].part_of",
        f"un {NOT_A_BODY}",
    ),
    # What leads back to itself
    Fault(
        "part of itself",
        "part_of: small-village",
        "part_of: small-council",
        "addressees[0].part_of",
        "small-council would be a part of itself.",
    ),
    Fault(
        "part of a part",
        "kind: people\n",
        "kind: people\n  part_of: small-council\n",
        "addressees[1].part_of",
        "small-village would be a part of itself.",
        "part_of: small-council",
    ),
    # What the text does not bear out
    Fault(
        "quotation en",
        "en: thank the",
        "en: thanked the",
        "clauses[1].items[1].quotation.en",
        "do not stand in the text of S-C1.",
    ),
    Fault(
        "quotation fa-AF",
        "fa-AF: از شورا,",
        "fa-AF: از دولت,",
        "clauses[1].items[0].quotation.fa-AF",
        "do not stand in the text of S-C1.",
    ),
    Fault(
        "quotation ps",
        "ps: له شورا}",
        "ps: له دولت}",
        "clauses[1].items[0].quotation.ps",
        "do not stand in the text of S-C1.",
    ),
    Fault(
        "wording",
        "fa-AF: چاه بکند,",
        "fa-AF: سرک,",
        "clauses[1].variants[0].wording.fa-AF",
        "do not stand in the text of S-C1.",
    ),
    Fault(
        "digest",
        "sha256: 5",
        "sha256: 6",
        "text_sources[0].sha256",
        "the clauses of this file have 595f",
    ),
    Fault(
        "digest of digits",
        "sha256: ",
        f"sha256: {'0' * 64} # ",
        "text_sources[0].sha256",
        "the clauses of this file have 595f",
    ),
    Fault(
        "short digest",
        "sha256: ",
        "sha256: 4a # ",
        "text_sources[0].sha256",
        "must be 64 hexadecimal digits",
    ),
    Fault(
        "two tracked sources",
        "language: ps",
        "language: en\n  is_tracked: true",
        "text_sources[1]",
        "another source is tracked in this language already.",
        "code: other",
    ),
]

KEY_BELOW = SMALL.replace("  ended_on", "  slug: again\n  ended_on")
MIXED = changed(
    ("[second-", f"[{{}}, {', '.join(f'a{number}' for number in range(8_000))}, second-")
)
BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise("abcdefgh"))
UNREADABLE = {
    "nothing": ("", "line 1, the whole file: None is not of type 'object'."),
    "a comment": ("# Later\n", "line 1, the whole file: None is not of type 'object'."),
    "a word": ("later", "line 1, the whole file: 'later' is not of type 'object'."),
    "a list": ("- 1\n- 2\n", "line 1, the whole file: [1, 2] is not of type 'object'."),
    "keys that are no words": ("1: a\ntrue: b\n~: c\n", "line 1, the whole file: Additional"),
    # What is not YAML
    "two documents": (SMALL + "---\n" + SMALL, "line 65, column 1: not readable as YAML: "),
    "an open bracket": ("a: 1\nb: [\n", "line 3, column 1: not readable as YAML: "),
    "an open quotation mark": ("a: 1\nb: 'c\n", "line 3, column 1: not readable as YAML: "),
    "a tab": ("a:\n\t- b\n", "line 2, column 1: not readable as YAML: "),
    "a document cut off": (SMALL[:300], "line 10, column 41: not readable as YAML: "),
    # What YAML allows, and a declaration does not need
    "a key twice": (KEY_BELOW, "line 6, column 3: not readable as YAML: the key 'slug' stands"),
    "an alias": ("a: &a b\nc: *a\n", "line 2, column 4: not readable as YAML: aliases are not"),
    "an alias bomb": (BOMB, "line 2, column 8: not readable as YAML: aliases are not"),
    "a key to merge": ("<<: {a: b}\n", "line 1, the whole file: Additional properties are not"),
    "a list for a key": ("a: 1\n? [b]\n: c\n", "line 2, column 3: not readable as YAML: a key is"),
    "a mapping for a key": ("{a: b}: c\n", "line 1, column 1: not readable as YAML: a key is"),
    "many values": (f"[{'a,' * 60_000}]", "line 1, column 100000: not readable as YAML: more than"),
    "a long list of many kinds": (MIXED, "line 7, declaration.upholds[0]: {} is not of type"),
    # Tags, of which some would run code and others break the reading
    **{
        tag: (f"a: 1\nb: {tag}\n", "line 2, column 4: not readable as YAML: tags are not allowed.")
        for tag in (
            "!!python/object/apply:os.system [exit]",
            "!!python/name:os.system",
            "!own a",
            "! a",
            "!!binary a",
            "!!bool a",
            "!!float 1:1",
            "!!int ''",
            "!!map [a]",
            "!!omap [a]",
            "!!set {a}",
            "!!timestamp a",
        )
    },
    # Values that Python could not hold
    "a letter beyond Unicode": ('a: 1\nb: "\\U00110000"', "line 2: not readable as YAML: "),
    "a letter far beyond Unicode": ('a: 1\nb: "\\UFFFFFFFF"', "line 2: not readable as YAML: "),
    "deep brackets": ("[" * 50_000, "line 1: not readable as YAML: nested too deeply"),
    "deep braces": ("{a: " * 50_000, "line 1: not readable as YAML: nested too deeply"),
    "deep dashes": ("- " * 50_000, "line 1: not readable as YAML: nested too deeply"),
    # What is not UTF-8
    "windows-1256": (SMALL.encode("cp1256", "replace"), "declaration.yaml: not UTF-8 at byte "),
    "UTF-16": (SMALL.encode("utf-16"), "declaration.yaml: not UTF-8 at byte 0."),
    "UTF-16 without its mark": ("a: b".encode("utf-16-le"), "line 1: the character U+0000 is not"),
    "Latin 1": ("# Zürich".encode("latin-1"), "declaration.yaml: not UTF-8 at byte 3."),
}
# Characters that text has no use for: direction marks, controls, halves of a pair, no characters.
UNWANTED = [
    *range(9),
    *(0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0x80, 0x9B, 0x9F),
    *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
    *(0xD800, 0xDFFF, 0xFEFF, 0xFFFE, 0xFFFF),
]

PIECES = [b"", b"\0", b"\n", b"\t", b" ", b"  ", b"- ", b": ", b"{", b"]", b"'", b'"', b"&a", b"*a"]
PIECES += [b"!!set", b"<<", b"? ", b"# ", b"|", b">", b"%", b"@", b"~", b"\xff", b"\xd9\x83", b"\\"]


@st.composite
def damaged(draw, content):
    """Draw ``content`` with bytes changed, lines swapped, and perhaps its end cut off."""
    at = st.integers(0, len(content))
    for _ in range(draw(st.integers(0, 4))):
        start, length = draw(at), draw(st.integers(0, 8))
        new = draw(st.sampled_from(PIECES) | st.binary(max_size=4))
        content = content[:start] + new + content[start + length :]
    lines = content.splitlines(keepends=True)
    place = st.integers(0, len(lines) - 1)
    for _ in range(draw(st.integers(0, 3))):
        one, other = draw(place), draw(place)
        lines[one], lines[other] = lines[other], lines[one]
    whole = b"".join(lines)
    return whole[: draw(st.just(len(whole)) | at)]


WORDS = [
    "small-water",
    "small-village",
    "S-C1",
    "S-C1-1",
    "position",
    "2024-01-03",
    "en",
    "ours",
    "",
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(WORDS) | st.text(max_size=9),
    lambda values: st.lists(values) | st.dictionaries(st.sampled_from(WORDS), values),
    max_leaves=4,
)


@st.composite
def disturbed(draw):
    """Draw the small file with a few of its values changed, moved or dropped."""
    data = yaml.safe_load(SMALL)
    for _ in range(draw(st.integers(1, 3))):
        part = data
        while isinstance(part, dict | list) and part:
            steps = list(part) if isinstance(part, dict) else range(len(part))
            holder, step = part, draw(st.sampled_from(steps))
            part = holder[step]
            if draw(st.integers(0, 4)) == 0:
                break
        if draw(st.booleans()):
            holder[step] = draw(VALUES)
        elif isinstance(holder, list):
            holder.append(part)
        else:
            del holder[step]
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
