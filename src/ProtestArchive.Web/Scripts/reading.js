// Reading a report: layers by the keys 1 to 6, kept in the address; n and p from one occurrence to the next; copying a citation.
(() => {
  const d = document, root = d.documentElement;
  const layers = d.querySelector(".layers");
  layers?.addEventListener("change", () => {
    const address = new URL(location), boxes = [...layers.querySelectorAll("[type=checkbox]")];
    address.searchParams.delete("layer");
    const shown = boxes.filter(box => box.checked);
    if (shown.length < boxes.length) (shown.length ? shown.map(box => box.value) : ["none"]).forEach(value => address.searchParams.append("layer", value));
    history.replaceState(null, "", address);
  });

  // What is followed, else the words arrived at wherever else they lead to the same page, else every figure.
  const at = () => location.hash.length > 1 ? d.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const marks = () => {
    const all = [...d.querySelectorAll(".reading .m[id]")], followed = all.filter(el => el.matches(".followed"));
    if (followed.length) return followed;
    const here = at()?.matches(".m:not(.figure)[href]") ? at().getAttribute("href") : null;
    return all.filter(el => here ? el.getAttribute("href") === here : el.matches(".figure"));
  };
  const hop = step => {
    const list = marks(), here = at();
    if (!list.length) return;
    const index = list.indexOf(here);
    const from = index >= 0 ? index : here ? list.findIndex(el => here.compareDocumentPosition(el) & 4) - (step > 0 ? 1 : 0) : step > 0 ? -1 : 0;
    const to = list[(from + step + list.length) % list.length];
    location.hash = to.id;
    to.scrollIntoView({ block: "center" });
    to.focus?.({ preventScroll: true });
  };
  d.addEventListener("keydown", e => {
    if (root.dataset.keys === "off" || e.ctrlKey || e.metaKey || e.altKey || /^(TEXTAREA|SELECT)$/.test(e.target.tagName) || (e.target.tagName === "INPUT" && e.target.type !== "checkbox")) return;
    if (!d.querySelector(".reading")) return;
    if (e.key === "n") hop(1);
    else if (e.key === "p") hop(-1);
    else if (/^[1-6]$/.test(e.key)) layers?.querySelector(`[data-key="${e.key}"]`)?.click();
  });

  // A fact that is folded away opens when its figure is arrived at.
  const open = () => at()?.closest(".para")?.querySelectorAll("details.mfacts").forEach(el => { el.open = true; });
  addEventListener("hashchange", open);
  open();

  d.querySelectorAll("[data-copy]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = d.getElementById(button.dataset.copy);
      try { await navigator.clipboard.writeText(text.textContent); button.dataset.state = "done"; }
      catch { getSelection().selectAllChildren(text); button.dataset.state = "selected"; }
      const said = button.parentElement.querySelector("[role=status]");
      said.textContent = said.dataset[button.dataset.state];
    });
  });
})();
