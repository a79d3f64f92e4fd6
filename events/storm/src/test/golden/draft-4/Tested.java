// Generated from draft4.ordering@Tested; not to be edited.
package draft4.events.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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
    tags = tags == null ? null : TestedJson.TAGS.kept(tags);
    byDay = byDay == null ? null : TestedJson.BY_DAY.kept(byDay);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "id", id);
    if (at != null) {
      flaws = Flaws.dateTime(flaws, "at", at);
    }
    flaws = Flaws.present(flaws, "paid", paid);
    if (note != null) {
      flaws = Flaws.text(flaws, "note", note, TestedJson.NOTE);
    }
    flaws = Flaws.whole(flaws, "count", count, 1, 10);
    if (tags != null) {
      flaws = Flaws.rule(flaws, "tags", tags, TestedJson.TAGS);
    }
    if (byDay != null) {
      flaws = Flaws.rule(flaws, "byDay", byDay, TestedJson.BY_DAY);
    }
    Flaws.none(Tested.class, flaws);
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
  public record Card(Network network, String token) implements Payment {

    public Card {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "network", network);
      flaws = Flaws.text(flaws, "token", token, TestedJson.TOKEN);
      Flaws.none(Card.class, flaws);
    }
  }

  /// A part of an event.
  public record Transfer(String iban, @Nullable Double amount) implements Payment {

    public Transfer {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "iban", iban, TestedJson.IBAN);
      if (amount != null) {
        flaws = Flaws.number(flaws, "amount", amount, TestedJson.AMOUNT);
      }
      Flaws.none(Transfer.class, flaws);
    }
  }

  /// How it was paid.
  public sealed interface Payment {

    /// A variant of a later version.
    ///
    /// @param symbol what tells it
    /// @param json all of it, as it stands in the event
    record Unknown(String symbol, String json) implements Payment {

      public Unknown {
        Flaws flaws = Flaws.variant(symbol, json, "kind", "card", "bank-transfer");
        Flaws.none(Unknown.class, flaws);
      }
    }
  }

  /// Contains itself.
  public record Folder(String name, @Nullable List<Folder> folders) {

    public Folder {
      folders = folders == null ? null : TestedJson.FOLDERS.kept(folders);
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "name", name, TestedJson.TAGS_ITEM);
      if (folders != null) {
        flaws = Flaws.rule(flaws, "folders", folders, TestedJson.FOLDERS);
      }
      Flaws.none(Folder.class, flaws);
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
    record Unknown(String symbol) implements Network {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
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
    record Unknown(String symbol) implements Reason {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }

  /// A part of an event.
  public record Place(double lat) {

    public Place {
      Flaws flaws = null;
      flaws = Flaws.number(flaws, "lat", lat, TestedJson.LAT);
      Flaws.none(Place.class, flaws);
    }
  }
}
