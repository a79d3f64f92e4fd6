package stormglass.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Registry documents for tests: a right one, into which each test puts what it is about.
public final class Documents {

  private static final String TEXT = "{\"type\":\"string\"}";
  private static final String UUID = "{\"type\":\"string\",\"format\":\"uuid\"}";
  private static final String TIME = "{\"type\":\"string\",\"format\":\"date-time\"}";

  private static final Path GOLDEN = Path.of("src/test/golden");

  private Documents() {}

  /// A document of `shop.ordering@Tested`, one part of it on each line.
  ///
  /// @param data the schema of the data
  /// @param components further components, each followed by a comma
  public static String document(String data, String components) {
    return """
    {"openapi":"3.0.0",
    "info":{"version":"1.0.0","title":"Tested"},
    "paths":{},
    "components":{"schemas":{
    "AWSEvent":{"type":"object",
    "x-amazon-events-detail-type":"Tested",
    "x-amazon-events-source":"shop.ordering",
    "required":["detail-type","resources","detail","id","source","time","region","version","account"],
    "properties":{"detail":{"$ref":"#/components/schemas/Tested"},
    "account":TEXT,"detail-type":TEXT,"id":TEXT,"region":TEXT,"source":TEXT,"version":TEXT,
    "resources":{"type":"array","items":TEXT},
    "time":TIME}},
    COMPONENTS
    "Metadata":{"type":"object","additionalProperties":false,
    "required":["eventId","correlationId","causationId","occurredAt"],
    "properties":{"eventId":UUID,"correlationId":UUID,"causationId":UUID,"occurredAt":TIME}},
    "Tested":{"type":"object","additionalProperties":false,"required":["metadata","data"],
    "properties":{"metadata":{"$ref":"#/components/schemas/Metadata"},"data":DATA}}}}}
    """
        .replace("TEXT", TEXT)
        .replace("UUID", UUID)
        .replace("TIME", TIME)
        .replace("COMPONENTS", components)
        .replace("DATA", data);
  }

  /// A document whose data are an object of these properties.
  static String ofProperties(String properties) {
    return document("{\"type\":\"object\",\"properties\":{" + properties + "}}", "");
  }

  /// The names of the golden files' folders.
  public static List<String> golden() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /// The document of a golden folder, in a system that bears its name without dashes.
  public static String golden(String name) throws IOException {
    Path folder = GOLDEN.resolve(name);
    Path components = folder.resolve("components.json");
    return document(
            Files.readString(folder.resolve("data.json")),
            Files.exists(components) ? Files.readString(components).strip() + "," : "")
        .replace("shop.ordering", name.replace("-", "") + ".ordering");
  }

  /// The document of a golden folder that has one in draft 4, too.
  public static String inDraft4(String name) throws IOException {
    return Files.readString(GOLDEN.resolve(name).resolve("draft-4.json"));
  }

  /// Writes a document to its place in a folder of schemas.
  static void write(Path folder, String name, String document) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, document);
  }
}
