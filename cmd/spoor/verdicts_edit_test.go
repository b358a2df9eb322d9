package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoor/trace"
)

// failer is a test, or a check of rapid.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// verdictsOf reads a text as verdicts.yaml.
func verdictsOf(t failer, text string) *verdictsFile {
	t.Helper()
	entries, why := parseVerdicts(text)
	if why != nil {
		t.Fatalf("line %d: %s\n%s", why.line, why.say(wordingIn("")).what, text)
	}
	return &verdictsFile{text: text, entries: entries}
}

// TestVerdictsEdited: what the tool adds stands in its place, and all else stays as it was.
func TestVerdictsEdited(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, before string
		at           int
		verdict      trace.Verdict
		want         string
	}{
		{"into nothing", "", -1, trace.Verdict{Statement: "S1", Reason: "x"},
			"- statement: S1\n  reason: x\n"},
		{"between, and the comments stay", "# all\n\n# first\n- statement: S1\n  reason: x # why\n\n" +
			"# third\n- statement: S3\n  reason: z\n# end\n", -1, trace.Verdict{Statement: "S2", Reason: "why"},
			"# all\n\n# first\n- statement: S1\n  reason: x # why\n\n- statement: S2\n  reason: why\n\n" +
				"# third\n- statement: S3\n  reason: z\n# end\n"},
		{"at the end, without a last line end", "- statement: S1\n  reason: x", -1,
			trace.Verdict{Statement: "S2", Reason: "why"},
			"- statement: S1\n  reason: x\n\n- statement: S2\n  reason: why\n"},
		{"after lines that end as on Windows", "- statement: S1\r\n  reason: x\r\n", -1,
			trace.Verdict{Statement: "S2", Reason: "why"},
			"- statement: S1\r\n  reason: x\r\n\r\n- statement: S2\r\n  reason: why\r\n"},
		{"a key in its place", "  - statement: S1 # Anna\n    # she asked\n    reason: x\n    by: Eva\n", 0,
			trace.Verdict{Statement: "S1", Disposition: trace.Partly, Reason: "why", By: "Eva"},
			"  - statement: S1 # Anna\n    disposition: partly\n    # she asked\n    reason: why\n    by: Eva\n"},
		{"a key less", "- statement: S1\n  reason: x\n  # below\n  by: Eva\n- statement: S2\n  reason: z\n", 0,
			trace.Verdict{Statement: "S1", By: "Eva", Disposition: trace.Partly},
			"- statement: S1\n  disposition: partly\n  # below\n  by: Eva\n- statement: S2\n  reason: z\n"},
		{"over several lines", "- statement: S1\n  reason: |\n    one\n    # two\n  by: Eva\n", 0,
			trace.Verdict{Statement: "S1", Reason: "three", By: "Eva"},
			"- statement: S1\n  reason: three\n  by: Eva\n"},
		{"from one line to more", "- {statement: S1, reason: x} # short\n", 0,
			trace.Verdict{Statement: "S1", Reason: "longer"},
			"# short\n- statement: S1\n  reason: longer\n"},
		{"a key less, and the comment behind it stays", "- statement: S1 # one\n  # two\n  reason: x # three\n", 0,
			trace.Verdict{Statement: "S1", Disposition: trace.Partly},
			"- statement: S1 # one\n  disposition: partly\n  # two\n  # three\n"},
		{"words of the writer stay", "- statement: S1\n  draft: 1\n  fate: verdwenen\n  with: S2\n", 0,
			trace.Verdict{Statement: "S1", Draft: "1", Fate: trace.Lost, With: "S2", By: "Eva",
				Ruling: trace.MergedRuling},
			"- statement: S1\n  draft: 1\n  fate: verdwenen\n  with: S2\n  by: Eva\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, err := verdictsOf(t, c.before).set(c.at, c.verdict)
			if err != nil {
				t.Fatal(err)
			}
			if got.text != c.want {
				t.Errorf("got\n%s\nwant\n%s", got.text, c.want)
			}
		})
	}
}

