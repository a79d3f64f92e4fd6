package stormglass.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stormglass.schema.EventSchema;

/// Writes the sealed interfaces: one for each context, and one for the system.
final class Families {

  private Families() {}

  /// The interface of a context: `OrderingEvent`.
  static String ofContext(EventSchema schema) {
    return JavaNames.pascal(schema.context()) + "Event";
  }

  /// The interface of a system: `ShopEvent`.
  static String ofSystem(EventSchema schema) {
    return JavaNames.pascal(schema.system()) + "Event";
  }

  /// The interfaces' sources by their full names, without package and imports.
  static Map<ClassName, Code> write(List<EventSchema> schemas, Placement placement) {
    EventSchema any = schemas.getFirst();
    String rootPackage = placement.root();
    Map<String, List<EventSchema>> contexts = new TreeMap<>();
    for (EventSchema schema : schemas) {
      contexts.computeIfAbsent(schema.context(), _ -> new ArrayList<>()).add(schema);
    }
    Map<ClassName, Code> families = new java.util.LinkedHashMap<>();
    List<String> roots = new ArrayList<>();
    contexts.forEach(
        (context, events) -> {
          String name = ofContext(events.getFirst());
          roots.add(name);
          List<String> members = events.stream().map(EventSchema::detailType).sorted().toList();
          Code code = new Code();
          code.line("/// Everything that can happen in " + context + ".");
          String begin = "public sealed interface " + name + " extends " + ofSystem(any);
          code.list(begin + " permits ", members, " {");
          codec(code, name, members);
          families.put(new ClassName(rootPackage + "." + context, "", name), code);
        });
    Code code = new Code();
    code.line("/// Everything that can happen in the " + any.system() + ".");
    if (placement.modular()) {
      code.list("public sealed interface " + ofSystem(any) + " permits ", roots, " {");
    } else {
      code.line("///");
      code.line("/// Not sealed: the contexts stand in packages of their own, and in no module.");
      code.line("public interface " + ofSystem(any) + " {");
    }
    codec(code, ofSystem(any), roots);
    families.put(new ClassName(rootPackage, "", ofSystem(any)), code);
    return families;
  }

  private static void codec(Code code, String name, List<String> members) {
    code.indent();
    code.line("").line("/// Reads and writes every event of this family.");
    List<String> codecs = members.stream().map(member -> member + ".CODEC").toList();
    code.assignment("Codec<" + name + "> CODEC", "Codec.family(List.of(", codecs, "));");
    code.close();
  }
}
