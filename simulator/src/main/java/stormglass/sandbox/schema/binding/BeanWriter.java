package stormglass.sandbox.schema.binding;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes a class: private fields, fluent setters, accessors, `equals`, `hashCode`, `toString`. It
/// checks nothing, and it is mutable, as EventBridge's own classes are.
final class BeanWriter {

  private final String packageName;
  private final Bean bean;
  private final StringBuilder to = new StringBuilder();

  private BeanWriter(String packageName, Bean bean) {
    this.packageName = packageName;
    this.bean = bean;
  }

  static String write(String packageName, Bean bean) {
    BeanWriter writer = new BeanWriter(packageName, bean);
    writer.head();
    bean.fields().forEach(writer::declaration);
    bean.fields().forEach(writer::accessors);
    writer.equality();
    writer.text();
    writer.to.append("}\n");
    return writer.to.toString();
  }

  private String self() {
    return bean.isEnvelope() ? bean.name() + "<T>" : bean.name();
  }

  private void head() {
    to.append("package ").append(packageName).append(";\n\n");
    for (String name : imports()) {
      to.append("import ").append(name).append(";\n");
    }
    to.append("\npublic class ").append(self());
    if (bean.isEnvelope()) {
      to.append(" {\n");
    } else {
      to.append(" implements Serializable {\n  private static final long serialVersionUID = 1L;\n");
    }
  }

  private Set<String> imports() {
    Set<String> imports = new TreeSet<>(Set.of("java.util.Objects"));
    if (!bean.isEnvelope()) {
      imports.add("java.io.Serializable");
    }
    for (Bean.Field field : bean.fields()) {
      imports.add("com.fasterxml.jackson.annotation.JsonProperty");
      if (field.element() != null) {
        imports.add("java.util.ArrayList");
      }
      String words = " " + field.type().replaceAll("[^0-9A-Za-z_]", " ") + " ";
      for (String name : new String[] {"Date", "List", "Map"}) {
        if (words.contains(" " + name + " ")) {
          imports.add("java.util." + name);
        }
      }
      if (words.contains(" BigDecimal ")) {
        imports.add("java.math.BigDecimal");
      }
    }
    return imports;
  }

  private void declaration(Bean.Field field) {
    to.append('\n').append(annotation(field));
    to.append("  private ").append(field.type()).append(' ').append(field.name());
    to.append(" = null;\n");
  }

  private static String annotation(Bean.Field field) {
    return "  @JsonProperty(" + quoted(field.wire()) + ")\n";
  }

  private void accessors(Bean.Field field) {
    String type = field.type();
    String name = field.name();
    String mark = field.isOdd() ? annotation(field) : "";
    to.append("\n  public ").append(self()).append(' ').append(name);
    to.append("(").append(type).append(" value) {\n    this.").append(name);
    to.append(" = value;\n    return this;\n  }\n");
    if (field.element() != null) {
      adder(field);
    }
    to.append('\n').append(mark).append("  public ").append(type).append(" get");
    to.append(field.accessor()).append("() {\n    return ").append(name).append(";\n  }\n");
    to.append('\n').append(mark).append("  public void set").append(field.accessor());
    to.append("(").append(type).append(" value) {\n    this.").append(name);
    to.append(" = value;\n  }\n");
  }

  private void adder(Bean.Field field) {
    boolean raw = field.type().equals("List");
    if (raw) {
      to.append("\n  @SuppressWarnings(\"unchecked\")");
    }
    to.append("\n  public ").append(self()).append(" add").append(field.accessor());
    to.append("Item(").append(field.element()).append(" item) {\n    if (");
    to.append(field.name()).append(" == null) {\n      ").append(field.name());
    to.append(raw ? " = new ArrayList();\n    }\n    " : " = new ArrayList<>();\n    }\n    ");
    to.append(field.name()).append(".add(item);\n    return this;\n  }\n");
  }

  private void equality() {
    String other = bean.isEnvelope() ? bean.name() + "<?>" : bean.name();
    to.append("\n  @Override\n  public boolean equals(Object o) {\n");
    to.append("    if (this == o) {\n      return true;\n    }\n");
    to.append("    if (o == null || getClass() != o.getClass()) {\n      return false;\n    }\n");
    if (bean.fields().isEmpty()) {
      to.append("    return true;\n  }\n");
    } else {
      to.append("    ").append(other).append(" that = (").append(other).append(") o;\n    return ");
      to.append(
          bean.fields().stream()
              .map(field -> "Objects.equals(this." + field.name() + ", that." + field.name() + ")")
              .collect(Collectors.joining("\n        && ")));
      to.append(";\n  }\n");
    }
    to.append("\n  @Override\n  public int hashCode() {\n    return Objects.hash(");
    to.append(
        bean.fields().stream()
            .map(field -> "(Object) this." + field.name())
            .collect(Collectors.joining(", ")));
    to.append(");\n  }\n");
  }

  private void text() {
    to.append("\n  @Override\n  public String toString() {\n");
    to.append("    StringBuilder text = new StringBuilder(\"class ").append(bean.name());
    to.append(" {\");\n");
    for (Bean.Field field : bean.fields()) {
      to.append("    text.append(\"\\n    ").append(field.name()).append(": \").append(this.");
      to.append(field.name()).append(");\n");
    }
    to.append("    return text.append(\"\\n}\").toString();\n  }\n");
  }

  /// A Java literal; everything but plain ASCII is escaped.
  private static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        // Octal, since a Unicode escape of a line end would end the literal.
        literal.append(c > 0xFF ? "\\u%04x".formatted((int) c) : "\\%03o".formatted((int) c));
      } else {
        literal.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return literal.append('"').toString();
  }
}
