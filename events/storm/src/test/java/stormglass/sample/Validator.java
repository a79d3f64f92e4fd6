package stormglass.sample;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// networknt's validator for one registry document.
public final class Validator {

  private final Schema schema;

  private Validator(Schema schema) {
    this.schema = schema;
  }

  /// The validator of a document's text.
  public static Validator of(String document) {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(document);
    if (root.has("$schema")) {
      boolean isDraft4 = root.get("$schema").asString().contains("draft-04");
      Dialect dialect = isDraft4 ? Dialects.getDraft4() : Dialects.getDraft7();
      return new Validator(SchemaRegistry.withDialect(dialect).getSchema(root));
    }
    root.put("$ref", "#/components/schemas/AWSEvent");
    return new Validator(SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root));
  }

  /// What is wrong with an event.
  public List<Error> errors(String event) {
    return schema.validate(
        event,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
