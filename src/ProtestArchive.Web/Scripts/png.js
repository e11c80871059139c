// A chart as PNG: the stand-alone SVG of the same address, drawn twice as large on a canvas. Without script the SVG itself is there.
(() => {
  const d = document, scale = 2;
  d.querySelectorAll("[data-png]").forEach(button => { button.hidden = false; });
  d.addEventListener("click", e => {
    const button = e.target.closest("[data-png]");
    if (!button) return;
    const image = new Image();
    image.onload = () => {
      const canvas = d.createElement("canvas");
      canvas.width = image.naturalWidth * scale;
      canvas.height = image.naturalHeight * scale;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => {
        const link = d.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = new URL(image.src).pathname.split("/").filter(part => part !== "charts").slice(-2).join("-").replace(".svg", ".png");
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      }, "image/png");
    };
    image.src = button.dataset.png;
  });
})();
