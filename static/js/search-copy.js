// Searches a copy of the account that has no server. `SEARCH`, which is loaded before, has the
// tables of the server's search; and `entries`, or else `selector`, for what the page itself says.
"use strict";

(() => {
  const box = document.querySelector("[data-search]");
  const known = globalThis.SEARCH;
  if (!box || !known) return;

  const folded = new Map();
  for (const [to, letters] of Object.entries(known.folding)) {
    for (const letter of letters) folded.set(letter, to);
  }
  const stems = new Map(Object.entries(known.stems));
  const stemmed = [...new Set(stems.values())].filter((stem) => stem.length > 3);
  const common = new Set(known.common);

  const ignored = /[\p{Mn}\p{Me}\p{Cf}\u0640]/u;
  const inWords = /[\p{L}\p{N}]/u;
  // Latin letters lose their accents; old forms of Arabic letters become the letters first.
  const foldOther = (letter) => [...letter.normalize("NFKD").toLowerCase()]
    .map((part) => folded.get(part) ?? (inWords.test(part) ? part : ""))
    .join("");

  // The words of a text: where they stand, and what they are folded.
  const wordsOf = (text) => {
    const words = [];
    let place = 0, start = -1, word = "";
    for (const letter of `${text} `) {
      const isInside = inWords.test(letter) || ignored.test(letter);
      if (isInside && start < 0) start = place;
      if (isInside) word += folded.get(letter) ?? foldOther(letter);
      if (!isInside && start >= 0) {
        if (word) words.push({ start, end: place, folded: word, stem: stemOf(word) });
        [start, word] = [-1, ""];
      }
      place += letter.length;
    }
    return words;
  };

  const stemOf = (word) => {
    if (/^[a-z]/.test(word)) return stems.get(word) ?? word;
    const ending = known.endings.find(
      (each) => word.endsWith(each) && word.length - each.length >= known.shortest,
    );
    return ending ? word.slice(0, -ending.length) : word;
  };

  // Of an English word that no text has: the longest stem that it begins with.
  const likelyStem = (word) => stemmed
    .filter((stem) => word.startsWith(stem))
    .reduce((a, b) => (b.length > a.length ? b : a), "") || stemOf(word);

  let entries;
  const ready = () => {
    const rows = known.entries ?? [...document.querySelectorAll(known.selector)].map((element) => {
      const section = element.closest("section") ?? element;
      const heading = element.querySelector("h3") ?? section.querySelector("h3, h2");
      const [title, text] = [heading, element].map((each) => each.textContent.replace(/\s+/g, " ").trim());
      return ["", title, text, `#${element.id}`];
    });
    return rows.map(([type, title, text, address]) => {
      const inTitle = wordsOf(title), inText = wordsOf(text);
      const all = new Set([...inTitle, ...inText].flatMap((word) => [word.folded, word.stem]));
      return { type, title, text, address, inTitle, inText, all };
    });
  };

  const fits = (word, wanted) =>
    word.folded === wanted.folded || word.stem === wanted.stem ||
    (wanted.folded.length > 2 && word.folded.startsWith(wanted.folded));

  const has = (entry, wanted) =>
    entry.all.has(wanted.folded) || entry.all.has(wanted.stem) ||
    (wanted.folded.length > 2 && [...entry.all].some((word) => word.startsWith(wanted.folded)));

  const find = (typed) => {
    entries ??= ready();
    const all = wordsOf(typed);
    const telling = all.filter((word) => !common.has(word.folded));
    const wanted = (telling.length ? telling : all).map((typedWord) => {
      const { folded } = typedWord;
      const isKnown = entries.some((entry) => entry.all.has(folded));
      const word = isKnown ? typedWord : { ...typedWord, stem: likelyStem(folded) };
      const found = new Set(entries.filter((entry) => has(entry, word)));
      return { ...word, found, weight: Math.log(1 + entries.length / (found.size || 1)) };
    });
    if (!wanted.length) return { wanted, hits: [] };
    const score = (entry) => wanted.reduce((sum, word) => {
      if (!word.found.has(entry)) return sum;
      return sum + word.weight * (entry.inTitle.some((each) => fits(each, word)) ? 5 : 1);
    }, 0);
    const whole = entries.filter((entry) => wanted.every((word) => word.found.has(entry)));
    const some = entries.filter((entry) => wanted.some((word) => word.found.has(entry)));
    const hits = (whole.length ? whole : some).map((entry) => ({ entry, score: score(entry) }));
    return { wanted, hits: hits.sort((a, b) => b.score - a.score).slice(0, 100) };
  };

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // The part of a text around the first word that was wanted, with those words marked.
  const shown = ({ text, inText }, wanted) => {
    const isWanted = (word) => wanted.some((each) => fits(word, each));
    const first = Math.max(0, inText.findIndex(isWanted) - 8);
    const part = inText.slice(first, first + 40);
    const nodes = first > 0 ? ["… "] : [];
    let place = part.length ? part[0].start : 0;
    for (const word of part.filter(isWanted)) {
      nodes.push(text.slice(place, word.start), make("mark", {}, text.slice(word.start, word.end)));
      place = word.end;
    }
    const end = part.length ? part.at(-1).end : 0;
    nodes.push(text.slice(place, end));
    if (end < text.length - 1) nodes.push(" …");
    return nodes;
  };

  const input = make("input", { type: "search", id: "search-words", dir: "auto", maxlength: 200, autocomplete: "off" });
  const form = make(
    "form", { class: "filters", role: "search" },
    make("p", {}, make("label", { for: "search-words" }, known.labels.words), " ", input),
    make("p", {}, make("button", { type: "submit" }, known.labels.find)),
  );
  const status = make("p", { role: "status" });
  const list = make("ol", { class: "hits" });
  box.replaceChildren(form, status, list);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { wanted, hits } = find(input.value);
    const count = String(hits.length).replace(/[0-9]/g, (digit) => known.digits[digit]);
    status.textContent = hits.length ? `${known.labels.results} ${count}` : known.labels.none;
    list.replaceChildren(...hits.map(({ entry }) => make(
      "li", {},
      ...(entry.type ? [make("p", { class: "aside" }, entry.type)] : []),
      make("p", { class: "hits__title", dir: "auto" }, make("a", { href: entry.address }, entry.title)),
      make("p", { dir: "auto" }, ...shown(entry, wanted)),
    )));
  });
})();
