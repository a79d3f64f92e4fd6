package stormglass.cloud.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stormglass.cloud.limits.Limits;

class PatternsTest {

  private static final String EVENT =
      """
      {"version": "0", "id": "1", "source": "shop.ordering", "detail-type": "OrderPlaced",
       "detail": {"data": {"total": {"cents": 1234}, "username": "justin", "paid": true}}}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"source\":[\"shop.ordering\"]} | true",
        "{\"source\":[\"shop\"]} | false",
        "{\"source\":[{\"prefix\":\"shop.\"}]} | true",
        "{\"detail\":{\"data\":{\"total\":{\"cents\":[{\"numeric\":[\">\",1000]}]}}}} | true",
        "{\"detail\":{\"data\":{\"total\":{\"cents\":[{\"numeric\":[\">\",2000]}]}}}} | false",
        "{\"detail\":{\"data\":{\"username\":[{\"wildcard\":\"j*n\"}]}}} | true",
        "{\"detail\":{\"data\":{\"username\":[{\"anything-but\":\"justin\"}]}}} | false",
        "{\"detail\":{\"data\":{\"paid\":[true]}}} | true",
        "{\"detail\":{\"data\":{\"paid\":[\"true\"]}}} | false",
        "{\"detail\":{\"data\":{\"gift\":[{\"exists\":false}]}}} | true",
        "{\"$or\":[{\"source\":[\"x\"]},{\"detail-type\":[\"OrderPlaced\"]}]} | true"
      })
  void aPatternMatchesAsEventBridgeSays(String pattern, boolean matches) {
    assertThat(Patterns.check(pattern, Limits.STANDARD)).isEmpty();
    assertThat(Patterns.matches(pattern, EVENT)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"source\":\"a\"}", "{\"source\":[]}", "nonsense"})
  void aPatternThatIsNotValidSaysWhyInAwssWords(String pattern) {
    assertThat(Patterns.check(pattern, Limits.STANDARD))
        .hasValueSatisfying(
            error -> assertThat(error).startsWith("Event pattern is not valid. Reason: "));
  }

  @Test
  void aPatternWithTooManyWildcardsIsTooComplex() {
    String stars = "{\"source\":[{\"wildcard\":\"" + "a*".repeat(12) + "\"}]}";
    assertThat(Patterns.check(stars, Limits.STANDARD))
        .hasValueSatisfying(error -> assertThat(error).contains("Rule is too complex"));
  }

  @Test
  void rulesComeInTheOrderInWhichTheyWereAdded() {
    Rules<String> rules = new Rules<>();
    List<String> names = List.of("zebra", "apple", "mango", "berry", "quince");
    for (String name : names) {
      rules.add(name, "{\"source\":[{\"prefix\":\"shop\"}]}");
    }
    assertThat(rules.matching(EVENT)).isEqualTo(names);
  }

  @Test
  void aRuleTakenOutMatchesNoMore() {
    Rules<String> rules = new Rules<>();
    rules.add("a", "{\"source\":[\"shop.ordering\"]}");
    rules.add("b", "{\"source\":[\"shop.ordering\"]}");
    rules.remove("a");
    assertThat(rules.matching(EVENT)).containsExactly("b");
  }

  @Test
  void aRuleAddedAgainHasItsNewPatternOnly() {
    Rules<String> rules = new Rules<>();
    rules.add("a", "{\"source\":[\"shop.ordering\"]}");
    rules.add("a", "{\"source\":[\"other\"]}");
    assertThat(rules.matching(EVENT)).isEmpty();
    assertThat(rules.matching("{\"source\":\"other\"}")).containsExactly("a");
  }

  @Test
  void anEntryIsAsLargeAsItsPartsInUtf8() {
    PutEventsEntry entry = new PutEventsEntry("aé€😀", "t", "{}", List.of("r1"), true);
    assertThat(entry.bytes()).isEqualTo(1 + 2 + 3 + 4 + 1 + 2 + 2 + 14);
  }

  @Test
  void theErrorsOfEntriesAreAwss() {
    assertThat(new PutEventsEntry(null, "t", "{}", List.of(), false).check())
        .hasValue(
            new PutEventsEntry.Rejection(
                "InvalidArgument",
                "Parameter Source is not valid. Reason: Source is a required argument."));
    assertThat(new PutEventsEntry("aws.s3", "t", "{}", List.of(), false).check())
        .hasValue(
            new PutEventsEntry.Rejection(
                "NotAuthorizedForSourceException", "Not authorized for the source."));
    assertThat(new PutEventsEntry("a", "t", "{\"a\":", List.of(), false).check())
        .hasValue(new PutEventsEntry.Rejection("MalformedDetail", "Detail is malformed."));
  }
}
