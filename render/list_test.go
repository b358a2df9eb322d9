package render

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestListsAreNeverNull(t *testing.T) {
	t.Parallel()
	type leaf struct {
		Words list[string] `json:"words"`
	}
	type tree struct {
		None    list[leaf]  `json:"none"`
		Leaves  list[leaf]  `json:"leaves"`
		Plain   []leaf      `json:"plain"`
		Further list[*leaf] `json:"further"`
		Pointer *leaf       `json:"pointer"`
		Nobody  *leaf       `json:"nobody"`
		Left    list[int]   `json:"left,omitempty"`
		Lists   [][]leaf    `json:"lists"`
	}
	value := tree{Leaves: list[leaf]{{}, {list[string]{"a<b"}}}, Plain: []leaf{{}}, Further: list[*leaf]{nil, {}},
		Pointer: &leaf{}, Lists: [][]leaf{{{}}}}
	want := `{"none":[],"leaves":[{"words":[]},{"words":["a<b"]}],"plain":[{"words":[]}],` +
		`"further":[null,{"words":[]}],"pointer":{"words":[]},"nobody":null,"lists":[[{"words":[]}]]}`
	for _, v := range []any{value, &value} {
		var b bytes.Buffer
		if err := encode(&b, v); err != nil {
			t.Fatal(err)
		}
		if got := compact(t, b.Bytes()); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, nothing := range []any{nil, (*tree)(nil)} {
		var b bytes.Buffer
		if err := encode(&b, nothing); err != nil || b.String() != "null\n" {
			t.Errorf("%s, %v", b.String(), err)
		}
	}
	var b bytes.Buffer
	if err := encode(&b, list[leaf](nil)); err != nil || b.String() != "[]\n" {
		t.Errorf("%s, %v", b.String(), err)
	}
}

func compact(t *testing.T, text []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
