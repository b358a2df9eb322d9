#!/bin/sh
# Installs what the tests of the page need, as far as this machine lets it: a Chromium and Java from
# Debian, axe-core and the Nu HTML checker from npm at the versions of the lock file beside this
# script. What cannot be installed is said; the tests then say which of them were skipped. With
# SPOOR_CHECKS=must it is a failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
into=$1
missing=

any() { for name in "$@"; do command -v "$name" >/dev/null 2>&1 && return 0; done; return 1; }

# debian PACKAGE...: installs them where that is possible without asking anybody.
debian() {
	[ "$(id -u)" = 0 ] && any apt-get || return 1
	[ -n "${updated-}" ] || { apt-get update -qq >/dev/null 2>&1 || return 1; updated=yes; }
	echo "checks: installing $*" >&2
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
		</dev/null >/dev/null 2>&1
}

any chromium chromium-browser google-chrome-stable google-chrome || debian chromium fonts-dejavu-core ||
	missing="$missing Chromium"
any java || debian default-jre-headless || missing="$missing Java"

mkdir -p "$into"
if ! cmp -s "$here/package-lock.json" "$into/installed"; then
	if any npm || debian npm; then
		cp "$here/package.json" "$here/package-lock.json" "$into"
		if (cd "$into" && npm ci --ignore-scripts --no-audit --no-fund --silent </dev/null >&2); then
			cp "$here/package-lock.json" "$into/installed"
		else
			missing="$missing axe-core vnu-jar"
		fi
	else
		missing="$missing npm"
	fi
fi

if [ -n "$missing" ]; then
	echo "checks: could not install:$missing; the tests that need it are skipped" >&2
	[ "${SPOOR_CHECKS-}" != must ] || exit 1
fi
