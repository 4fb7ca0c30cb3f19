/** @file Reads a message off the page. */

/**
 * The words inside an element: a paragraph for each <p>, or one for the whole element; parts marked data-no-copy are left out.
 * @param {Element} element
 * @returns {import("../text/message-formats.js").Paragraph[]}
 */
export function read(element) {
  const paragraphs = [...element.querySelectorAll("p")];
  return (paragraphs.length ? paragraphs : [element]).map(pieces);
}

/** @param {Element} paragraph */
function pieces(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const slot = around.closest("[data-slot]")?.getAttribute("data-slot");
    if (!around.closest("[data-no-copy]")) found.push({ text: walker.currentNode.textContent, slot });
  }
  return found;
}

/** What a card is called: by the words in it, or by the heading above it. @param {Element} card */
export function titleOf(card) {
  return (card.querySelector(".card-title") ?? card.previousElementSibling).textContent;
}
