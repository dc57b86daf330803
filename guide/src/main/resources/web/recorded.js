// In the place of server.js where no server answers: what was recorded when the pages were written.

/** Who keeps a key: whose point is the first at its place or after it, round the circle. */
const keeper = (points, at) => (points.find((point) => point.at >= at) ?? points[0]).node;

/** The ring of some nodes, from where each of them stands. */
function ring(recorded, query) {
  const stands = recorded.points[query.get("points")];
  const circle = (nodes) => nodes.split(",").flatMap((node) => stands[node].map((at) => ({ node, at })))
    .sort((one, other) => one.at - other.at);
  const before = circle(query.get("before"));
  const points = circle(query.get("after"));
  return { points, keys: recorded.keys.map((key) =>
    ({ ...key, before: keeper(before, key.at), after: keeper(points, key.at) })) };
}

/** What the server would have answered. */
export const get = async (path) => {
  await page.load(`${page.assets}recorded-answers.js`);
  const [name, query] = path.split("?");
  const answer = globalThis.recordedAnswers[name];
  if (!answer) {
    throw new Error("This was not recorded. ./kata guide shows it.");
  }
  return query ? ring(answer, new URLSearchParams(query)) : answer;
};
