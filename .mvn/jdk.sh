# Finds a JDK 25 or newer and exports JAVA_HOME and PATH. Sourced by mvnw and stormglass.
# Looks at JAVA_HOME first, then where Debian, Temurin, SDKMAN, asdf and macOS put JDKs.

stormglass_jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  while IFS= read -r stormglass_line; do
    case $stormglass_line in
    JAVA_VERSION=*)
      stormglass_line=${stormglass_line#JAVA_VERSION=\"}
      echo "${stormglass_line%%[!0-9]*}"
      return
      ;;
    esac
  done <"$1/release"
  echo 0
}

stormglass_find_jdk() {
  for stormglass_jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$stormglass_jdk" ] && [ "$(stormglass_jdk_major "$stormglass_jdk")" -ge 25 ] || continue
    JAVA_HOME=$stormglass_jdk
    PATH=$JAVA_HOME/bin:$PATH
    export JAVA_HOME PATH
    return 0
  done
  echo "stormglass: no JDK 25 or newer found in JAVA_HOME, /usr/lib/jvm, SDKMAN or asdf." >&2
  echo "            Install one (for example Eclipse Temurin 25), or set JAVA_HOME to it." >&2
  return 2
}

stormglass_find_jdk || exit 2
