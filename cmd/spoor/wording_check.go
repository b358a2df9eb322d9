package main

import (
	"strings"

	"spoor/trace/check"
)

// What is said about checks, in both languages: here one can see that they say the same.

func (w *wording) englishCheck() {
	w.badFailOn = func(near, known []string) message {
		return message{"nothing to fail on is called that",
			didYouMean(near, "choose from "+strings.Join(known, ", ")+"; none stands alone")}
	}
	w.badLimit = func(needed string) message {
		return message{"this is no limit", "give " + needed}
	}
	w.baselineChecksNothing = func() message {
		return message{"taking a baseline checks nothing",
			"leave --fail-on, --baseline and the limits out, or take the baseline in a run of its own"}
	}
	w.checkWritesNothing = func() message {
		return message{"spoor check writes no files", "keep what it says with > FILE behind the command"}
	}
	w.noBaselineFile = func(file string) message {
		return message{"there is no such baseline",
			"make it: spoor check --format baseline > " + file}
	}
	w.badBaseline = func(why check.FaultKind) message {
		again := "make it anew: spoor check --format baseline > FILE"
		switch why {
		case check.OtherForm:
			return message{"this baseline was made by another version of Spoor", again}
		case check.SecondTime:
			return message{"this statement is there a second time", again}
		case check.BothSides:
			return message{"two versions of the baseline wait here to be merged", again}
		case check.BadLine:
			return message{"this line is no statement with a fate", again}
		}
		return message{"this is no baseline", again}
	}
	h := &w.help
	h.checkShort = "for hooks and pipelines: hold the last draft against limits"
	h.checkLong = "Hold the last draft against limits. Exit code 1 when one is passed, 0 when none is, 2 " +
		"when the check could not run. Nothing is written, and nothing that was said is shown unless " +
		"--quote asks for it. What somebody answered, with a reason or the place it went to, does not " +
		"count as lost or blurred. Without --fail-on, --baseline or a limit, also in spoor.yaml, nothing " +
		"may be lost without an answer and no ruling may be stale."
	h.failOn = "`KINDS` of which there may be none, with commas or repeated: lost, abstracted, unruled " +
		"(lost or blurred, and nobody ruled), stale (rulings on another text), worse (than the baseline, " +
		"else than a draft ago); none takes all limits away"
	h.baseline = "`FILE` fail on what stands worse than in this baseline; made with --format baseline"
	h.quote = "also show what was said, participants by code; others may read it"
	h.limits = map[string]string{
		"max-lost":             "`N` how many statements may be lost",
		"max-lost-share":       "`SHARE` which share of them, such as 10%",
		"max-abstracted":       "`N` how many may be blurred",
		"max-abstracted-share": "`SHARE` which share of them",
		"max-unruled":          "`N` how many lost or blurred ones may be without a ruling",
		"max-stale":            "`N` how many rulings may be stale",
		"max-vagueness":        "`X` how vague the draft may be, 0 to 100",
		"max-policy-terms":     "`N` how many policy terms it may hold",
	}
}

func (w *wording) dutchCheck() {
	w.badFailOn = func(near, known []string) message {
		return message{"daarop kan een controle niet vallen",
			bedoeltU(near, "kies uit "+strings.Join(known, ", ")+"; none staat alleen")}
	}
	w.badLimit = func(needed string) message {
		return message{"dit is geen grens", "geef " + needed}
	}
	w.baselineChecksNothing = func() message {
		return message{"de stand vastleggen controleert niets",
			"laat --fail-on, --baseline en de grenzen weg, of leg de stand apart vast"}
	}
	w.checkWritesNothing = func() message {
		return message{"spoor check schrijft geen bestanden",
			"bewaar wat het zegt met > BESTAND achter de opdracht"}
	}
	w.noBaselineFile = func(file string) message {
		return message{"die vastgelegde stand is er niet",
			"leg hem vast: spoor check --format baseline > " + file}
	}
	w.badBaseline = func(why check.FaultKind) message {
		again := "leg de stand opnieuw vast: spoor check --format baseline > BESTAND"
		switch why {
		case check.OtherForm:
			return message{"deze stand is vastgelegd door een andere versie van Spoor", again}
		case check.SecondTime:
			return message{"deze uitspraak staat er een tweede keer", again}
		case check.BothSides:
			return message{"hier wachten twee versies van de stand op samenvoegen", again}
		case check.BadLine:
			return message{"op deze regel staat geen uitspraak met wat ervan werd", again}
		}
		return message{"dit is geen vastgelegde stand", again}
	}
	h := &w.help
	h.checkShort = "voor hooks en pijplijnen: toets de laatste versie aan grenzen"
	h.checkLong = "Toets de laatste versie aan grenzen. De uitkomstcode is 1 als er een is overschreden, 0 " +
		"als dat niet zo is, en 2 als de controle niet kon. Er wordt niets geschreven. Wat er is gezegd, " +
		"komt niet in beeld zonder --quote. Een uitspraak waarop antwoord is gegeven, met een reden of de " +
		"plek waar het naartoe ging, telt niet als verdwenen of vervaagd. Zonder --fail-on, --baseline of " +
		"grens, ook in spoor.yaml, mag er niets verdwenen zijn zonder antwoord, en mag geen oordeel bij " +
		"een andere tekst horen."
	h.failOn = "`SOORTEN` waarvan er geen mag zijn, met komma's of herhaald: lost (verdwenen), abstracted " +
		"(vervaagd), unruled (een van beide zonder oordeel), stale (oordelen bij een andere tekst), worse " +
		"(slechter dan de vastgelegde stand, anders dan een versie eerder); none haalt alle grenzen weg"
	h.baseline = "`BESTAND` vergelijk met deze vastgelegde stand, gemaakt met --format baseline; niets mag " +
		"slechter zijn"
	h.quote = "laat ook zien wat er is gezegd, deelnemers als code; anderen kunnen het lezen"
	h.limits = map[string]string{
		"max-lost":             "`N` hoeveel uitspraken verdwenen mogen zijn",
		"max-lost-share":       "`DEEL` welk deel ervan, zoals 10%",
		"max-abstracted":       "`N` hoeveel er vervaagd mogen zijn",
		"max-abstracted-share": "`DEEL` welk deel ervan",
		"max-unruled":          "`N` hoeveel verdwenen of vervaagde zonder oordeel mogen zijn",
		"max-stale":            "`N` hoeveel oordelen bij een andere tekst mogen horen",
		"max-vagueness":        "`X` hoe vaag de versie mag zijn, 0 tot en met 100",
		"max-policy-terms":     "`N` hoeveel beleidstermen erin mogen staan",
	}
}
