package render

import (
	"fmt"
	"io"
	"strings"

	"spoor/trace"
	"spoor/trace/check"
)

// CheckGitHub writes workflow commands, which GitHub shows beside the lines they are about:
//
//	::error file=notes/1.md,line=12,endLine=13,title=...::message
//
// Source: GitHub Docs, "Workflow commands for GitHub Actions".
func CheckGitHub(w io.Writer, r *trace.Report, x Checked, o Options) error {
	v, err := newCheckView(r, x, o)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, rule := range v.Rules {
		for i := range rule.Alerts {
			a := &rule.Alerts[i]
			b.WriteString(a.command("error", "Spoor: "+joined(" ", rule.Words.Name, a.ID)))
		}
	}
	for i := range v.Warnings {
		b.WriteString(v.Warnings[i].command("warning", "Spoor"))
	}
	return write(w, b.String())
}

func (a *alert) command(name, title string) string {
	properties := []string{"file=" + escapeProperty(a.File)}
	if a.Start > 0 {
		properties = append(properties, fmt.Sprint("line=", a.Start), fmt.Sprint("endLine=", a.End))
	}
	properties = append(properties, "title="+escapeProperty(title))
	return fmt.Sprintf("::%s %s::%s\n", name, strings.Join(properties, ","), escapeData(a.say()))
}

// escapeData and escapeProperty keep a text from ending the command it stands in, as the toolkit of
// GitHub does: % first, for it begins the escapes.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}

// The record that GitLab reads as a code quality report.
// Source: GitLab Docs, "Code Quality", implement a custom tool.
type (
	qualityIssue struct {
		Description string          `json:"description"`
		CheckName   string          `json:"check_name"`
		Fingerprint string          `json:"fingerprint"`
		Severity    string          `json:"severity"`
		Location    qualityLocation `json:"location"`
	}
	qualityLocation struct {
		Path  string       `json:"path"`
		Lines qualityLines `json:"lines"`
	}
	qualityLines struct {
		Begin int `json:"begin"`
		End   int `json:"end,omitempty"`
	}
)

// CheckGitLab writes a code quality report, which GitLab shows beside the lines it is about. Without
// anything to tell it is an empty list.
func CheckGitLab(w io.Writer, r *trace.Report, x Checked, o Options) error {
	v, err := newCheckView(r, x, o)
	if err != nil {
		return err
	}
	var out list[qualityIssue]
	for _, rule := range v.Rules {
		for i := range rule.Alerts {
			a := &rule.Alerts[i]
			text := sentence(joined(": ", rule.Words.Name, joined(" ", a.ID, a.say())))
			out = append(out, a.issue(text, "spoor/"+string(rule.Kind), severity(rule.Kind)))
		}
	}
	for i := range v.Warnings {
		a := &v.Warnings[i]
		out = append(out, a.issue(sentence(a.Text), "spoor/warning", "info"))
	}
	return encode(w, out)
}

func (a *alert) issue(text, name, severity string) qualityIssue {
	return qualityIssue{text, name, a.Fingerprint, severity,
		qualityLocation{a.File, qualityLines{max(a.Start, 1), a.End}}}
}

// severity is how heavy a kind weighs, in the words of GitLab.
func severity(k check.Kind) string {
	if k == check.Lost || k == check.Worse {
		return "major"
	}
	return "minor"
}
