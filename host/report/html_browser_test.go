package report

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/host/engine"
)

func keepPicture(t *testing.T, name, data string) {
	t.Helper()
	folder := os.Getenv("KAWAN_PICTURES")
	if folder == "" {
		return
	}
	content, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestHTMLInABrowser(t *testing.T) {
	b := openBrowser(t)
	results, summary := awkward(t)
	b.width(1280, false)
	b.show(reported(t, "html", results, summary))

	const shown = "[...document.querySelectorAll('.card:not(.accepted)')].filter((c) => c.checkVisibility()).length"
	b.expect("document.title", "emoji.txt · kawan")
	b.expect(shown, "12")
	b.expect("document.querySelector('.shown').textContent", "12 of 12 findings shown")
	b.expect("document.querySelectorAll('.article').length", "8")
	b.expect("document.querySelector('.summary').getBoundingClientRect().top < document.querySelector('.article').getBoundingClientRect().top", "true")
	b.expect("typeof window.alerted", "undefined")
	b.expect("document.scripts.length", "1")
	b.expect("getComputedStyle(document.querySelector('#a5 .text')).direction", "rtl")
	b.expect("getComputedStyle(document.querySelector('#a5 .other')).direction", "ltr")

	order(b)
	filters(b, shown)
	suppressed(b)
	keys(b)
	buttons(b)
	axes(b)
	for _, one := range []struct {
		name    string
		columns int
		phone   bool
	}{{"desktop", 1280, false}, {"phone", 390, true}} {
		b.width(one.columns, one.phone)
		b.expect("document.documentElement.scrollWidth <= window.innerWidth", "true")
		b.expect("document.querySelector('.keys').checkVisibility()", strconv.FormatBool(!one.phone))
		b.expect(contrast, "")
		b.picture(one.name+".png", "Page.captureScreenshot", map[string]any{"captureBeyondViewport": true})
	}
	b.width(1280, false)
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": "dark"}}})
	b.expect(contrast, "")
	b.picture("dark.png", "Page.captureScreenshot", map[string]any{"captureBeyondViewport": true})
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": "print", "features": []map[string]string{}})
	b.expect("document.querySelector('.filters').checkVisibility() || document.querySelector('.steps').checkVisibility()", "false")
	b.expect("document.querySelector('.card.accepted p').getBoundingClientRect().height > 0", "true")
	b.expect("document.querySelector('details li').checkVisibility({contentVisibilityAuto: true}) && document.querySelector('details li').getBoundingClientRect().height > 0", "true")
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": ""})
	b.picture("print.pdf", "Page.printToPDF", map[string]any{"printBackground": false})
	accessible(b)
	for _, problem := range b.problems {
		t.Error(problem)
	}
}

// accessible runs axe, where it is, over the page: what it knows of WCAG 2.2, level
// AA, and of good practice.
func accessible(b *browser) {
	b.t.Helper()
	axe, err := os.ReadFile(filepath.Join(os.Getenv("KAWAN_SCHEMAS"), "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		b.t.Log("to look for barriers: npm install --prefix $KAWAN_SCHEMAS axe-core@4.10.2")
		return
	}
	b.call("Page.setBypassCSP", map[string]any{"enabled": true})
	b.call("Page.reload", nil)
	for b.receive()["method"] != "Page.loadEventFired" {
	}
	b.run(string(axe) + "; undefined")
	const look = `axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html).join("\n") + (r.passes.length > 20 ? "" : "axe did not run"))`
	answer := b.call("Runtime.evaluate", map[string]any{"expression": look, "awaitPromise": true, "returnByValue": true})
	if found, _ := answer["result"].(map[string]any); found == nil || found["value"] != "" {
		b.t.Errorf("axe: %v", answer)
	}
}

// TestHTMLOfManyArticles opens a report over 1,000 articles.
func TestHTMLOfManyArticles(t *testing.T) {
	b := openBrowser(t)
	var results []*engine.Result
	for range 125 {
		some, _ := awkward(t)
		results = append(results, some...)
	}
	report := reported(t, "html", results, &engine.Summary{Jobs: len(results)})
	start := time.Now()
	b.show(report)
	b.expect("document.querySelectorAll('.article').length", "1000")
	b.press("j")
	b.expect("document.activeElement.closest('.card') !== null", "true")
	b.run("document.querySelector('input[value=major]').click()")
	b.expect("document.querySelectorAll('.card:not(.hidden)').length", "750")
	t.Logf("%d articles, %d KiB: opened, filtered in %v", len(results), len(report)>>10, time.Since(start).Round(10*time.Millisecond))
	for _, problem := range b.problems {
		t.Error(problem)
	}
}
