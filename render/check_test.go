package render

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"spoor/trace"
	"spoor/trace/check"
)

// checkedReport is the small report with verdicts: one answered loss, one verdict gone stale.
func checkedReport() *trace.Report {
	r := smallReport()
	for i := range r.Statements {
		s := &r.Statements[i]
		switch s.ID {
		case "S5":
			s.Answer = &trace.Answer{Verdict: trace.Verdict{Ruling: trace.RejectedRuling, Reason: "te duur"}}
		case "S3":
			s.Answer = &trace.Answer{Stale: true, Verdict: trace.Verdict{Path: "verdicts.yaml", Line: 7,
				Statement: "S3", Disposition: trace.Partly, Reason: "anders opgelost"}}
		}
	}
	r.Warnings = append(r.Warnings, trace.Warning{Path: noteOne, Message: trace.WarnSameName, Detail: "Nadia"},
		trace.Warning{Path: "verdicts.yaml", Line: 12, Message: trace.WarnVerdictStatement, Detail: "S8 → S6"},
		trace.Warning{Path: "verdicts.yaml", Line: 7, Message: trace.WarnVerdictStale, Detail: "S3"})
	return r
}

// held holds the report against every kind of rule, so that each is broken.
func held(r *trace.Report) Checked {
	rules := []check.Rule{check.AtMost(check.Vagueness, 12.5), check.AtMost(check.PolicyTerms, 0)}
	for _, k := range []check.Kind{check.Lost, check.Abstracted, check.Unruled, check.Stale, check.Worse} {
		rules = append(rules, check.AtMost(k, 0))
	}
	base := check.Baseline{}
	for _, s := range r.Statements {
		base[s.ID] = check.Standing{Fate: trace.Kept}
	}
	base["S3"], base["S9"] = check.Standing{Fate: trace.Lost}, check.Standing{Fate: trace.Lost}
	delete(base, "S6")
	return Checked{Outcome: check.Run(r, rules, base), Case: "zaak",
		Place: func(path string) string { return "zaak/" + path }}
}

func checkWriters() map[string]func(io.Writer, *trace.Report, Checked, Options) error {
	return map[string]func(io.Writer, *trace.Report, Checked, Options) error{
		"text": CheckText, "line": CheckLine, "sarif": CheckSARIF, "github": CheckGitHub,
		"gitlab": CheckGitLab,
	}
}

