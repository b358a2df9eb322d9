package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// backing is a text between brackets that tells who backs a remark: "met steun van Jansen", "supported
// by Priya and 4 others".
var backing = pattern.New(`(?i)^(met steun van|met bijval van|gesteund door|mede namens|supported by` +
	`|seconded by|backed by|with support from)\s+(\S.*)$`)

// backers counts who backs a remark by what stands between brackets; 0 when it tells of nobody.
func backers(inner string) int {
	if !mayBack(inner) {
		return 0
	}
	m := backing.FindStringSubmatch(inner)
	if m == nil {
		return 0
	}
	n := 0
	for _, who := range splitNames(m[2]) {
		n += max(1, numberWord(who[:wordEnd(who, 0)]))
	}
	return n
}

// mayBack is a cheap look for what backing needs.
func mayBack(s string) bool {
	return len(s) > 8 && strings.IndexByte("mgsbw", s[0]|0x20) >= 0
}
