package stormglass.cloud.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stormglass.cloud.function.Outcome;

/// What a function answers to a batch when it names the items that failed.
public final class BatchResponse {

  private static final JsonFactory JSON = new JsonFactory();

  private BatchResponse() {}

  /// Reads the answer of a function that returned.
  ///
  /// Nothing, `null`, an object without `batchItemFailures`, and an empty or null list are a
  /// success. A list with an empty or null identifier, with another key, or text that is no JSON
  /// fails the whole batch (Lambda developer guide, SQS batch failure reporting, 2026-11).
  public static Outcome read(byte[] json) {
    if (json.length == 0) {
      return Outcome.Success.SUCCESS;
    }
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return Outcome.Success.SUCCESS;
      }
      return first == JsonToken.START_OBJECT ? readObject(parser) : Outcome.Failure.FUNCTION_ERROR;
    } catch (IOException notJson) {
      return Outcome.Failure.FUNCTION_ERROR;
    }
  }

  private static Outcome readObject(JsonParser parser) throws IOException {
    List<String> failures = new ArrayList<>();
    boolean sound = true;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean names = parser.currentName().equals("batchItemFailures");
      JsonToken value = parser.nextToken();
      if (names && value == JsonToken.START_ARRAY) {
        sound &= readFailures(parser, failures);
      } else {
        sound &= !names || value == JsonToken.VALUE_NULL;
        parser.skipChildren();
      }
    }
    if (!sound) {
      return Outcome.Failure.FUNCTION_ERROR;
    }
    return failures.isEmpty() ? Outcome.Success.SUCCESS : new Outcome.PartialFailure(failures);
  }

  private static boolean readFailures(JsonParser parser, List<String> failures) throws IOException {
    boolean sound = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      boolean named = false;
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean identifier = parser.currentName().equals("itemIdentifier");
          JsonToken value = parser.nextToken();
          if (identifier && value == JsonToken.VALUE_STRING && !parser.getText().isEmpty()) {
            failures.add(parser.getText());
            named = true;
          }
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
      sound &= named;
    }
    return sound;
  }
}
