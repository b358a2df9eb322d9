// Package render turns a trace.Report into bytes: text for a terminal, a page for participants, and
// JSON, CSV and lines for other programs.
//
// A report holds facts without wording. They first become a view (view.go): in order, counted,
// named in one language. The writers of text and HTML only lay that view out; they neither count
// nor sort, so no two formats can disagree. JSON and the line format are for programs: their words
// are those of the report and stay the same in every language.
//
// Whatever comes from notes and drafts is written by strangers. Text and HTML are cleaned of
// control characters, of marks that turn the direction of text and of characters without width;
// HTML escapes the rest, and CSV cells cannot be read as formulas.
package render

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"spoor/trace"
)

// Options say how a report is written. The zero value is right for a file or a pipe.
type Options struct {
	Language trace.Language // of the wording; "" takes the report's, and Dutch when it has none
	Width    int            // columns of the terminal, measured in display cells; 0 means 80
	Color    bool           // write ANSI colours; symbols and words carry the meaning without them
	Version  string         // version of Spoor, for JSON and the foot of the page
	Names    Names          // how participants are called

	AllReasons bool // Show lists every reason, not the heaviest
}

// Narrowest and usual widths of text, in display cells. Below the narrowest, indents and symbols
// leave no room for words.
const (
	minWidth     = 40
	defaultWidth = 80
)

func (o Options) width() int {
	if o.Width == 0 {
		return defaultWidth
	}
	return max(o.Width, minWidth)
}

func (o Options) language(r *trace.Report) trace.Language {
	if o.Language != "" {
		return o.Language
	}
	return r.Language
}

// ErrNoStatement says that a report has no statement, nor item of the way back, with this id.
// Nearest holds ids that are much like it, the best first; it may be empty.
type ErrNoStatement struct {
	ID      string
	Nearest []string
}

// Error says which id is missing, and what it may have been meant for.
func (e *ErrNoStatement) Error() string {
	if len(e.Nearest) == 0 {
		return fmt.Sprintf("no statement %q", e.ID)
	}
	return fmt.Sprintf("no statement %q; nearest: %s", e.ID, strings.Join(e.Nearest, ", "))
}

var errNoReport = errors.New("no report to render")

// write sends text to w in one piece, so that a failed render leaves nothing half-written behind.
func write(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}
