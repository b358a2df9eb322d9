package render

import "strconv"

// The units of features in English.
const (
	enShare  = "0 to 1"
	enChange = "-1 to 1"
	enAbout  = "0 to about 1"
	enOdds   = "-1.84 is surely not, 1.84 surely"
	enFifth  = "number, divided by 5"
	enNumber = "number"
	enLog    = "logarithm of the number of words, divided by 5"
)

func englishFeatures() featureWords {
	return featureWords{
		Text: merged(englishTextFeatures(), englishLineFeatures(), englishReadingFeatures(),
			englishRivalFeatures(), englishFateFeatures()),
		Jump:  englishJumpFeatures(),
		Signs: englishSigns(),
		Of:    englishComposed(),
	}
}

// englishTextFeatures are those of a statement beside a paragraph.
func englishTextFeatures() map[string]measure {
	return map[string]measure{
		"words": {"share of the words of the statement in the best fitting piece of the " +
			"paragraph", enShare},
		"words-whole":     {"share of the words of the statement in the whole paragraph", enShare},
		"weight-of-words": {"how many words they share, rare words counting for more", enAbout},
		"rarest-word":     {"how rare the rarest word is that they share", enAbout},
		"concepts": {"share of the concepts of the statement that is there with the same " +
			"meaning", enShare},
		"broader": {"share of the concepts of the statement that is there as a broader or " +
			"narrower one", enShare},
		"concepts-whole": {"share of the concepts of the statement in the whole paragraph",
			enAbout},
		"letters": {"share of the four-letter runs of the statement in the best fitting piece",
			enShare},
		"letters-whole": {"share of the four-letter runs of the statement in the whole " +
			"paragraph", enShare},
		"numbers":      {"share of the numbers of the statement that is in the paragraph", enShare},
		"no-numbers":   {"the statement names no number", yesOrNo},
		"names":        {"share of the names of the statement that is in the paragraph", enShare},
		"reverse":      {"share of the best fitting piece that comes from the statement", enShare},
		"related":      {"share of the statement with a related word in the paragraph", enShare},
		"related-back": {"share of the paragraph with a related word in the statement", enShare},
		"related-section": {"share of the heading above the paragraph with a related word in " +
			"the statement", enShare},
		"best-related-of-draft": {"relatedness beside that of the most related paragraph of " +
			"the draft; 1 is the best", enShare},
		"best-related-of-statements": {"relatedness beside that of the statement most " +
			"related to the paragraph; 1 is the best", enShare},
		"best-of-draft": {"likeness beside that of the paragraph of the draft most like it; " +
			"1 is the best", enShare},
		"best-words-of-draft": {"words shared beside the paragraph that shares most; 1 is " +
			"the best", enShare},
		"best-of-statements": {"likeness beside that of the statement most like the " +
			"paragraph; 1 is the best", enShare},
		"blur": {"how well the paragraph fits what becomes of such words in policy language, " +
			"going by examples", enChange},
		"best-blur-of-draft": {"how much less well it fits that than the best paragraph of the draft; 0 is the " +
			"best", "-2 to 0"},
		"best-blur-of-statements": {"how much less well the paragraph fits the statement than the one it fits " +
			"best; 0 is the best", "-2 to 0"},
		"section": {"share of the heading above the paragraph that is in the statement", enShare},
		"role": {"share of the role or group of the participant that is in the paragraph",
			enShare},
		"question": {"share of the heading above the paragraph that is in the question of " +
			"the session", enShare},
		"length-paragraph": {"length of the paragraph", enLog},
		"length-statement": {"length of the statement", enLog},
		"row":              {"the paragraph is a row of a table", yesOrNo},
		"item":             {"the paragraph is an item of a list", yesOrNo},
		"negation":         {"one of the two denies something (not, no) and the other does not", yesOrNo},
		"policy": {"how close together the policy terms in the paragraph are",
			"number per word, times 3"},
	}
}

