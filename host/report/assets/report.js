"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const summary = document.querySelector(".summary");
  // The summary is written last and read first; the order of focus follows.
  summary.parentElement.prepend(summary);
  document.documentElement.classList.add("live");

  const cards = all(".card");
  const open = cards.filter((card) => !card.classList.contains("accepted"));
  const marks = all("mark");
  const rows = all(".row:not(.names)");
  const articles = all(".article");
  const form = document.querySelector(".filters");
  const steps = document.querySelector(".steps");
  const visible = () => open.filter((card) => !card.classList.contains("hidden"));
  const say = (place, values) => {
    place.textContent = place.dataset.text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
  let current = null;

  function index() {
    const nav = document.querySelector(".index");
    if (!nav) return;
    const list = nav.querySelector("ol");
    for (const article of articles) {
      const item = list.appendChild(document.createElement("li"));
      const link = item.appendChild(document.createElement("a"));
      link.href = "#" + article.id;
      link.dir = "auto";
      link.textContent = article.querySelector("h2").textContent;
      item.append(" ", ...all(".verdict, .outcome .badge", article).flatMap((part) => [part.cloneNode(true), " "]));
    }
    nav.hidden = false;
    nav.querySelector("details").open = articles.length <= 20;
  }

  function filter() {
    const chosen = (name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
    const severities = chosen("severity"), rules = chosen("rule");
    const only = form.elements.only.checked, accepted = form.elements.accepted?.checked;
    const shown = new Set();
    for (const card of cards) {
      const keep = severities.has(card.dataset.severity) && rules.has(card.dataset.rule) &&
        (accepted || !card.classList.contains("accepted"));
      card.classList.toggle("hidden", !keep);
      if (keep) shown.add(card.id);
    }
    for (const mark of marks) {
      mark.classList.toggle("off", !mark.dataset.cards.split(" ").some((id) => shown.has(id)));
    }
    const found = ".card:not(.hidden, .accepted)";
    for (const row of rows) row.classList.toggle("hidden", only && !row.querySelector(found));
    for (const article of articles) article.classList.toggle("hidden", only && !article.querySelector(found + ", .error"));
    say(form.querySelector(".shown"), { shown: visible().length, all: open.length });
    tell();
  }

  function tell() {
    const list = visible();
    say(steps.querySelector("[role=status]"), { at: list.indexOf(current) + 1 || "–", all: list.length });
    for (const button of all("button", steps)) button.disabled = list.length === 0;
  }

  function light(card) {
    current = card;
    for (const mark of marks) mark.classList.toggle("lit", mark.dataset.cards.split(" ").includes(card.id));
    for (const one of open) one.classList.toggle("current", one === card);
    if (steps) tell();
  }

  function step(by, focus) {
    const list = visible();
    if (list.length === 0) return;
    const at = list.indexOf(document.activeElement.closest(".card") ?? current);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    light(next);
    if (focus) next.querySelector("a").focus({ preventScroll: true });
    const row = next.closest(".row");
    (row.offsetHeight < innerHeight * 0.8 ? row : next).scrollIntoView({ block: "center" });
  }

  for (const card of open) {
    card.addEventListener("focusin", () => light(card));
    card.addEventListener("click", () => light(card));
  }
  for (const mark of marks) {
    mark.addEventListener("click", () => {
      const ids = mark.dataset.cards.split(" ");
      const card = cards.find((c) => ids.includes(c.id) && !c.classList.contains("hidden"));
      if (!card) return;
      card.querySelector("a, summary").focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    });
  }
  index();
  if (!form) return;
  if (matchMedia("(max-width: 800px)").matches) document.querySelector(".filtering").open = false;
  steps.hidden = open.length === 0;
  for (const button of all("button", steps)) button.addEventListener("click", () => step(Number(button.dataset.by), false));
  form.addEventListener("change", filter);
  filter();
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "n") step(1, true);
    else if (event.key === "k" || event.key === "p") step(-1, true);
    else if (event.key === "o") form.elements.only.click();
    else if ("1234".includes(event.key)) all("input[name=severity]", form)[event.key - 1].click();
    else return;
    event.preventDefault();
  });
})();
