package render

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	plainAnchor = regexp.MustCompile(`^[\p{L}\p{N}][\p{L}\p{N}_.-]*$`)
	// pageAnchor is what the page calls its own parts and the paragraphs of drafts.
	pageAnchor = regexp.MustCompile(
		`^(?:top|h1|find|(?:part|find|return|[a-z])-.*|[dr][0-9]+p[0-9]+)$`)
)

// safeAnchor makes an address on the page of the id of a statement: the id itself, unless it holds
// signs that an address cannot hold or is the name of something else on the page. Different ids
// have different addresses.
func safeAnchor(id string) string {
	if plainAnchor.MatchString(id) && !pageAnchor.MatchString(id) {
		return id
	}
	var b strings.Builder
	b.WriteString("u-")
	for _, c := range id {
		if c < 0x80 && !isLetter(c) {
			fmt.Fprintf(&b, "_%02x", c)
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}
