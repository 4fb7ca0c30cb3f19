"""What stands where, by the boxes that an engine makes: each script answers what is wrong, as text.

Fonts differ from engine to engine by a pixel a word, which is enough to push a button into a second row.
"""

from collections.abc import Callable

PHONE, SMALL_PHONE, SMALLEST = (390, 844), (360, 740), (320, 568)
WIDE, LAPTOP = (1280, 900), (1280, 720)
LETTER = "letters/no-reason-short/"
DRAFT = """() => {
  const draft = document.querySelector('article textarea');
  draft.value = 'Dear Dana,\\n\\nI hate to reject your offer. The salary is an insult.\\n\\nBest,\\nRobin';
  draft.dispatchEvent(new Event('input', {bubbles: true}));
}"""
READ = "() => document.querySelectorAll('.finding').length > 1"

NOTE = "() => document.querySelector('.said') && true"
# The longest note, where a copy is barred, at the top of the page and at its end.
NOTE_ON_BUTTONS = """() => {
  const note = document.querySelector('.said');
  note.textContent = 'Your browser did not let us copy. The text is selected: press Ctrl+C (⌘C on a Mac), '
    + 'or tap it and choose Copy.';
  const found = [0, document.documentElement.scrollHeight].flatMap(to => {
    scrollTo({top: to, behavior: 'instant'});
    const {top, bottom, left, right} = note.getBoundingClientRect();
    return [...document.querySelectorAll(':is(.bar, .whole > .card-actions) :is(a, button, select)')]
      .filter(one => one.checkVisibility()).filter(one => {
        const box = one.getBoundingClientRect();
        return box.top < bottom && box.bottom > top && box.left < right && box.right > left;
      }).map(one => `at ${to}: ${one.textContent.trim().slice(0, 40)}`);
  });
  note.textContent = '';
  return found;
}"""

BUTTONS_IN_ROWS = """() => {
  const all = [...document.querySelectorAll('.whole > .card-actions > *')];
  const middles = new Set(all.map(one => one.getBoundingClientRect())
    .map(({top, bottom}) => Math.round((top + bottom) / 2)));
  const wider = all.filter(one => one.scrollWidth > one.clientWidth + 1);
  return [...(middles.size > 1 ? [`rows at ${[...middles]}`] : []), ...wider.map(one => one.textContent)];
}"""

IDLE_SCROLLERS = """() => [...document.querySelectorAll('.md-sidebar__scrollwrap')]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().bottom < innerHeight - 40)
  .filter(one => one.scrollHeight > one.clientHeight)
  .map(one => `${one.scrollHeight} in ${one.clientHeight}: ${one.textContent.trim().slice(0, 40)}`)"""

# 20 pixels are for the arrow.
CUT_CHOICES = """() => [...document.querySelectorAll('article select')].filter(one => {
  if (!one.checkVisibility()) return false;
  const style = getComputedStyle(one), pen = document.createElement('canvas').getContext('2d');
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const words = pen.measureText(one.selectedOptions[0].textContent.trim()).width;
  return words + parseFloat(style.paddingLeft) + 20 > one.clientWidth;
}).map(one => one.selectedOptions[0].textContent)"""

# Who goes on by keys sees where they are: nothing that has the focus stays below the window or the bar.
UNDER_THE_BAR = """async () => {
  const found = [];
  for (const one of document.querySelectorAll('article :is(a[href], button, input, select, summary)')) {
    if (!one.checkVisibility() || one.closest('.bar')) continue;
    scrollTo({top: 0, behavior: 'instant'});
    one.focus();
    await new Promise(done => requestAnimationFrame(done));
    const {top, bottom, left, width} = one.getClientRects()[0];
    const there = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    if (!there || !one.contains(there)) found.push(one.outerHTML.slice(0, 120));
  }
  return found;
}"""

# The path to the page stands over its title.
OFF_THE_EDGE = """() => {
  const left = ['.md-path li', 'h1'].map(one => document.querySelector(one).getBoundingClientRect().left);
  return Math.abs(left[0] - left[1]) > 0.5 ? left.map(String) : [];
}"""

# A page, its size, what is done there first and waited for, and what must find nothing.
CASES: dict[str, tuple[str, tuple[int, int], str, str, str]] = {
    **{
        f"note-{path or 'home'}-{width}": (path, (width, height), "", NOTE, NOTE_ON_BUTTONS)
        for path in ("", "compose/", LETTER)
        for width, height in (PHONE, SMALLEST, WIDE)
    },
    **{f"row-{size[0]}": (LETTER, size, "", "", BUTTONS_IN_ROWS) for size in (PHONE, SMALL_PHONE, SMALLEST)},
    "contents-short": (LETTER, WIDE, "", "", IDLE_SCROLLERS),
    "contents-long": ("phrases/decision/", (1280, 1900), "", "", IDLE_SCROLLERS),
    **{
        f"choices-{path or 'home'}-{size[0]}": (path, size, "", "", CUT_CHOICES)
        for path in ("", "letters/", "phrases/")
        for size in (PHONE, SMALLEST, WIDE)
    },
    **{
        f"edge-{path}-{size[0]}": (path, size, "", "", OFF_THE_EDGE)
        for path in ("compose/", "check/", LETTER)
        for size in (PHONE, WIDE)
    },
    **{f"checker-{size[0]}": ("check/", size, DRAFT, READ, UNDER_THE_BAR) for size in (PHONE, LAPTOP)},
}
BUTTONS = "() => document.querySelector('article :is(button, select)') && true"


def found(case: str, evaluate: Callable[[str], list[str]], until: Callable[[str], object]) -> list[str]:
    """What is wrong in a case whose page is open; `evaluate` runs a script in it, `until` waits for one."""
    _, _, act, done, looks = CASES[case]
    until(BUTTONS)
    if act:
        until("() => document.querySelector('article textarea') && true")
        evaluate(act)
    if done:
        until(done)
    return evaluate(looks)
