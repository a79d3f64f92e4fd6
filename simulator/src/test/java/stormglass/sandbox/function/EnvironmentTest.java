package stormglass.sandbox.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentTest {

  private static final String STREAM_HANDLER =
      """
      package shop;
      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      public class Handler implements RequestStreamHandler {
        %s
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          %s
        }
      }
      """;

  @TempDir Path folder;
  private final FunctionRig rig = new FunctionRig();

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  private FunctionCode function(String members, String body) throws IOException {
    return rig.load(
        FunctionFolder.of(folder, STREAM_HANDLER.formatted(members, body)), "shop.Handler");
  }

  private Environment environment(String members, String body) throws IOException {
    return function(members, body).newEnvironment();
  }

  private Environment withTimeout(Duration timeout, String body) throws IOException {
    FunctionFolder.of(folder, STREAM_HANDLER.formatted("", body));
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
  void theContextTellsWhatLambdaTells() throws IOException {
    Environment environment =
        environment(
            "",
            """
            out.write(String.join("|",
                context.getAwsRequestId(), context.getFunctionName(), context.getLogGroupName(),
                context.getInvokedFunctionArn(), "" + context.getMemoryLimitInMB(),
                context.getFunctionVersion(), "" + context.getIdentity()).getBytes());
            if (context.getRemainingTimeInMillis() > 30000 || context.getRemainingTimeInMillis() < 1)
              throw new IllegalStateException("" + context.getRemainingTimeInMillis());
            """);

    assertThat(FunctionRig.returned(environment, "{}"))
        .isEqualTo(
            "req-1|PlaceOrder|/aws/lambda/PlaceOrder|"
                + "arn:aws:lambda:us-east-1:000000000000:function:PlaceOrder|512|$LATEST|null");
  }

  @Test
  void variablesAreThoseOfTheFunctionAndOfLambda() throws IOException {
    FunctionFolder.of(
        folder,
        STREAM_HANDLER.formatted(
            "",
            """
            java.util.function.Function<String, String> read = System::getenv;
            out.write(String.join("|", System.getenv("TABLE"), read.apply("AWS_REGION"),
                System.getenv().get("AWS_ACCESS_KEY_ID"), System.getenv("_HANDLER"),
                System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), "" + System.getenv("PATH"),
                System.getenv("_X_AMZN_TRACE_ID"), System.getenv().get("_X_AMZN_TRACE_ID"))
                .getBytes());
            """));
    FunctionSettings settings = FunctionRig.settings(folder, "shop.Handler");
    Environment environment =
        rig.load(FunctionRig.withVariables(settings, Map.of("TABLE", "orders", "AWS_REGION", "x")))
            .newEnvironment();

    Outcome outcome = environment.invoke(new byte[0], new Invocation("req-1", "Root=1"));

    assertThat(FunctionRig.text(outcome))
        .isEqualTo("orders|us-east-1|AKIDPLACEORDER|shop.Handler|512|null|Root=1|Root=1");
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
    FunctionFolder.of(
        folder,
        STREAM_HANDLER.formatted(
            """
            static {
              if (System.getProperty("stormglass.test.slow") == null) {
                System.setProperty("stormglass.test.slow", "once");
                try { new java.util.concurrent.CountDownLatch(1).await(); }
                catch (InterruptedException e) { throw new IllegalStateException(e); }
              }
            }
            """,
            "out.write('1');"));
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

  @Test
  void resourcesOfTheFolderAreFound() throws IOException {
    Environment environment =
        environment("", "getClass().getResourceAsStream(\"/seed/a.txt\").transferTo(out);");
    Files.createDirectories(folder.resolve("seed"));
    Files.writeString(folder.resolve("seed/a.txt"), "seeded");

    assertThat(FunctionRig.returned(environment, "{}")).isEqualTo("seeded");
  }

  @Test
  void theSandboxIsOutOfReach() throws IOException {
    Environment environment =
        environment(
            "",
            """
            try {
              Class.forName("stormglass.sandbox.function.Functions");
              out.write('+');
            } catch (ClassNotFoundException e) {
              out.write('-');
            }
            """);

    assertThat(FunctionRig.returned(environment, "{}")).isEqualTo("-");
  }

  @Test
  void theFunctionsThreadsOfAnyKindHaveItsSurroundings() throws IOException {
    Environment environment =
        environment(
            "",
            """
            Runnable print = () -> System.out.println(System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
            try {
              Thread.ofVirtual().start(print).join();
              var latch = new java.util.concurrent.CountDownLatch(1);
              java.util.concurrent.ForkJoinPool.commonPool()
                  .execute(() -> { print.run(); latch.countDown(); });
              latch.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            """);

    FunctionRig.invoke(environment, "{}");

    assertThat(rig.lines()).filteredOn("PlaceOrder"::equals).hasSize(2);
  }

  @Test
  void whatTheJdkPrintsForAFunctionCanBeCapturedToo() throws IOException {
    var out = System.out;
    var err = System.err;
    try {
      Functions.captureJvmStreams();
      Environment environment = environment("", "new Exception(\"seen\").printStackTrace();");

      FunctionRig.invoke(environment, "{}");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(rig.lines()).contains("java.lang.Exception: seen");
  }
}
