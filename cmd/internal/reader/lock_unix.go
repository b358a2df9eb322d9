//go:build unix && !solaris && !aix

package reader

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// lock waits until no other run holds the file. Where the disk knows no locks it goes on without: lines
// are added in one write.
func lock(f *os.File) error {
	for start := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		switch {
		case err == nil, errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.ENOSYS), errors.Is(err, unix.ENOLCK):
			return nil
		case !errors.Is(err, unix.EWOULDBLOCK) && !errors.Is(err, unix.EINTR):
			return err
		case time.Since(start) > lockPatience:
			return ErrBusy
		}
	}
}

func unlock(f *os.File) { _ = unix.Flock(int(f.Fd()), unix.LOCK_UN) } // closing the file does so too
