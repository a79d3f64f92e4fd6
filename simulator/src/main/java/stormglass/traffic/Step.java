package stormglass.traffic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a session does next.
public sealed interface Step {

  /// A request to send now. Its answer is due to [Session#next].
  ///
  /// @param name the request's name in the traffic file, such as `placeOrder`
  /// @param route the route it should meet, as the template's route key names it, such as `GET
  ///   /api/orders/{orderId}`
  /// @param path the path with every value filled in
  /// @param recordedPath the path in which values captured from earlier answers still stand as
  ///   `{name}`
  /// @param headers headers of its own; the bearer token and the content type are the driver's
  /// @param body a JSON text, or null
  /// @param user who sends it, or null for an anonymous request
  /// @param expected the statuses with which the request has served its purpose, never empty
  /// @param captures JSON pointers into the answer's body, by the name of the value they capture
  /// @param attempt 1 for the first time, 2 for the first repetition under the same idempotency key
  record Request(
      String name,
      String route,
      String method,
      String path,
      String recordedPath,
      Map<String, String> headers,
      @Nullable String body,
      @Nullable String user,
      List<Integer> expected,
      Map<String, String> captures,
      int attempt)
      implements Step {
    public Request {
      expected = List.copyOf(expected);
    }
  }

  /// A time for which the session does nothing, already divided by the compression where it is a
  /// human's. What follows is intended to start when it is over.
  record Think(long nanos) implements Step {}

  /// A moment since the start of the replay before which the session does nothing, and at which
  /// what follows is intended to start, even if the answer before comes later.
  record Until(long offsetNanos) implements Step {}

  /// The session is over.
  ///
  /// @param reason why
  record End(Reason reason) implements Step {}

  /// Why a session ended.
  enum Reason {
    /// Everything was done.
    DONE,
    /// An answer was not among the expected, however often the request was sent.
    GAVE_UP,
    /// What the session waited for did not come within the polls it allows.
    NOT_SEEN
  }
}
