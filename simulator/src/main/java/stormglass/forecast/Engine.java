package stormglass.forecast;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stormglass.calibration.Delay;
import stormglass.calibration.Quantiles;
import stormglass.cloud.Answer.Refused;
import stormglass.cloud.AsyncEvent;
import stormglass.cloud.Cloud;
import stormglass.cloud.Delivery;
import stormglass.cloud.Effect;
import stormglass.cloud.Invocation;
import stormglass.cloud.Timers;
import stormglass.cloud.function.Outcome;
import stormglass.cloud.mapping.QueueBatch;
import stormglass.cloud.mapping.StreamBatch;
import stormglass.cloud.queue.Message;
import stormglass.cloud.stream.ShardedStream;
import stormglass.cloud.stream.StreamRecord;
import stormglass.traffic.Answer;
import stormglass.traffic.Arrival;
import stormglass.traffic.Step;

/// Lets virtual time pass: sessions arrive, hops are travelled, functions run.
///
/// It drives the same cloud as the sandbox does. The calendar holds what is under way: hops and
/// invocations of the cloud, and visits that think or wait for an answer.
final class Engine {

  private static final long PUT_EVENTS_ENTRIES = 10;
  private static final int OTHER_SHARD = 31;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private final Topology topology;
  private final Cloud<Load> cloud;
  private final Tally tally;
  private final Timers<Object> calendar = new Timers<>();
  private final RandomGenerator hops;
  private final Quantiles bus = Delay.BUS.millis();
  private final Quantiles queue = Delay.QUEUE.millis();
  private final Quantiles httpApi = Delay.HTTP_API.millis();
  private final Set<Invocation<Load>> timedOut = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Arrival next;
  private long subjects;
  private long now;

  Engine(Topology topology, Tally tally, RandomGenerator hops) {
    this.topology = topology;
    this.cloud = topology.cloud;
    this.tally = tally;
    this.hops = hops;
  }

  /// The time it is, in virtual nanoseconds.
  long now() {
    return now;
  }

  /// Lets time pass until nothing is due, or until a time.
  ///
  /// @param sampleNanos how often levels are sampled
  void run(
      Iterator<Arrival> arrivals, long sampleNanos, long untilNanos, Forecast.Watcher watcher) {
    next = arrivals.hasNext() ? arrivals.next() : null;
    long sampleAt = 0;
    while (!watcher.stopped() && dueNanos() != Cloud.NEVER && dueNanos() <= untilNanos) {
      tally.sample(topology, sampleAt);
      watcher.reached(sampleAt);
      sampleAt += sampleNanos;
      while (dueNanos() < Math.min(sampleAt, untilNanos)) {
        happenNext(arrivals);
      }
    }
    tally.sample(topology, now);
  }

  private long dueNanos() {
    long due = Math.min(calendar.nextNanos(), cloud.nextDeadlineNanos());
    Arrival arrival = next;
    return arrival == null ? due : Math.min(due, arrival.offsetNanos());
  }

  private void happenNext(Iterator<Arrival> arrivals) {
    long own = calendar.nextNanos();
    long due = Math.min(own, cloud.nextDeadlineNanos());
    Arrival arrival = next;
    if (arrival != null && arrival.offsetNanos() <= due) {
      now = Math.max(now, arrival.offsetNanos());
      tally.sessions++;
      step(new Visit(arrival.session(), arrival.offsetNanos()), Answer.NOTHING);
      next = arrivals.hasNext() ? arrivals.next() : null;
    } else {
      now = Math.max(now, due);
      if (own <= now) {
        happen(calendar.take());
      } else {
        cloud.advance(now);
      }
    }
    effects();
  }

  @SuppressWarnings("unchecked")
  private void happen(Object due) {
    switch (due) {
      case Delivery<?> delivery -> arrive((Delivery<Load>) delivery);
      case Effect.Hop<?> hop -> cloud.arrive((Effect.Hop<Load>) hop, now);
      case Invocation<?> invocation -> complete((Invocation<Load>) invocation);
      case Visit visit -> resume(visit);
      case StreamPolls.Change(var outbox, var parcel) ->
          cloud.append(
              outbox,
              parcel,
              Long.hashCode(parcel.flow().subject.number),
              parcel.event().bytes(),
              now);
      case StreamPolls.Visible(var stream, var datum, var key) -> {
        if (cloud.put(stream, datum, key, datum.bytes(), now) == null) {
          tally.refusals.merge(stream.records().name(), 1L, Long::sum);
        }
      }
      default -> throw new IllegalStateException("not of the calendar: " + due);
    }
  }

