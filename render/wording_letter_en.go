package render

import "strconv"

func englishLetter() letterWords {
	return letterWords{
		Title:         "What became of your input?",
		OpenTitle:     "What became of what was said without a name?",
		Greeting:      func(name string) string { return "Dear " + name + "," },
		GroupGreeting: func(group string) string { return "Dear participants (" + group + ")," },
		Described:     func(who string) string { return "Dear participant (" + who + ")," },
		OpenGreeting:  "Dear participant,",
		Thanks: func(subject string) string {
			return "You shared your thoughts with us" + in(subject, " about %s") + ". Thank you."
		},
		OpenThanks: "You shared your thoughts with us. Thank you. Below is what was said or written down " +
			"without a name. Your point may be among it.",
		What: func(memo, draft string) string {
			return "For each point this letter tells what you said, where it stands now in the memo" +
				in(memo, " “%s”") + in(draft, " (%s)") + ", and what we do with it."
		},
		Count: func(c counts) string {
			var parts []string
			for _, x := range []struct {
				n    int
				what string
			}{{c.Kept, "can be read back"}, {c.Abstracted, plural(c.Abstracted, "is blurred", "are blurred")},
				{c.Lost, plural(c.Lost, "is gone", "are gone")}} {
				if x.n > 0 {
					parts = append(parts, en(x.n)+" "+x.what)
				}
			}
			return "You made " + en(c.Kept+c.Abstracted+c.Lost) + " points. Of these " +
				(&wording{And: "and"}).list(parts) + "."
		},
		Point: func(n int) string { return "Point " + strconv.Itoa(n) },
		Said:  "Your point, as it was written down", OpenSaid: "Said or written down",
		When: func(session, date, question string) string {
			return sentenceCase(joined(", ", session, date, in(question, "under “%s”")))
		},
		Together: "You said this together with others.",
		Weight:   func(n int) string { return "People who said or backed this: " + en(n) + "." },
		Where:    "Where is it now?", Changed: "What has changed?", Done: "What do we do with it?",
		Next: "What happens next?",
		Kept: func(place string) string { return "You can read this back " + place + "." },
		Blurred: func(place string) string {
			return "The subject is still there, but no longer just what you said. You find it " + place + "."
		},
		Lost: func(draft string) string {
			return "We did not find this" + in(draft, " in %s") + ". That is no proof that it stands nowhere. " +
				"Do you see it? Please tell us."
		},
		Caution: "Note: none of the words of your point are in this text. It stands where your point stood before. Do you not see " +
			"your point in it? Please tell us.",
		RuledLost: func(draft string) string { return "This is not in the memo" + in(draft, " (%s)") + "." },
		Place: func(place, section string) string {
			return "in " + place + in(section, ", under the heading “%s”")
		},
		Before: func(draft string) string { return "In " + draft + " it still said:" },
		Step: func(draft, word, kinds string) string {
			return joined(" ", sentenceCase(draft)+": "+word+".", kinds)
		},
		Gone: func(words string) string { return "These words of your point are no longer there: " + words + "." },
		Outcomes: [otherwise]string{"We take this over.", "We take part of this over.",
			"We do not take this over."},
		Omitted:  "You wanted something taken out of the memo. We did that.",
		Moved:    func(to string) string { return "This belongs in another document" + in(to, ": %s") + "." },
		Deferred: func(until string) string { return "We come back to this later" + in(until, ": %s") + "." },
		Merged:   "We merged this with another point that is much like it.",
		MergedWithOwn: func(point int) string {
			return "We merged this with your point " + strconv.Itoa(point) + "."
		},
		FillAnswer:  "what do we do with this, and why?",
		FillWhy:     "why?",
		FillNext:    "what happens next, and when?",
		FillContact: "phone number and e-mail address",
		FillFrom:    "name and department of the sender",
		Fill:        func(what string) string { return "[Still to fill in: " + what + "]" },
		ToFill: func(n int) string {
			return "This letter is not ready: " + plural(n, "1 place is", en(n)+" places are") +
				" still to fill in. Search for “Still to fill in”, then take this line away."
		},
		Wrong: "Is something not right, or do you want to talk about it? Please contact us:",
		Code: func(code string) string {
			return "In the record of answers you are called " + code + ". Your name is not in it."
		},
		Regards: "Kind regards,",
	}
}
