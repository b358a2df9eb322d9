package render

import (
	"regexp"
	"strings"
)

// contact is a way to reach somebody that stands in a text, found by its form.
type contact struct {
	form *regexp.Regexp
	is   func(text string) bool // nil when the form says enough
	code func(*wording) string
}

// contacts are the ways to reach somebody that are hidden wherever names are. A street with a number stays, since most
// things people speak of are somewhere; but not where it is their own: behind "ik woon", or alone on a line.
var contacts = []contact{
	{form: mailAddress, code: func(*wording) string { return MailCode }},
	{form: regexp.MustCompile(`(?:\+\d{1,3}[ \-]?(?:\(0\))?[ \-]?\d{1,4}|\b0\d{1,4})(?:[ \-/.]{0,3}\d{2,4}){2,5}\b`),
		is: isPhone, code: func(w *wording) string { return w.Common.Phone }},
	{form: regexp.MustCompile(`\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d{2,4}){2,5}\b`),
		code: func(w *wording) string { return w.Common.Account }},
	{form: regexp.MustCompile(`\b(?:[1-9]\d{3} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b(?:[^-\p{L}]|$)`),
		is: isPostcode, code: func(w *wording) string { return w.Common.Address }},
	{form: regexp.MustCompile(`(?i)(?:\b(?:ik|wij|we) wo(?:on|nen) (?:op|aan|in) (?:de |het )?|\b(?:i|we) live (?:at|in) )` +
		`([^,.;:]{0,40}?\b\d{1,4} ?[a-z]?)\b`), code: func(w *wording) string { return w.Common.Address }},
	{form: regexp.MustCompile(`^(?:\p{Lu}[\p{L}.’'-]* ){0,3}(?:\p{Lu}[\p{L}’'-]*)?(?:straat|laan|weg|kade|plein|hof|dijk|pad` +
		`|singel|gracht|steeg|dreef|plantsoen|[Ss]traat|[Ll]aan| Street| Road| Lane| Close| Avenue| Drive| Way| Terrace` +
		`| Gardens| Crescent| Court| Grove| Row| Hill) \d{1,4} ?[a-zA-Z]{0,2}\.?$|` +
		`^\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}’'-]* ){1,3}(?:Street|Road|Lane|Close|Avenue|Drive|Way|Terrace|Gardens|Crescent` +
		`|Court|Grove|Row|Hill)\.?$`), code: func(w *wording) string { return w.Common.Address }},
}

// dateWithin is a day in digits: a row of digits with one in it is no telephone number.
var dateWithin = regexp.MustCompile(`\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b`)

// isPhone says whether what has the form of a telephone number has as many digits as one, and is no day.
func isPhone(text string) bool {
	digits := 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	return digits >= 10 && digits <= 14 && !dateWithin.MatchString(text)
}

// isPostcode says whether what has the form of a postcode is more than a year or an amount in front of letters: "2024
// MR", "1200 KM".
func isPostcode(text string) bool {
	switch text[len(text)-2:] {
	case "EU", "OR", "MR", "KM", "KW", "MW", "GB", "MB", "UK", "US":
		return false
	}
	return !strings.HasPrefix(text, "19") && !strings.HasPrefix(text, "20")
}

// contactsIn finds the ways to reach somebody in a text, in no order.
func (w *wording) contactsIn(text string) []found {
	if !strings.ContainsAny(text, "@0123456789") {
		return nil
	}
	var out []found
	for _, c := range contacts {
		for _, at := range c.form.FindAllStringSubmatchIndex(text, -1) {
			start, end := at[0], at[1]
			if len(at) > 2 {
				start, end = at[2], at[3] // what stands in brackets in the expression
			}
			for end > start && !isCodeEnd(text[end-1]) {
				end--
			}
			if c.is == nil || c.is(text[start:end]) {
				out = append(out, found{start, end, c.code(w)})
			}
		}
	}
	return out
}

// isCodeEnd says whether a byte may be the last of what is hidden: no space or mark behind it.
func isCodeEnd(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}

// ContactCodes are what stands in place of the ways to reach somebody.
func (c *Codes) ContactCodes() []string {
	w := c.cast.w
	return []string{MailCode, w.Common.Phone, w.Common.Account, w.Common.Address}
}