  private void effects() {
    for (Effect<Load> effect = cloud.next(); effect != null; effect = cloud.next()) {
      switch (effect) {
        case Delivery<Load> delivery -> later(bus, delivery);
        case Effect.Poll<Load> poll -> later(queue, poll);
        case Effect.Read<Load> read -> {
          ShardedStream<Load> stream = read.lane().mapping().stream();
          int shift = stream.index() + OTHER_SHARD * read.lane().shard();
          long at = topology.polls(stream).nextReadNanos(now, shift, hops.nextDouble());
          calendar.add(at, read);
        }
        case AsyncEvent<Load> event -> later(queue, event);
        case Invocation<Load> invocation -> start(invocation);
        case Effect.DeadLettered<Load> letter -> tally.deadLetter(letter);
        case Effect.Dropped<Load> dropped -> tally.drops.merge(dropped.from(), 1L, Long::sum);
        case Effect.Throttled<Load>(var function, var _) ->
            topology.functions.get(function.index()).throttles++;
        case Effect.Ready<Load> _, Effect.Discarded<Load> _ -> {}
      }
    }
  }

  private void later(Quantiles millis, Object what) {
    calendar.add(now + nanos(millis), what);
  }

  private long nanos(Quantiles millis) {
    return (long) (millis.sample(hops.nextDouble()) * 1e6);
  }

  private void arrive(Delivery<Load> delivery) {
    if (delivery.payload() instanceof Parcel parcel) {
      tally.delivered(
          delivery.target(),
          parcel.event().exemplar.bus(),
          delivery.bytes(),
          delivery.acceptedAtNanos(),
          now);
    }
    cloud.arrive(delivery, now);
  }

  private void start(Invocation<Load> invocation) {
    FunctionModel function = topology.functions.get(invocation.environment().function().index());
    int given =
        switch (invocation.work()) {
          case Invocation.Work.Request<Load> _, Invocation.Work.Event<Load> _ -> 1;
          case Invocation.Work.Messages<Load>(var batch) -> received(batch);
          case Invocation.Work.Records<Load>(var batch) -> read(batch);
        };
    long init = 0;
    if (invocation.cold()) {
      function.coldStarts++;
      init = function.initNanos();
    }
    long most = function.spec.timeoutSeconds() * 1_000_000_000L;
    long run = Math.min(most, function.runNanos(invocation.cold(), given));
    function.invocations++;
    function.records += given;
    function.billedMillis += (init + run + 999_999) / 1_000_000;
    function.durations.record(now + init, now + init + run, run < most);
    function.timeouts += run < most ? 0 : 1;
    if (run == most) {
      timedOut.add(invocation);
    }
    calendar.add(now + init + run, invocation);
  }

  private int received(QueueBatch<Load> batch) {
    for (Message<Load> message : batch.messages()) {
      tally.received(batch.mapping().queue(), message.sentAtNanos(), now);
    }
    return batch.messages().size();
  }

  private int read(StreamBatch<Load> batch) {
    ShardedStream<Load> stream = batch.lane().mapping().stream();
    long visibleNanos = topology.polls(stream).visibleNanos();
    for (StreamRecord<Load> record : batch.records()) {
      tally.read(stream, record.appendedAtNanos() - visibleNanos, now);
    }
    return batch.records().size();
  }

  private void complete(Invocation<Load> invocation) {
    FunctionModel function = topology.functions.get(invocation.environment().function().index());
    boolean late = !timedOut.isEmpty() && timedOut.remove(invocation);
    Outcome outcome = late ? Outcome.Failure.TIMEOUT : Outcome.Success.SUCCESS;
    switch (invocation.work()) {
      case Invocation.Work.Request<Load>(var payload) -> {
        if (payload instanceof Visit visit) {
          answered(visit, function, late);
        }
      }
      case Invocation.Work.Event<Load>(var event) -> {
        if (!late) {
          work(function, event.payload());
        }
      }
      case Invocation.Work.Messages<Load>(var batch) -> {
        if (!late) {
          List<Message<Load>> messages = batch.messages();
          for (int i = 0; i < messages.size(); i++) {
            work(function, messages.get(i).payload());
          }
        }
      }
      case Invocation.Work.Records<Load>(var batch) -> {
        if (!late && !relay(batch.records())) {
          outcome = Outcome.Failure.FUNCTION_ERROR;
        }
      }
    }
    cloud.complete(invocation, outcome, now);
  }

