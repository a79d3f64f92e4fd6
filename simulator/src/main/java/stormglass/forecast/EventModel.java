package stormglass.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.calibration.Calibration;
import stormglass.cloud.Target;
import stormglass.latency.LatencyRecorder;

/// A kind of event: where it goes is decided once, not for each event.
final class EventModel {

  private static final int CHUNK_BYTES = 64 * 1024;

  final int index;
  final Calibration.Exemplar exemplar;
  final List<Target<Load>> targets = new ArrayList<>();

  /// What a session sees of a flow whose newest event this is, or null where it tells nothing.
  @Nullable String status;

  /// How many were accepted since that was last asked.
  long accepted;

  /// How many subjects are now as far as this event.
  long subjects;

  /// The series of flows that began with an event, by that event's index; of flows that begin with
  /// this one last.
  final LatencyRecorder.@Nullable Series[] flows;

  EventModel(int index, Calibration.Exemplar exemplar, int kinds) {
    this.index = index;
    this.exemplar = exemplar;
    this.flows = new LatencyRecorder.Series[kinds + 1];
  }

  int bytes() {
    return exemplar.bytes();
  }

  int chunks() {
    return (exemplar.bytes() + CHUNK_BYTES - 1) / CHUNK_BYTES;
  }
}
