package lang

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// show writes numbers as the tables do: kind, value, then what is set beside it.
func show(words []Word, numbers []Number) string {
	var out []string
	for _, n := range numbers {
		value := strconv.FormatFloat(math.Round(n.Value*1e4)/1e4, 'f', -1, 64)
		s := n.Kind.String() + " " + value
		if n.Of != 0 {
			s += fmt.Sprintf("/%g", n.Of)
		}
		if n.Unit != "" {
			s += " " + n.Unit
		}
		if n.Approx {
			s += " ~"
		}
		var text []string
		for _, w := range words[n.First : n.Last+1] {
			text = append(text, w.Text)
		}
		out = append(out, s+" ["+strings.Join(text, " ")+"]")
	}
	return strings.Join(out, "; ")
}

// TestNumbers reads testdata/numbers-*.txt: text => numbers.
func TestNumbers(t *testing.T) {
	t.Parallel()
	for _, lang := range []Code{NL, EN} {
		raw, err := os.ReadFile("testdata/numbers-" + string(lang) + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(raw), "\n") {
			text, want, found := strings.Cut(line, " => ")
			if !found || strings.HasPrefix(line, "#") {
				continue
			}
			words := Read(text, lang)
			if got := show(words, Numbers(words, lang)); got != strings.TrimSpace(want) {
				t.Errorf("numbers-%s.txt:%d: %s\n got %s\nwant %s", lang, i+1, text, got, want)
			}
		}
	}
}
