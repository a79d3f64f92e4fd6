package stormglass.lambda;

import java.util.List;
import stormglass.contracts.json.JsonWriter;

/// A problem document as RFC 9457 defines it, with everything that is wrong at once.
///
/// @param kind the last part of the problem's type, such as `invalid-order`
/// @param title what kind of problem it is, the same for every occurrence
/// @param faults what is wrong in the body; empty where the problem is not in the body
public record ProblemDocument(
    int status, String kind, String title, String detail, List<Fault> faults) {

  private static final String TYPES = "https://stormglass.github.io/problems/";

  /// One thing that is wrong.
  ///
  /// @param pointer where, as a JSON pointer in a URI fragment (`#/lines/0/quantity`), or the name
  ///   of a header or parameter
  public record Fault(String pointer, String detail) {}

  public ProblemDocument {
    faults = List.copyOf(faults);
  }

  /// A request whose parts are wrong.
  public static ProblemDocument invalid(String kind, String title, List<Fault> faults) {
    String detail =
        faults.size() == 1 ? "One thing is wrong." : faults.size() + " things are wrong.";
    return new ProblemDocument(422, kind, title, detail, faults);
  }

  /// A request that cannot be met, whatever its parts.
  public static ProblemDocument of(int status, String kind, String title, String detail) {
    return new ProblemDocument(status, kind, title, detail, List.of());
  }

  /// The caller may not do this.
  public static ProblemDocument forbidden(String detail) {
    return of(403, "forbidden", "You may not do this.", detail);
  }

  byte[] toJson() {
    JsonWriter out = new JsonWriter();
    out.beginObject()
        .name("type")
        .value(TYPES + kind)
        .name("title")
        .value(title)
        .name("status")
        .value(status)
        .name("detail")
        .value(detail);
    if (!faults.isEmpty()) {
      out.name("errors").beginArray();
      for (Fault fault : faults) {
        out.beginObject().name("pointer").value(fault.pointer());
        out.name("detail").value(fault.detail()).endObject();
      }
      out.endArray();
    }
    return out.endObject().toBytes();
  }
}
