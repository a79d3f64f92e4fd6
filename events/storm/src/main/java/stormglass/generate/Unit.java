package stormglass.generate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stormglass.problem.Where;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// What goes into one generated file: a class with the classes nested in it.
///
/// @param event the event that the class is; empty for a class that several events share
/// @param where where the schema of the class stands
record Unit(Optional<EventSchema> event, Declaration root, List<Declaration> nested, Where where) {

  Unit {
    nested = List.copyOf(nested);
  }

  ClassName name() {
    return root.name();
  }

  /// The outermost class, and those nested in it.
  List<Declaration> all() {
    return Stream.concat(Stream.of(root), nested.stream()).toList();
  }

  /// A class to be generated.
  sealed interface Declaration {

    /// Its name.
    ClassName name();

    /// Its documentation.
    String description();

    /// A record.
    record Structure(ClassName name, String description, List<Field> fields, boolean closed)
        implements Declaration {
      public Structure {
        fields = List.copyOf(fields);
      }

      /// The names in JSON of the properties that it names.
      List<String> names() {
        return fields.stream().filter(field -> !field.isOthers()).map(Field::json).toList();
      }

      /// Whether it takes properties that it does not name.
      boolean hasOthers() {
        return fields.stream().anyMatch(Field::isOthers);
      }

      /// What to call the methods for a list within it.
      ///
      /// @param path the field, and what leads on from it to the list
      String listName(String path) {
        return part(path) + "List";
      }

      /// What to call the methods for a map within it.
      String mapName(String path) {
        return part(path) + "Map";
      }

      private String part(String path) {
        return (name.outer().isEmpty() ? "" : name.simple()) + JavaNames.pascal(path);
      }
    }

    /// A sealed type of some records and an unknown one.
    ///
    /// @param discriminator the property in JSON that tells them apart
    record Union(ClassName name, String description, String discriminator, List<Variant> variants)
        implements Declaration {
      public Union {
        variants = List.copyOf(variants);
      }
    }

    /// A sealed type of known symbols and an unknown one.
    record Symbols(ClassName name, String description, List<String> symbols)
        implements Declaration {
      public Symbols {
        symbols = List.copyOf(symbols);
      }
    }
  }

  /// One of the records of a union.
  ///
  /// @param symbol what tells it
  record Variant(String symbol, ClassName name) {}

  /// A component of a record.
  ///
  /// @param json its name in JSON
  /// @param java its name in Java
  record Field(String json, String java, Use use, Type.Property property) {

    /// Whether it holds all properties that are not named.
    boolean isOthers() {
      return use instanceof Use.Others;
    }

    /// Whether it has but one value, and so is in JSON only.
    boolean isFixed() {
      return use instanceof Use.Fixed;
    }
  }

  /// How a field or an item is typed.
  sealed interface Use {

    /// A value without parts; `type` is neither symbols, items, structure nor reference.
    record Scalar(Type type) implements Use {}

    /// A list.
    record Listing(Use item, int minItems, int maxItems) implements Use {}

    /// A map of names to values.
    record Mapping(Use value) implements Use {}

    /// The properties that an object has beside those it names: a map too, but not a value of its
    /// own.
    record Others(Use value) implements Use {}

    /// The one symbol that tells a variant of a union.
    record Fixed(String symbol) implements Use {}

    /// A generated class.
    record Declared(ClassName name, boolean symbols) implements Use {}
  }
}
