package stormglass.traffic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;

/// Drives sessions in no time at all.
final class Rehearsal {

  /// A step and when it was taken, since the start of the replay.
  record Taken(long session, long atNanos, Step step) {}

  private Rehearsal() {}

  /// Every step of every session.
  ///
  /// @param answers answers a request, given how often its session has sent one of that name
  static List<Taken> of(
      Iterator<Arrival> arrivals, BiFunction<Step.Request, Integer, Answer> answers) {
    List<Taken> taken = new ArrayList<>();
    arrivals.forEachRemaining(arrival -> walk(arrival, answers, taken));
    return taken;
  }

  private static void walk(
      Arrival arrival, BiFunction<Step.Request, Integer, Answer> answers, List<Taken> taken) {
    long at = arrival.offsetNanos();
    Answer answer = Answer.NOTHING;
    List<String> sent = new ArrayList<>();
    while (true) {
      Step step = arrival.session().next(answer);
      answer = Answer.NOTHING;
      taken.add(new Taken(arrival.session().number(), at, step));
      switch (step) {
        case Step.Request request -> {
          sent.add(request.name());
          answer =
              answers.apply(request, (int) sent.stream().filter(request.name()::equals).count());
        }
        case Step.Think think -> at += think.nanos();
        case Step.Until until -> at = Math.max(at, until.offsetNanos());
        case Step.End _ -> {
          return;
        }
      }
    }
  }
}