func TestVerdictsRefused(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"- statement: S1\n":               "1: says nothing",
		"- statement: S1\n  fate: kept\n": "1: draft is missing",
		"- reason: x\n":                   "1: statement is missing",
		"- statement: S1\n  reason: x\n- statement: s1\n  by: a\n  reason: y\n": "3: a second verdict",
		"- statement: S1\n  draft: 1\n  fate: gonne\n":                          "3: cannot be chosen",
		"- statement: S1\n  ruling: rejected\n":                                 "1: reason is missing",
		"- statement: S1\n  ruling: moved\n":                                    "1: moved_to is missing",
		"- statement: S1\n  ruling: deferred\n":                                 "1: until is missing",
		"- statement: S1\n  ruling: merged\n":                                   "1: with is missing",
		"- statement: S1\n  until: 2027\n  with: S2\n":                          "1: do not go together",
		"- statement: S1\n  reason: x\n  at: yesterday\n":                       "3: wrong type",
		"- statement: S1\n  reason: x\n  seen: {statement: 1}\n":                "3: no fingerprint",
		"statement: S1\n":                  "1: wrong type",
		"- statement: S1\n  reason: [x]\n": "2: wrong type",
		"- statement: S1\n  draft: 1\n  fate: lost\n  passages: [3]\n": "1: do not go together",
		"- statement: S1\n  reason: x\n  reason: y\n":                  "3: is there twice",
		"- &a\n  statement: S1\n  reason: x\n- *a\n":                   "4: wrong type",
	} {
		_, why := parseVerdicts(text)
		if why == nil {
			t.Errorf("%q is taken", text)
			continue
		}
		said := fmt.Sprintf("%d: %s", why.line, why.say(wordingIn("")).what)
		line, part, _ := strings.Cut(want, ": ")
		if !strings.HasPrefix(said, line+": ") || !strings.Contains(said, part) {
			t.Errorf("%q: %s, want %s", text, said, want)
		}
	}
}

// drawVerdict gives a verdict that a file may hold, with all that people may type.
func drawVerdict(t *rapid.T) trace.Verdict {
	v := trace.Verdict{Statement: rapid.StringMatching(`[SRK][0-9B-D]{1,3}(-2)?`).Draw(t, "id")}
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"yes", "3", "0x1F", "a: b", "# no", "- x",
		"two\nlines", "'", `"`, "\\", "null", "~", "é, ü", "1e3", " x ", "x #y", "[a]", "{b}", "!c", "*d", "&e",
		"%f", "@g", "`h", "a\tb", "\u2028", "\u0085", "\U0001F600", "2025-01-01", "1_000", "true"}))
	if rapid.Bool().Draw(t, "fate?") {
		v.Draft = rapid.SampledFrom([]string{"drafts/1.md", "2", "drafts/10-x y.md"}).Draw(t, "draft")
		v.Fate = rapid.SampledFrom([]trace.Fate{trace.Kept, trace.Abstracted, trace.Lost}).Draw(t, "fate")
		if v.Fate != trace.Lost {
			v.Lines = rapid.SliceOfN(rapid.IntRange(1, 999), 0, 2).Draw(t, "lines")
		}
	}
	v.Disposition = rapid.SampledFrom([]trace.Disposition{"", trace.Partly, trace.TakenOver}).Draw(t, "done")
	v.Reason, v.By, v.Words = text.Draw(t, "reason"), text.Draw(t, "by"), text.Draw(t, "words")
	if rapid.Bool().Draw(t, "moved?") {
		v.MovedTo = text.Draw(t, "moved")
		if v = tidied(v); v.MovedTo != "" {
			v.Ruling = trace.MovedRuling
		}
	}
	if rapid.Bool().Draw(t, "seen?") {
		v.Seen = trace.Seen{Statement: "0123456789abcdef", Draft: "1234567890123456",
			Passages: []string{"12345678901234e5"}}
	}
	if v = tidied(v); v.Fate == "" && v.Disposition == "" && v.Ruling == "" && v.Reason == "" {
		v.Reason = "x"
	}
	if len(v.Lines) == 0 {
		v.Lines = nil
	}
	return v
}