// englishLineFeatures are those of where a paragraph comes from.
func englishLineFeatures() map[string]measure {
	return map[string]measure{
		"descent": {"how many words the paragraph shares with one where the statement stood " +
			"before", enShare},
		"descent-into": {"share of the paragraph where the statement stood before that is in " +
			"this one now", enShare},
		"descent-from": {"share of the paragraph that comes from one where the statement " +
			"stood before", enShare},
		"descent-place": {"how close the paragraph is to the place where the statement stood " +
			"before; 1 is the same place", enShare},
		"descent-section": {"how alike the heading is to the one under which the statement " +
			"stood before", enShare},
		"descent-in-order": {"chance that the paragraph grew out of one where the statement " +
			"stood before", enShare},
		"descent-related": {"related words of a paragraph where the statement stood before, " +
			"in this one", enShare},
		"descent-best-of-draft": {"descent beside that of the paragraph of the draft for " +
			"which it is strongest; 1 is the best", enShare},
		"wording": {"share of the words in which the statement stood before, in this " +
			"paragraph", enShare},
		"wording-concepts": {"share of the concepts in which the statement stood before, in " +
			"this paragraph", enShare},
		"wording-letters": {"share of the four-letter runs in which the statement stood " +
			"before, in this paragraph", enShare},
		"wording-numbers": {"share of the numbers with which the statement stood before, in " +
			"this paragraph", enShare},
		"carried-before": {"chance that the statement stood in a paragraph of the draft " +
			"before", enShare},
		"first-draft": {"this is the first draft", yesOrNo},
		"new-text": {"share of the paragraph that is in no paragraph of the draft before",
			enShare},
	}
}

// englishReadingFeatures are those of a pair that is read again.
func englishReadingFeatures() map[string]measure {
	return map[string]measure{
		"first-reading": {"how sure Spoor was of it when it read the last time", enOdds},
		"first-reading-best": {"the chance at the last reading, beside that of the likeliest " +
			"paragraph; 1 is the best", enShare},
		"rival-statement": {"chance that another statement is in the paragraph; of the " +
			"likeliest", enShare},
		"share-of-claims": {"share of the chances of all statements on this paragraph that " +
			"is for this statement", enShare},
		"siblings": {"share of the statements that stood with this one before that is in the " +
			"paragraph now", enAbout},
		"other-claims": {"statements in the paragraph that stood elsewhere before",
			"number, divided by 3"},
		"section-siblings": {"share of the statements that stood under the same heading " +
			"before that is in the paragraph now", enAbout},
		"descent-share": {"share of the descent of the paragraph that lies where the " +
			"statement stood before", enShare},
		"section-followed": {"share of the section where the statement stood before that is " +
			"under the heading of this paragraph now", enShare},
		"expected-place": {"how close the paragraph is to where the paragraphs around it " +
			"lead one to expect; 1 is exactly there", enShare},
		"between-neighbours": {"the paragraph is between what stood before and after the " +
			"statement; 1 is the only one", enShare},
		"carrier-descends": {"how sure it is where the paragraph went in which the statement " +
			"stood before", enShare},
		"carrier-load": {"statements in the paragraph where this one stood before", enFifth},
		"carrier-best": {"chance that the paragraph grew out of where the statement stood " +
			"before, beside the likeliest; 1 is the best", enShare},
		"newness": {"how new the paragraph is; 0 is taken over word for word", enShare},
		"next-draft": {"chance that the statement is, in the next draft, in what grows out " +
			"of this paragraph", enShare},
		"next-draft-same": {"words that the paragraph shares with where the statement is in " +
			"the next draft", enShare},
		"later":      {"chance that the statement is in a paragraph of the next draft", enShare},
		"last-draft": {"this is the last draft", yesOrNo},
		"load":       {"how full the paragraph is; 0.5 with five statements that seem to be in it", enShare},
		"neighbours": {"chance that the statements before and after it in the notes are in " +
			"the paragraph too", enShare},
		"same-question": {"chance that other answers to the same question are in the " +
			"paragraph too", enShare},
	}
}

