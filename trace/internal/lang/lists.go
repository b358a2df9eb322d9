package lang

import (
	"embed"
	"strings"
)

//go:embed data/*.txt
var dataFS embed.FS

// dataLine is one entry of a data file, without comment and outer space.
type dataLine struct {
	Section string // name in the last [section] line, "" before the first
	Text    string
	Number  int // 1-based
}

// readData returns the entries of a data file in order. A file that is not there has no entries, so
// that a list can be left out.
func readData(name string) []dataLine {
	raw, err := dataFS.ReadFile("data/" + name)
	if err != nil {
		return nil
	}
	return parseData(string(raw))
}

func parseData(raw string) []dataLine {
	var out []dataLine
	section := ""
	for i, line := range strings.Split(raw, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '[' && line[len(line)-1] == ']':
			section = line[1 : len(line)-1]
		default:
			out = append(out, dataLine{section, line, i + 1})
		}
	}
	return out
}

// wordSet returns the words of one section: entries are separated by white space.
func wordSet(lines []dataLine, section string) map[string]bool {
	set := map[string]bool{}
	for _, l := range lines {
		if l.Section != section {
			continue
		}
		for _, w := range strings.Fields(l.Text) {
			set[w] = true
		}
	}
	return set
}

// LoadLists reads the lists of a language that are read anyway when something first asks for them: for whom has a
// processor to spare before that.
func LoadLists(code Code) {
	lexiconOf(code)
	jargonOf(code)
	officeOf(code)
}
