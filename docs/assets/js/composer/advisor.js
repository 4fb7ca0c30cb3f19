/** @file How much to say: questions asked only while they can still change the answer. The twin of phrasebank/composer/advisor.py. */

/**
 * @typedef {Record<string, "yes" | "no">} Answers by the questions' ids
 * @typedef {{when: Answers, level: string, because: string, less: string, more: string}} Advice
 * @typedef {{id: string, label: string, meaning: string}} Question
 * @typedef {{title: string, about: string, questions: Question[], advice: Advice[]}} Advisor
 */

/**
 * The advice that the answers lead to whatever the open questions' answers would be; undefined while it depends on them.
 * @param {Advisor} advisor
 * @param {Answers} answers
 */
export function advice(advisor, answers) {
  const reached = new Set(completed(advisor, answers).map((whole) => first(advisor, whole)));
  return reached.size === 1 ? [...reached][0] : undefined;
}

/**
 * The first open question whose answer can still make a difference; undefined when the advice is reached.
 * @param {Advisor} advisor
 * @param {Answers} answers
 */
export function nextQuestion(advisor, answers) {
  return advice(advisor, answers) ? undefined : advisor.questions.find(({ id }) => !(id in answers) && matters(advisor, answers, id));
}

/** @param {Advisor} advisor @param {Answers} answers */
function first(advisor, answers) {
  return advisor.advice.find(({ when }) => Object.entries(when).every(([id, answer]) => answers[id] === answer));
}

/** @param {Advisor} advisor @param {Answers} answers @returns {Answers[]} */
function completed(advisor, answers) {
  const open = advisor.questions.filter(({ id }) => !(id in answers));
  return open.reduce((all, { id }) => all.flatMap((whole) => [{ ...whole, [id]: "yes" }, { ...whole, [id]: "no" }]), [{ ...answers }]);
}

/** @param {Advisor} advisor @param {Answers} answers @param {string} id */
function matters(advisor, answers, id) {
  return completed(advisor, answers).some((whole) => first(advisor, { ...whole, [id]: "yes" }) !== first(advisor, { ...whole, [id]: "no" }));
}