// TestVerdictsRoundTrip: whatever is put in comes back, whatever was there stays, comments and line ends
// too.
func TestVerdictsRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		eol := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "eol")
		f := &verdictsFile{text: strings.ReplaceAll(rapid.SampledFrom([]string{"", "# mine\n", "# mine\n\n",
			"# mine\n- statement: S1 # one\n  # two\n  reason: x # three\n\n# four\n",
			"- {statement: S1, reason: x}\n",
			"  - statement: K1\n    draft: \"1\"\n    fate: vervaagd\n    reason: >\n      a\n      b\n"}).
			Draw(t, "text"), "\n", eol)}
		var why *fault
		if f.entries, why = parseVerdicts(f.text); why != nil {
			t.Fatal(why.say(wordingIn("")))
		}
		before, comments := f.text, strings.Count(f.text, "#")
		want := f.plain()
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			v := drawVerdict(t)
			same := func(w trace.Verdict) bool {
				return strings.EqualFold(w.Statement, v.Statement) && w.Draft == v.Draft
			}
			i := slices.IndexFunc(want, same)
			next, err := f.set(slices.IndexFunc(f.plain(), same), v)
			if err != nil {
				t.Fatalf("%v\n%s\n%+v", err, f.text, v)
			}
			f = next
			if i >= 0 {
				want[i] = v
			} else {
				want = append(want, v)
			}
		}
		got := verdictsOf(t, f.text).plain()
		for _, w := range want {
			if !slices.ContainsFunc(got, func(g trace.Verdict) bool { return reflect.DeepEqual(g, w) }) {
				t.Fatalf("%+v is not in\n%s", w, f.text)
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d verdicts, want %d", len(got), len(want))
		}
		if strings.Count(f.text, "#") < comments {
			t.Fatalf("a comment is gone:\n%s", f.text)
		}
		if eol == "\r\n" && before != "" && strings.Count(f.text, "\r\n") != strings.Count(f.text, "\n") {
			t.Fatalf("line ends differ:\n%q", f.text)
		}
	})
}

// TestVerdictRemoved: what is taken out is gone, and nothing else.
func TestVerdictRemoved(t *testing.T) {
	t.Parallel()
	f := verdictsOf(t, "# all\n- statement: S1\n  reason: x\n\n# two\n- statement: S2\n  reason: y\n")
	for i, want := range []string{"# all\n# two\n- statement: S2\n  reason: y\n",
		"# all\n- statement: S1\n  reason: x\n\n# two\n"} {
		got, err := f.remove(i)
		if err != nil || got.text != want {
			t.Errorf("%d: %v\n%s", i, err, got.text)
		}
	}
}

// FuzzVerdicts: no text breaks the reader, and what it takes can be added to without harm, or not at all.
func FuzzVerdicts(f *testing.F) {
	for _, seed := range []string{"", "- statement: S1\n  draft: 1\n  fate: kept\n",
		"- {statement: S1, reason: x}\n- {statement: S2, with: S1}\n", "[{statement: S1, reason: x}]",
		"# a\n- statement: S1\n  reason: |\n   x\n\n   # y\n  seen: {statement: 0123456789abcdef}\n", "- &a b\n- *a\n",
		"---\n- statement: S1\n  until: 2027\n...\n", "- statement: S1\n  reason: 'x\n    y'\n  by: \"z\\\n    w\"\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		entries, why := parseVerdicts(text)
		if why != nil {
			if why.line < 1 || why.say(wordingIn(trace.Dutch)).what == "" {
				t.Errorf("line %d, %+v", why.line, why.say(wordingIn("")))
			}
			return
		}
		file := &verdictsFile{text: text, entries: entries}
		before := file.plain()
		v := trace.Verdict{Statement: "S5", Reason: "why: # not"}
		at := slices.IndexFunc(before, func(w trace.Verdict) bool {
			return strings.EqualFold(w.Statement, v.Statement) && w.Draft == ""
		})
		after, err := file.set(at, v)
		if err != nil {
			return
		}
		want := len(before)
		if at < 0 {
			want++
		}
		if got := verdictsOf(t, after.text).plain(); len(got) != want {
			t.Errorf("%d verdicts became %d, want %d", len(before), len(got), want)
		}
	})
}
