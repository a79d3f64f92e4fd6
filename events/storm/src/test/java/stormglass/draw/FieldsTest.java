package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import stormglass.draw.Fields.Field;
import stormglass.problem.Where;
import stormglass.schema.Component;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

class FieldsTest {

  @Test
  void everyFieldIsALineWithItsConstraints() {
    assertThat(Fields.of(Boards.kiosk().schemas().getFirst()))
        .containsExactly(
            new Field("papers", "list, 1 or more items of object, open", true, ""),
            new Field("papers[].title", "text, 1 to 40 characters", true, ""),
            new Field("papers[].pages", "whole number, at least 4, may be null", false, ""),
            new Field("papers[].edition", "one of MORNING, EVENING, may be null", false, ""),
            new Field("paid", "true or false", false, ""));
  }

  @Test
  void aTypeThatContainsItselfEnds() {
    Type.Property next = new Type.Property("next", new Type.Reference("Link"), false, false, "");
    Type.Structure link = new Type.Structure("", List.of(next), true);
    LinkedHashMap<String, Component> components = new LinkedHashMap<>();
    components.put("Link", new Component("Link", "", link, Where.file("schema")));
    EventSchema schema =
        new EventSchema("shop.chains", "ChainMade", link, components, Where.file("schema"));
    assertThat(Fields.of(schema))
        .containsExactly(
            new Field("next", "object", false, ""), new Field("next.next", "object", false, ""));
  }
}
