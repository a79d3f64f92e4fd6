package stormglass.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiPatternTest {

  private static final long SEED = Long.getLong("stormglass.seed", 20261121);
  private static final String[] ATOMS = {
    "a", "b", "tok_", "-", "[ab]", "[a-c]", "[-a]", "[a-]", "[^a]", "\\d", "\\w", "\\.", "[\\d.]",
    "."
  };
  private static final String[] COUNTS = {"", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "*?"};
  private static final String LETTERS = "aabbc-._019tok_é\n";

  @Test
  void itDecidesAsTheRegularExpressionDoes() {
    System.out.println("AsciiPatternTest seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    int simple = 0;
    int matching = 0;
    for (int i = 0; i < 5_000; i++) {
      String regex = regex(random);
      AsciiPattern pattern = AsciiPattern.of(regex);
      simple += pattern == null ? 0 : 1;
      Pattern oracle = Pattern.compile(regex);
      for (int j = 0; j < 20 && pattern != null; j++) {
        String text = text(random);
        boolean expected = oracle.matcher(text).find();
        assertThat(pattern.matches(text)).as("%s on '%s'", regex, text).isEqualTo(expected);
        matching += expected ? 1 : 0;
      }
    }
    assertThat(simple).isGreaterThan(1_000);
    assertThat(matching).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z0-9][a-z0-9._-]*\\z",
        "^tok_[a-z0-9_]+\\z",
        "^[A-Z]{3}\\z",
        "^\\d{2}:\\d{2}\\z"
      })
  void patternsOfIdentifiersAreOfThisKind(String regex) {
    assertThat(AsciiPattern.of(regex)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[a-z]", "^a*ab\\z", "^a|b\\z", "^(ab)+\\z", "^[^a]\\z", "^é\\z", "^a?b?\\z"})
  void othersAreLeftToTheLibrary(String regex) {
    assertThat(AsciiPattern.of(regex)).isNull();
  }

  private static String regex(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(1, 5))
        .mapToObj(_ -> pick(ATOMS, random) + pick(COUNTS, random))
        .collect(Collectors.joining("", "^", "\\z"));
  }

  private static String text(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(7))
        .mapToObj(_ -> "" + LETTERS.charAt(random.nextInt(LETTERS.length())))
        .collect(Collectors.joining());
  }

  private static String pick(String[] choices, SplittableRandom random) {
    return choices[random.nextInt(choices.length)];
  }
}
