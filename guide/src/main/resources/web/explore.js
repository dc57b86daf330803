// Brings the places of a chapter to life where something can be tried out.

import { html, whenNear } from "./dom.js";

const KINDS = { scaling: "./explore-scaling.js", cache: "./explore-cache.js", race: "./explore-race.js",
  stampede: "./explore-stampede.js", ring: "./explore-ring.js", replica: "./explore-replica.js",
  anomalies: "./explore-anomalies.js", tree: "./explore-tree.js", plan: "./explore-plan.js",
  partition: "./explore-partition.js", query: "./explore-query.js",
  map: "./explore-map.js", exchange: "./explore-exchange.js" };

async function start(place) {
  try {
    const { explore } = await import(KINDS[place.dataset.explore]);
    await explore(place);
  } catch (failure) {
    place.replaceChildren(html("p", { class: "quiet" }, failure.message));
  }
}

for (const place of document.querySelectorAll("[data-explore]")) {
  if (place.dataset.explore in KINDS) {
    whenNear(place, () => start(place));
  }
}
