package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// browser speaks the DevTools protocol with a headless Chromium over its pipe:
// JSON messages, each ended by a zero byte.
type browser struct {
	t        *testing.T
	to       *os.File
	from     *bufio.Reader
	calls    int
	session  string
	problems []string // what the console and uncaught exceptions said
}

// openBrowser starts Chromium with a page, or skips the test where there is none.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("speaks with Chromium through pipes that Windows does not inherit")
	}
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" {
		t.Skip("to open the report in a browser, install Chromium")
	}
	theirs, ours, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	answers, theirOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
		"--user-data-dir="+t.TempDir(), "--remote-debugging-pipe", "about:blank")
	command.ExtraFiles = []*os.File{theirs, theirOut} // 3 and 4
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	_ = theirs.Close()
	_ = theirOut.Close()
	deadline := time.AfterFunc(3*time.Minute, func() { _ = command.Process.Kill() })
	b := &browser{t: t, to: ours, from: bufio.NewReader(answers)}
	t.Cleanup(func() {
		deadline.Stop()
		b.session = ""
		_ = b.send("Browser.close", nil)
		_ = command.Wait()
		_ = ours.Close()
		_ = answers.Close()
	})
	target := b.call("Target.createTarget", map[string]any{"url": "about:blank"})
	b.session = b.call("Target.attachToTarget", map[string]any{"targetId": target["targetId"], "flatten": true})["sessionId"].(string)
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.call(domain+".enable", nil)
	}
	return b
}

func (b *browser) send(method string, parameters any) error {
	b.calls++
	message := map[string]any{"id": b.calls, "method": method}
	if parameters != nil {
		message["params"] = parameters
	}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	content, err := json.Marshal(message)
	if err != nil {
		return err
	}
	_, err = b.to.Write(append(content, 0))
	return err
}

// call waits for the answer to a call and notes what the page complains of.
func (b *browser) call(method string, parameters any) map[string]any {
	b.t.Helper()
	if err := b.send(method, parameters); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
	for id := b.calls; ; {
		message := b.receive()
		if int(number(message["id"])) != id {
			continue
		}
		if failure, ok := message["error"]; ok {
			b.t.Fatalf("%s: %v", method, failure)
		}
		answer, _ := message["result"].(map[string]any)
		return answer
	}
}

func (b *browser) receive() map[string]any {
	b.t.Helper()
	content, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatalf("Chromium went away: %v", err)
	}
	var message map[string]any
	if err := json.Unmarshal(content[:len(content)-1], &message); err != nil {
		b.t.Fatal(err)
	}
	switch method := message["method"]; method {
	case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
		b.problems = append(b.problems, fmt.Sprint(method, ": ", message["params"]))
	}
	return message
}

func number(value any) float64 { n, _ := value.(float64); return n }

// show opens a report and waits until it is loaded.
func (b *browser) show(report string) {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), "report.html")
	if err := os.WriteFile(path, []byte(report), 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.call("Page.navigate", map[string]any{"url": "file://" + filepath.ToSlash(path)})
	for b.receive()["method"] != "Page.loadEventFired" {
	}
}

// run runs a script in the page and returns its value.
func (b *browser) run(script string) any {
	b.t.Helper()
	answer := b.call("Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true})
	if failure, ok := answer["exceptionDetails"]; ok {
		b.t.Fatalf("%s: %v", script, failure)
	}
	return answer["result"].(map[string]any)["value"]
}

// expect compares the value of a script as text.
func (b *browser) expect(script, want string) {
	b.t.Helper()
	if got := fmt.Sprint(b.run(script)); got != want {
		b.t.Errorf("%s: got %s, want %s", script, got, want)
	}
}

func (b *browser) press(keys string) {
	b.t.Helper()
	for _, key := range strings.Split(keys, "") {
		for _, kind := range []string{"keyDown", "keyUp"} {
			b.call("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": key, "text": map[string]string{"keyDown": key}[kind]})
		}
	}
}

func (b *browser) width(columns int, phone bool) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": columns, "height": 900, "deviceScaleFactor": 1, "mobile": phone})
	b.call("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": phone})
}

// picture keeps a screenshot, or a print, in the folder KAWAN_PICTURES, for people.
func (b *browser) picture(name, method string, parameters map[string]any) {
	b.t.Helper()
	data := b.call(method, parameters)["data"].(string)
	if len(data) < 2000 {
		b.t.Errorf("%s is empty", name)
	}
	keepPicture(b.t, name, data)
}
