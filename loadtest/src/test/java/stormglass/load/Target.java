package stormglass.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stormglass.problem.Reading;
import stormglass.report.ReportFolder;
import stormglass.report.RunResult;
import stormglass.run.Run;
import stormglass.run.Stage;
import stormglass.sandbox.Sandbox;

/// The system under test.
sealed interface Target extends AutoCloseable {

  URI endpoint();

  /// A user's bearer token.
  String token(String username);

  /// Traffic begins now.
  void begin();

  /// Closes the books once traffic has ended; empty where nobody can look into them.
  Optional<RunResult> finish(Replay replay) throws IOException, InterruptedException;

  @Override
  void close();

  /// Starts a sandbox in this JVM, or takes the endpoint that was named.
  static Target of(Wanted wanted, Run.Plan plan) {
    if (wanted.endpoint().isPresent()) {
      URI endpoint = wanted.endpoint().get();
      System.out.println(endpoint + " is not ours to look into: no ledger is held against it.");
      return new Elsewhere(endpoint);
    }
    try {
      return switch (Stage.open(plan)) {
        case Reading.Of<Stage> opened -> new Embedded(opened.value(), wanted);
        case Reading.Failed<Stage> failed -> throw Wanted.refused(failed.problems());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A sandbox in this JVM.
  record Embedded(Stage stage, Wanted wanted, Map<String, String> tokens) implements Target {

    Embedded(Stage stage, Wanted wanted) {
      this(stage, wanted, new ConcurrentHashMap<>());
    }

    @Override
    public URI endpoint() {
      return stage.endpoint();
    }

    @Override
    public String token(String username) {
      return tokens.computeIfAbsent(username, stage::token);
    }

    @Override
    public void begin() {
      stage.begin();
    }

    @Override
    public Optional<RunResult> finish(Replay replay) throws IOException, InterruptedException {
      Sandbox.Settled settled = stage.settle(() -> false);
      RunResult result =
          stage.result(RunResult.Kind.LOAD, replay.result(), settled, replay.routes());
      ReportFolder.write(result, wanted.out());
      return Optional.of(result);
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  /// A sandbox that somebody else has started.
  record Elsewhere(URI endpoint, HttpClient client, Map<String, String> tokens) implements Target {

    private static final ObjectMapper JSON = new ObjectMapper();

    Elsewhere(URI endpoint) {
      this(endpoint, HttpClient.newHttpClient(), new ConcurrentHashMap<>());
    }

    @Override
    public String token(String username) {
      return tokens.computeIfAbsent(username, this::ask);
    }

    private String ask(String username) {
      String form = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(endpoint.resolve("/_sandbox/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      try {
        byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return JSON.readTree(body).path("access_token").asText();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while asking for a token", e);
      }
    }

    @Override
    public void begin() {}

    @Override
    public Optional<RunResult> finish(Replay replay) {
      return Optional.empty();
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
