package markdown

import "strings"

// pieces cuts lines into stretches of text no longer than maxRun, at the ends of lines where it can,
// else at spaces.
func pieces(lines []Line) [][]Line {
	var out [][]Line
	var piece []Line
	size := 0
	for _, l := range lines {
		for _, part := range cutLine(l) {
			if size+len(part.Text) > maxRun && len(piece) > 0 {
				out, piece, size = append(out, piece), nil, 0
			}
			piece, size = append(piece, part), size+len(part.Text)+1
		}
	}
	if len(piece) > 0 {
		out = append(out, piece)
	}
	return out
}

func cutLine(l Line) []Line {
	var out []Line
	for len(l.Text) > maxRun {
		at := strings.LastIndexByte(l.Text[:maxRun], ' ')
		if at <= 0 {
			at = maxRun - len(lastRune(l.Text[:maxRun]))
		}
		out = append(out, Line{l.Number, strings.TrimSpace(l.Text[:at])})
		l.Text = strings.TrimSpace(l.Text[at:])
	}
	return append(out, l)
}

// lastRune gives the bytes of a letter that the end of a text cuts through; none when it cuts through
// none.
func lastRune(text string) string {
	for i := 1; i <= min(4, len(text)); i++ {
		if c := text[len(text)-i]; c < 0x80 {
			return ""
		} else if c >= 0xC0 {
			return text[len(text)-i:]
		}
	}
	return ""
}

// plainBlocks reads runs of lines as paragraphs, without looking for marks when there are too many.
func plainBlocks(runs [][]Line) []Block {
	var out []Block
	for _, lines := range runs {
		for _, piece := range pieces(lines) {
			b := Block{Kind: Paragraph, Start: piece[0].Number, End: piece[len(piece)-1].Number, Lines: piece}
			if b.Text = plainLines(piece); b.Text != "" {
				out = append(out, b)
			}
		}
	}
	return out
}

func plainLines(lines []Line) string {
	marks := 0
	var b strings.Builder
	for _, l := range lines {
		n, bars := countMarks(l.Text)
		marks += n + bars
		b.WriteString(l.Text)
		b.WriteByte(' ')
	}
	if marks <= maxMarks {
		if text := plainNote(lines); text != "" {
			return text
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
