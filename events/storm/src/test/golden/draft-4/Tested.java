// Generated from draft4.ordering@Tested; not to be edited.
package draft4.events.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Ordered;

/// The same in both dialects.
public record Tested(
    UUID id,
    @Nullable Instant at,
    Payment paid,
    @Nullable Reason reason,
    @Nullable String note,
    int count,
    @Nullable List<String> tags,
    @Nullable Place place,
    @Nullable Map<String, Boolean> byDay,
    @Nullable Folder root)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    tags = tags == null ? null : List.copyOf(tags);
    byDay = byDay == null ? null : Ordered.copyOf(byDay);
  }

  public Tested withAt(@Nullable Instant at) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withPaid(Payment paid) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withReason(@Nullable Reason reason) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withNote(@Nullable String note) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withTags(@Nullable List<String> tags) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withPlace(@Nullable Place place) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withByDay(@Nullable Map<String, Boolean> byDay) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  public Tested withRoot(@Nullable Folder root) {
    return new Tested(id, at, paid, reason, note, count, tags, place, byDay, root);
  }

  /// A part of an event.
  public record Card(Network network, String token) implements Payment {}

  /// A part of an event.
  public record Transfer(String iban, @Nullable Double amount) implements Payment {}

  /// How it was paid.
  public sealed interface Payment {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Payment {}
  }

  /// Contains itself.
  public record Folder(String name, @Nullable List<Folder> folders) {

    public Folder {
      folders = folders == null ? null : List.copyOf(folders);
    }
  }

  /// One of some symbols.
  public sealed interface Network {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements Network {
      ANY("any");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements Network {}
  }

  /// One of some symbols.
  public sealed interface Reason {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements Reason {
      LATE("LATE"),
      LOST("LOST");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements Reason {}
  }

  /// A part of an event.
  public record Place(double lat) {}
}
