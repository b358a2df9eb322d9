package lang

import (
	_ "embed"
	"sync"
)

// Concepts is the concept list of data/concepts: the public-sector world in plain words, each concept
// with Dutch and English terms and its broader concept (as in SKOS). It is immutable.
type Concepts struct {
	ids     []string
	broader [][]int // ancestors, nearest first
	table   conceptTable
}

// compiledConcepts is data/concepts and data/fields as a table that is looked up as it is: reading and
// stemming the lists themselves took as long as the whole trace of a usual case.
//
//go:generate go test -run ^TestConceptTableIsThatOfTheLists$ -update .
//go:embed data/concepts.table
var compiledConcepts string

var embeddedConcepts = sync.OnceValue(func() *Concepts { return openConcepts(compiledConcepts) })

// LoadConcepts returns the embedded list. The first call opens it, later ones return the same list.
func LoadConcepts() *Concepts { return embeddedConcepts() }

// ID returns the identifier of concept i, which both languages share.
func (c *Concepts) ID(i int) string { return c.ids[i] }

// Broader returns the ancestors of concept i, nearest first. The slice must not be changed.
func (c *Concepts) Broader(i int) []int { return c.broader[i] }

// Fields returns the semantic fields around the concepts.
func (c *Concepts) Fields() *Fields { return &Fields{c.table} }

// Len returns the number of concepts.
func (c *Concepts) Len() int { return len(c.ids) }
