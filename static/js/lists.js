// Filters, sorts and pages of a list change it in place; the address and "back" go along.
// Without scripts each of them is a link or a form, and leads to the same address.
(() => {
  const parts = ["[data-list]", ".languages", "title"];
  const page = () => location.pathname + location.search;
  let asked = 0;
  let shown = page();

  async function show(address) {
    const turn = ++asked;
    let html;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      html = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!html.querySelector("[data-list]")) throw new Error("no list");
    } catch {
      location.assign(address);
      return false;
    }
    if (turn !== asked) return false;
    shown = new URL(address, location).pathname + new URL(address, location).search;
    for (const part of parts)
      document.querySelector(part).innerHTML = html.querySelector(part).innerHTML;
    // A list of another day is marked as such, and today's is not.
    document.body.className = html.body.className;
    return true;
  }

  async function go(address) {
    if (!(await show(address))) return;
    history.pushState({ list: true }, "", address);
    const status = document.querySelector("[data-list] [role=status]");
    status?.setAttribute("tabindex", "-1");
    status?.focus();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-list] a[href^='?']");
    const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain) return;
    event.preventDefault();
    go(link.href);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-list] form");
    if (!form) return;
    event.preventDefault();
    const query = new URLSearchParams(new FormData(form));
    go(`${location.pathname}?${query}`);
  });

  // A link to a place on the page changes the history, and the list stays.
  addEventListener("popstate", () => page() === shown || show(location.href));
})();
