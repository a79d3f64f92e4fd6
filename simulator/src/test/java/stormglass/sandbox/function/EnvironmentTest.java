package stormglass.sandbox.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentTest {

  @TempDir Path folder;
  private final FunctionRig rig = new FunctionRig();

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  private FunctionCode function(String members, String body) throws IOException {
    return rig.load(FunctionFolder.ofStreamHandler(folder, members, body), "shop.Handler");
  }

  private Environment environment(String members, String body) throws IOException {
    return function(members, body).newEnvironment();
  }

  private Environment withTimeout(Duration timeout, String body) throws IOException {
    FunctionFolder.ofStreamHandler(folder, "", body);
    FunctionSettings settings = FunctionRig.settings(folder, "shop.Handler");
    return rig.load(FunctionRig.withTimeout(settings, timeout)).newEnvironment();
  }

  @Test
  void aStreamHandlerAnswersWithWhatItWrites() throws IOException {
    Environment environment = environment("", "in.transferTo(out);");

    assertThat(FunctionRig.returned(environment, "{\"a\":1}")).isEqualTo("{\"a\":1}");
  }

  @Test
  void staticsBelongToOneEnvironment() throws IOException {
    FunctionCode function =
        function("static int count;", "out.write((\"\" + ++count).getBytes());");
    Environment first = function.newEnvironment();
    Environment second = function.newEnvironment();

    assertThat(FunctionRig.returned(first, "{}")).isEqualTo("1");
    assertThat(FunctionRig.returned(first, "{}")).isEqualTo("2");
    assertThat(FunctionRig.returned(second, "{}")).isEqualTo("1");
  }

  @Test
  void theFirstInvocationInitialisesAndBothPhasesAreBilled() throws IOException {
    Environment environment =
        environment("static { java.util.stream.IntStream.range(0, 99).sum(); }", "");

    Outcome.Took cold = FunctionRig.invoke(environment, "{}").took();
    Outcome.Took warm = FunctionRig.invoke(environment, "{}").took();

    assertThat(cold.cold()).isTrue();
    assertThat(cold.init().nanos()).isPositive();
    long nanos = cold.init().nanos() + cold.run().nanos();
    assertThat(cold.billedMillis()).isEqualTo(Math.ceilDiv(nanos, 1_000_000L));
    assertThat(warm.cold()).isFalse();
    assertThat(warm.billedMillis()).isEqualTo(Math.ceilDiv(warm.run().nanos(), 1_000_000L));
  }

  @Test
  void linesAreLoggedBetweenLambdasOwn() throws IOException {
    Environment environment =
        environment(
            "static { System.out.println(\"starting\"); }",
            """
            System.out.println("größe");
            System.err.printf("a%nb");
            context.getLogger().log("two\\nlines");
            """);

    FunctionRig.invoke(environment, "{}");

    assertThat(rig.lines().subList(0, 4))
        .containsExactly("starting", "START RequestId: req-1 Version: $LATEST", "größe", "a");
    assertThat(rig.lines().subList(4, 7))
        .containsExactly("two\nlines", "b", "END RequestId: req-1");
    assertThat(rig.lines().get(7))
        .matches(
            "REPORT RequestId: req-1\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms\t"
                + "Memory Size: 512 MB\tMax Memory Used: 512 MB\t"
                + "Init Duration: \\d+\\.\\d\\d ms\t");
    assertThat(rig.log.get(2).bytes()).isEqualTo(7);
    assertThat(rig.log.get(2).function()).isEqualTo("PlaceOrder");
    assertThat(rig.log.get(2).logStream()).startsWith("2026/11/21/[$LATEST]");
  }

  @Test
  void aThrownExceptionBecomesLambdasErrorDocumentAndTheEnvironmentStays() throws IOException {
    Environment environment =
        environment("static int count;", "throw new IllegalStateException(\"no \" + ++count);");

    Outcome outcome = FunctionRig.invoke(environment, "{}");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("java.lang.IllegalStateException"));
    assertThat(FunctionRig.text(outcome))
        .isEqualTo(
            "{\"errorMessage\":\"no 1\",\"errorType\":\"java.lang.IllegalStateException\","
                + "\"stackTrace\":[\"shop.Handler.handleRequest(Handler.java:8)\"]}");
    assertThat(rig.lines().get(1))
        .startsWith("no 1: java.lang.IllegalStateException\njava.lang.IllegalStateException: no 1");
    assertThat(rig.lines().getLast())
        .endsWith("\tStatus: error\tError Type: java.lang.IllegalStateException\t");
    assertThat(environment.discarded()).isFalse();
    assertThat(FunctionRig.text(FunctionRig.invoke(environment, "{}"))).contains("no 2");
  }

  @Test
  void afterAnErrorOfTheVirtualMachineTheEnvironmentIsDiscarded() throws IOException {
    Environment environment = environment("", "throw new OutOfMemoryError(\"full\");");

    assertThat(FunctionRig.invoke(environment, "{}")).isInstanceOf(Outcome.Failed.class);
    assertThat(environment.discarded()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> FunctionRig.invoke(environment, "{}"));
  }

  @Test
  void aFailedInitAnswersTheInvocationAndDiscardsTheEnvironment() throws IOException {
    Environment environment =
        environment("public Handler() { throw new IllegalArgumentException(\"no table\"); }", "");

    Outcome outcome = FunctionRig.invoke(environment, "{}");

    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(FunctionRig.text(outcome))
        .startsWith(
            "{\"errorMessage\":\"no table\",\"errorType\":\"java.lang.IllegalArgumentException\"");
    assertThat(outcome.took().cold()).isTrue();
    assertThat(outcome.took().run()).isEqualTo(Outcome.Phase.NONE);
    assertThat(rig.lines().getFirst())
        .matches("INIT_REPORT Init Duration: .* ms\tPhase: init\tStatus: error\tError Type: .*");
    assertThat(environment.discarded()).isTrue();
  }

  @Test
  void aFunctionThatTakesTooLongIsStopped() throws IOException {
    Environment environment =
        withTimeout(
            Duration.ofMillis(50),
            """
            try {
              new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
              System.out.println("too late");
              System.setProperty("stormglass.test.late", "printed");
            }
            """);

    Outcome outcome = FunctionRig.invoke(environment, "{}");

    while (System.clearProperty("stormglass.test.late") == null) {
      Thread.onSpinWait();
    }
    assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
    assertThat(FunctionRig.text(outcome))
        .isEqualTo(
            "{\"errorType\":\"Sandbox.Timedout\","
                + "\"errorMessage\":\"RequestId: req-1 Error: "
                + "Task timed out after 0.05 seconds\"}");
    assertThat(rig.lines())
        .contains("2026-11-21T10:00:00.123Z req-1 Task timed out after 0.05 seconds")
        .doesNotContain("too late");
    assertThat(rig.lines().getLast()).contains("\tInit Duration: ").endsWith("\tStatus: timeout\t");
    assertThat(outcome.took().run().nanos()).isEqualTo(50_000_000);
    assertThat(environment.discarded()).isTrue();
  }

  @Test
  void aFunctionThatIgnoresItsInterruptionIsAbandoned() throws IOException {
    Environment environment =
        withTimeout(
            Duration.ofMillis(50),
            "while (true) java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);");

    assertThat(FunctionRig.invoke(environment, "{}")).isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  void anInitThatTakesTooLongIsBegunAnewAsPartOfTheRun() throws IOException {
    FunctionFolder.ofStreamHandler(
        folder,
        """
            static {
              if (System.getProperty("stormglass.test.slow") == null) {
                System.setProperty("stormglass.test.slow", "once");
                try { new java.util.concurrent.CountDownLatch(1).await(); }
                catch (InterruptedException e) { throw new IllegalStateException(e); }
              }
            }
            """,
        "out.write('1');");
    FunctionCode function = rig.load(FunctionRig.settings(folder, "shop.Handler"));
    try {
      Environment environment = function.newEnvironment(Duration.ofMillis(50).toNanos());

      Outcome outcome = FunctionRig.invoke(environment, "{}");

      assertThat(outcome).isInstanceOf(Outcome.Returned.class);
      assertThat(outcome.took().init().nanos()).isEqualTo(50_000_000);
      assertThat(rig.lines().getFirst())
          .matches("INIT_REPORT Init Duration: .* ms\tPhase: init\tStatus: timeout");
      assertThat(rig.lines().get(1)).startsWith("START");
      assertThat(environment.discarded()).isFalse();
      assertThat(FunctionRig.invoke(environment, "{}").took().cold()).isFalse();
    } finally {
      System.clearProperty("stormglass.test.slow");
    }
  }

  @Test
  void exitEndsTheEnvironmentAndNotTheSandbox() throws IOException {
    Environment environment = environment("", "System.exit(3);");

    Outcome outcome = FunctionRig.invoke(environment, "{}");

    assertThat(FunctionRig.text(outcome))
        .isEqualTo(
            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":"
                + "\"RequestId: req-1 Error: Runtime exited with error: exit status 3\"}");
    assertThat(environment.discarded()).isTrue();
  }

  @Test
  void anEnvironmentServesOneInvocationAtATime() throws IOException {
    Environment environment = environment("", "System.out.println(\"in\");");
    List<Throwable> thrown = new ArrayList<>();
    rig.onLine =
        line -> {
          if (line.equals("in")) {
            thrown.add(catchThrowable(() -> FunctionRig.invoke(environment, "{}")));
          }
        };

    assertThat(FunctionRig.invoke(environment, "{}")).isInstanceOf(Outcome.Returned.class);

    assertThat(thrown)
        .singleElement()
        .isInstanceOfSatisfying(
            IllegalStateException.class,
            e -> assertThat(e).hasMessage("PlaceOrder-1 serves an invocation already"));
  }

  @Test
  void closingFailsTheInvocationUnderWay() throws IOException {
    Environment environment = environment("", "System.out.println(\"in\");");
    rig.onLine =
        line -> {
          if (line.equals("in")) {
            environment.close();
          }
        };

    Outcome outcome = FunctionRig.invoke(environment, "{}");

    assertThat(FunctionRig.text(outcome)).contains("Runtime exited with error: signal: killed");
  }

  @Test
  void aResponseBeyondLambdasLimitFails() throws IOException {
    Environment environment = environment("", "out.write(new byte[6_291_557]);");

    assertThat(FunctionRig.text(FunctionRig.invoke(environment, "{}")))
        .contains("Response payload size (6291557 bytes) exceeded maximum allowed payload size");
    assertThat(environment.discarded()).isFalse();
  }
}
