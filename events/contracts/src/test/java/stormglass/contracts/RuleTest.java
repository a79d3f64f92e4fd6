package stormglass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RuleTest {

  private static final TextRule TEXT = new TextRule(1, 2, "^[a-z]*\\z");

  @Test
  void aTextIsCountedInCodePointsAndItsFlawsAreToldTogether() {
    assertThat(TEXT.flaws("ab")).isEmpty();
    assertThat(new TextRule(2, 2).accepts("😀😀")).isTrue();
    assertThat(new TextRule(2, 2).accepts("😀")).isFalse();
    assertThat(TEXT.flaws("ABC"))
        .containsExactly(
            new Violation("", "has 3 characters, more than 2"),
            new Violation("", "does not match ^[a-z]*\\z"));
  }

  @Test
  void aNumberAtABoundThatIsExcludedIsRefusedAndSoIsWhatIsNoNumber() {
    NumberRule rule = new NumberRule(0, false, 1, true);

    assertThat(rule.accepts(-0.0)).isTrue();
    assertThat(rule.flaws(1.0)).containsExactly(new Violation("", "is not less than 1.0"));
    assertThat(rule.flaws(-1.0)).containsExactly(new Violation("", "is less than 0.0"));
    for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThat(NumberRule.FINITE.flaws(value))
          .containsExactly(new Violation("", "is not finite"));
    }
  }

  @Test
  void listsAndMapsAreCheckedAndCopiedToTheirDepth() {
    Rule<Map<String, List<String>>> rule = Rule.entries(Rule.items(1, 2, TEXT), "id");
    List<String> inner = new ArrayList<>(List.of("a"));
    Map<String, List<String>> kept = rule.kept(Map.of("x", inner));
    inner.add("B");

    assertThat(rule.accepts(kept)).isTrue();
    assertThat(kept).isEqualTo(Map.of("x", List.of("a")));
    assertThatThrownBy(() -> kept.get("x").add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(rule.flaws(Map.of("x/y", inner)))
        .containsExactly(new Violation("/x~1y/1", "does not match ^[a-z]*\\z"));
    assertThat(rule.flaws(Map.of("id", List.of("a"))))
        .containsExactly(new Violation("/id", "is a field beside the map"));
  }

  @Test
  void whatIsNullInAListOrMapIsMissing() {
    Rule<List<List<Integer>>> lists = Rule.items(0, 9, Rule.items(0, 9, Rule.whole(0, 9)));
    List<List<Integer>> holes = new ArrayList<>();
    holes.add(null);
    holes.add(new ArrayList<>());
    holes.get(1).add(null);
    Rule<Map<String, String>> maps = Rule.entries();
    Map<String, String> gaps = new LinkedHashMap<>();
    gaps.put(null, "a");
    gaps.put("b", null);
    gaps.put("\ud800", "c");

    assertThat(lists.flaws(lists.kept(holes)))
        .containsExactly(new Violation("/0", "is missing"), new Violation("/1/0", "is missing"));
    assertThat(maps.flaws(maps.kept(gaps)))
        .containsExactly(
            new Violation("", "has a value without a name"),
            new Violation("/b", "is missing"),
            new Violation("", "has a name with half a surrogate pair"));
  }
}
