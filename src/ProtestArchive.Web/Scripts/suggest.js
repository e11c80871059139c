// Suggestions below a search field: the combobox pattern over what the server writes. Without this file the form is a form.
(() => {
  const d = document, wait = 120;
  for (const field of d.querySelectorAll("[data-options]")) {
    const input = field.querySelector("input[type=search]"), list = d.createElement("ul");
    let at = -1, timer, request, shown;
    list.id = `${input.id}-options`; list.className = "options"; list.role = "listbox"; list.ariaLabel = field.dataset.options; list.hidden = true;
    field.append(list);
    for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) input.setAttribute(name, value);

    const pick = to => {
      const options = list.children;
      options[at]?.setAttribute("aria-selected", "false");
      at = to;
      options[at]?.setAttribute("aria-selected", "true");
      options[at]?.scrollIntoView({ block: "nearest" });
      if (at < 0) input.removeAttribute("aria-activedescendant"); else input.setAttribute("aria-activedescendant", options[at].id);
    };
    const open = yes => {
      if (!yes) pick(-1);
      list.hidden = !yes; input.setAttribute("aria-expanded", yes);
    };
    const stop = () => { clearTimeout(timer); request?.abort(); };
    const ask = async () => {
      const text = input.value.trim();
      stop();
      if (text.length === 1) { open(false); return; }
      if (text !== shown) {
        try {
          request = new AbortController();
          const answer = await fetch(`${input.form.action}/suggestions?q=${encodeURIComponent(text)}`, { signal: request.signal });
          if (!answer.ok) { open(false); return; }
          list.innerHTML = await answer.text(); at = -1; shown = text;
          [...list.children].forEach((option, i) => { option.id = `${list.id}-${i}`; });
        } catch { return; }
      }
      open(list.children.length > 0 && d.activeElement === input);
    };
    const go = option => { stop(); open(false); location.href = option.dataset.href; };

    input.addEventListener("input", () => { pick(-1); stop(); timer = setTimeout(ask, wait); });
    input.addEventListener("blur", () => { stop(); open(false); });
    input.addEventListener("keydown", async e => {
      if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        if (list.hidden) await ask();
        const last = list.children.length - 1;
        if (!list.hidden) pick(e.key === "ArrowDown" ? (at < last ? at + 1 : -1) : (at < 0 ? last : at - 1));
      } else if (e.key === "Enter" && at >= 0) {
        e.preventDefault(); go(list.children[at]);
      } else if (e.key === "Escape" && !list.hidden) {
        e.preventDefault(); stop(); open(false);
      }
    });
    list.addEventListener("mousedown", e => e.preventDefault()); // the field keeps the focus
    list.addEventListener("click", e => { const option = e.target.closest("[role=option]"); if (option) go(option); });
  }
})();
