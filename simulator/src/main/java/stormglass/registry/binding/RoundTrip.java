package stormglass.registry.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;

/// Classes that read an event and write it again.
sealed interface RoundTrip permits OurClasses, TheirClasses {

  /// What came of an event.
  sealed interface Passed {

    /// It was read, and written as this.
    record Written(JsonNode event) implements Passed {}

    /// It was not read, or not written.
    record Refused(String why) implements Passed {}
  }

  /// Numbers keep all their digits.
  ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /// Reads and writes, by reflection.
  byte[] through(byte[] event) throws ReflectiveOperationException;

  /// Reads an event and writes it again; whatever the classes throw is why they refuse it.
  default Passed pass(byte[] event) {
    try {
      return new Passed.Written(JSON.readTree(through(event)));
    } catch (InvocationTargetException refused) {
      return new Passed.Refused(firstLine(Objects.requireNonNullElse(refused.getCause(), refused)));
    } catch (JsonProcessingException noJson) {
      return new Passed.Refused("what was written is no JSON: " + noJson.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException | ClassCastException otherShape) {
      return new Passed.Refused(firstLine(otherShape));
    }
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("" + thrown);
  }
}
