package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stormglass.draw.Fields.Field;

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
}
