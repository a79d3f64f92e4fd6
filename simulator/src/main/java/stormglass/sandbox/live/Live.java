package stormglass.sandbox.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.AsyncEvent;
import stormglass.cloud.Cloud;
import stormglass.cloud.Delivery;
import stormglass.cloud.Effect;
import stormglass.cloud.Invocation;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.queue.Received;
import stormglass.sandbox.observation.Observation;

/// The cloud in real time, under one lock. What is under way arrives at once; what is due later is
/// done by a thread of its own.
public final class Live implements AutoCloseable {

  /// One step on the cloud, under the lock: quick, and without parsing or writing.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Step<T> {
    T run(Cloud<Payload> cloud, long nowNanos);
  }

  /// Somebody who waits for messages.
  private static final class Waiting {
    final Condition arrival;
    int pollers;

    Waiting(Condition arrival) {
      this.arrival = arrival;
    }
  }

  private static final long SAMPLE_NANOS = 100_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition deadlineMoved = lock.newCondition();
  private final Condition nothingRuns = lock.newCondition();
  private final Map<MessageQueue<Payload>, Waiting> waiting = new HashMap<>();
  private final Cloud<Payload> cloud;
  private final SandboxClock clock;
  private volatile Work work = Work.NONE;
  private final Consumer<Observation> observer;
  private final ColdStarts coldStarts;
  private long sampledNanos;
  private long armedNanos = Cloud.NEVER;
  private int running;
  private boolean closed;

  /// @param observer told under the lock, in the order in which things happen
  public Live(Cloud<Payload> cloud, SandboxClock clock, Consumer<Observation> observer) {
    this.cloud = cloud;
    this.clock = clock;
    this.observer = observer;
    this.coldStarts = new ColdStarts(lock, clock::nowNanos);
  }

  /// Begins to do what is due.
  public void start(Work begun) {
    work = begun;
    Thread.ofVirtual().name("sandbox-clock").start(this::keepTime);
  }

  /// The clock that it keeps.
  public SandboxClock clock() {
    return clock;
  }

  /// Does one step and all that follows from it at once.
  public <T> T call(Step<T> step) {
    lock.lock();
    try {
      T result = step.run(cloud, clock.nowNanos());
      follow();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /// Does one step that has no result.
  public void run(java.util.function.ObjLongConsumer<Cloud<Payload>> step) {
    call(
        (all, now) -> {
          step.accept(all, now);
          return true;
        });
  }

  /// Begins an invocation for a caller that waits; the caller runs it and then calls [#complete].
  public stormglass.cloud.Answer<Payload> invoke(
      stormglass.cloud.function.Lambda function, Payload payload) {
    return call(
        (all, now) -> {
          coldStarts.await(function);
          stormglass.cloud.Answer<Payload> answer = all.invoke(function, payload, clock.nowNanos());
          if (answer instanceof Invocation<Payload> invocation) {
            running++;
            coldStarts.began(invocation);
          }
          return answer;
        });
  }

  /// Ends an invocation.
  public void complete(Invocation<Payload> invocation, Outcome outcome) {
    run(
        (all, now) -> {
          running--;
          all.complete(invocation, outcome, now);
          coldStarts.ended(invocation);
        });
    lock.lock();
    try {
      if (running == 0) {
        nothingRuns.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Receives messages, waiting for the first one.
  ///
  /// @param visibilityNanos -1 for the queue's own timeout
  /// @param waitNanos in real time, at most; 0 not to wait
  public Received<Payload> receive(
      MessageQueue<Payload> queue, int most, long visibilityNanos, long waitNanos)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Received<Payload> received = receiveNow(queue, most, visibilityNanos);
      if (!received.messages().isEmpty() || waitNanos <= 0) {
        return received;
      }
      Waiting here = startWaiting(queue);
      try {
        long left = waitNanos;
        while (received.messages().isEmpty() && left > 0 && !closed) {
          left = here.arrival.awaitNanos(left);
          received = receiveNow(queue, most, visibilityNanos);
        }
        return received;
      } finally {
        stopWaiting(queue, here);
      }
    } finally {
      lock.unlock();
    }
  }

  private Received<Payload> receiveNow(
      MessageQueue<Payload> queue, int most, long visibilityNanos) {
    Received<Payload> received = cloud.receive(queue, most, visibilityNanos, clock.nowNanos());
    follow();
    return received;
  }

  private Waiting startWaiting(MessageQueue<Payload> queue) {
    Waiting here = waiting.computeIfAbsent(queue, any -> new Waiting(lock.newCondition()));
    if (here.pollers++ == 0) {
      cloud.watch(queue, true, clock.nowNanos());
      follow();
    }
    return here;
  }

  private void stopWaiting(MessageQueue<Payload> queue, Waiting here) {
    if (--here.pollers == 0) {
      waiting.remove(queue);
      cloud.watch(queue, false, clock.nowNanos());
    }
  }

  /// Waits until nothing is due, and jumps over the time in which nothing runs.
  ///
  /// @param atMost in real time
  /// @return what was still due at the end, in words; empty when nothing was
  public List<String> settle(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (running > 0 || cloud.hasWork()) {
        long began = System.nanoTime();
        if (left <= 0) {
          return due();
        }
        if (running > 0) {
          left = nothingRuns.awaitNanos(left);
        } else if (cloud.nextDeadlineNanos() == Cloud.NEVER) {
          return due();
        } else {
          jump();
          left -= System.nanoTime() - began;
        }
      }
      sample(clock.nowNanos());
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  /// Moves the clock on, and does what falls due on the way at its own time; what runs ends before
  /// the clock moves.
  public void skip(Duration time) {
    lock.lock();
    try {
      long until = clock.nowNanos() + time.toNanos();
      awaitNothingRuns();
      while (cloud.nextDeadlineNanos() <= until) {
        jump();
        awaitNothingRuns();
      }
      clock.jumpTo(until);
    } finally {
      lock.unlock();
    }
  }

  private void awaitNothingRuns() {
    while (running > 0 && !closed) {
      nothingRuns.awaitUninterruptibly();
    }
  }

  private void jump() {
    clock.jumpTo(cloud.nextDeadlineNanos());
    cloud.advance(clock.nowNanos());
    follow();
  }

  private List<String> due() {
    return running > 0
        ? List.of(running + " invocations that have not ended")
        : List.of("messages, records or retries that nothing takes");
  }

  private void keepTime() {
    lock.lock();
    try {
      while (!closed) {
        if (clock.nowNanos() >= cloud.nextDeadlineNanos()) {
          cloud.advance(clock.nowNanos());
          follow();
        }
        armedNanos = cloud.nextDeadlineNanos();
        if (armedNanos == Cloud.NEVER) {
          deadlineMoved.await();
        } else {
          deadlineMoved.awaitNanos(armedNanos - clock.nowNanos());
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /// Does all that follows at once, then sees to the next deadline.
  private void follow() {
    for (Effect<Payload> effect = cloud.next(); effect != null; effect = cloud.next()) {
      follow(effect);
    }
    if (cloud.nextDeadlineNanos() < armedNanos) {
      deadlineMoved.signal();
    }
    long now = clock.nowNanos();
    if (now - sampledNanos >= SAMPLE_NANOS) {
      sample(now);
    }
  }

  private void sample(long now) {
    sampledNanos = now;
    work.sample().accept(now);
  }

  private void follow(Effect<Payload> effect) {
    long now = clock.nowNanos();
    switch (effect) {
      case Delivery<Payload> delivery -> deliver(delivery, now);
      case AsyncEvent<Payload> event -> cloud.arrive(event, now);
      case Effect.Poll<Payload> poll -> cloud.arrive(poll, now);
      case Effect.Read<Payload> read -> cloud.arrive(read, now);
      case Invocation<Payload> invocation -> {
        running++;
        work.run().accept(invocation);
      }
      case Effect.DeadLettered<Payload> letter ->
          observer.accept(
              new Observation.DeadLettered(
                  now,
                  letter.into().name(),
                  letter.from(),
                  letter.message().payload().eventId(),
                  body(letter.message().payload())));
      case Effect.Dropped<Payload> dropped ->
          observer.accept(
              new Observation.Dropped(
                  now, dropped.from(), dropped.payload().eventId(), dropped.why().reason().name()));
      case Effect.Throttled<Payload> throttled ->
          observer.accept(
              new Observation.Throttled(now, throttled.function().name(), throttled.why().name()));
      case Effect.Ready<Payload> ready -> {
        @Nullable Waiting here = waiting.get(ready.queue());
        if (here != null) {
          here.arrival.signal();
        }
      }
      case Effect.Discarded<Payload> discarded -> work.discard().accept(discarded.environment());
    }
  }

  private void deliver(Delivery<Payload> delivery, long now) {
    switch (delivery.target().destination()) {
      case stormglass.cloud.Target.Destination.Elsewhere<Payload> _ -> {
        if (work.forward().test(delivery)) {
          told(delivery, now);
          cloud.arrive(delivery, now);
        } else {
          cloud.failed(delivery, false, now);
        }
      }
      case stormglass.cloud.Target.Destination.ToQueue<Payload> _,
          stormglass.cloud.Target.Destination.ToFunction<Payload> _ -> {
        told(delivery, now);
        cloud.arrive(delivery, now);
      }
    }
  }

  private void told(Delivery<Payload> delivery, long now) {
    work.delivered().accept(delivery);
    observer.accept(
        new Observation.EventDelivered(
            now, delivery.payload().eventId(), delivery.target().name(), delivery.attempts()));
  }

  private static String body(Payload payload) {
    return switch (payload) {
      case Payload.Text text -> text.body();
      case Payload.Request request ->
          new String(request.json(), java.nio.charset.StandardCharsets.UTF_8);
      case Payload.Change change ->
          new String(change.record().json(), java.nio.charset.StandardCharsets.UTF_8);
      case Payload.Datum datum -> new String(datum.data(), java.nio.charset.StandardCharsets.UTF_8);
    };
  }

  /// Ends all waiting; nothing is driven afterwards.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      coldStarts.close();
      waiting.values().forEach(here -> here.arrival.signalAll());
      deadlineMoved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
