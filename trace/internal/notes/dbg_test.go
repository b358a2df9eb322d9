package notes

import (
	"fmt"
	"os"
	"spoor/trace/internal/markdown"
	"testing"
)

func TestDbg(t *testing.T) {
	f := os.Getenv("DBG")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	s := Source{Path: "x", Text: string(b), Doc: markdown.Parse(string(b))}
	u := layOut(s)
	for _, x := range u {
		fmt.Printf("%d k%d l%d q%v f%v %.60q\n", x.start, x.kind, x.level, x.quoted, x.first, x.text)
	}
	p := meet([][]unit{u}, "nl")
	for _, w := range p.list {
		fmt.Printf("%+v\n", *w)
	}
	for k, v := range p.alias {
		fmt.Print(k, "=", v, " ")
	}
}
