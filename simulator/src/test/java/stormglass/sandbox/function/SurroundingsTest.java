package stormglass.sandbox.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a function's code finds around it: context, variables, resources, threads.
final class SurroundingsTest {

  @TempDir Path folder;
  private final FunctionRig rig = new FunctionRig();

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  private Environment environment(String body) throws IOException {
    return rig.load(FunctionFolder.ofStreamHandler(folder, "", body), "shop.Handler")
        .newEnvironment();
  }

  @Test
  void theContextTellsWhatLambdaTells() throws IOException {
    Environment environment =
        environment(
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
    FunctionFolder.ofStreamHandler(
        folder,
        "",
        """
            java.util.function.Function<String, String> read = System::getenv;
            out.write(String.join("|", System.getenv("TABLE"), read.apply("AWS_REGION"),
                System.getenv().get("AWS_ACCESS_KEY_ID"), System.getenv("_HANDLER"),
                System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), "" + System.getenv("PATH"),
                System.getenv("_X_AMZN_TRACE_ID"), System.getenv().get("_X_AMZN_TRACE_ID"))
                .getBytes());
            """);
    FunctionSettings settings = FunctionRig.settings(folder, "shop.Handler");
    Environment environment =
        rig.load(FunctionRig.withVariables(settings, Map.of("TABLE", "orders", "AWS_REGION", "x")))
            .newEnvironment();

    Outcome outcome = environment.invoke(new byte[0], new Invocation("req-1", "Root=1"));

    assertThat(FunctionRig.text(outcome))
        .isEqualTo("orders|us-east-1|AKIDPLACEORDER|shop.Handler|512|null|Root=1|Root=1");
  }

  @Test
  void resourcesOfTheFolderAreFound() throws IOException {
    Environment environment =
        environment("getClass().getResourceAsStream(\"/seed/a.txt\").transferTo(out);");
    Files.createDirectories(folder.resolve("seed"));
    Files.writeString(folder.resolve("seed/a.txt"), "seeded");

    assertThat(FunctionRig.returned(environment, "{}")).isEqualTo("seeded");
  }

  @Test
  void theSandboxIsOutOfReach() throws IOException {
    Environment environment =
        environment(
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
      Environment environment = environment("new Exception(\"seen\").printStackTrace();");

      FunctionRig.invoke(environment, "{}");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(rig.lines()).contains("java.lang.Exception: seen");
  }
}
