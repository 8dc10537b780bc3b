"use strict";
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const marks = [...document.querySelectorAll("mark")];
  const rows = [...document.querySelectorAll(".row:not(.names)")];
  const articles = [...document.querySelectorAll(".article")];
  const form = document.querySelector(".filters");
  const chosen = (name) => new Set([...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  const visible = () => cards.filter((card) => !card.classList.contains("hidden"));

  function filter() {
    const severities = chosen("severity"), rules = chosen("rule");
    const shown = new Set();
    for (const card of cards) {
      const keep = severities.has(card.dataset.severity) && rules.has(card.dataset.rule);
      card.classList.toggle("hidden", !keep);
      if (keep) shown.add(card.id);
    }
    for (const mark of marks) {
      mark.classList.toggle("off", !mark.dataset.cards.split(" ").some((id) => shown.has(id)));
    }
    const only = form.querySelector("input[name=only]").checked;
    for (const row of rows) {
      row.classList.toggle("hidden", only && !row.querySelector(".card:not(.hidden)"));
    }
    for (const article of articles) {
      article.classList.toggle("hidden", only && !article.querySelector(".card:not(.hidden), .error"));
    }
  }

  function light(card) {
    for (const mark of marks) {
      mark.classList.toggle("lit", card !== null && mark.dataset.cards.split(" ").includes(card.id));
    }
  }

  function step(by) {
    const list = visible();
    if (list.length === 0) return;
    const at = list.indexOf(document.activeElement.closest(".card"));
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    next.focus({ preventScroll: true });
    next.closest(".row").scrollIntoView({ block: "center" });
  }

  for (const card of cards) {
    card.addEventListener("focus", () => light(card));
    card.addEventListener("blur", () => light(null));
  }
  for (const mark of marks) {
    mark.addEventListener("click", () => {
      const card = visible().find((c) => mark.dataset.cards.split(" ").includes(c.id));
      if (card) card.focus();
    });
  }
  if (!form) return;
  form.addEventListener("change", filter);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "o") form.querySelector("input[name=only]").click();
    else if ("1234".includes(event.key)) form.querySelectorAll("input[name=severity]")[event.key - 1].click();
    else return;
    event.preventDefault();
  });
})();
