package stormglass.avro;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/// The tree of a sample as Avro's generic values, independently of the adapters.
final class GenericEvents {

  private GenericEvents() {}

  static @Nullable Object of(@Nullable Object value, Schema schema) {
    return switch (schema.getType()) {
      case UNION -> value == null ? null : of(value, schema.getTypes().getLast());
      case RECORD -> {
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(value);
        GenericData.Record generic = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
          String json = field.getProp("json");
          Object inner = map.get(json == null ? field.name() : json);
          generic.put(field.pos(), of(inner, field.schema()));
        }
        yield generic;
      }
      case ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(value)) {
          items.add(Objects.requireNonNull(of(item, schema.getElementType())));
        }
        yield new GenericData.Array<>(schema, items);
      }
      case ENUM -> new GenericData.EnumSymbol(schema, String.valueOf(value));
      case INT -> Math.toIntExact((Long) Objects.requireNonNull(value));
      case LONG -> value instanceof String time ? millis(time) : value;
      case STRING -> {
        boolean isUuid = "uuid".equals(schema.getProp("logicalType"));
        yield isUuid ? String.valueOf(value).toLowerCase(Locale.ROOT) : value;
      }
      case BOOLEAN -> value;
      case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL ->
          throw new IllegalArgumentException("not derived: " + schema);
    };
  }

  /// Offsets go up to a day in RFC 3339, but not in Java's own classes.
  private static Long millis(String time) {
    if (time.endsWith("Z")) {
      return Instant.parse(time).toEpochMilli();
    }
    int offset = time.length() - "+00:00".length();
    LocalTime by = LocalTime.parse(time.substring(offset + 1));
    long millis = LocalDateTime.parse(time.substring(0, offset)).toInstant(UTC).toEpochMilli();
    long shift = by.toSecondOfDay() * 1000L;
    return time.charAt(offset) == '+' ? millis - shift : millis + shift;
  }
}
