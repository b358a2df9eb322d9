package main

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"unicode"

	"spoor/trace"
)

// material is what came out of the files of a case.
type material struct {
	text    trace.Case
	skipped []skipped
	most    fileSize // of one file
}

// skipped is a file that gave no text, with why.
type skipped struct {
	input
	why *failure
}

// read reads every file. A file that gives no text is a warning as long as its group has another
// that does; when none is left, what is wrong with the first is the answer, beside what was read so far.
func (in *inputs) read(ctx context.Context, notesOnly bool) (*material, error) {
	m := &material{most: in.most}
	for _, s := range in.passed {
		m.pass(s)
	}
	m.text.Warnings = append(m.text.Warnings, in.untold...)
	var why error
	m.text.Notes, why = m.readGroup(ctx, in, in.notes,
		func(w *wording) message { return w.noNotes() })
	if why != nil {
		return m, why
	}
	if !notesOnly {
		m.text.Drafts, why = m.readGroup(ctx, in, in.drafts,
			func(w *wording) message { return w.noDrafts() })
	}
	if why != nil {
		return m, why
	}
	m.text.Return = m.readReturn(ctx, in.back)
	return m, ctx.Err()
}

// readGroup reads a group that must not be empty.
func (m *material) readGroup(
	ctx context.Context, in *inputs, files []input, needed func(*wording) message,
) ([]trace.Source, error) {
	before := len(m.skipped)
	sources := m.readAll(ctx, files)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case len(sources) > 0:
		return sources, nil
	case len(m.skipped) > before:
		return nil, m.skipped[before].why
	}
	return nil, in.missing(needed)
}

// readReturn reads the way back. Without its decision there is nothing to retell: the first
// retelling must not be taken for it.
func (m *material) readReturn(ctx context.Context, files []input) []trace.Source {
	if len(files) == 0 {
		return nil
	}
	decision := m.readAll(ctx, files[:1])
	if len(decision) == 0 {
		return nil
	}
	return append(decision, m.readAll(ctx, files[1:])...)
}

func (m *material) readAll(ctx context.Context, files []input) []trace.Source {
	var out []trace.Source
	for _, file := range files {
		if ctx.Err() != nil {
			return out
		}
		source, why := readSource(file, m.most)
		if why == nil {
			out = append(out, source)
			continue
		}
		m.pass(skipped{file, why})
	}
	return out
}

// pass passes over a file, with a warning.
func (m *material) pass(s skipped) {
	m.skipped = append(m.skipped, s)
	m.text.Warnings = append(m.text.Warnings, skippedWarning(s.input, s.why))
}

// errEmpty marks the failure of a file in which nothing is written.
var errEmpty = errors.New("empty file")

// skippedWarning tells of a skipped file. Its detail is worded again once the language of the
// report is known; see reword.
func skippedWarning(file input, why *failure) trace.Warning {
	if errors.Is(why, errEmpty) {
		return trace.Warning{Path: file.path, Message: trace.WarnEmptyFile}
	}
	return trace.Warning{
		Path: file.path, Message: trace.WarnUnreadable, Detail: why.say(wordingIn("")).what,
	}
}

// reword puts the details about skipped files in the language of the report.
func (m *material) reword(warnings []trace.Warning, w *wording) {
	for i := range warnings {
		for _, s := range m.skipped {
			if warnings[i].Message == trace.WarnUnreadable && warnings[i].Path == s.path {
				warnings[i].Detail = s.why.say(w).what
			}
		}
	}
}

// readSource reads one file as text, or says why it has none.
func readSource(file input, most fileSize) (trace.Source, *failure) {
	data, why := readBytes(file.file, most)
	if why != nil {
		return trace.Source{}, why
	}
	if why := notText(file.file, data); why != nil {
		return trace.Source{}, why
	}
	text, warnings := decode(data)
	if strings.IndexFunc(text, isWritten) < 0 {
		why := fail(file.file, func(w *wording) message { return w.emptyFile() })
		why.cause = errEmpty
		return trace.Source{}, why
	}
	for i := range warnings {
		warnings[i].Path = file.path
	}
	return trace.Source{Path: file.path, Text: text, Warnings: warnings, Version: file.version}, nil
}

// notText says what a file is that is no text, by its content or its name; nil when it is text.
func notText(file string, data []byte) *failure {
	kind := sniff(data)
	switch {
	case kind != "":
		return fail(file, func(w *wording) message { return w.notText(kind) })
	case !isText(file) && len(data) > 0:
		ext := extensionOf(file)
		return fail(file, func(w *wording) message { return w.otherExtension(ext) })
	}
	return nil
}

// isWritten says whether a rune is something a reader sees.
func isWritten(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }

// systemFailure words what the operating system refuses.
func systemFailure(where string, err error) *failure {
	f := fail(where, func(w *wording) message {
		var detail *fs.PathError
		switch {
		case errors.Is(err, fs.ErrPermission):
			return w.denied()
		case errors.Is(err, fs.ErrNotExist):
			return w.noFile(nil)
		case errors.As(err, &detail):
			return w.system(detail.Err.Error())
		}
		return w.system(err.Error())
	})
	f.cause = err
	return f
}

// missing is the answer when a group has no file at all: there is no such folder, it is empty, or
// the folder given is not the case but one of the folders in it.
func (in *inputs) missing(say func(*wording) message) *failure {
	dir := in.dir
	if len(in.folders) == 0 && dir != "" {
		if parent, ok := caseAbove(dir); ok {
			return fail(dir, func(w *wording) message { return w.insideCase(parent) })
		}
		return fail(dir, func(w *wording) message { return w.noCase() })
	}
	return fail(dir, say)
}
