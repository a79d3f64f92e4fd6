package stormglass.sample;

import java.util.List;
import java.util.stream.Stream;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// A whole event as a type: EventBridge's envelope, in it the metadata and the data.
final class EventShape {

  private static final Type TEXT = new Type.Text(0, Type.UNBOUNDED, "");

  private EventShape() {}

  static Type.Structure of(EventSchema schema) {
    Type.Structure metadata =
        closed(
            property("eventId", new Type.Uuid()),
            property("correlationId", new Type.Uuid()),
            property("causationId", new Type.Uuid()),
            property("occurredAt", new Type.DateTime()));
    Type.Structure detail = closed(property("metadata", metadata), property("data", schema.data()));
    Stream<Type.Property> texts =
        Stream.of("version", "id", "detail-type", "source", "account", "region")
            .map(name -> property(name, TEXT));
    Stream<Type.Property> others =
        Stream.of(
            property("time", new Type.DateTime()),
            property("resources", new Type.Items(TEXT, 0, 0)),
            property("detail", detail));
    return new Type.Structure("", Stream.concat(texts, others).toList(), false);
  }

  private static Type.Structure closed(Type.Property... properties) {
    return new Type.Structure("", List.of(properties), true);
  }

  private static Type.Property property(String name, Type type) {
    return new Type.Property(name, type, true, false, "");
  }
}
