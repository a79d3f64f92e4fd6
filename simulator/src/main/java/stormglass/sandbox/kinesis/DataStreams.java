package stormglass.sandbox.kinesis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import stormglass.cloud.stream.DataStream;
import stormglass.cloud.stream.StreamSettings;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Account;

/// All data streams, by name. Safe for use by many threads.
public final class DataStreams {

  private static final long NANOS_PER_HOUR = 3_600_000_000_000L;

  private final Map<String, HostedStream> byName = new ConcurrentSkipListMap<>();
  private final Live live;
  private final Account account;

  public DataStreams(Live live, Account account) {
    this.live = live;
    this.account = account;
  }

  /// Creates a stream.
  ///
  /// @throws stormglass.sandbox.wire.Refusal if there is one of that name
  public synchronized HostedStream create(HostedStream.Definition definition) {
    if (byName.containsKey(definition.name())) {
      throw KinesisError.streamExists(definition.name(), account.id());
    }
    StreamSettings settings =
        new StreamSettings(definition.shards(), definition.retentionHours() * NANOS_PER_HOUR, true);
    DataStream<Payload> data =
        live.call((cloud, now) -> cloud.addDataStream(definition.label(), settings));
    HostedStream stream =
        new HostedStream(
            definition,
            account.arn("kinesis", "stream/" + definition.name()),
            data,
            live.clock().instant(),
            live.clock().nowNanos());
    byName.put(definition.name(), stream);
    return stream;
  }

  synchronized void delete(HostedStream stream) {
    byName.remove(stream.name());
    live.run((cloud, now) -> cloud.remove(stream.data().records()));
  }

  /// The stream of an ARN.
  public Optional<HostedStream> byArn(String arn) {
    return byName.values().stream().filter(stream -> stream.arn().equals(arn)).findFirst();
  }

  Optional<HostedStream> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// In the order of their names.
  List<HostedStream> all() {
    return List.copyOf(byName.values());
  }

  Account account() {
    return account;
  }
}
