package stormglass.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import stormglass.traffic.Answer;
import stormglass.traffic.Arrival;
import stormglass.traffic.Session;
import stormglass.traffic.Step;
import stormglass.traffic.http.Captures;

/// One session on its way, a step at a time. It belongs to one virtual user of Gatling, which hands
/// it from thread to thread but never uses it on two at once.
final class Visit {

  private final Session session;
  private final long offsetNanos;
  private final Replay replay;
  private final UnaryOperator<String> tokens;
  private Step step = new Step.Think(0);
  private Answer answer = Answer.NOTHING;
  private boolean answered;
  private long intendedNanos;

  /// @param tokens a user's bearer token
  Visit(Arrival arrival, Replay replay, UnaryOperator<String> tokens) {
    session = arrival.session();
    offsetNanos = arrival.offsetNanos();
    intendedNanos = offsetNanos;
    this.replay = replay;
    this.tokens = tokens;
  }

  /// How long until what comes next is intended to start.
  Duration untilIntended() {
    return Duration.ofNanos(Math.max(0, intendedNanos - replay.elapsedNanos()));
  }

  /// The visitor is there.
  void begin() {
    replay.started(Math.max(0, replay.elapsedNanos() - offsetNanos));
  }

  /// Goes on to the next step.
  void advance() {
    step = session.next(answer);
    answer = Answer.NOTHING;
    answered = false;
    switch (step) {
      case Step.Think think -> intendedNanos += think.nanos();
      case Step.Until until -> intendedNanos = until.offsetNanos();
      case Step.Request _, Step.End _ -> {}
    }
  }

  boolean over() {
    return step instanceof Step.End;
  }

  boolean waits() {
    return step instanceof Step.Think || step instanceof Step.Until;
  }

  boolean sends(boolean withBody, boolean inWarmUp) {
    return step instanceof Step.Request request
        && (request.body() != null) == withBody
        && replay.warmsUp(intendedNanos) == inWarmUp;
  }

  /// The request to send now.
  Step.Request request() {
    if (step instanceof Step.Request request) {
      return request;
    }
    throw new IllegalStateException("No request is due");
  }

  /// Every header of the request, with the token of who sends it.
  Map<String, String> headers() {
    Step.Request request = request();
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    if (request.body() != null) {
      headers.put("Content-Type", "application/json");
    }
    String user = request.user();
    if (user != null) {
      headers.put("Authorization", "Bearer " + tokens.apply(user));
    }
    return headers;
  }

  /// A response came.
  void respond(int status, byte[] body) {
    Step.Request request = request();
    answer = new Answer.Response(status, Captures.from(body, request.captures()));
    served(request, request.expected().contains(status));
  }

  /// The request is done with; without a response by now there is none.
  void done() {
    if (!answered) {
      answer = new Answer.Failure(Answer.Kind.BROKEN);
      served(request(), false);
    }
  }

  private void served(Step.Request request, boolean ok) {
    answered = true;
    replay.served(request, intendedNanos, ok);
    intendedNanos = replay.elapsedNanos();
  }
}
