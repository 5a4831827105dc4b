# Shared by the scripts of this folder; sourced by bash, with ROOT set to the top of the project.

MAVEN_NEEDED=3.9.9
MAVEN_FETCHED=3.9.11
CACHE=$ROOT/.cache

say() { printf '%s\n' "$*" >&2; }

fail() { say "$*"; exit 2; }

# Chinese file names cannot be opened by Java under a locale that is not UTF-8, nor under one that is not installed, whatever its
# name says. Asking for the character map tells both. A locale that serves stays: it may sort and name months as its user wants.
use_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] && return
  local candidate
  for candidate in C.UTF-8 C.utf8 en_US.UTF-8 zh_CN.UTF-8; do
    if [ "$(LC_ALL=$candidate locale charmap 2>/dev/null)" = UTF-8 ]; then export LC_ALL=$candidate; return; fi
  done
  # no locale command, or nothing installed: the one that most systems have built in
  if [ "$(uname)" = Darwin ]; then export LC_ALL=en_US.UTF-8; else export LC_ALL=C.UTF-8; fi
}

java_major() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

is_jdk21() {
  [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge 21 ] 2>/dev/null
}

# JAVA_HOME, then the java on the path, then the newest of the usual folders.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk21 "$JAVA_HOME"; then export JAVA_HOME; return; fi
  local javac home best= version best_version=0
  javac=$(command -v javac || true)
  if [ -n "$javac" ]; then
    while [ -L "$javac" ]; do
      home=$(readlink "$javac")
      case $home in /*) javac=$home ;; *) javac=$(dirname "$javac")/$home ;; esac
    done
    home=$(cd "$(dirname "$javac")/.." && pwd)
    if is_jdk21 "$home"; then export JAVA_HOME="$home"; return; fi
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/javac" ] || continue
    version=$(java_major "$home")
    if [ "${version:-0}" -gt "$best_version" ]; then best=$home best_version=$version; fi
  done
  [ "$best_version" -ge 21 ] || fail "A JDK of version 21 or newer is needed: install one (on Debian: apt-get install openjdk-21-jdk) or point JAVA_HOME at it."
  export JAVA_HOME="$best"
}

version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

maven_version() {
  "$1" -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1
}

# Sets MVN. Any older Maven can fetch the one that Tycho demands.
find_maven() {
  local fetched=$CACHE/maven/apache-maven-$MAVEN_FETCHED old version
  MVN=$fetched/bin/mvn
  [ -x "$MVN" ] && return
  old=$(command -v mvn || true)
  [ -n "$old" ] || fail "Maven is needed: install one (on Debian: apt-get install maven), of any version."
  version=$(maven_version "$old")
  if [ -n "$version" ] && version_at_least "$version" "$MAVEN_NEEDED"; then MVN=$old; return; fi
  say "Fetching Maven $MAVEN_FETCHED ..."
  mkdir -p "$CACHE/maven"
  (
    lock 9
    [ -x "$MVN" ] && exit 0
    cd "$CACHE/maven"
    "$old" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
      -Dartifact=org.apache.maven:apache-maven:$MAVEN_FETCHED:tar.gz:bin -DoutputDirectory=. >&2
    tar xzf apache-maven-$MAVEN_FETCHED-bin.tar.gz
  ) 9>"$CACHE/maven/lock" || fail "Maven $MAVEN_FETCHED could not be fetched: install Maven $MAVEN_NEEDED or newer."
}

# lock FD: waits for the lock on an open file, where the system has flock.
lock() {
  ! command -v flock >/dev/null || flock "$1"
}

mvn_() {
  (
    cd "$ROOT"
    # Java 24 and newer warn about what Maven 3.9 does inside; nobody here can act on that.
    if [ "$(java_major "$JAVA_HOME")" -ge 24 ]; then export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"; fi
    "$MVN" -B -ntp "$@"
  )
}

# maven_quietly LOG ARGS...: without the network when everything is there already, which also is faster.
maven_quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if [ -d "$(local_repository)/org/eclipse/tycho" ]; then
    if mvn_ -o "$@" >"$log" 2>&1; then return 0; fi
    grep -q 'in offline mode' "$log" || return 1
  fi
  mvn_ "$@" >"$log" 2>&1
}

local_repository() {
  printf '%s\n' "$HOME/.m2/repository"
}

show_errors() {
  grep -E '^\[ERROR\]|^ERROR|does not compile' "$1" | grep -v 'Help 1\|re-run Maven\|^\[ERROR\] *$\|For more information\|osgi.platform}' | cut -c1-300 | head -n 30 >&2
}