func checked(t *testing.T, format string, r *trace.Report, x Checked, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := checkWriters()[format](&b, r, x, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCheckGolden(t *testing.T) {
	t.Parallel()
	r := checkedReport()
	quoting := held(r)
	quoting.Quote = true
	english := Options{Language: trace.English, Version: "0.1.0"}
	for _, c := range []struct {
		file, format string
		x            Checked
		o            Options
	}{
		{"check.nl.txt", "text", held(r), Options{}}, {"check.en.txt", "text", held(r), english},
		{"check.quote.nl.txt", "text", quoting, Options{}},
		{"check.nl.line", "line", held(r), Options{}}, {"check.en.line", "line", held(r), english},
		{"check.nl.sarif", "sarif", held(r), Options{Version: "0.1.0"}},
		{"check.en.sarif", "sarif", quoting, english},
		{"check.nl.github", "github", held(r), Options{}},
		{"check.nl.gitlab.json", "gitlab", held(r), Options{}},
	} {
		golden(t, c.file, []byte(checked(t, c.format, r, c.x, c.o)))
	}
	var b bytes.Buffer
	if err := Baseline(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "check.baseline", b.Bytes())
}

// TestCheckIsSilent: what was said, and by whom, stands in no format unless it is asked for.
func TestCheckIsSilent(t *testing.T) {
	t.Parallel()
	r := checkedReport()
	for format := range checkWriters() {
		silent, quoting := held(r), held(r)
		quoting.Quote = true
		text := checked(t, format, r, silent, Options{})
		quote := checked(t, format, r, quoting, Options{})
		full := checked(t, format, r, quoting, Options{Names: NamesFull})
		for _, s := range r.Statements {
			said := strings.Join(strings.Fields(s.Text)[:2], " ")
			if strings.Contains(text, said) || s.Participant != "" && strings.Contains(text, s.Participant) {
				t.Errorf("%s tells of %s:\n%s", format, s.ID, text)
			}
			if s.Participant != "" && strings.Contains(quote, s.Participant) {
				t.Errorf("%s with quotes names %s", format, s.Participant)
			}
		}
		if !strings.Contains(quote, "Deelnemer 2") || !strings.Contains(full, "Nadia") {
			t.Errorf("%s quotes nobody:\n%s", format, quote)
		}
	}
}

func TestCheckSARIFFollowsStandard(t *testing.T) {
	t.Parallel()
	s := sarifCompiled(t)
	whole, clean := held(checkedReport()), Checked{Outcome: &check.Outcome{}}
	for name, x := range map[string]Checked{"everything broken": whole, "nothing to tell": clean} {
		text := checked(t, "sarif", checkedReport(), x, Options{Version: "0.1.0"})
		if err := validate(t, s, text); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
	text := checked(t, "sarif", checkedReport(), whole, Options{})
	for old, broken := range map[string]string{
		`"startLine": `: `"startLine": -`, `"level": "error"`: `"level": "bad"`, `"text"`: `"texts"`,
	} {
		if validate(t, s, strings.Replace(text, old, broken, 1)) == nil {
			t.Errorf("the schema lets %s pass", broken)
		}
	}
}

func sarifCompiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/sarif/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:sarif", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:sarif")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestCheckSARIFPoints: rule indexes fit, places are relative URIs, fingerprints tell alerts apart.
func TestCheckSARIFPoints(t *testing.T) {
	t.Parallel()
	x := held(checkedReport())
	x.Place = func(path string) string { return "mijn zaak/50%/" + path }
	var log sarifLog
	if err := json.Unmarshal([]byte(checked(t, "sarif", checkedReport(), x, Options{})), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	seen := map[string]bool{}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.Index].ID != r.Rule {
			t.Errorf("%s points at rule %d", r.Rule, r.Index)
		}
		place := r.Locations[0].Physical
		if !strings.HasPrefix(place.Artifact.URI, "mijn%20zaak/50%25/") || place.Region.Start < 1 {
			t.Errorf("%s at %+v", r.Rule, place)
		}
		if f := r.Fingerprints["spoorAlert/v1"]; seen[f] {
			t.Errorf("%s: fingerprint %s twice", r.Rule, f)
		} else {
			seen[f] = true
		}
	}
	if len(run.Results) < 10 {
		t.Errorf("%d results", len(run.Results))
	}
}

// TestCheckFingerprints stay the same when lines and files move, and when another way of telling is
// chosen.
func TestCheckFingerprints(t *testing.T) {
	t.Parallel()
	before := checkedReport()
	after := checkedReport()
	for i := range after.Statements {
		s := &after.Statements[i]
		s.Lines.Start, s.Lines.End, s.Path = s.Lines.Start+40, s.Lines.End+40, "notities/"+s.Path
	}
	prints := func(r *trace.Report, o Options) string {
		var issues []qualityIssue
		x := held(r)
		x.Quote = o.Names == NamesFull
		if err := json.Unmarshal([]byte(checked(t, "gitlab", r, x, o)), &issues); err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, i := range issues {
			if i.Severity != "info" {
				out = append(out, i.CheckName+" "+i.Fingerprint)
			}
		}
		return strings.Join(out, "\n")
	}
	if a, b := prints(before, Options{}),
		prints(after, Options{Names: NamesFull, Language: trace.English}); a != b || a == "" {
		t.Errorf("fingerprints changed:\n%s\n%s", a, b)
	}
}

// TestGitHubEscapes: no file name and no text can end a command or begin another.
func TestGitHubEscapes(t *testing.T) {
	t.Parallel()
	a := alert{File: "a,b:c%\n::error::x", Start: 3, End: 4, Text: "100% waar\n::warning::x: a, b"}
	got := a.command("error", "Spoor: x, y")
	want := "::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax,line=3,endLine=4,title=Spoor%3A x%2C y::" +
		"100%25 waar%0A::warning::x: a, b\n"
	if got != want {
		t.Errorf("got  %swant %s", got, want)
	}
	whole := alert{File: "a.md", Text: "x"}
	if got := whole.command("warning", "t"); got != "::warning file=a.md,title=t::x\n" {
		t.Error(got)
	}
}

func TestCheckNothingToTell(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.Warnings = nil
	x := Checked{Outcome: check.Run(r, []check.Rule{check.AtMost(check.Lost, 99)}, nil)}
	for format, want := range map[string]string{"line": "", "github": "", "gitlab": "[]\n"} {
		if got := checked(t, format, r, x, Options{}); got != want {
			t.Errorf("%s: %q", format, got)
		}
	}
	if got := checked(t, "text", r, x, Options{}); strings.Contains(got, dutchCheck().Next) {
		t.Errorf("something to do where nothing is wrong:\n%s", got)
	}
}

func TestCheckWithoutReport(t *testing.T) {
	t.Parallel()
	for format, write := range checkWriters() {
		if write(io.Discard, nil, Checked{}, Options{}) == nil {
			t.Errorf("%s writes nothing without complaint", format)
		}
	}
}

// FuzzAlert: whatever files are called and texts say, a command for GitHub is one line with its four parts,
// and the place in SARIF is the file again.
func FuzzAlert(f *testing.F) {
	f.Add("notes/1.md", "verdwenen", 3)
	f.Add("a,b:c%\r\n::error::x", "::set-output name=a::b\u2028", 0)
	f.Add("../50% é/2:3.md", "%0A", -1)
	f.Fuzz(func(t *testing.T, file, text string, line int) {
		a := alert{File: file, Start: line, End: line, Text: text}
		got := a.command("error", text)
		if strings.Count(got, "\n") != 1 || strings.ContainsRune(got, '\r') || !strings.HasPrefix(got, "::error file=") {
			t.Fatalf("%q", got)
		}
		head, message, _ := strings.Cut(strings.TrimPrefix(got, "::"), "::")
		parts := strings.Split(strings.TrimPrefix(head, "error "), ",")
		if want := 2; line > 0 && len(parts) != want+2 || line <= 0 && len(parts) != want {
			t.Errorf("%d properties in %q", len(parts), head)
		}
		back := strings.NewReplacer("%0A", "\n", "%0D", "\r", "%25", "%").Replace(message)
		if back != text+"\n" {
			t.Errorf("%q came back as %q", text, back)
		}
		place, err := url.Parse(sarifAt(file, line, line).Physical.Artifact.URI)
		if err != nil || place.Path != file && place.Path != "./"+file && !strings.HasPrefix(file, "//") {
			t.Errorf("%q is %q in SARIF (%v)", file, place, err)
		}
	})
}
