package stormglass.contracts;

import java.time.Instant;
import java.util.List;
import stormglass.contracts.json.JsonWriter;

/// An instant that a date-time of RFC 3339 can say in UTC.
record DateTimeRule() implements Rule<Instant> {

  @Override
  public boolean accepts(Instant value) {
    return JsonWriter.canWrite(value);
  }

  @Override
  public List<Violation> flaws(Instant value) {
    return accepts(value)
        ? List.of()
        : List.of(new Violation("", "is not within the years 0 to 9999"));
  }
}
