"""What axe can't see, by computed styles, in every engine; each script answers what is wrong, as HTML.

A link in the color of its text, for example, passes axe, whose contrast to the text is exactly 1.
"""

from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.base import AXE_FILE_PATH

AXE = Path(AXE_FILE_PATH).read_text(encoding="utf-8")
CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary"
# The heading of a phrase and the pencil of a sentence are for keys and for those who listen alone.
SEEN = """
const controls = () => [...document.querySelectorAll(CONTROLS)].filter(one =>
  one.checkVisibility({visibilityProperty: true}) && one.offsetWidth > 2 && !one.closest('[inert]'));
const told = one => one.outerHTML.slice(0, 200);
""".replace("CONTROLS", repr(CONTROLS))

UNSIGNED = """() => [...document.querySelectorAll('article a[href]')].filter(one => {
  const style = getComputedStyle(one), around = getComputedStyle(one.parentElement);
  const boxed = style.borderTopWidth !== '0px' || style.backgroundColor !== around.backgroundColor;
  return one.checkVisibility() && one.textContent.trim() && !boxed
    && style.textDecorationLine === 'none' && style.color === around.color
    && !one.closest('h1, h2, h3, nav, li');
}).map(one => one.outerHTML)"""

NAMELESS = f"""() => {{ {SEEN}
  const named = one => one.ariaLabel || one.title || one.textContent.trim()
    || one.querySelector('[alt], title')
    || [...(one.labels ?? [])].some(label => label.textContent.trim())
    || document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent.trim();
  return controls().filter(one => !named(one) || one.tagName === 'SELECT' && !one.labels.length).map(told);
}}"""

# A stop of the Tab key looks other than before, by itself or by the field around it.
UNSEEN = f"""() => {{ {SEEN}
  const kinds = new Map(controls().filter(one => one.tabIndex >= 0 && !one.disabled)
    .map(one => [`${{one.tagName}} ${{one.className}} ${{one.parentElement.className}}`, one]));
  const look = one => JSON.stringify([one, one.parentElement, one.closest('form')].map(each => {{
    const style = each && getComputedStyle(each);
    const outlined = style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return style && [outlined && style.outlineColor,
      style.boxShadow, style.borderTopColor];
  }}));
  const plain = one => {{
    document.activeElement.blur();
    const before = look(one);
    one.focus({{focusVisible: true, preventScroll: true}});
    return document.activeElement === one && before === look(one);
  }};
  const found = [...kinds.values()].filter(plain).map(told);
  document.activeElement.blur();
  return found;
}}"""

# As WCAG 2.5.8 has it, links in running text aside.
SMALL = f"""() => {{ {SEEN}
  const size = one => (one.labels?.length && one.matches('[type=checkbox]') ? one.labels[0] : one)
    .getBoundingClientRect();
  return controls().filter(one => one.matches('button, select, input, textarea, .button')
    && Math.min(size(one).width, size(one).height) < 24).map(told);
}}"""

UNMARKED = """() => [...document.querySelectorAll('.paper .slot:not(.filled)')].filter(one =>
  !getComputedStyle(one).textDecorationLine.includes('underline')).map(one => one.outerHTML)"""

# Every line of a paper is as high as its letters ask for: nothing in it stretches it.
STRETCHED = """() => [...document.querySelectorAll('.paper .words p:not(:has(.cue))')].filter(one => {
  const line = parseFloat(getComputedStyle(one).lineHeight), box = one.getBoundingClientRect();
  return Math.abs(box.height / line - Math.round(box.height / line)) > .1;
}).map(one => one.outerHTML.slice(0, 200))"""

ASIDE = "() => document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []"

# A box wider than a phone is reached by keys, which Safari leaves to the page.
UNREACHED = """() => [...document.querySelectorAll('body *')].filter(one => {
  const scrolls = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 2
    && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
  return scrolls && one.checkVisibility() && !one.hasAttribute('tabindex') && !one.querySelector('a, button')
    && !one.matches('input, textarea, select');
}).map(one => one.outerHTML.slice(0, 200))"""

GUARDS = {
    "boxes that no key scrolls": UNREACHED,
    "links that look like text": UNSIGNED,
    "controls without a name": NAMELESS,
    "stops that don't show the focus": UNSEEN,
    "targets under 24 pixels": SMALL,
    "blanks without a mark": UNMARKED,
    "lines that are too high": STRETCHED,
    "a page that scrolls sideways": ASIDE,
}

# No driver of Firefox and WebKit prints, so the rules for paper are made those for the screen.
AS_PRINTED = """() => {
  const swap = rules => [...rules].forEach(rule => {
    if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
    else if (rule.media?.mediaText.startsWith('screen')) rule.media.mediaText = 'not all';
    if (rule.cssRules) swap(rule.cssRules);
  });
  [...document.styleSheets].forEach(sheet => swap(sheet.cssRules));
}"""
ON_PAPER = """() => [...document.querySelectorAll('body *')].filter(one =>
  !one.children.length && one.textContent.trim() && one.checkVisibility({opacityProperty: true})
  && one.getClientRects().length && one.offsetWidth > 2
  && !one.closest('.paper, h1')).map(one => one.outerHTML.slice(0, 200))"""

# What a phone before iOS 15.4 lacks, and one before iOS 17.
OLDER = """
delete Object.hasOwn;
delete Array.prototype.at;
delete String.prototype.at;
delete crypto.constructor.prototype.randomUUID;
delete URLSearchParams.prototype.size;
"""
# Where the papers and the cards stand for a browser that knows no query for script.
WITHOUT_SCRIPTING = """() => {
  const strip = rules => [...rules].forEach(rule => {
    if (rule.media?.mediaText.includes('scripting')) rule.media.mediaText = 'not all';
    else if (rule.cssRules) strip(rule.cssRules);
  });
  [...document.styleSheets].forEach(sheet => strip(sheet.cssRules));
  return [...document.querySelectorAll('.paper, .card')].slice(0, 3)
    .map(one => Math.round(one.getBoundingClientRect().top + scrollY));
}"""

# The composer's sentences get their pencils when its script has come.
READY = "() => !document.querySelector('[data-compose]') || document.querySelector('.composer .pen') && true"

FOUND = """() => window.axe.run(document, {resultTypes: ['violations']}).then(({violations}) =>
  violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)}`)))"""


def faults(evaluate: Callable[[str], list]) -> dict[str, list[str]]:
    """What is wrong on a page, by guard; `evaluate` runs a script in it, once for all of them."""
    every = ", ".join(f"[{name!r}, ({script})()]" for name, script in GUARDS.items())
    return {name: ones[:5] for name, ones in evaluate(f"() => [{every}]") if ones}
