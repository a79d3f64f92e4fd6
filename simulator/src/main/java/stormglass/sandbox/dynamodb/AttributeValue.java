package stormglass.sandbox.dynamodb;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of an attribute. Its collections are never changed once it is made.
sealed interface AttributeValue {

  /// As in DynamoDB JSON: `S`, `N`, `SS`, `M` and so on.
  String type();

  /// Bytes that count against the item's size, as told in "DynamoDB item sizes and formats" of the
  /// developer guide (read 2026-11).
  int size();

  /// A value that can be a key or stand in a set. Ordered within its type: text by UTF-8 bytes,
  /// bytes unsigned, numbers by value.
  sealed interface Scalar extends AttributeValue, Comparable<Scalar> {}

  /// Text.
  record S(String text) implements Scalar {
    @Override
    public String type() {
      return "S";
    }

    @Override
    public int size() {
      return Utf8.length(text);
    }

    @Override
    public int compareTo(Scalar other) {
      return other instanceof S s ? Utf8.compare(text, s.text) : type().compareTo(other.type());
    }
  }

  /// A number without trailing zeros: equal numbers are equal records.
  record N(BigDecimal number) implements Scalar {
    @Override
    public String type() {
      return "N";
    }

    @Override
    public int size() {
      return Numbers.size(number);
    }

    @Override
    public int compareTo(Scalar other) {
      return other instanceof N n ? number.compareTo(n.number) : type().compareTo(other.type());
    }
  }

  /// Bytes.
  record B(byte[] bytes) implements Scalar {
    @Override
    public String type() {
      return "B";
    }

    @Override
    public int size() {
      return bytes.length;
    }

    @Override
    public int compareTo(Scalar other) {
      return other instanceof B b
          ? Arrays.compareUnsigned(bytes, b.bytes)
          : type().compareTo(other.type());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof B b && Arrays.equals(bytes, b.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /// A truth value.
  record Bool(boolean value) implements AttributeValue {
    @Override
    public String type() {
      return "BOOL";
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /// The value that says there is none.
  record Null() implements AttributeValue {
    @Override
    public String type() {
      return "NULL";
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /// Values by name, in the order in which they were given.
  record M(Map<String, AttributeValue> entries) implements AttributeValue {
    @Override
    public String type() {
      return "M";
    }

    @Override
    public int size() {
      int size = CONTAINER_BYTES + entries.size();
      for (Map.Entry<String, AttributeValue> entry : entries.entrySet()) {
        size += Utf8.length(entry.getKey()) + entry.getValue().size();
      }
      return size;
    }
  }

  /// Values in order.
  record L(List<AttributeValue> elements) implements AttributeValue {
    @Override
    public String type() {
      return "L";
    }

    @Override
    public int size() {
      int size = CONTAINER_BYTES + elements.size();
      for (AttributeValue element : elements) {
        size += element.size();
      }
      return size;
    }
  }

  /// A set of text, numbers or bytes; not empty.
  ///
  /// @param type `SS`, `NS` or `BS`
  record Set(String type, java.util.Set<Scalar> elements) implements AttributeValue {
    @Override
    public int size() {
      int size = 0;
      for (Scalar element : elements) {
        size += element.size();
      }
      return size;
    }
  }

  /// What a map or list takes beside its elements, each of which takes one more.
  int CONTAINER_BYTES = 3;
}
