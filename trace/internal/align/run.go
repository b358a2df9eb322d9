package align

// LongestRun is the length of the longest run of items that two sequences have in common, side by side
// and in order.
func LongestRun(nx, ny int, same func(i, j int) bool) int {
	best := 0
	before, now := make([]int, ny+1), make([]int, ny+1)
	for i := range nx {
		for j := range ny {
			now[j+1] = 0
			if same(i, j) {
				now[j+1] = before[j] + 1
				best = max(best, now[j+1])
			}
		}
		before, now = now, before
	}
	return best
}
