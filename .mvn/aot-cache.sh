#!/bin/sh
# Makes the AOT cache of the command line in the folder given: the class path must be the launcher's.
set -eu
app=$1
classpath=
for jar in "$app"/lib/*.jar; do
  classpath=$classpath${classpath:+:}$jar
done
exec "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/stormglass.aot" -XX:+UseSerialGC -Xlog:aot=error,cds=error \
  -Dstormglass.home="$(cd "$(dirname "$0")/.." && pwd)" \
  -Dsun.net.httpserver.nodelay=true -cp "$classpath" stormglass.cli.Training
