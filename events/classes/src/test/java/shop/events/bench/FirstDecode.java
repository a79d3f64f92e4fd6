package shop.events.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import shop.events.ordering.OrderPlaced;
import stormglass.contracts.Strictness;

/// How long the first decode takes in a fresh JVM, with all classes yet to be loaded: what a cold
/// start pays. The median of several JVMs each, taken in turn.
///
/// ```shell
/// ./mvnw -q test-compile dependency:build-classpath -pl events/classes \
///   -Dmdep.outputFile=target/classpath
/// cd events/classes
/// java -cp target/test-classes:target/classes:$(cat target/classpath) \
///   shop.events.bench.FirstDecode 15
/// ```
public final class FirstDecode {

  private static final List<String> KINDS = List.of("ours", "jackson");

  private FirstDecode() {}

  /// Without a kind, starts the JVMs; with one, is such a JVM.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2) {
      System.out.println(inThisJvm(arguments[0], arguments[1].getBytes(UTF_8)));
      return;
    }
    int jvms = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
    String json = new String(OrderPlaced.CODEC.encode(Sample.event()), UTF_8);
    long[][] nanos = new long[KINDS.size()][jvms];
    for (int i = 0; i < jvms; i++) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        nanos[kind][i] = inFreshJvm(KINDS.get(kind), json);
      }
    }
    double[] medians = new double[KINDS.size()];
    for (int kind = 0; kind < medians.length; kind++) {
      Arrays.sort(nanos[kind]);
      medians[kind] = nanos[kind][jvms / 2] / 1e6;
      System.out.printf(
          Locale.ROOT,
          "%-8s median %6.1f ms, least %6.1f ms of %d JVMs%n",
          KINDS.get(kind),
          medians[kind],
          nanos[kind][0] / 1e6,
          jvms);
    }
    System.out.printf(Locale.ROOT, "ours/jackson %.2f%n", medians[0] / medians[1]);
  }

  private static long inThisJvm(String kind, byte[] json) throws IOException {
    long begin = System.nanoTime();
    Object event =
        kind.equals("ours")
            ? OrderPlaced.CODEC.decode(json, Strictness.STRICT).orThrow()
            : Databind.mapper().readValue(json, Databind.class);
    long end = System.nanoTime();
    if (event.hashCode() == 0) {
      throw new IllegalStateException("nothing was decoded");
    }
    return end - begin;
  }

  private static long inFreshJvm(String kind, String json)
      throws IOException, InterruptedException {
    String java = System.getProperty("java.home") + "/bin/java";
    String classPath = System.getProperty("java.class.path");
    String self = FirstDecode.class.getName();
    Process jvm =
        new ProcessBuilder(java, "-cp", classPath, self, kind, json)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(jvm.getInputStream().readAllBytes(), UTF_8);
    if (jvm.waitFor() != 0) {
      throw new IllegalStateException(kind + " failed");
    }
    return Long.parseLong(answer.strip());
  }
}
