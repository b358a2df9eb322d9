package main

import (
	"cmp"
	"context"
	"os/user"
	"slices"
	"strconv"
	"strings"
	"time"

	"spoor/trace"
)

// bench is a case opened to rule on: its texts, its verdicts, and what comes of the two together.
type bench struct {
	ctx     context.Context
	in      *inputs
	text    *material
	options trace.Options
	file    *verdictsFile // as it stands on disk, or would with what was ruled
	report  *trace.Report // with all verdicts of file
	dry     bool          // nothing is written
	sealed  int           // how many verdicts got the fingerprints that they were written without
}

// openBench opens a case and keeps others from changing its verdicts until release is called.
func (c *console) openBench(ctx context.Context, dir string, dry bool) (b *bench, release func(), err error) {
	in, err := find(request{dir: dir, flags: &caseFlags{}})
	if err != nil {
		return nil, nil, err
	}
	release = func() {}
	if !dry {
		if release, err = lockVerdicts(in.dir); err != nil {
			return nil, nil, err
		}
	}
	if b, err = c.laidOut(ctx, in, dry); err != nil {
		release()
		return nil, nil, err
	}
	return b, release, nil
}

func (c *console) laidOut(ctx context.Context, in *inputs, dry bool) (*bench, error) {
	settings, err := readConfig(in.dir)
	c.speak(settings.language)
	if err != nil {
		return nil, err
	}
	if err := settings.apply(in, false); err != nil {
		return nil, err
	}
	b := &bench{ctx: ctx, in: in, dry: dry}
	if b.file, err = readVerdicts(in.dir); err != nil {
		return nil, err
	}
	o := request{flags: &caseFlags{candidates: trace.CandidatesToSeal}}.options(settings)
	o.Verdicts = b.file.verdicts()
	b.report, b.text, err = c.traceKeeping(ctx, in, o)
	b.options = o.Options
	b.file.header = c.words.verdictHeader() // in the language of the case, known by now
	return b, err
}

// retraced is the report with other verdicts.
func (b *bench) retraced(f *verdictsFile) (*trace.Report, error) {
	o := b.options
	o.Verdicts = f.verdicts()
	r, err := trace.Trace(b.ctx, b.text.text, o)
	return r, stopped(b.ctx, err)
}

// rule takes a verdict in: it counts from now on, knows what it is based on, and is on disk.
func (b *bench) rule(v trace.Verdict) error {
	before := b.file
	v.Seen = trace.Seen{}
	next, err := b.file.set(b.entry(v), v)
	if err != nil {
		return b.notEdited()
	}
	report, err := b.retraced(next)
	if err != nil {
		return err
	}
	from := report
	if v.Ruling == trace.NoStatement {
		from = b.report // in the other it is no statement any more
	}
	sealed, ok := trace.Seal(from, v)
	if !ok {
		return fail(v.Statement, func(w *wording) message { return w.verdictIdle() })
	}
	b.file, b.report = next, report
	if next, err = b.file.set(b.entry(v), sealed); err != nil {
		b.file = before
		return b.notEdited()
	}
	b.file = b.sealAll(next)
	return b.save(before)
}

// sealAll fills in the fingerprints of verdicts that were written without.
func (b *bench) sealAll(f *verdictsFile) *verdictsFile {
	for i := range f.entries {
		if f.entries[i].Seen.Statement != "" {
			continue
		}
		v, ok := trace.Seal(b.report, f.entries[i].Verdict)
		if !ok {
			continue
		}
		if next, err := f.set(i, v); err == nil {
			f = next
			b.sealed++
		}
	}
	return f
}

// remove takes the verdict on a statement and a draft away; false when there is none.
func (b *bench) remove(v trace.Verdict) (bool, error) {
	i := b.entry(v)
	if i < 0 && v.Draft == "" {
		i = b.only(v.Statement)
	}
	if i < 0 {
		return false, nil
	}
	before := b.file
	next, err := b.file.remove(i)
	if err != nil {
		return true, b.notEdited()
	}
	b.file = next
	return true, b.save(before)
}

// only is the place of the one verdict on a statement; -1 when there are more, or none.
func (b *bench) only(statement string) int {
	found := -1
	for i, e := range b.file.entries {
		if !strings.EqualFold(e.Statement, statement) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

func (b *bench) save(before *verdictsFile) error {
	if b.dry {
		return nil
	}
	return b.file.save(before)
}

func (b *bench) notEdited() error {
	return fail(b.file.file, func(w *wording) message { return w.verdictNotEdited() })
}

// entry is the place in the file of the verdict on a statement and a draft; -1 when there is none.
func (b *bench) entry(v trace.Verdict) int {
	return slices.IndexFunc(b.file.entries, func(e verdictEntry) bool {
		return strings.EqualFold(e.Statement, v.Statement) && (e.Draft == v.Draft ||
			e.Draft != "" && v.Draft != "" && b.draft(v.Statement, e.Draft) == b.draft(v.Statement, v.Draft))
	})
}

// draft is the path of a draft that somebody names; the name when it is none.
func (b *bench) draft(statement, name string) string {
	drafts := b.draftsOf(statement)
	if i := trace.FindDraft(drafts, name); i >= 0 {
		return drafts[i].Path
	}
	return name
}

// draftsOf are the drafts that a statement runs over, or the retellings that an item does.
func (b *bench) draftsOf(id string) []trace.Draft {
	if back := b.report.Return; back != nil {
		for _, s := range back.Items {
			if s.ID == id {
				return back.Retellings
			}
		}
	}
	return b.report.Drafts
}

// ruler is who rules: as given, else the name of whoever is logged in.
func (c *console) ruler(by string) string {
	if by != "" {
		return by
	}
	who, err := user.Current()
	if err != nil {
		return c.getenv("USER")
	}
	return cmp.Or(who.Name, who.Username)
}

// today is the date to write down. SOURCE_DATE_EPOCH, as reproducible-builds.org has it, stands in for
// the clock.
func (c *console) today() string {
	now := time.Now()
	if seconds, err := strconv.ParseInt(c.getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		now = time.Unix(seconds, 0).UTC()
	}
	return now.Format(time.DateOnly)
}
