package stormglass.lambda;

import java.util.List;

/// What a pure decision comes to: the state afterwards, and the events that say what happened.
///
/// @param <S> the state of one aggregate
/// @param <E> the events of its context
public record Decision<S, E>(S state, List<E> events) {

  public Decision {
    events = List.copyOf(events);
  }

  /// Nobody needs to know; also the answer to an event that was seen before or comes too late, with
  /// the state as it was.
  public static <S, E> Decision<S, E> silent(S state) {
    return new Decision<>(state, List.of());
  }

  /// The state changes and one event says so.
  public static <S, E> Decision<S, E> of(S state, E event) {
    return new Decision<>(state, List.of(event));
  }
}