// englishRivalFeatures are those of a paragraph beside the others that claim its descent.
func englishRivalFeatures() map[string]measure {
	return map[string]measure{
		"rival-letters": {"likeness in letters to a paragraph where the statement did not " +
			"stand before", enShare},
		"own-letters": {"likeness in letters to where the statement stood before, as a share " +
			"of the greatest", enShare},
		"row-letters": {"likeness in letters to where the statement stood before, beside the " +
			"paragraph most like that", enShare},
		"rival-same": {"words shared with a paragraph where the statement did not stand " +
			"before", enShare},
		"own-same": {"words shared with where the statement stood before, as a share of the " +
			"greatest", enShare},
		"row-same": {"words shared with where the statement stood before, beside the " +
			"paragraph most like that", enShare},
		"rival-from": {"share of the paragraph from one where the statement did not stand " +
			"before", enShare},
		"own-from": {"share of the paragraph from where the statement stood before, as a " +
			"share of its greatest source", enShare},
		"row-from": {"share of the paragraph from where the statement stood before, beside " +
			"the paragraph that took most", enShare},
		"rival-concepts": {"concepts shared with a paragraph where the statement did not " +
			"stand before", enAbout},
		"own-concepts": {"concepts shared with where the statement stood before, as a share " +
			"of the greatest", enShare},
		"row-concepts": {"concepts shared with where the statement stood before, beside the " +
			"paragraph most like that", enShare},
	}
}

// englishFateFeatures are those of a statement in a draft as a whole.
func englishFateFeatures() map[string]measure {
	return map[string]measure{
		"start": {"what Spoor starts from, before it has read anything", unsaid},
		"thread": {"what the other drafts say: the chance becomes so much greater or smaller " +
			"by it", enChange},
		"thread-unchanged": {"all that the statement stood in is still there word for word; " +
			"difference in chance", enChange},
		"reader": {"the language model sees it too", yesOrNo},
		"thread-same-draft": {"the draft is the same as the one before; difference in chance",
			enChange},
		"thread-empty-draft": {"there is not one paragraph in the draft; difference in chance",
			enChange},
		"carried": {"chance that the statement is in the likeliest paragraph", enShare},
		"carried-logit": {"how sure it is that the statement is in the likeliest paragraph",
			enOdds},
		"carried-second": {"chance that the statement is in the second likeliest paragraph",
			enShare},
		"carried-any": {"chance that the statement is in at least one paragraph", enShare},
		"carried-sum": {"in how many paragraphs the statement is expected to be; 0.5 with one", enShare},
		"words-all": {"share of the words of the statement in the likely paragraph that has " +
			"most", enShare},
		"letters-all": {"share of the four-letter runs of the statement in the likely " +
			"paragraph that has most", enShare},
		"numbers-all": {"share of the numbers of the statement in the likely paragraph that " +
			"has most", enShare},
		"names-all": {"share of the names of the statement in the likely paragraph that has " +
			"most", enShare},
		"best-words": {"share of the words of the statement in the paragraph of the draft " +
			"that has most", enShare},
		"best-letters": {"share of the four-letter runs of the statement in the paragraph of " +
			"the draft that has most", enShare},
		"best-numbers": {"share of the numbers of the statement in the paragraph of the " +
			"draft that has most", enShare},
		"best-blur": {"how well the paragraph of the draft that fits best fits what becomes of such words in " +
			"policy language", enChange},
		"late-draft":       {"how late the draft comes; 0 is the first, 1 the last", enShare},
		"count-of-numbers": {"how many numbers the statement names", enNumber},
		"tone-statement":   {"tone of the statement; -1 is faults only, 1 praise only", enChange},
		"tone-wording":     {"tone of what is there; -1 is faults only, 1 praise only", enChange},
		"tone-rise":        {"how much more positive the tone is than that of the statement", "-2 to 2"},
		"way-back":         {"this is the way back", yesOrNo},
	}
}