  /// Publishes the changes that a stream brought; false if the bus did not admit it.
  private boolean relay(List<StreamRecord<Load>> records) {
    if (records.getFirst().payload() instanceof Datum) {
      return true;
    }
    for (long calls = (records.size() + PUT_EVENTS_ENTRIES - 1) / PUT_EVENTS_ENTRIES;
        calls > 0;
        calls--) {
      if (!cloud.admitPutEvents(now)) {
        return false;
      }
    }
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).payload() instanceof Parcel parcel) {
        publish(parcel);
      }
    }
    return true;
  }

  private void work(FunctionModel function, Load load) {
    if (load instanceof Parcel(var event, var flow)) {
      if (function.projects && event.status != null) {
        flow.subject.shown = event;
      }
      emit(function, function.reactTo(event), flow);
      put(function);
    }
  }

  private void emit(FunctionModel function, List<EventModel> events, Flow flow) {
    for (int i = 0; i < events.size(); i++) {
      Parcel parcel = new Parcel(events.get(i), flow);
      ShardedStream<Load> outbox = function.outbox;
      if (outbox == null) {
        publish(parcel);
      } else {
        long at = now + StreamPolls.TABLE.visibleNanos();
        calendar.add(at, new StreamPolls.Change(outbox, parcel));
      }
    }
  }

  private void put(FunctionModel function) {
    for (StreamPolls.Visible record : function.put()) {
      calendar.add(now + StreamPolls.DATA.visibleNanos(), record);
    }
  }

  private void publish(Parcel parcel) {
    tally.accepted(parcel, now);
    EventModel event = parcel.event();
    for (int i = 0; i < event.targets.size(); i++) {
      cloud.deliver(event.targets.get(i), parcel, event.bytes(), now);
    }
  }

  private void resume(Visit visit) {
    Answer answer = visit.answer;
    Step.Request request = visit.request;
    if (request != null) {
      visit.request = null;
      visit.answer = Answer.NOTHING;
      boolean ok =
          answer instanceof Answer.Response response
              && request.expected().contains(response.status());
      tally.unexpected += ok ? 0 : 1;
      RouteModel route = visit.route;
      if (route != null) {
        route.latencies.record(visit.intendedNanos, now, ok);
      }
      visit.intendedNanos = now;
    }
    step(visit, answer);
  }

  private void step(Visit visit, Answer answer) {
    switch (visit.session.next(answer)) {
      case Step.Request request -> request(visit, request);
      case Step.Think think -> {
        visit.intendedNanos += think.nanos();
        calendar.add(Math.max(now, visit.intendedNanos), visit);
      }
      case Step.Until until -> {
        visit.intendedNanos = until.offsetNanos();
        calendar.add(Math.max(now, visit.intendedNanos), visit);
      }
      case Step.End _ -> {}
    }
  }

  private void request(Visit visit, Step.Request request) {
    visit.request = request;
    tally.requests++;
    RouteModel route = topology.routes.get(request.route());
    visit.route = route;
    if (route == null) {
      answer(visit, new Answer.Response(NOT_FOUND, Map.of()));
    } else if (!cloud.admitHttpRequest(now)) {
      answer(visit, new Answer.Response(TOO_MANY_REQUESTS, Map.of()));
    } else {
      tally.httpRequests++;
      switch (cloud.invoke(route.function.lambda, visit, now)) {
        case Invocation<Load> invocation -> start(invocation);
        case Refused<Load> _ -> {
          route.function.throttles++;
          answer(visit, new Answer.Response(UNAVAILABLE, Map.of()));
        }
      }
    }
  }

  private void answered(Visit visit, FunctionModel function, boolean late) {
    Step.Request request = visit.request;
    RouteModel route = visit.route;
    if (request == null || route == null || late) {
      answer(visit, new Answer.Response(SERVER_ERROR, Map.of()));
      return;
    }
    boolean repeats = request.attempt() > 1 && visit.subject != null;
    boolean follows = repeats || request.recordedPath().indexOf('{') >= 0;
    int status = route.status();
    List<EventModel> events =
        repeats || status >= BAD_REQUEST ? List.of() : function.reactTo(route.key);
    Subject subject = follows ? visit.subject : null;
    if (!events.isEmpty()) {
      if (subject == null) {
        subject = new Subject(subjects++);
        visit.subject = subject;
      }
      emit(function, events, new Flow(subject, now));
    }
    put(function);
    answer(visit, route.answer(status, subject));
  }

  private void answer(Visit visit, Answer answer) {
    visit.answer = answer;
    later(httpApi, visit);
  }
}
