package stormglass.traffic;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A session that repeats what a recording holds, at the recorded times.
///
/// Values captured from answers are captured anew, since identifiers differ from run to run.
final class RecordedSession implements Session {

  private final long number;
  private final String kind;
  private final Iterator<Recording.Sent> requests;
  private final Map<String, String> captured = new HashMap<>();
  private Recording.@Nullable Sent waitingFor;
  private boolean first = true;

  RecordedSession(long number, String kind, List<Recording.Sent> requests) {
    this.number = number;
    this.kind = kind;
    this.requests = requests.iterator();
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Step next(Answer previous) {
    if (previous instanceof Answer.Response response) {
      captured.putAll(response.captured());
    }
    Recording.Sent due = waitingFor;
    if (due != null) {
      waitingFor = null;
      return filled(due.request());
    }
    if (!requests.hasNext()) {
      return new Step.End(Step.Reason.DONE);
    }
    Recording.Sent next = requests.next();
    if (first) {
      first = false;
      return filled(next.request());
    }
    waitingFor = next;
    return new Step.Until(next.offsetNanos());
  }

  private Step.Request filled(Step.Request request) {
    String path = request.recordedPath();
    for (Map.Entry<String, String> value : captured.entrySet()) {
      path = path.replace("{" + value.getKey() + "}", PathText.encode(value.getValue()));
    }
    return new Step.Request(
        request.name(),
        request.route(),
        request.method(),
        path,
        request.recordedPath(),
        request.headers(),
        request.body(),
        request.user(),
        request.expected(),
        request.captures(),
        request.attempt());
  }
}
