package trace

import "sync"

// Stage is a step of a trace, for who waits. Reading the notes comes before all of them and is not told.
type Stage string

// The stages, in the order in which they come; the readings come once for the links by themselves and
// once more for each reading again.
const (
	ReadingTexts  Stage = "texts"      // words of statements and paragraphs
	Aligning      Stage = "paragraphs" // paragraphs of one draft with those of the next
	Comparing     Stage = "comparing"  // statements with paragraphs
	Linking       Stage = "linking"    // links by themselves, draft by draft
	LinkingAgain  Stage = "again"      // links in the light of each other
	Judging       Stage = "judging"    // fates, jumps and evidence
	ReadingJargon Stage = "terms"      // policy terms
)

// Progress tells how far a trace is.
type Progress struct {
	Stage    Stage
	Done, Of int // pieces of work of this stage
}

// oneAtATime lets one goroutine tell at a time.
func oneAtATime(tell func(Progress)) func(Progress) {
	if tell == nil {
		return nil
	}
	var lock sync.Mutex
	return func(p Progress) {
		lock.Lock()
		defer lock.Unlock()
		tell(p)
	}
}
