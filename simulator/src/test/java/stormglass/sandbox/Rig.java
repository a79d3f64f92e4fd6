package stormglass.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import stormglass.sandbox.observation.Observation;

/// A sandbox with SDK clients, and what was observed in it.
final class Rig implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  final List<Observation> observed = new CopyOnWriteArrayList<>();
  final Sandbox sandbox;
  final Clients aws;

  private Rig(LongSupplier nanoTime) {
    try {
      sandbox =
          Sandbox.start(
              Settings.of(InstantSource.fixed(START)).withObserver(observed::add), nanoTime);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    aws = new Clients(sandbox.endpoint());
  }

  /// A sandbox whose time stands still but for [Sandbox#skip].
  static Rig frozen() {
    return new Rig(() -> 0);
  }

  /// A sandbox in real time.
  static Rig running() {
    return new Rig(System::nanoTime);
  }

  <O extends Observation> Stream<O> observed(Class<O> type) {
    return observed.stream().filter(type::isInstance).map(type::cast);
  }

  @Override
  public void close() {
    aws.close();
    sandbox.close();
  }
}
