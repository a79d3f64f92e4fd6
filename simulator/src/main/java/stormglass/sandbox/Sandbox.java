package stormglass.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Deployment;
import stormglass.cloud.queue.Message;
import stormglass.meter.Meter;
import stormglass.problem.Problem;
import stormglass.sandbox.dynamodb.DynamoDb;
import stormglass.sandbox.function.Functions;
import stormglass.sandbox.function.Host;
import stormglass.sandbox.gateway.Gateway;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.live.SandboxClock;
import stormglass.sandbox.queue.HostedQueue;
import stormglass.sandbox.wire.Account;

/// An embedded cloud behind one loopback port.
///
/// It starts empty, for outside clients to fill; a blueprint is deployed into it once its endpoint
/// is known:
///
/// ```java
/// try (Sandbox sandbox = Sandbox.start(Settings.of(InstantSource.system()))) {
///   var deployment = Deployment.sandbox("shop", sandbox.endpoint());
///   switch (BlueprintReader.read(template, deployment)) { … sandbox.deploy(blueprint, seed) … }
/// }
/// ```
public final class Sandbox implements AutoCloseable {

  /// What became of waiting until nothing is due.
  ///
  /// @param idle false when something was still due at the end of the wait
  /// @param due what was due, in words; empty when idle
  public record Settled(boolean idle, List<String> due) {
    public Settled {
      due = List.copyOf(due);
    }
  }

  private static final System.Logger LOG = System.getLogger(Sandbox.class.getName());

  private final Gateway gateway;
  private final Assembly parts;
  private final List<Functions> functions = new CopyOnWriteArrayList<>();

  private Sandbox(Gateway gateway, Assembly parts) {
    this.gateway = gateway;
    this.parts = parts;
  }

  /// Starts an empty cloud. It answers when this returns.
  ///
  /// @throws java.net.BindException if the port is in use
  public static Sandbox start(Settings settings) throws IOException {
    return start(settings, System::nanoTime);
  }

  static Sandbox start(Settings settings, LongSupplier nanoTime) throws IOException {
    Gateway gateway = new Gateway(settings.port());
    URI endpoint = URI.create("http://localhost:" + gateway.port());
    Assembly parts =
        new Assembly(
            settings,
            new SandboxClock(settings.wallClock(), nanoTime),
            new Account(Deployment.SANDBOX_ACCOUNT, "us-east-1", endpoint));
    gateway.start(parts.router);
    return new Sandbox(gateway, parts);
  }

  /// Where it answers, such as `http://localhost:4566`, without a trailing slash.
  public URI endpoint() {
    return parts.account.endpoint();
  }

  /// Creates all resources of a blueprint that was read for this [#endpoint].
  ///
  /// @return what does not run; nothing was created when there is an error among them
  public List<Problem> deploy(Blueprint blueprint, Seed seed) {
    Host host =
        new Host(
            parts.account.region(),
            parts.account.id(),
            parts.account.endpoint(),
            parts.live.clock());
    Functions loaded = new Functions(host, parts::ask, parts::log);
    functions.add(loaded);
    return new Deploying(parts, loaded).deploy(blueprint, seed);
  }

  /// A signed token of a seeded user for the first API that asks for one, good for a day. It goes
  /// into a header `authorization: Bearer …`.
  ///
  /// @throws IllegalArgumentException if there is no such user
  public String token(String username) {
    return parts.web.token(username);
  }

  /// Waits until nothing is due: no message that a mapping would take, no invocation, no retry, no
  /// stream record. When nothing runs it moves the clock to the next deadline instead of waiting.
  /// To be called when traffic has ended. What lies in queues that nobody reads is not due.
  ///
  /// @param atMost in real time
  public Settled settle(Duration atMost) throws InterruptedException {
    List<String> due = parts.live.settle(atMost);
    return new Settled(due.isEmpty(), due);
  }

  /// Moves the clock on, and does what falls due on the way; what runs ends before the clock moves.
  public void skip(Duration time) {
    parts.live.skip(time);
  }

  /// Nanoseconds since the start on the sandbox's clock, as in observations.
  public long nowNanos() {
    return parts.live.clock().nowNanos();
  }

  /// What has been used so far, by logical id or physical name.
  public Meter meter() {
    parts.mappings.count(parts.meter);
    parts.streamMeter.count(nowNanos());
    return parts.meter;
  }

  /// The tables.
  public DynamoDb dynamoDb() {
    return parts.dynamoDb;
  }

  /// The bodies of all messages in a queue, oldest first, whether visible or not; they stay there.
  ///
  /// @param queue a logical id or a name
  /// @throws IllegalArgumentException if there is no such queue
  public List<String> messages(String queue) {
    HostedQueue found =
        parts
            .queues
            .find(queue)
            .orElseThrow(() -> new IllegalArgumentException("There is no queue " + queue + "."));
    List<Message<Payload>> messages = parts.live.call((cloud, now) -> found.messages().messages());
    return messages.stream().map(message -> parts.text.of(message).body()).toList();
  }

  /// Calls of what the sandbox does not have, each once, as `service Operation`, in order.
  public List<String> unsupportedCalls() {
    return parts.unsupportedCalls();
  }

  /// Stops answering, ends invocations and releases the port.
  @Override
  public void close() {
    gateway.close();
    parts.close();
    for (Functions loaded : functions) {
      try {
        loaded.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "A library of the functions stays open", e);
      }
    }
  }
}
