#!/bin/sh
# Makes the AOT cache of the command line in the folder given: the class path must be the launcher's.
set -eu
app=$1
. "$(dirname "$0")/classpath.sh"
add "$app"/lib/*.jar
exec "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/stormglass.aot" -XX:+UseSerialGC -Xlog:aot=error,cds=error \
  -Dstormglass.home="$(cd "$(dirname "$0")/.." && pwd)" \
  -Dsun.net.httpserver.nodelay=true -cp "$classpath" stormglass.cli.Training
