# The class path of the command line. Sourced by stormglass and by the making of the AOT cache, whose
# class paths must begin alike.

classpath=

# add <jar>...
add() {
  for jar in "$@"; do
    classpath=$classpath${classpath:+:}$jar
  done
}
