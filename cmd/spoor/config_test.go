package main

import (
	"slices"
	"strings"
	"testing"

	"spoor/trace"
	"spoor/trace/check"
)

func TestParseConfig(t *testing.T) {
	t.Parallel()
	c, why := parseConfig("title: 'Leren: op de balie'\nnames_policy: codes\naliases:\n  AB: Anna Bos\n" +
		"check: {max_lost: 0, max_lost_share: 0.25, max_abstracted_share: 4%, max_vagueness: 60.5,\n" +
		"  fail_on: [worse, stale], baseline: stand.txt}\n")
	if why != nil {
		t.Fatal(why.say(english()).what)
	}
	l := c.limits
	if c.title != "Leren: op de balie" || c.namesPolicy != namesAsCodes ||
		c.people.Aliases["AB"] != "Anna Bos" || len(l.at) != 4 || l.at["max-lost"] != 0 ||
		l.at["max-lost-share"] != 0.25 || l.at["max-abstracted-share"] != 0.04 ||
		l.at["max-vagueness"] != 60.5 || !slices.Equal(l.failOn, []check.Kind{check.Worse, check.Stale}) ||
		l.baseline != "stand.txt" {
		t.Errorf("read as %+v", c)
	}
}

// TestParseConfigRefuses: each text is refused, on the line that holds the mark <.
func TestParseConfigRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"title: [a] # <", "title: # <", "title: ~ # <", "- a # <", "tekst # <", "title: a\n\nnames:\n  - b\n  - [c] # <",
		"title: *a # <", "x: &a b # <", "names: {a: b} # <", "aliases: [a] # <", "aliases:\n  a: [b] # <",
		"check: 3 # <", "check:\n  max_lost: -1 # <", "check:\n  max_lost: 1.5 # <",
		"check:\n  max_lost_share: 1.1 # <", "check:\n  max_lost_share: .nan # <", "check:\n  max_lost: '3' # <",
		"language: de # <", "drafts: 1.md # <", "drafts:\n  - 1.md # <", "drafts:\n  - file: a\n    date: 2025-02-30 # <",
		"title: a\n? [b] # <\n: c", "title: a\ntitel: b # <", "drafts:\n  - file: a\n    file: b # <",
		"check:\n  max_lost: 3\n  maximaal: 2 # <", "check:\n  max_lost_share: 101% # <",
		"check:\n  max_vagueness: 5% # <", "check:\n  fail_on: lots # <", "check:\n  fail_on: [none, lost] # <",
		"check:\n  fail_on: {lost: 1} # <", "check:\n  baseline: [a] # <", "check:\n  max_vagueness: 1e1 # <",
	} {
		_, why := parseConfig(text)
		want := 1 + strings.Count(text[:strings.Index(text, "<")], "\n")
		if why == nil || why.line != want {
			t.Errorf("%q: fault %+v, want one on line %d", text, why, want)
		}
	}
}

// FuzzConfig: any text is a configuration or a fault on one of its lines, worded in both languages.
func FuzzConfig(f *testing.F) {
	for _, seed := range []string{"title: a", "drafts:\n  - {file: a, date: 2025-03-12, authors: [b]}\n",
		"aliases: {a: b}\ncheck: {max_lost: 1}\n", "a: &x [*x]\n", "? a\n: b\n", "---\n...\n---\n", "\t", "{",
		"names: [a, 'b', \"c\"]\nlanguage: nl\n", "reader: [{name: a, url: localhost, model: b, budget: {tokens: 1}}]\n", "title: !!binary aGk=\n", "<<: {title: a}\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, why := parseConfig(text)
		if why == nil {
			if c.language != "" && c.language != trace.Dutch && c.language != trace.English {
				t.Errorf("language %q", c.language)
			}
			return
		}
		if last := 2 + strings.Count(text, "\n") + strings.Count(text, "\r"); why.line < 1 || why.line > last {
			t.Errorf("line %d of %d", why.line, last)
		}
		for _, w := range []*wording{english(), dutch()} {
			if said := why.say(w); said.what == "" || said.hint == "" {
				t.Errorf("says %+v", said)
			}
		}
	})
}
