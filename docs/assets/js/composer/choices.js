/** @file Which outlines, facts and phrases fit a writer's choices. The twin of phrasebank/composer/choices.py, and of fits in phrasebank/composer/messages.py. */

/**
 * What a writer has chosen; an empty word leaves it open. `facts` is what they say is true.
 * @typedef {Record<string, string> & {facts: string[]}} Choices
 * @typedef {import("../composer-page/data.js").Data} Data
 * @typedef {import("../composer-page/data.js").Phrase} Phrase
 * @typedef {import("../composer-page/data.js").Outline} Outline
 */

/**
 * The outlines for a stage, a channel and an audience.
 * @param {Data} data
 * @param {Choices} choices
 */
export function outlines(data, choices) {
  const admits = (/** @type {string[]} */ words, /** @type {string} */ word) => !words.length || words.includes(word);
  return data.outlines.filter((outline) => Object.entries(data.limits).every(([field, criterion]) => admits(outline[field] ?? [], choices[criterion])));
}

/**
 * What is true for the writer: what their choices mean, and what they said unless that excludes it.
 * @param {Data} data
 * @param {Choices} choices
 */
export function facts(data, choices) {
  const meant = Object.entries(data.questions).flatMap(([name, { words }]) => data.words[words].get(choices[name])?.means ?? []);
  const excluded = meant.flatMap((fact) => data.words.facts.get(fact).excludes);
  return new Set([...meant, ...choices.facts.filter((fact) => !excluded.includes(fact))]);
}

/**
 * For each move of the outline the phrases that fit the choices by themselves, the nearest first.
 * @param {Data} data
 * @param {Outline} outline
 * @param {Choices} choices
 * @param {Set<string>} [known] what may be true, if it is more than they say
 * @returns {Map<string, Phrase[]>}
 */
export function fitting(data, outline, choices, known = facts(data, choices)) {
  const found = new Map(outline.parts.map(({ move }) => [move, []]));
  for (const phrase of admitted(data, choices)) {
    if (suits(data, choices, phrase, known)) found.get(phrase.move)?.push(phrase);
  }
  for (const phrases of found.values()) phrases.sort((one, other) => nearest(distance(data, one, choices), distance(data, other, choices)));
  return found;
}

/** What is written for few audiences, this one among them, comes first; then what says most of what the writer said; then what is written for few topics; then the very tone. */
function distance({ language }, phrase, choices) {
  const wide = (/** @type {string[]} */ list, /** @type {string} */ one) => +(list.length > language.choices.NARROW || !list.includes(one));
  const said = phrase.facts.filter((fact) => choices.facts.includes(fact)).length;
  const other = wide(phrase.audiences, choices.audience);
  const aside = wide(phrase.topics, choices.topic);
  return [other, -said, aside, +(phrase.tone !== choices.tone)];
}

/**
 * Which of two distances is the smaller one, as a comparison for sorting.
 * @param {number[]} one
 * @param {number[]} other
 */
export function nearest(one, other) {
  return one.map((value, at) => value - other[at]).find(Boolean) ?? 0;
}

/**
 * Whether a phrase, also one that is a letter's own words, fits the choices by itself.
 * @param {Data} data
 * @param {Choices} choices
 * @param {Phrase} phrase
 */
export function fits(data, choices, phrase) {
  return listed(data, choices, phrase) && suits(data, choices, phrase, facts(data, choices));
}

/** Whether no list of a phrase shuts the choices out. */
function listed({ limits }, choices, phrase) {
  const admits = (/** @type {string[]} */ words, /** @type {string} */ word) => !words.length || !word || words.includes(word);
  return Object.entries(limits).every(([field, criterion]) => admits(phrase[field], choices[criterion]));
}

/** Whether a phrase suits all of the choices that no list of it is about. */
function suits(data, choices, phrase, known) {
  return phrase.facts.every((fact) => known.has(fact)) && sounds(data, phrase, choices.tone) && !unfit(data, phrase, choices) && tells(data, phrase, choices);
}

/** The phrases that no list shuts out. Remembered, because whoever looks for a way asks for them again and again. */
function admitted(data, choices) {
  const key = Object.values(data.limits).map((criterion) => choices[criterion]).join();
  if (!data.admitted.has(key)) data.admitted.set(key, data.phrases.filter((phrase) => listed(data, choices, phrase)));
  return data.admitted.get(key);
}

/**
 * Whether the phrase may stand in a message of this tone.
 * @param {Data} data
 * @param {Phrase} phrase
 * @param {string} [tone]
 */
export function sounds(data, phrase, tone) {
  const term = data.words.tones.get(tone ?? "");
  return !phrase.tone || !term || phrase.tone === tone || term.beside.includes(phrase.tone);
}

/**
 * Whether a phrase has a contraction and the writer asked for none. Nobody speaks without any.
 * @param {Data} data
 * @param {Phrase} phrase
 * @param {Choices} choices
 */
function short(data, { contracted }, { tone, channel }) {
  return tone === data.language.choices.FORMAL && contracted && data.words.channels.get(channel)?.unit !== "seconds";
}

/** Whether a phrase is too short for the writer, or its words deny what they said is true. */
export function unfit(data, phrase, choices) {
  return short(data, phrase, choices) || phrase.denies.some((fact) => choices.facts.includes(fact));
}

/**
 * The level, or the one at which the topic stops where that is lower.
 * @param {Data} data
 * @param {string} level
 * @param {string} topic
 */
export function capped(data, level, topic) {
  const stop = data.words.topics.get(topic)?.stops_at ?? level;
  return data.rank.get(stop) < data.rank.get(level) ? stop : level;
}

/** @param {Data} data @param {Phrase} phrase @param {Choices} choices */
function tells(data, phrase, choices) {
  const rank = data.rank.get(phrase.level);
  const most = data.rank.get(choices.level || "none");
  const about = !phrase.topics.length || phrase.topics.includes(choices.topic);
  return about && !(phrase.withholds && most) && (phrase.move === "reason" ? rank === most && rank > 0 : rank <= most);
}
