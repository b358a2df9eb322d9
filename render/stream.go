package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"runtime"
)

// stream writes a report as JSON piece by piece: all of a large one at once would not fit in memory. The
// bytes are those that encode would write.
type stream struct {
	w   *bufio.Writer
	err error
}

const indent = "  "

// startStream writes the opening of a report: what stands before its first list.
func startStream(w io.Writer, head *wireReport) *stream {
	s := &stream{w: bufio.NewWriterSize(w, 1<<16)}
	s.text("{")
	s.pair("schema", head.Schema)
	if head.Part != "" {
		s.add("part", head.Part)
	}
	s.add("generator", head.Generator)
	s.add("language", head.Language)
	if head.Title != "" {
		s.add("title", head.Title)
	}
	return s
}

func (s *stream) text(text string) {
	if s.err == nil {
		_, s.err = s.w.WriteString(text)
	}
}

// pair writes a name with its value; add does so behind another.
func (s *stream) pair(name string, value any) {
	s.text("\n" + indent + `"` + name + `": `)
	s.piece(pieceOf(value, indent))
}

func (s *stream) add(name string, value any) {
	s.text(",")
	s.pair(name, value)
}

func (s *stream) piece(p encoded) {
	if s.err == nil {
		s.err = p.err
	}
	if s.err == nil {
		_, s.err = s.w.Write(p.text)
	}
}

func (s *stream) end() error {
	s.text("\n}\n")
	if s.err != nil {
		return s.err
	}
	return s.w.Flush()
}

// encoded is a value as JSON.
type encoded struct {
	text []byte
	err  error
}

// pieceOf writes a value that stands behind so much indent.
func pieceOf(value any, prefix string) encoded {
	var plain, b bytes.Buffer
	e := json.NewEncoder(&plain)
	e.SetEscapeHTML(false)
	if err := e.Encode(withLists(value)); err != nil {
		return encoded{err: err}
	}
	err := json.Indent(&b, bytes.TrimRight(plain.Bytes(), "\n"), prefix, indent)
	return encoded{b.Bytes(), err}
}

// batch is how many items of a list are made at a time.
const batch = 256

// addList writes a list of n items. The items are made on all processors and written in order.
func addList[T any](s *stream, name string, n int, item func(i int) T) {
	if n == 0 {
		s.add(name, []T{})
		return
	}
	s.text(",\n" + indent + `"` + name + `": [`)
	for first := 0; first < n && s.err == nil; first += batch {
		pieces := make([]encoded, min(batch, n-first))
		onAll(len(pieces), func(k int) {
			pieces[k] = pieceOf(item(first+k), indent+indent)
		})
		for k, p := range pieces {
			if first+k > 0 {
				s.text(",")
			}
			s.text("\n" + indent + indent)
			s.piece(p)
		}
	}
	s.text("\n" + indent + "]")
}

// onAll does n pieces of work on all processors.
func onAll(n int, do func(k int)) {
	hands := min(runtime.GOMAXPROCS(0), n)
	faults := make(chan any, hands)
	for hand := range hands {
		go func() {
			defer func() { faults <- recover() }()
			for k := hand; k < n; k += hands {
				do(k)
			}
		}()
	}
	var fault any
	for range hands {
		if f := <-faults; f != nil {
			fault = f
		}
	}
	if fault != nil {
		panic(fault) // in the goroutine of the caller, who may know what to do
	}
}

// addUnlessNil adds what a report may lack.
func addUnlessNil[T any](s *stream, name string, value *T) {
	if value != nil {
		s.add(name, value)
	}
}
