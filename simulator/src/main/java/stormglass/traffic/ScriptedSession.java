package stormglass.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A session that follows the script of its kind.
final class ScriptedSession implements Session {

  private static final double NANOS = 1e9;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final long number;
  private final Script script;
  private final Streams streams;
  private final double compression;
  private final RandomGenerator thinking;
  private final Values values;
  private final String user;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int keys;
  private @Nullable Pending pending;

  ScriptedSession(long number, Script script, Streams streams, double compression) {
    this.number = number;
    this.script = script;
    this.streams = streams;
    this.compression = compression;
    thinking = streams.named("think", number);
    values = new Values(script.data(), streams.named("session", number));
    DataSet.Value drawn = script.users().draw(streams.named("user", number));
    user = drawn.text();
    values.put(script.userVariable(), drawn);
    script
        .data()
        .forEach(
            (name, set) -> {
              if (set.isSessionId()) {
                values.put(name, new DataSet.Value(uuid("session", 0), false, false));
              }
            });
    frames.push(new Frame(script.acts(), 1, values));
  }

  /// Where the session is in one list of acts. What is drawn in a round is forgotten after it.
  private static final class Frame {
    private final List<Act> acts;
    private final Values outer;
    private Values values;
    private int timesLeft;
    private int index;

    Frame(List<Act> acts, int times, Values outer) {
      this.acts = acts;
      this.timesLeft = times;
      this.outer = outer;
      this.values = outer;
    }

    static Frame repeating(List<Act> acts, int times, Values outer) {
      Frame frame = new Frame(acts, times, outer);
      frame.values = outer.inner();
      return frame;
    }

    boolean anotherRound() {
      timesLeft--;
      index = 0;
      if (timesLeft > 0) {
        values = outer.inner();
      }
      return timesLeft > 0;
    }
  }

  /// A request that is under way, or that is sent again after a wait.
  private static final class Pending {
    private final RequestTemplate template;
    private final Act.@Nullable Poll poll;
    private final boolean again;
    private Step.Request request;
    private int polls = 1;
    private boolean waiting;

    Pending(
        RequestTemplate template, Act.@Nullable Poll poll, boolean again, Step.Request request) {
      this.template = template;
      this.poll = poll;
      this.again = again;
      this.request = request;
    }
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String kind() {
    return script.kind();
  }

  @Override
  public Step next(Answer previous) {
    Pending open = pending;
    if (open != null) {
      Step step = open.waiting ? resend(open) : settle(open, previous);
      if (step != null) {
        return step;
      }
      pending = null;
    }
    return proceed();
  }

  private Step proceed() {
    while (true) {
      Frame frame = frames.peek();
      if (frame == null) {
        return new Step.End(Step.Reason.DONE);
      }
      if (frame.index == frame.acts.size()) {
        if (!frame.anotherRound()) {
          frames.pop();
        }
        continue;
      }
      Step step = perform(frame.acts.get(frame.index++), frame.values);
      if (step != null) {
        return step;
      }
    }
  }

  private @Nullable Step perform(Act act, Values values) {
    return switch (act) {
      case Act.Call call -> send(call.request(), null, values).request;
      case Act.Poll poll -> {
        send(poll.request(), poll, values).waiting = true;
        yield wait(poll.every());
      }
      case Act.Pause pause -> think(pause);
      case Act.Chance chance -> {
        if (values.uniform() < chance.share()) {
          frames.push(new Frame(chance.then(), 1, values));
        }
        yield null;
      }
      case Act.Repeat repeat -> {
        frames.push(Frame.repeating(repeat.acts(), values.geometric(repeat.mean()), values));
        yield null;
      }
      case Act.Draw draw -> {
        values.drawAgain(draw.variable());
        yield null;
      }
      case Act.When when -> {
        DataSet.Value value = values.known(when.captured());
        if (value != null && when.values().contains(value.text())) {
          frames.push(new Frame(when.then(), 1, values));
        }
        yield null;
      }
    };
  }

  private Step think(Act.Pause pause) {
    double seconds = -Math.log1p(-thinking.nextDouble()) * pause.meanSeconds();
    return wait(Math.min(seconds, pause.cutSeconds()) / compression);
  }