// englishJumpFeatures are those of a step on which a fate got worse.
func englishJumpFeatures() map[string]measure {
	return map[string]measure{
		"start":             {"what Spoor starts from with every jump", unsaid},
		"to-lost":           {"no paragraph was found any more", yesOrNo},
		"from-notes":        {"it is the step from the notes to the first draft", yesOrNo},
		"numbers":           {"numbers in what stood there first, at most 3 counted", enShare},
		"numbers-gone":      {"share of the numbers that is gone", enShare},
		"first-person-gone": {"‘I’ or ‘we’ is gone", yesOrNo},
		"names-gone":        {"there are fewer names", yesOrNo},
		"passive-came":      {"a sentence came that does not say who acts", yesOrNo},
		"modal-came":        {"a word came such as must, can or will", yesOrNo},
		"hedge-came":        {"a word came that weakens, such as where possible", yesOrNo},
		"policy-came":       {"policy terms came", yesOrNo},
		"vagueness-rise":    {"how much vaguer it became", enChange},
		"negation-gone":     {"‘not’ or ‘no’ is gone", yesOrNo},
		"negative":          {"there was a ‘not’ or ‘no’", yesOrNo},
		"load":              {"statements together in the paragraph, at most 5 counted", enShare},
		"load-rise":         {"statements that joined in the paragraph, at most 5 counted", enShare},
		"shorter": {"length beside that of what stood there first; below 0.5 is shorter",
			enShare},
		"wish":      {"there was a word such as must, can or will", yesOrNo},
		"tone":      {"tone of what stood there first; -1 is faults only, 1 praise only", enChange},
		"tone-rise": {"how much more positive the tone became", "-2 to 2"},
	}
}

func englishSigns() map[string]string {
	return map[string]string{
		"policy-terms": "policy terms", "nominalisations": "verbs that were made nouns",
		"passives": "sentences that do not say who acts", "hedges": "words that weaken",
		"modals":         "words such as must, can and will",
		"abstract-words": "abstract words", "numbers": "numbers", "names": "names and places",
		"times": "times and dates", "first-person": "I and we",
		"concrete-words": "things one can point at, and quotes",
	}
}

func englishComposed() composedWords {
	in := func(place string) func(string) measure {
		return func(sign string) measure {
			return measure{sign + place, "root of the number per word"}
		}
	}
	return composedWords{
		Statement: in(" in the statement"), Wording: in(" in the best fitting piece"),
		Paragraph: in(" in the paragraph"),
		Change: func(m measure) measure {
			return measure{m.What + ", compared with the draft before", "difference"}
		},
		Next: func(m measure) measure { return measure{"in the next draft: " + m.What, m.Unit} },
		NextChange: func(m measure) measure {
			return measure{m.What + ", the next draft compared with this one", "difference"}
		},
		Later: func(m measure) measure {
			return measure{"the highest value from this draft on of: " + m.What, m.Unit}
		},
		Back: func(m measure) measure { return measure{"on the way back: " + m.What, m.Unit} },
	}
}

func englishReasons() reasonWords {
	return reasonWords{
		Sum:     "All together",
		For:     func(sum string) string { return "What spoke for it (together " + sum + ")" },
		Against: func(sum string) string { return "What spoke against it (together " + sum + ")" },
		Smaller: func(n int, sum string) string { return "and " + en(n) + " smaller: together " + sum },
		MostOf:  func(pairs string) string { return "most of it: " + pairs },
		Fate: func(fate, confidence string) string {
			return "Why ‘" + fate + "’ (confidence " + confidence + ")"
		},
		Reading: englishReadingTitle,
		Jump: func(kind, probability, cut string) string {
			return "Why ‘" + kind + "’ (chance " + probability + "; named from " + cut + ")"
		},
		Likeliest: func(kind, probability string) string {
			return "Why ‘" + kind + "’ (chance " + probability + "; no kind of jump was sure enough, " +
				"this is the likeliest)"
		},
		Yes: "yes", No: "no",
		Title: "Why: what every judgement weighed",
		Legend: []string{
			"Spoor starts from somewhere, since some judgements are more common than others. Then it " +
				"adds up weights. A weight above 0 spoke for the outcome, a weight below 0 against it. " +
				"The higher the sum, the greater the chance.",
			"Many features are alike and partly cancel out, so look at the sum more than at one " +
				"weight. The weights were learned from cases that people have judged.",
			"In a judgement, ‘the paragraph’ is the one in which the statement most likely is, even " +
				"when that chance is small. ‘Before’ is: in the draft before.",
		},
		LegendBack: "On the way back, ‘the statement’ is the point of the decision, and ‘the draft’ " +
			"the document that retells it.",
		More: "See all weights with --all.",
	}
}

func englishReadingTitle(number, of int) string {
	about := "beside other statements and drafts"
	if number == 1 {
		about = "by itself and beside the draft before"
	}
	return "Why this paragraph: reading " + strconv.Itoa(number) + " of " +
		"" + strconv.Itoa(of) + ", " + about
}
