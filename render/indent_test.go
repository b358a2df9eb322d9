package render

import (
	"bytes"
	"encoding/json"
	"testing"
)

func FuzzIndented(f *testing.F) {
	for _, s := range []string{`{}`, `[]`, `[[],{}]`, `{"a":[1,-2.5e3,true,null,"x"],"b":{"c":{},"d":[]}}`, `"{\"[\\"`,
		`{"a:,":"\\\\","b\"}":["],",""]}`, `3`, `[[[1],[2,3]],{"é":"ü<>"}]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var plain, want bytes.Buffer
		if json.Compact(&plain, text) != nil {
			t.Skip("no JSON")
		}
		if err := json.Indent(&want, plain.Bytes(), "  ", "    "); err != nil {
			t.Fatal(err)
		}
		if got := indented(plain.Bytes(), "  ", "    "); !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s: got\n%s\nwant\n%s", text, got, want.Bytes())
		}
	})
}