  private static Step wait(double seconds) {
    return new Step.Think((long) (seconds * NANOS));
  }

  private Pending send(RequestTemplate template, Act.@Nullable Poll poll, Values values) {
    Values own = values.inner();
    StringBuilder path = new StringBuilder();
    StringBuilder recordedPath = new StringBuilder();
    for (RequestTemplate.PathPart part : template.path()) {
      switch (part) {
        case RequestTemplate.PathPart.Text text -> {
          path.append(text.text());
          recordedPath.append(text.text());
        }
        case RequestTemplate.PathPart.Name name -> {
          DataSet.Value value = own.get(name.name());
          String encoded = PathText.encode(value.text());
          path.append(encoded);
          recordedPath.append(value.captured() ? "{" + name.name() + "}" : encoded);
        }
      }
    }
    String body = null;
    BodyTemplate bodyTemplate = template.body();
    if (bodyTemplate != null) {
      StringBuilder json = new StringBuilder();
      bodyTemplate.write(json, own);
      body = json.toString();
    }
    boolean again = template.againShare() > 0 && values.uniform() < template.againShare();
    Step.Request request =
        new Step.Request(
            template.name(),
            template.route(),
            template.method(),
            path.toString(),
            recordedPath.toString(),
            template.idempotent() ? Map.of("Idempotency-Key", key()) : Map.of(),
            body,
            template.signedIn() ? user : null,
            template.expected(),
            template.captures(),
            1);
    Pending sent = new Pending(template, poll, again, request);
    pending = sent;
    return sent;
  }

  private String key() {
    return uuid("idempotency", keys++);
  }

  private String uuid(String purpose, int count) {
    long high = streams.key(purpose + "/" + count, number);
    long low = streams.key(purpose + "'/" + count, number);
    return new UUID((high & ~0xf000L) | 0x8000L, (low & ~(3L << 62)) | (1L << 63)).toString();
  }

  /// The step that the pending request still needs, or null when it is settled.
  private @Nullable Step settle(Pending open, Answer answer) {
    return switch (answer) {
      case Answer.Response response when open.request.expected().contains(response.status()) ->
          accept(open, response);
      case Answer.Response response
          when response.status() < SERVER_ERROR && response.status() != TOO_MANY_REQUESTS ->
          giveUp();
      case Answer.Response _, Answer.Failure _ -> retry(open);
      case Answer.Nothing _ ->
          throw new IllegalArgumentException("A request needs an answer: " + open.request);
    };
  }

  private @Nullable Step accept(Pending open, Answer.Response response) {
    response
        .captured()
        .forEach((name, text) -> values.put(name, new DataSet.Value(text, false, true)));
    if (open.again && open.request.attempt() == 1) {
      return nextAttempt(open);
    }
    Act.Poll poll = open.poll;
    if (poll == null) {
      return null;
    }
    DataSet.Value seen = values.known(poll.captured());
    if (seen != null && poll.finals().contains(seen.text())) {
      return null;
    }
    if (open.polls >= poll.most()) {
      return new Step.End(Step.Reason.NOT_SEEN);
    }
    open.polls++;
    open.request = numbered(open.request, 1);
    open.waiting = true;
    return wait(poll.every());
  }

  private Step retry(Pending open) {
    int attempt = open.request.attempt();
    if (attempt >= open.template.attempts()) {
      return giveUp();
    }
    open.waiting = true;
    open.request = numbered(open.request, attempt + 1);
    return wait(open.template.retryAfterSeconds() * (1L << (attempt - 1)));
  }

  private Step resend(Pending open) {
    open.waiting = false;
    return open.request;
  }

  private Step nextAttempt(Pending open) {
    open.request = numbered(open.request, open.request.attempt() + 1);
    return open.request;
  }

  private Step giveUp() {
    frames.clear();
    pending = null;
    return new Step.End(Step.Reason.GAVE_UP);
  }

  private static Step.Request numbered(Step.Request request, int attempt) {
    return new Step.Request(
        request.name(),
        request.route(),
        request.method(),
        request.path(),
        request.recordedPath(),
        request.headers(),
        request.body(),
        request.user(),
        request.expected(),
        request.captures(),
        attempt);
  }
}
