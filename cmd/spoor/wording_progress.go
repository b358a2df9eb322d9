package main

import (
	"fmt"

	"spoor/trace"
)

// What is said while Spoor works, in both languages: here one can see that they say the same.

type progressWording struct {
	stages map[trace.Stage]string
	of     string
	left   func(seconds int) string
}

func englishProgress() progressWording {
	return progressWording{
		stages: map[trace.Stage]string{
			trace.ReadingTexts:  "reading words",
			trace.Aligning:      "laying drafts side by side",
			trace.Comparing:     "comparing statements with paragraphs",
			trace.Linking:       "following statements",
			trace.LinkingAgain:  "following statements again",
			trace.Judging:       "judging statements",
			trace.ReadingJargon: "looking for policy terms",
		},
		of:   "of",
		left: func(seconds int) string { return span(seconds, "about %d seconds", "about %d minutes") + " to go" },
	}
}

func dutchProgress() progressWording {
	return progressWording{
		stages: map[trace.Stage]string{
			trace.ReadingTexts:  "woorden lezen",
			trace.Aligning:      "versies naast elkaar leggen",
			trace.Comparing:     "uitspraken vergelijken met alinea's",
			trace.Linking:       "uitspraken volgen",
			trace.LinkingAgain:  "uitspraken nog eens volgen",
			trace.Judging:       "uitspraken beoordelen",
			trace.ReadingJargon: "beleidstermen zoeken",
		},
		of:   "van",
		left: func(seconds int) string { return "nog " + span(seconds, "ongeveer %d seconden", "ongeveer %d minuten") },
	}
}

// span words how long something takes, no finer than anybody wants to know.
func span(seconds int, short, long string) string {
	const fine = 90 // seconds
	if seconds < fine {
		return fmt.Sprintf(short, max(2, seconds))
	}
	return fmt.Sprintf(long, (seconds+30)/60)
}
