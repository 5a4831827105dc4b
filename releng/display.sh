# A display of our own; sourced by bash after lib.sh.

children=()
scratch=
clean_up_display() {
  for child in ${children[@]+"${children[@]}"}; do kill "$child" 2>/dev/null || true; done
  [ -z "$scratch" ] || rm -rf "$scratch"
}

needed_packages() {
  local libraries
  libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)
  command -v Xvfb >/dev/null || echo xvfb
  command -v openbox >/dev/null || echo openbox
  case $libraries in *libgtk-3.so.0*) ;; *) echo libgtk-3-0 ;; esac
  case $libraries in *libXtst.so.6*) ;; *) echo libxtst6 ;; esac
  [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || echo fonts-noto-cjk
}

# start_display LOG: window tests need a display; one of our own keeps them from stealing somebody's mouse.
start_display() {
  [ "$(uname)" = Linux ] || return 0
  local missing
  missing=$(needed_packages | tr '\n' ' ')
  if [ -n "$missing" ]; then
    { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; } || fail "The window tests need these packages: $missing"
    say "Installing $missing..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } \
      >"$1" 2>&1 </dev/null || fail "These packages could not be installed: $missing(see $1)"
  fi
  scratch=$(mktemp -d)
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/display" >"$scratch/xvfb.log" 2>&1 &
  children+=($!)
  for _ in $(seq 100); do [ -s "$scratch/display" ] && break; sleep 0.1; done
  [ -s "$scratch/display" ] || fail "Xvfb did not start: $(tail -n 1 "$scratch/xvfb.log")"
  export DISPLAY=:$(tr -d '\n' <"$scratch/display")
  openbox >/dev/null 2>&1 &
  children+=($!)
}
