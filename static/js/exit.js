// Leaves the site at once: by the link, or by Shift pressed three times within five seconds.
// Without it the link leads away all the same, and this page stays in the history.
"use strict";

(() => {
  const link = document.querySelector("[data-exit]");
  if (!link) return;
  const presses = [];

  const leave = () => {
    document.title = "";
    document.body.replaceChildren();
    document.body.setAttribute("aria-busy", "true");
    location.replace(link.href);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses.length = 0;
    const isTyping = event.target.closest?.("input, textarea, select");
    if (event.key !== "Shift" || event.repeat || isTyping) return;
    presses.push(event.timeStamp);
    if (presses.length < 3) return;
    if (event.timeStamp - presses.shift() < 5000) leave();
  });

  // The page that was left is not shown again from the browser's memory.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && document.body.hasAttribute("aria-busy")) location.replace(link.href);
  });
})();
