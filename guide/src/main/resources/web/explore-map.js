// Places on a flat map, and which of them are near a point. The reference's own GeoIndex has found them.

import { choice, html, svg } from "./dom.js";
import { get } from "./server.js";

class NearMap {
  #answer;
  #center;
  #words = html("p", { class: "words", role: "status" });
  #picture = html("div", { class: "near-map" });
  #slider;

  constructor(place, answer) {
    this.#answer = answer;
    this.#center = answer.centers[0];
    this.#slider = html("input", { type: "range", min: 0, max: answer.kilometers.length - 1, step: 1, value: 4,
      "aria-label": "Distance", oninput: () => this.#show() });
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: what is near" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "), "what is near, on a map that is flat"),
      html("div", { class: "controls" },
        choice("Around:", answer.centers.map(({ name }) => name), this.#center.name, (name) => {
          this.#center = answer.centers.find((one) => one.name === name);
          this.#show();
        }), this.#slider),
      this.#words, this.#picture,
      html("p", { class: "quiet legend" }, "Longitude from left to right, latitude from bottom to top. The dots are a "
        + "grid of places, six degrees apart; large ones have been found.")));
    this.#show();
  }

  #show() {
    const at = Number(this.#slider.value);
    const kilometers = this.#answer.kilometers[at].toLocaleString("en-US");
    const found = new Set(this.#center.found[at]);
    const columns = new Set([...found].map((id) => this.#answer.places[id][0]));
    this.#slider.setAttribute("aria-valuetext", `${kilometers} kilometers`);
    const [longitude, latitude] = this.#center.at;
    this.#words.textContent = `near(new Point(${longitude}, ${latitude}), ${kilometers} km) finds ${found.size} of `
      + `${this.#answer.places.length} places, on ${columns.size} of 60 meridians.`;
    this.#picture.replaceChildren(svg("svg", { viewBox: "-182 -92 364 184", role: "img",
      "aria-label": this.#words.textContent },
      svg("rect", { x: -180, y: -90, width: 360, height: 180 }),
      svg("line", { x1: -180, y1: 0, x2: 180, y2: 0 }),
      this.#answer.places.map(([x, y], id) => svg("circle", { class: found.has(id) ? "found" : "other", cx: x, cy: -y,
        r: found.has(id) ? 2.4 : 0.9 })),
      svg("path", { class: "center", d: `M${longitude - 4} ${-latitude}h8M${longitude} ${-latitude - 4}v8` })));
  }
}

/** Offers the map at a place of the page. */
export const explore = async (place) => new NearMap(place, await get("/explore/map"));
