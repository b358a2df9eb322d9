package reader

import (
	"errors"
	"time"
)

// ErrBusy says that another run holds the file with kept answers, and does not let go.
var ErrBusy = errors.New("another run is writing the kept answers")

// lockPatience is how long another run may hold the file: it does so for one line at a time.
const lockPatience = 20 * time.Second
