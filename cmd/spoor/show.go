package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"spoor/render"
	"spoor/trace"
)

func (c *console) showCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	writers := showWriters("")
	cmd := c.command("show", "[CASE] ID", h.showShort, h.showLong)
	c.addCaseFlags(cmd, f, writers)
	cmd.Flags().IntVar(&f.candidates, "candidates", candidatesShown, h.candidatesShow)
	cmd.Flags().BoolVar(&f.all, "all", false, h.all)
	c.addReaderFlags(cmd, &f.readerFlags)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		dir, id, err := caseAndID(args)
		if err != nil {
			return err
		}
		return c.carryOut(cmd.Context(), request{command: "show", dir: dir, flags: f,
			writers: showWriters(id), reasons: true})
	}
	return cmd
}

// candidatesShown is how many paragraphs that are like a statement show names for every draft: the
// nearest one says most where nothing was found.
const candidatesShown = 1

// caseAndID tells the arguments of show apart. A single one that is a folder is a case without an
// ID. Of two, the folder is the case, in whatever order they come.
func caseAndID(args []string) (dir, id string, err error) {
	if err := atMost(2, args, "spoor show CASE ID"); err != nil {
		return "", "", err
	}
	if len(args) == 2 {
		if !isFolder(args[0]) && isFolder(args[1]) {
			return args[1], args[0], nil
		}
		return args[0], args[1], nil
	}
	if id = first(args); id != "" && !isFolder(id) {
		return "", id, nil
	}
	return "", "", fail("show", func(w *wording) message { return w.missingID() })
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// showWriters write one statement.
func showWriters(id string) []writer {
	return []writer{
		{textFormat, func(w io.Writer, r *trace.Report, o render.Options) error {
			return unknownStatement(render.Show(w, r, knownID(r, id), o))
		}},
		{jsonFormat, func(w io.Writer, r *trace.Report, o render.Options) error {
			return unknownStatement(render.ShowJSON(w, r, knownID(r, id), o))
		}},
	}
}

// knownID is the ID as the report writes it, for people type s12; the ID given when there is none.
func knownID(r *trace.Report, id string) string {
	statements := r.Statements
	if r.Return != nil {
		statements = append(statements[:len(statements):len(statements)], r.Return.Items...)
	}
	for _, s := range statements {
		if strings.EqualFold(s.ID, id) {
			return s.ID
		}
	}
	return id
}

// unknownStatement words render's answer to an ID that no statement has.
func unknownStatement(err error) error {
	var missing *render.ErrNoStatement
	if !errors.As(err, &missing) {
		return err
	}
	return fail(missing.ID, func(w *wording) message { return w.unknownID(missing.Nearest) })
}
