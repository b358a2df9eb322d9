package reader

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

// Client asks one endpoint. It may be used by several goroutines at once.
type Client struct {
	endpoint Endpoint
	patience Patience
	http     *http.Client
	settled  atomic.Pointer[manner] // the fullest manner that the server is known to take
}

// NewClient makes a client that follows no redirect and, for an address on this computer, uses no proxy
// and connects nowhere else.
func NewClient(e Endpoint, p Patience) *Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	transport := &http.Transport{
		DialContext:            dialer.DialContext,
		MaxIdleConnsPerHost:    16,
		IdleConnTimeout:        30 * time.Second,
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: 64 << 10,
		ForceAttemptHTTP2:      true,
	}
	if Loopback(e.Address) {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return staysHere(address) }
	} else {
		transport.Proxy = http.ProxyFromEnvironment
	}
	c := &Client{endpoint: e, patience: p, http: &http.Client{Transport: transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	c.settled.Store(&manner{})
	return c
}

// Close ends the connections that are kept open for a next question.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// once puts a prompt to the endpoint, leaving out of it what the server refuses.
func (c *Client) once(ctx context.Context, p Prompt, seed int) (Completion, *Fault) {
	m := *c.settled.Load()
	for {
		done, fault, said := c.put(ctx, m.body(c.endpoint.Model, p, seed))
		if fault == nil {
			c.settle(m)
			return done, nil
		}
		less, more := m.less(said)
		if !fault.refusal(said) || !more {
			return Completion{}, fault
		}
		m = less
	}
}

// settle remembers what a server takes, for the questions after this one.
func (c *Client) settle(m manner) {
	for {
		was := c.settled.Load()
		now := manner{max(was.format, m.format), was.noTemperature || m.noTemperature,
			was.noSeed || m.noSeed, was.noLimit || m.noLimit}
		if now == *was || c.settled.CompareAndSwap(was, &now) {
			return
		}
	}
}

// maxResponse is the most that is read of a response, in bytes. Twenty times what answerLimit lets a
// model say.
const maxResponse = 512 << 10

// put sends one body and reads what comes back; said is all that came with a refusal.
func (c *Client) put(ctx context.Context, body []byte) (done Completion, f *Fault, said string) {
	within, cancel := context.WithTimeout(ctx, c.endpoint.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(within, http.MethodPost, c.endpoint.Address.String(),
		bytes.NewReader(body))
	if err != nil {
		return done, &Fault{Trouble: Unreachable, Detail: "this address cannot be asked"}, ""
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "spoor")
	if c.endpoint.Key != "" {
		request.Header.Set("Authorization", "Bearer "+c.endpoint.Key)
	}
	response, err := c.http.Do(request)
	if err != nil {
		return done, connectionFault(err), ""
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, maxResponse+1))
	switch {
	case len(answer) > maxResponse:
		return done, &Fault{Trouble: TooLong, Status: response.StatusCode}, ""
	case err != nil && within.Err() != nil:
		return done, &Fault{Trouble: TooSlow}, ""
	case err != nil:
		return done, &Fault{Trouble: CutOff}, ""
	case response.StatusCode != http.StatusOK:
		f = statusFault(response, answer)
		if c.endpoint.Key != "" {
			f.Detail = strings.ReplaceAll(f.Detail, c.endpoint.Key, "...")
		}
		return done, f, string(answer)
	}
	done, f = readCompletion(answer)
	if f != nil && f.Trouble == NotAnswer {
		f.Detail = brief([]byte(response.Header.Get("Content-Type")))
	}
	return done, f, string(answer)
}

// connectionFault says why there was no response at all.
func connectionFault(err error) *Fault {
	var timeout net.Error
	var wrapped *url.Error
	detail := err
	if errors.As(err, &wrapped) {
		detail = wrapped.Err // without the address, which is said already
	}
	switch {
	case errors.Is(err, errElsewhere):
		return &Fault{Trouble: NotHere}
	case errors.As(err, &timeout) && timeout.Timeout(), errors.Is(err, context.DeadlineExceeded):
		return &Fault{Trouble: TooSlow}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET):
		return &Fault{Trouble: CutOff}
	}
	return &Fault{Trouble: Unreachable, Detail: brief([]byte(detail.Error()))}
}

// statusFault says what a status other than 200 means.
func statusFault(r *http.Response, body []byte) *Fault {
	f := &Fault{Trouble: Refused, Status: r.StatusCode, Detail: refusalText(body)}
	switch status := r.StatusCode; {
	case status >= 300 && status < 400:
		f.Trouble, f.Detail = Elsewhere, brief([]byte(r.Header.Get("Location")))
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		f.Trouble = NoEntry
	case status == http.StatusNotFound || status == http.StatusMethodNotAllowed:
		f.Trouble = NoSuchModel
	case status == http.StatusTooManyRequests:
		f.Trouble, f.After = Limited, retryAfter(r.Header.Get("Retry-After"), time.Now())
	case status == http.StatusNotImplemented:
		f.Trouble = Refused // what it cannot do may be left out
	case status == http.StatusRequestTimeout, status >= 500:
		f.Trouble, f.After = ServerFault, retryAfter(r.Header.Get("Retry-After"), time.Now())
	case status < 300:
		f.Trouble = NotAnswer
	}
	return f
}

// retryAfter reads how long a server asks to wait: seconds, or a moment.
func retryAfter(header string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(strings.TrimSpace(header)); err == nil {
		return max(0, time.Duration(min(seconds, 1<<30))*time.Second)
	}
	moment, err := http.ParseTime(header)
	if err != nil {
		return 0
	}
	return max(0, moment.Sub(now))
}
