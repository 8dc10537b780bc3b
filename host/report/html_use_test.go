package report

import "fmt"

// order wants that the focus goes as people read: the summary, then the cards.
func order(b *browser) {
	b.t.Helper()
	b.expect("document.querySelector('main').firstElementChild.className", "summary")
	b.expect("[...document.querySelectorAll('h1, h2, h3')].every((h, i, all) => i === 0 || Number(h.tagName[1]) - Number(all[i - 1].tagName[1]) <= 1)", "true")
	b.expect("[...document.querySelectorAll('[aria-labelledby]')].every((e) => document.getElementById(e.getAttribute('aria-labelledby')))", "true")
	b.expect("[...document.querySelectorAll('[id]')].length === new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size", "true")
	b.expect("[...document.querySelectorAll('.text')].every((e) => e.lang !== '')", "true")
	b.expect("[...document.querySelectorAll('.index a')].map((a) => document.querySelector(a.getAttribute('href')).querySelector('h2').textContent === a.textContent).join()",
		"true,true,true,true,true,true,true,true")
}

func filters(b *browser, shown string) {
	b.t.Helper()
	click := func(selector string) { b.run("document.querySelector(\"" + selector + "\").click()") }
	click("input[value=major]")
	b.expect(shown, "6")
	b.expect("document.querySelectorAll('mark.major:not(.off)').length", "0")
	click("input[value='leftover/word']")
	b.expect(shown, "3")
	click("input[name=only]")
	b.expect("[...document.querySelectorAll('.row:not(.names)')].filter((r) => r.checkVisibility()).every((r) => r.querySelector('.card:not(.hidden, .accepted)'))", "true")
	b.expect("[...document.querySelectorAll('.article')].filter((a) => a.checkVisibility()).map((a) => a.id).join()", "a2,a4,a5,a6,a7,a8")
	click("input[name=only]")
	click("input[value='leftover/word']")
	click("input[value=major]")
	b.expect(shown, "12")
}

func keys(b *browser) {
	b.t.Helper()
	const focused = "document.activeElement.closest('.card')?.id"
	b.press("j")
	first := fmt.Sprint(b.run("document.querySelector('.card').id"))
	b.expect(focused, first)
	b.expect("document.querySelectorAll('mark.lit').length > 0", "true")
	b.press("jjj")
	b.press("kk")
	b.expect("[...document.querySelectorAll('.card')].indexOf(document.activeElement.closest('.card'))", "1")
	b.press("2")
	b.expect("document.querySelector('input[value=major]').checked", "false")
	b.press("2")
	b.run("document.querySelector('mark').click()")
	b.expect("document.activeElement.closest('.card') !== null", "true")
}

// suppressed wants what people accepted to be folded, told with its reason, and
// to count nowhere.
func suppressed(b *browser) {
	b.t.Helper()
	const folded = "[...document.querySelectorAll('.card.accepted')].filter((c) => c.checkVisibility() && !c.open).length"
	b.expect(folded, "2")
	b.expect("document.querySelectorAll('mark.accepted:not(.off)').length", "2")
	b.expect("document.querySelector('#a6 .accepted p:last-child').textContent", "Reason: A <title> · accepted by Ana · until 2027-01-31 · .kawan-accepted.yaml:3:5")
	b.run("document.querySelector('#a6 mark.accepted').click()")
	b.expect("document.activeElement.parentElement.id", "a6-f0")
	b.run("document.querySelector('input[name=accepted]').click()")
	b.expect(folded, "0")
	b.expect("document.querySelectorAll('mark.accepted:not(.off)').length", "0")
	b.run("document.querySelector('input[name=accepted]').click()")
	b.run("document.activeElement.blur()")
}

// buttons go from finding to finding where there are no keys.
func buttons(b *browser) {
	b.t.Helper()
	press := func(by int) {
		b.run(fmt.Sprintf("document.querySelector('.steps button[data-by=\"%d\"]').click()", by))
	}
	b.run("document.activeElement.blur()")
	for range 20 {
		press(-1)
	}
	b.expect("document.querySelector('.steps [role=status]').textContent", "1 of 12")
	press(1)
	b.expect("[...document.querySelectorAll('.card')].indexOf(document.querySelector('.card.current'))", "1")
	b.expect("document.querySelectorAll('mark.lit').length > 0", "true")
	b.run("document.querySelector('input[value=minor]').click()")
	b.expect("document.querySelector('.steps [role=status]').textContent.endsWith(' of 9')", "true")
	b.run("document.querySelector('input[value=minor]').click()")
}

// axes wants the plot to be told in numbers.
func axes(b *browser) {
	b.t.Helper()
	b.expect("[...document.querySelectorAll('.ticks.up span')].map((s) => s.textContent).join()", "2,1,0")
	b.expect("[...document.querySelectorAll('.ticks.along span')].map((s) => s.textContent).join()", "0%,25%,50%,75%,100%")
	b.expect("document.querySelector('.plot').getAttribute('aria-label').includes('0–5%: 2')", "true")
}

// contrast names text that has less than 4.5 to 1 against its ground (WCAG 2.2,
// 1.4.3), with its ratio.
const contrast = `(() => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const layers = (element) => element ? [...layers(element.parentElement), getComputedStyle(element).backgroundColor] : ["white"];
  const paint = (colors) => {
    for (const color of colors) { context.fillStyle = color; context.fillRect(0, 0, 1, 1); }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("svg, script, button:disabled") || !element.checkVisibility()) continue;
    if (![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const ground = layers(element);
    const [a, b] = [light(paint(ground)), light(paint([...ground, getComputedStyle(element).color]))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(element.tagName + "." + element.className + " " + ratio.toFixed(2));
  }
  return [...poor].join(", ");
})()`
