package report

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// paint colours text with ANSI escapes, or leaves it as it is.
type paint bool

const (
	codeBold    = "1"
	codeFaint   = "2"
	codeRed     = "31"
	codeGreen   = "32"
	codeYellow  = "33"
	codeCyan    = "36"
	codeAlarm   = "1;31"
	codeMark    = "1;7"
	codeMissing = "1;7;31"
)

func (p paint) wrap(code, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string  { return p.wrap(codeBold, s) }
func (p paint) faint(s string) string { return p.wrap(codeFaint, s) }

func (p paint) severity(severity checks.Severity, s string) string {
	return p.wrap(map[checks.Severity]string{checks.Critical: codeAlarm, checks.Major: codeRed,
		checks.Minor: codeYellow, checks.Neutral: codeCyan}[severity], s)
}

func (p paint) verdict(verdict engine.Verdict, s string) string {
	return p.wrap(map[engine.Verdict]string{engine.Pass: codeGreen, engine.Fail: codeAlarm, engine.Incomplete: codeYellow}[verdict], s)
}

func (p paint) status(status checks.Status, s string) string {
	if status == checks.Failed {
		return p.wrap(codeAlarm, s)
	}
	return p.faint(s)
}
