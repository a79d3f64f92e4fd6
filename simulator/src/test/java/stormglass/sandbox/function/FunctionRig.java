package stormglass.sandbox.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// Functions beside a fake sandbox that keeps what it is asked and what is logged.
final class FunctionRig implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
  static final Where WHERE = new Where("template.yaml", 12);

  final List<AwsRequest> asked = Collections.synchronizedList(new ArrayList<>());
  final List<LogLine> log = Collections.synchronizedList(new ArrayList<>());
  final Functions functions;

  /// Called with each logged line, on the thread that wrote it.
  volatile Consumer<String> onLine = line -> {};

  FunctionRig() {
    this(URI.create("http://127.0.0.1:1"), request -> json(200, "{}"));
  }

  FunctionRig(URI endpoint, Function<AwsRequest, AwsResponse> services) {
    Host host = new Host("us-east-1", "000000000000", endpoint, InstantSource.fixed(NOW));
    this.functions =
        new Functions(
            host,
            request -> {
              asked.add(request);
              return services.apply(request);
            },
            line -> {
              log.add(line);
              onLine.accept(line.text());
            });
  }

  static AwsResponse json(int status, String body) {
    return new AwsResponse(
        status, Map.of("content-type", "application/x-amz-json-1.0"), body.getBytes(UTF_8));
  }

  static FunctionSettings settings(Path folder, String handler) {
    return new FunctionSettings(
        "PlaceOrder",
        new FunctionSettings.Code(folder, handler, WHERE),
        new FunctionSettings.Size(512, Duration.ofSeconds(30)),
        new FunctionSettings.Credentials("AKIDPLACEORDER", "secret", "token"),
        Map.of());
  }

  static FunctionSettings withTimeout(FunctionSettings settings, Duration timeout) {
    return new FunctionSettings(
        settings.name(),
        settings.code(),
        new FunctionSettings.Size(settings.size().memoryMb(), timeout),
        settings.role(),
        settings.variables());
  }

  static FunctionSettings withVariables(FunctionSettings settings, Map<String, String> variables) {
    return new FunctionSettings(
        settings.name(), settings.code(), settings.size(), settings.role(), variables);
  }

  FunctionCode load(FunctionSettings settings) {
    Reading<FunctionCode> reading = functions.load(settings);
    assertThat(reading.problems()).isEmpty();
    return ((Reading.Of<FunctionCode>) reading).value();
  }

  FunctionCode load(FunctionFolder folder, String handler) {
    return load(settings(folder.path(), handler));
  }

  List<Problem> problems(FunctionSettings settings) {
    return functions.load(settings).problems();
  }

  static Outcome invoke(Environment environment, String event) {
    return environment.invoke(event.getBytes(UTF_8), Invocation.of("req-1"));
  }

  static String returned(Environment environment, String event) {
    Outcome outcome = invoke(environment, event);
    assertThat(outcome).as(text(outcome)).isInstanceOf(Outcome.Returned.class);
    return text(outcome);
  }

  static String text(Outcome outcome) {
    return new String(outcome.payload(), UTF_8);
  }

  List<String> lines() {
    return log.stream().map(LogLine::text).toList();
  }

  @Override
  public void close() throws IOException {
    functions.close();
  }
}
