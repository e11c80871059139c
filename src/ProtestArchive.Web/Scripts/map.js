// Enhancement only: the links below a map move it too. Drag with a mouse or pen, Ctrl and wheel, or arrows, + and − once the map has the focus.
(() => {
  document.querySelectorAll("[data-map] svg").forEach(svg => {
    const whole = svg.viewBox.baseVal, [w, h] = [whole.width, whole.height];
    let x = 0, y = 0, part = 1, from = null, moved = false;
    const draw = () => {
      part = Math.min(1, Math.max(.05, part));
      x = Math.min(w - w * part, Math.max(0, x));
      y = Math.min(h - h * part, Math.max(0, y));
      svg.setAttribute("viewBox", `${x} ${y} ${w * part} ${h * part}`);
    };
    const zoom = (by, atX = .5, atY = .5) => { const old = part; part = Math.min(1, Math.max(.05, part * by)); x += (old - part) * w * atX; y += (old - part) * h * atY; draw(); };
    svg.tabIndex = 0;
    svg.addEventListener("keydown", e => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const step = w * part / 8, to = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[e.key];
      if (to && part < 1) { x += to[0]; y += to[1]; draw(); }
      else if (e.key === "+" || e.key === "=") zoom(.7);
      else if (e.key === "-") zoom(1 / .7);
      else return;
      e.preventDefault();
    });
    svg.addEventListener("wheel", e => {
      if (!e.ctrlKey) return; // a plain wheel scrolls the page
      e.preventDefault();
      const box = svg.getBoundingClientRect();
      zoom(e.deltaY < 0 ? .8 : 1.25, (e.clientX - box.left) / box.width, (e.clientY - box.top) / box.height);
    }, { passive: false });
    svg.addEventListener("pointerdown", e => { if (e.pointerType !== "touch" && part < 1) { from = e; moved = false; } });
    addEventListener("pointermove", e => {
      if (!from) return;
      const unit = w * part / svg.clientWidth;
      moved ||= Math.abs(e.clientX - from.clientX) + Math.abs(e.clientY - from.clientY) > 4;
      if (!moved) return;
      x -= (e.clientX - from.clientX) * unit; y -= (e.clientY - from.clientY) * unit; from = e; draw();
    });
    addEventListener("pointerup", () => { from = null; });
    svg.addEventListener("dragstart", e => e.preventDefault());
    svg.addEventListener("click", e => { if (moved) { e.preventDefault(); moved = false; } }, true);
  });
})();
