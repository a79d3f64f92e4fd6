package stormglass.sandbox.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static stormglass.sandbox.function.FunctionRig.json;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

final class BridgeTest {

  @TempDir static Path folder;
  private static Function<AwsRequest, AwsResponse> services = request -> json(200, "{}");
  private static final List<String> socketTargets = new CopyOnWriteArrayList<>();
  private static HttpServer server;
  private static FunctionRig rig;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          socketTargets.add(exchange.getRequestHeaders().getFirst("x-amz-target"));
          byte[] body = "{\"TableNames\":[\"orders\"]}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    rig = new FunctionRig(endpoint, request -> services.apply(request));
    compile();
  }

  @AfterAll
  static void stop() throws IOException {
    rig.close();
    server.stop(0);
  }

  @BeforeEach
  void forget() {
    rig.asked.clear();
    socketTargets.clear();
  }

  private static void compile() throws IOException {
    FunctionFolder.withSdk(
        folder,
        handler(
            "Reader",
            "DynamoDbClient.create()",
            """
            var answer = db.getItem(r -> r.tableName("orders")
                .key(Map.of("pk", AttributeValue.fromS("o-1"))));
            return answer.item().get("status").s();
            """),
        handler(
            "Socket",
            "DynamoDbClient.builder().httpClientBuilder("
                + "software.amazon.awssdk.http.apache.ApacheHttpClient.builder()).build()",
            "return db.listTables().tableNames().getFirst();"),
        handler(
            "Stray",
            "null",
            """
            var told = new java.util.concurrent.CompletableFuture<String>();
            var region = software.amazon.awssdk.core.SdkSystemSetting.AWS_REGION;
            java.util.concurrent.ForkJoinPool.commonPool().execute(() ->
                told.complete(region.getStringValue() + System.getenv("AWS_REGION")));
            return told.join();
            """),
        handler("Lister", "DynamoDbClient.create()", "db.listTables(); return \"\";"),
        handler(
            "Abandoned",
            "DynamoDbClient.create()",
            """
            while (!Thread.currentThread().isInterrupted())
              java.util.concurrent.locks.LockSupport.park();
            Thread.interrupted();
            try {
              System.setProperty("stormglass.test.abandoned", "answered" + db.listTables());
            } catch (RuntimeException e) {
              System.setProperty("stormglass.test.abandoned", e.toString());
            }
            return "";
            """),
        handler(
            "Threads",
            "DynamoDbClient.create()",
            """
            var told = new java.util.concurrent.CompletableFuture<String>();
            var region = software.amazon.awssdk.core.SdkSystemSetting.AWS_REGION;
            var executor = java.util.concurrent.Executors.newSingleThreadExecutor();
            executor.execute(() -> told.complete(region.getStringValue().get() + " "
                + System.getenv("AWS_LAMBDA_FUNCTION_NAME")));
            executor.shutdown();
            return told.join();
            """));
  }

  private static final class Warnings extends Handler {
    private final List<String> warnings;

    Warnings(List<String> warnings) {
      this.warnings = warnings;
    }

    @Override
    public void publish(LogRecord entry) {
      warnings.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static String handler(String name, String client, String body) {
    return """
    package shop;
    import java.util.*;
    import software.amazon.awssdk.services.dynamodb.*;
    import software.amazon.awssdk.services.dynamodb.model.*;
    public class %s {
      static final DynamoDbClient db = %s;
      public String handle(Object event) {
        %s
      }
    }
    """
        .formatted(name, client, body);
  }

  private static FunctionSettings settings(String handler) {
    return FunctionRig.settings(folder, "shop." + handler + "::handle");
  }

  @Test
  void aDefaultClientAsksTheSandboxWithoutASocket() {
    services =
        request -> json(200, "{\"Item\":{\"pk\":{\"S\":\"o-1\"},\"status\":{\"S\":\"PLACED\"}}}");
    Environment environment = rig.load(settings("Reader")).newEnvironment();

    Outcome outcome = FunctionRig.invoke(environment, "{}");

    assertThat(FunctionRig.text(outcome)).isEqualTo("\"PLACED\"");
    AwsRequest asked = rig.asked.getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/");
    assertThat(asked.header("x-amz-target")).isEqualTo("DynamoDB_20120810.GetItem");
    assertThat(asked.header("authorization"))
        .contains("Credential=AKIDPLACEORDER/", "/us-east-1/dynamodb/aws4_request");
    assertThat(asked.header("x-amz-security-token")).isEqualTo("token");
    assertThat(new String(asked.body(), UTF_8)).contains("\"TableName\":\"orders\"");
    assertThat(socketTargets).isEmpty();
    assertThat(outcome.took().run().calls()).isEqualTo(1);
    assertThat(outcome.took().run().callNanos()).isBetween(1L, outcome.took().run().nanos());
  }

  @Test
  void anErrorOfAServiceReachesTheFunctionAsTheSdksException() {
    services =
        request ->
            json(
                400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\","
                    + "\"message\":\"Requested resource not found\"}");
    Environment environment = rig.load(settings("Reader")).newEnvironment();

    assertThat(FunctionRig.text(FunctionRig.invoke(environment, "{}")))
        .contains(
            "\"errorType\":"
                + "\"software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException\"");
  }

  @Test
  void aClientOnASocketOfItsOwnFindsTheSandboxsEndpoint() {
    Environment environment = rig.load(settings("Socket")).newEnvironment();

    assertThat(FunctionRig.returned(environment, "{}")).isEqualTo("\"orders\"");
    assertThat(rig.asked).isEmpty();
    assertThat(socketTargets).containsExactly("DynamoDB_20120810.ListTables");
  }

  @Test
  void threadsOfAFunctionHaveItsVariablesInsideLibrariesToo() {
    Environment environment = rig.load(settings("Threads")).newEnvironment();

    assertThat(FunctionRig.returned(environment, "{}")).isEqualTo("\"us-east-1 PlaceOrder\"");
  }

  @Test
  void aLibraryOnAThreadOfNoFunctionGetsNothingAndIsWarnedOfOnce() {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger(StandIns.class.getName());
    Handler handler = new Warnings(warnings);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      Environment environment = rig.load(settings("Stray")).newEnvironment();

      assertThat(FunctionRig.returned(environment, "{}")).isEqualTo("\"Optional.emptyus-east-1\"");
      FunctionRig.returned(environment, "{}");
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("ForkJoinPool.commonPool-worker-", "'AWS_REGION'", "executor");
  }

  @Test
  void whoeverSignsIsTheFunctionWhoseEnvironmentItIs() {
    services = request -> json(200, "{\"TableNames\":[]}");
    FunctionSettings first = settings("Lister");
    FunctionSettings second =
        new FunctionSettings(
            "CancelOrder",
            first.code(),
            first.size(),
            new FunctionSettings.Credentials("AKIDCANCELORDER", "secret", "token"),
            Map.of());
    Environment one = rig.load(first).newEnvironment();
    Environment other = rig.load(second).newEnvironment();

    FunctionRig.returned(one, "{}");
    FunctionRig.returned(other, "{}");
    FunctionRig.returned(one, "{}");

    assertThat(rig.asked)
        .extracting(request -> String.valueOf(request.header("authorization")).split("[=/]")[1])
        .containsExactly("AKIDPLACEORDER", "AKIDCANCELORDER", "AKIDPLACEORDER");
    assertThat(rig.functions.libraries()).isEqualTo(1);
  }

  @Test
  void callsOfAnAbandonedEnvironmentReachNothing() {
    FunctionSettings settings = settings("Abandoned");
    Environment environment =
        rig.load(FunctionRig.withTimeout(settings, Duration.ofMillis(50))).newEnvironment();
    try {
      assertThat(FunctionRig.invoke(environment, "{}")).isInstanceOf(Outcome.TimedOut.class);

      String thrown = null;
      while (thrown == null) {
        thrown = System.getProperty("stormglass.test.abandoned");
        Thread.onSpinWait();
      }
      assertThat(thrown).contains("the environment of this thread has been discarded");
      assertThat(rig.asked).isEmpty();
    } finally {
      System.clearProperty("stormglass.test.abandoned");
    }
  }

  @Test
  void theBridgeIsNotSelectedInTheSandboxItself() {
    assertThat(System.getenv("SYNC_HTTP_SERVICE_IMPL")).isNull();
    assertThat(System.getProperty("software.amazon.awssdk.http.service.impl")).isNull();
  }
}
