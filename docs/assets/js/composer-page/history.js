/** @file The draft with the visitor's own sentences, and all that stood before, for Undo. Knows no page. */

/**
 * @typedef {import("./state.js").Draft} Draft
 * @typedef {Record<string, string>} Edits the visitor's own sentences, by their moves
 */

// A move may be called as a property of every object is.
const copied = (/** @type {Edits | undefined} */ edits) => Object.assign(Object.create(null), edits);

export class DraftHistory {
  /** @param {Draft} draft @param {Edits} [edits] */
  constructor(draft, edits) {
    this.draft = draft;
    /** @type {Edits} */
    this.edits = copied(edits);
    /** @type {{draft: Draft, edits: Edits, bringBack: () => void}[]} */
    this.before = [];
  }

  get isEmpty() {
    return !this.before.length;
  }

  get hasEdits() {
    return Object.keys(this.edits).length > 0;
  }

  /** Keeps what stands. @param {() => void} [bringBack] what else comes back with it */
  remember(bringBack = () => {}) {
    this.before.push({ draft: this.draft, edits: copied(this.edits), bringBack });
  }

  /** Goes back to what was remembered last. */
  undo() {
    const { draft, edits, bringBack } = this.before.pop();
    bringBack();
    this.draft = draft;
    this.edits = edits;
  }

  /**
   * Puts the visitor's words in place of a move's, or the suggested ones again.
   * @param {string} move
   * @param {string} [text] nothing where the suggestion comes back
   * @returns {boolean} whether that begins something, which Undo takes back; a further letter doesn't
   */
  write(move, text) {
    const begins = text === undefined || !(move in this.edits);
    if (begins) this.remember();
    if (text === undefined) delete this.edits[move];
    else this.edits[move] = text;
    return begins;
  }

  /** Takes away all of the visitor's own sentences. */
  clearEdits() {
    this.remember();
    this.edits = copied();
  }
}
