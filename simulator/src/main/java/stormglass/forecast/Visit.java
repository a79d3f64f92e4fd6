package stormglass.forecast;

import org.jspecify.annotations.Nullable;
import stormglass.traffic.Answer;
import stormglass.traffic.Session;
import stormglass.traffic.Step;

/// A session in virtual time: what it waits for, and what it is about.
final class Visit implements Load {

  final Session session;

  /// When the step under way was intended to start.
  long intendedNanos;

  /// The request under way, or null while it thinks.
  Step.@Nullable Request request;

  /// What comes of the request once its time has come.
  Answer answer = Answer.NOTHING;

  /// The route of the request under way, if the template has it.
  @Nullable RouteModel route;

  /// What its last command started.
  @Nullable Subject subject;

  Visit(Session session, long intendedNanos) {
    this.session = session;
    this.intendedNanos = intendedNanos;
  }
}
