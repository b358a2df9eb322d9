// Package pattern has regular expressions that are compiled when they are first asked. There are hundreds of them, for
// every kind of notes that somebody ever wrote, and a case asks few: compiling all of them took a quarter of the time
// before Spoor read its first word.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression. It is safe for concurrent use.
type Pattern struct {
	text     string
	asked    sync.Once
	need     need
	once     sync.Once
	compiled *regexp.Regexp
}

// New returns the pattern of a regular expression, which must be a right one: whoever asks it panics otherwise.
// TestPatternsCompile looks at all of them.
func New(text string) *Pattern { return &Pattern{text: text} }

func (p *Pattern) regexp() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.text) })
	return p.compiled
}

// may says whether a text has what the expression needs: without it the expression is not asked.
func (p *Pattern) may(s string) bool {
	p.asked.Do(func() { p.need = needOf(p.text) })
	return p.need.met(s)
}

// String is the expression.
func (p *Pattern) String() string { return p.text }

// MatchString is as that of regexp.Regexp.
func (p *Pattern) MatchString(s string) bool { return p.may(s) && p.regexp().MatchString(s) }

// Match is as that of regexp.Regexp.
func (p *Pattern) Match(b []byte) bool { return p.regexp().Match(b) }

// FindString is as that of regexp.Regexp.
func (p *Pattern) FindString(s string) string {
	if !p.may(s) {
		return ""
	}
	return p.regexp().FindString(s)
}

// FindStringIndex is as that of regexp.Regexp.
func (p *Pattern) FindStringIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindStringIndex(s)
}

// FindStringSubmatch is as that of regexp.Regexp.
func (p *Pattern) FindStringSubmatch(s string) []string {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindStringSubmatch(s)
}

// FindStringSubmatchIndex is as that of regexp.Regexp.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindStringSubmatchIndex(s)
}

// FindAllString is as that of regexp.Regexp.
func (p *Pattern) FindAllString(s string, n int) []string {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindAllString(s, n)
}

// FindAllStringIndex is as that of regexp.Regexp.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch is as that of regexp.Regexp.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is as that of regexp.Regexp.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !p.may(s) {
		return nil
	}
	return p.regexp().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is as that of regexp.Regexp.
func (p *Pattern) ReplaceAllString(s, by string) string {
	if !p.may(s) {
		return s
	}
	return p.regexp().ReplaceAllString(s, by)
}

// Split is as that of regexp.Regexp.
func (p *Pattern) Split(s string, n int) []string { return p.regexp().Split(s, n) }
