package render

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// pictureOf makes the picture of the way there, wide or down.
func pictureOf(n, drafts int, down bool) *picture {
	p := newPageView(manyStatements(n, drafts), Options{})
	if down {
		return p.There.Pictures[1]
	}
	return p.There.Pictures[0]
}

// TestPictureStaysInItsFrame draws few and many statements, through few and many drafts: everything
// lies within the view box, no number is broken, and there is a thread for everybody.
func TestPictureStaysInItsFrame(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 2, 30, 300, largeFrom, largeFrom + 1, 2000} {
		for _, drafts := range []int{1, 5, 12} {
			for _, down := range []bool{false, true} {
				p := pictureOf(n, drafts, down)
				if !p.Ribbons && len(p.Threads) != n {
					t.Errorf("%d of %d statements drawn", len(p.Threads), n)
				}
				for _, th := range p.Threads {
					for _, s := range th.Strokes {
						within(t, p, s.Path)
					}
				}
				for _, l := range p.Labels {
					if l.Y < 0 || l.Y > float64(p.Height) || l.X < 0 || l.X > float64(p.Width) {
						t.Errorf("%d statements, %d drafts: %q stands at %v, %v of %d, %d", n, drafts, l.Text, l.X,
							l.Y, p.Width, p.Height)
					}
				}
			}
		}
	}
}

func within(t *testing.T, p *picture, path string) {
	t.Helper()
	numbers := regexp.MustCompile(`-?[0-9.]+`).FindAllString(path, -1)
	for i, text := range numbers {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		most := float64(p.Width)
		if i%2 == 1 {
			most = float64(p.Height)
		}
		if x < -1 || x > most+1 {
			t.Fatalf("%v lies outside %d by %d: %s", x, p.Width, p.Height, path)
		}
	}
}

// TestThreadsChangeAsFatesDo compares the strokes of each thread with the fates of its statement.
func TestThreadsChangeAsFatesDo(t *testing.T) {
	t.Parallel()
	v := newPageView(manyStatements(60, 6), Options{})
	cards := map[string]*cardView{}
	for _, c := range v.There.Cards {
		cards[c.Anchor] = c
	}
	for _, th := range v.There.Pictures[0].Threads {
		want := "k"
		for _, step := range cards[th.Href].Steps {
			if class := fateClass(step.Fate); !strings.HasSuffix(want, class) {
				want += class
			}
		}
		got := ""
		for _, s := range th.Strokes {
			got += s.Class
		}
		if got != want {
			t.Errorf("%s is drawn as %s, its fates are %s", th.Href, got, want)
		}
	}
}

func TestSpread(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		wanted, want [3]float64
		end          float64
	}{
		{[3]float64{50, 150, 250}, [3]float64{50, 150, 250}, 1000},
		{[3]float64{10, 20, 30}, [3]float64{50, 150, 250}, 1000},
		{[3]float64{280, 285, 290}, [3]float64{50, 150, 250}, 300},
	} {
		if got := spread(tt.wanted, 100, 0, tt.end); got != tt.want {
			t.Errorf("%v up to %v: %v, want %v", tt.wanted, tt.end, got, tt.want)
		}
	}
}

func TestLabelsBreak(t *testing.T) {
	t.Parallel()
	lines := stacked(label{"t", 0, 10, "Informatievoorziening van de gemeente " +
		strings.Repeat("x", 50)}, 14, 5)
	for i, l := range lines {
		if len([]rune(l.Text)) > 16 || l.Y != 10+5*float64(i) {
			t.Errorf("line %d: %q at %v", i, l.Text, l.Y)
		}
	}
	if len(lines) < 3 || len(lines) > mostLines {
		t.Errorf("%d lines", len(lines))
	}
}
