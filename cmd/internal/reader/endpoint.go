package reader

import (
	"errors"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"time"
)

// Endpoint is where a model answers, and how it may be asked.
type Endpoint struct {
	Address *url.URL // of the chat completions; made by ParseAddress
	Model   string   // as the endpoint calls it
	Key     string   // sent as bearer token, to the host of Address only; "" for none
	Timeout time.Duration
}

// What can be wrong with an address.
var (
	ErrAddress  = errors.New("not an address of http or https")
	ErrUserInfo = errors.New("a name or password in the address")
)

// ParseAddress reads the address of an endpoint as people write it: with or without a scheme, with or
// without /v1, with or without the path of the chat completions. Without a scheme it is http on this
// computer and https elsewhere. Without any path it is /v1, where all known servers have it.
func ParseAddress(written string) (*url.URL, error) {
	written = strings.TrimSpace(written)
	if !strings.Contains(written, "://") {
		written = "http://" + written
		if u, err := url.Parse(written); err == nil && !Loopback(u) {
			written = "https" + strings.TrimPrefix(written, "http")
		}
	}
	u, err := url.Parse(written)
	if err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, ErrAddress
	}
	if u.User != nil {
		return nil, ErrUserInfo
	}
	u.Fragment = ""
	path := strings.TrimSuffix(strings.TrimRight(u.Path, "/"), completions)
	if path = strings.TrimRight(path, "/"); path == "" {
		path = "/v1"
	}
	u.Path, u.RawPath = path+completions, ""
	return u, nil
}

// completions is where chat completions are, below the base of an endpoint.
const completions = "/chat/completions"

// Loopback tells whether an address is this computer itself, so that nothing leaves it. It goes by what
// is written and asks no name server; whether the connection then really stays here is checked once
// more when it is made.
func Loopback(u *url.URL) bool {
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

// errElsewhere is why a connection to localhost was not made: its name means another computer here.
var errElsewhere = errors.New("this name is of another computer")

// staysHere refuses to connect to anything but this computer. It sees the address after names are
// resolved, so a name that points elsewhere does not get through.
func staysHere(address string) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || !ip.Unmap().WithZone("").IsLoopback() {
		return errElsewhere
	}
	return nil
}
