
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const findings = all(".finding");
  const marks = new Map(findings.map((finding) => [finding, []]));
  for (const mark of all("mark")) {
    mark.findings = mark.dataset.findings.split(" ").map((number) => one(`finding-${number}`));
    for (const finding of mark.findings) marks.get(finding).push(mark);
  }
  let current = null;

  const chosen = (name) => new Set(all(`input[name="${name}"]:checked`).map((box) => box.value));

  const filter = () => {
    const families = chosen("family"), levels = chosen("level");
    const name = one("file").value.trim().toLowerCase();
    for (const article of all("article")) {
      const named = article.dataset.file.includes(name);
      let any = false;
      for (const finding of all(".finding", article)) {
        finding.hidden = !(named && families.has(finding.dataset.family) && levels.has(finding.dataset.level));
        any ||= !finding.hidden;
      }
      article.hidden = !any;
    }
    for (const mark of all("mark")) mark.classList.toggle("off", mark.findings.every((finding) => finding.hidden));
    const shown = findings.filter((finding) => !finding.hidden).length;
    one("shown").textContent = shown === findings.length ? "" : `${shown} of ${findings.length} findings shown`;
    if (current && current.hidden) leave();
  };

  const leave = () => {
    if (!current) return;
    for (const element of [current, ...marks.get(current)]) element.classList.remove("current");
    current.querySelector("a").removeAttribute("aria-current");
    current = null;
  };

  const go = (finding) => {
    leave();
    current = finding;
    for (const element of [finding, ...marks.get(finding)]) element.classList.add("current");
    finding.querySelector("a").setAttribute("aria-current", "true");
    const list = finding.closest(".findings");
    if (list.scrollHeight > list.clientHeight) list.scrollTop = finding.offsetTop - list.offsetTop - list.clientHeight / 3;
    (marks.get(finding)[0] || finding).scrollIntoView({ block: "center" });
    const shown = findings.filter((other) => !other.hidden);
    one("current").textContent =
      `${shown.indexOf(finding) + 1} of ${shown.length}: ${finding.querySelector(".message").textContent}`;
  };

  const step = (by) => {
    const shown = findings.filter((finding) => !finding.hidden);
    if (!shown.length) return;
    const at = current ? shown.indexOf(current) + by : by > 0 ? 0 : -1;
    go(shown[(at + shown.length) % shown.length]);
  };

  const KEYS = { n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), Escape: leave };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=search]");
    if (event.ctrlKey || event.altKey || event.metaKey || (typing && event.key !== "Escape")) return;
    if (Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark:not(.off)");
    const item = event.target.closest(".finding > a:first-child");
    if (mark) {
      const here = mark.findings.filter((finding) => !finding.hidden);
      go(here[(here.indexOf(current) + 1) % here.length]);
    } else if (item) {
      event.preventDefault();
      go(item.parentElement);
    }
  });

  const theme = one("theme");
  const dark = () => {
    const set = document.documentElement.dataset.theme;
    return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const named = () => { theme.textContent = dark() ? "Light" : "Dark"; };
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
    named();
  });
  named();

  document.documentElement.classList.add("scripts");
  if (!findings.length) return;
  all("form input").forEach((input) => input.addEventListener("input", filter));
  document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));
  filter();  // what the browser kept of an earlier visit
})();
