#!/bin/sh
# Checks translated articles in CI: fetches the released kawan unless one is
# installed, verifies its checksum and runs it. What it takes:
#   KAWAN_FILES     files or patterns, one a line
#   KAWAN_ARGS      further arguments of kawan check, one a line
#   KAWAN_REPORTS   reports as --format takes them: html=kawan.html,sarif=kawan.sarif
#   KAWAN_VERSION   release to fetch: 1.2.3
#   KAWAN_RELEASES  where releases are, when not on GitHub
# The exit status is that of kawan: 0 only if every article passes, and 2 when
# kawan cannot be had.
set -eu

refuse() {
  echo "kawan: $1" >&2
  exit 2
}

fetch() {
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --location --retry 3 --output "$2" "$1"
  else
    wget -q -O "$2" "$1"
  fi || refuse "$1 cannot be fetched"
}

verify() {
  if command -v sha256sum >/dev/null; then
    sha256sum -c -
  else
    shasum -a 256 -c -
  fi
}

if ! command -v kawan >/dev/null; then
  version=${KAWAN_VERSION:?which release of kawan to fetch}
  version=${version#v}
  case $version in
    [0-9]*.[0-9]*.[0-9]*) ;;
    *) refuse "\"$version\" is no release; name one, such as 1.2.3, not a branch" ;;
  esac
  case $(uname -s) in
    Linux) os=linux type=tar.gz ;;
    Darwin) os=darwin type=tar.gz ;;
    *) os=windows type=zip ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) arch=amd64 ;;
    arm64 | aarch64) arch=arm64 ;;
    *) refuse "there is no release for $(uname -m)" ;;
  esac
  name=kawan-$version-$os-$arch
  folder=$(mktemp -d)
  releases=${KAWAN_RELEASES:-https://github.com/kawan-mt/kawan/releases/download}
  fetch "$releases/v$version/$name.$type" "$folder/$name.$type"
  fetch "$releases/v$version/SHA256SUMS" "$folder/SHA256SUMS"
  (cd "$folder" && grep " $name.$type\$" SHA256SUMS | verify >&2) || refuse "$name.$type is not what its release says"
  if [ "$type" = zip ]; then
    unzip -q "$folder/$name.zip" -d "$folder"
  else
    tar -xzf "$folder/$name.tar.gz" -C "$folder"
  fi
  PATH=$folder/$name:$PATH
fi

# Lines become arguments; in files, patterns are expanded as well. One that
# matches nothing stays, so that kawan refuses it.
IFS='
'
set -f
# shellcheck disable=SC2086 # splitting is meant
set -- ${KAWAN_ARGS:-}
set +f
# shellcheck disable=SC2086
set -- "$@" ${KAWAN_FILES:?which files to check}
if [ -n "${KAWAN_REPORTS:-}" ]; then
  set -- --format "$KAWAN_REPORTS" "$@"
fi
kawan check "$@"
