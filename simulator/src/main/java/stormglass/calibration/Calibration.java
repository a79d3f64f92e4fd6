package stormglass.calibration;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.meter.Usage;
import stormglass.problem.Reading;

/// What a run found out about a blueprint's functions, routes and events, for a forecast to compute
/// with.
///
/// @param origin how it came about, in words: what was run, and on which machine
/// @param functions by logical id
/// @param routes by route key, such as `GET /api/orders/{orderId}`
/// @param exemplars one for each kind of event
/// @param completed the shown values of a flow that ended as the business wishes
public record Calibration(
    String origin,
    SortedMap<String, Function> functions,
    SortedMap<String, Route> routes,
    List<Exemplar> exemplars,
    List<String> completed) {

  /// The version of the file's form.
  public static final int VERSION = 1;

  public Calibration {
    functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
    routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
    exemplars = List.copyOf(exemplars);
    completed = List.copyOf(completed);
  }

  /// Reads a calibration; every problem at once.
  ///
  /// @param name what to call the file in problems
  public static Reading<Calibration> read(Path file, String name) {
    return CalibrationReader.read(file, name);
  }

  /// Reads a calibration from a text; every problem at once.
  public static Reading<Calibration> read(String text, String name) {
    return CalibrationReader.read(text, name);
  }

  /// The calibration as JSON: the same bytes for the same figures.
  public String json() {
    return CalibrationWriter.write(this);
  }

  /// The exemplar of an id, or null.
  public @Nullable Exemplar exemplar(String id) {
    return exemplars.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  /// One function.
  ///
  /// @param invocations how many were measured
  /// @param memoryMb what it was measured with
  /// @param usagePerRecord what it uses itself for one record or request, on average
  /// @param reactions what comes of a request or record; their shares sum to at most 1 for each
  ///   trigger, and nothing comes of the rest
  public record Function(
      long invocations,
      int memoryMb,
      Cpu cpu,
      List<Calls> calls,
      SortedMap<Usage, Double> usagePerRecord,
      List<Reaction> reactions) {

    public Function {
      calls = List.copyOf(calls);
      usagePerRecord = Collections.unmodifiableSortedMap(new TreeMap<>(usagePerRecord));
      reactions = List.copyOf(reactions);
    }
  }

  /// Processor time on the machine of the run, in milliseconds.
  ///
  /// @param warmMillis of an invocation with one record
  /// @param coldMillis of the first invocation of an environment, without INIT
  /// @param recordShare what a further record adds, as a share of the first one's; 0 to 1
  public record Cpu(Quantiles warmMillis, Quantiles coldMillis, double recordShare) {

    /// By how much an invocation with several records takes longer than one with a single one.
    public double factor(int records) {
      return 1 + recordShare * (records - 1);
    }
  }

  /// Calls to an operation of a service.
  ///
  /// @param service the signing name
  /// @param perInvocation how many an invocation makes, whatever it is given
  /// @param perRecord how many it makes for each record
  public record Calls(String service, String operation, double perInvocation, double perRecord) {}

  /// What comes of one kind of record, or of a request that does what it was to do.
  ///
  /// @param to a route key, or the id of an exemplar
  /// @param share how often, above 0 and at most 1
  /// @param emits ids of exemplars, in order; at least one
  public record Reaction(String to, double share, List<String> emits) {
    public Reaction {
      emits = List.copyOf(emits);
    }
  }

  /// A kind of event, with an example of it.
  ///
  /// @param id unique in the calibration
  /// @param bus the logical id of its bus
  /// @param bytes its size as the bus counts it, the median
  /// @param detail the example's detail, as JSON
  public record Exemplar(
      String id, String bus, String source, String detailType, int bytes, String detail) {}

  /// What a route answers.
  ///
  /// @param statuses how often each, summing to 1
  /// @param captures what sessions take from its answers, by name
  public record Route(
      SortedMap<Integer, Double> statuses, SequencedMap<String, Captured> captures) {
    public Route {
      statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
    }
  }

  /// A value that sessions take from an answer.
  ///
  /// @param shows the values it can have, each with the exemplar whose projection shows it; empty
  ///   where every answer has another, such as an id
  public record Captured(SortedMap<String, String> shows) {
    public Captured {
      shows = Collections.unmodifiableSortedMap(new TreeMap<>(shows));
    }
  }
}
