package shop.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes `schemas.yaml`: a registry and one schema for each document of `events/schemas`, word by
/// word.
public final class SchemasTemplate {

  private static final String HEAD =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Description: The event types of Paws & Suds. Generated from events/schemas; not to be edited.

      Parameters:
        RegistryName:
          Type: String
          Description: The name of the registry
          AllowedPattern: ^[0-9A-Za-z-_.]{1,64}$

      Resources:
        Registry:
          Type: AWS::EventSchemas::Registry
          Properties:
            RegistryName: !Ref RegistryName
            Description: Everything that can happen in the shop
      """;

  private SchemasTemplate() {}

  /// Writes the template anew.
  ///
  /// @param arguments the folder of the schemas and the template's path
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[1]), template(Path.of(arguments[0])));
  }

  /// The template's text.
  static String template(Path schemas) throws IOException {
    StringBuilder template = new StringBuilder(HEAD);
    for (Path file : current(schemas)) {
      String name = file.getFileName().toString().replaceFirst("\\.json$", "");
      template.append("\n  ").append(name.replaceFirst(".*@", "")).append("Schema:\n");
      template.append("    Type: AWS::EventSchemas::Schema\n");
      template.append("    Properties:\n");
      template.append("      RegistryName: !GetAtt Registry.RegistryName\n");
      template.append("      SchemaName: ").append(name).append('\n');
      String document = Files.readString(file);
      template.append("      Type: ").append(type(document)).append('\n');
      template.append("      Content: |\n");
      document.lines().forEach(line -> template.append("        ").append(line).append('\n'));
    }
    return template.toString();
  }

  /// The registry tells its two kinds of documents by what they begin with.
  private static String type(String document) {
    return document.contains("\"openapi\"") ? "OpenApi3" : "JSONSchemaDraft4";
  }

  /// The documents of today; those of the folder `released` are for compatibility checks.
  private static List<Path> current(Path schemas) throws IOException {
    try (Stream<Path> files = Files.walk(schemas)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".+@.+\\.json"))
          .filter(file -> !schemas.relativize(file).startsWith("released"))
          .sorted()
          .toList();
    }
  }
}
