// Makes elements. Text always goes in as text, so nothing that comes from a test or a file can become markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** An element of HTML: attributes by name, listeners as "onclick", children as elements or text. */
export const html = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

/** An element of SVG. */
export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

/** A button. */
export const button = (label, onclick, attributes = {}) =>
  html("button", { type: "button", onclick, ...attributes }, label);

/** A choice from a list of words, with its label. */
export function choice(label, words, chosen, onchange) {
  const select = html("select", { onchange: () => onchange(select.value) },
    words.map((word) => html("option", { value: word, selected: word === chosen }, word)));
  return html("label", { class: "choice" }, label + " ", select);
}

/** Calls back once when an element comes near the part of the page that is seen. */
export function whenNear(element, callback) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      callback();
    }
  }, { rootMargin: "400px" });
  observer.observe(element);
}
