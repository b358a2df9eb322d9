package reader

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// lock waits until no other run holds the file. It locks a byte far behind its end, so that the file can
// be read meanwhile.
func lock(f *os.File) error {
	for start := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		err := windows.LockFileEx(windows.Handle(f.Fd()),
			windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, lockedPlace())
		switch {
		case err == nil:
			return nil
		case !errors.Is(err, windows.ERROR_LOCK_VIOLATION) && !errors.Is(err, windows.ERROR_IO_PENDING):
			return err
		case time.Since(start) > lockPatience:
			return ErrBusy
		}
	}
}

func unlock(f *os.File) {
	_ = windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, lockedPlace()) // closing the file does so too
}

func lockedPlace() *windows.Overlapped { return &windows.Overlapped{OffsetHigh: 1 << 30} }
