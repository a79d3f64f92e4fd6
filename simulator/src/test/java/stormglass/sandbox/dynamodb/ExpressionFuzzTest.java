package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stormglass.meter.Meter;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// Whatever an expression is, it is parsed and evaluated or refused as AWS refuses it.
class ExpressionFuzzTest {

  private static final long SEED = 20_261_121;
  private static final int ROUNDS = 20_000;

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c.d",
          "l[0]",
          "l[1].x",
          "#n",
          ":s",
          ":n",
          ":l",
          ":ss",
          ":none",
          "(",
          ")",
          ",",
          "=",
          "<",
          "<=",
          "<>",
          ">",
          ">=",
          "+",
          "-",
          ".",
          "[",
          "]",
          "1",
          "99999999999",
          "AND",
          "OR",
          "NOT",
          "BETWEEN",
          "IN",
          "SET",
          "REMOVE",
          "ADD",
          "DELETE",
          "size(",
          "contains(",
          "attribute_exists(",
          "attribute_not_exists(",
          "attribute_type(",
          "begins_with(",
          "if_not_exists(",
          "list_append(",
          "status",
          "_",
          "!",
          "#",
          ":",
          "é",
          "a = :s",
          "SET a = :n",
          "a BETWEEN :n AND :n",
          "a IN (:s, :n)",
          "ADD b :n");

  /// Sound expressions of each kind, in the order of the operations below.
  private static final List<List<String>> SOUND =
      List.of(
          List.of(
              "SET z = if_not_exists( c.d , :s ) , y = a + :n REMOVE l[0] ADD e :n DELETE b :ss",
              "SET l = list_append( l , :l ) , c.e = ( a - :n )"),
          List.of(
              "NOT a = :n AND ( contains( b , :s ) OR size( l ) >= :n ) OR #n BETWEEN :s AND :s",
              "attribute_exists( c.d ) AND a IN ( :n , :s ) AND begins_with( c.d , :s )"),
          List.of("c.d , l[0] , #n , z", "a", "l[99999999999] , a"),
          List.of("a = :n", "( :n = a )"),
          List.of("b = :ss OR attribute_type( c , :s ) OR l <> :none", "size( #n ) < a"));

  private static final Map<String, String> VALUES =
      Map.of(
          ":s", "{\"S\":\"x\"}",
          ":n", "{\"N\":\"1\"}",
          ":l", "{\"L\":[]}",
          ":ss", "{\"SS\":[\"x\"]}",
          ":none", "{\"NULL\":true}");

  private static final Pattern PLACEHOLDER = Pattern.compile("[:#][0-9a-zA-Z_]+");

  private final DynamoDb dynamoDb =
      new DynamoDb(
          "us-east-1",
          "000000000000",
          () -> Instant.EPOCH,
          new Meter(),
          new DynamoDb.Told(_ -> {}, _ -> {}));

  @Test
  void noExpressionMakesAnythingButAnAnswerOrAnError() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    dynamoDb.createTable(
        new TableDefinition(
            "tab",
            new TableDefinition.Key(
                new TableDefinition.Attribute("a", TableDefinition.Type.N), null)),
        "Tab");
    int evaluated = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String source = source(random, round % 5);
      try {
        if (evaluate(source, round % 5)) {
          evaluated++;
        }
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + SEED + ", round " + round + ": " + source, e);
      }
    }
    assertThat(evaluated).as("expressions that parse, seed %d", SEED).isGreaterThan(ROUNDS / 10);
  }

  /// Pieces at random, or an expression that is one with a few of its pieces exchanged.
  private static String source(RandomGenerator random, int kind) {
    List<String> pieces = new ArrayList<>();
    int edits = random.nextInt(4);
    if (random.nextInt(3) == 0) {
      edits = 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 8);
    } else {
      List<String> sound = SOUND.get(kind);
      pieces.addAll(List.of(sound.get(random.nextInt(sound.size())).split(" ")));
    }
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(pieces.size() + 1);
      if (at < pieces.size() && random.nextBoolean()) {
        pieces.remove(at);
      }
      if (random.nextBoolean()) {
        pieces.add(Math.min(at, pieces.size()), PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return String.join(random.nextInt(8) == 0 ? "" : " ", pieces);
  }

  /// Whether the expression was accepted, by one operation or another.
  private boolean evaluate(String source, int kind) {
    return switch (kind) {
      case 0 -> accepts("UpdateItem", "UpdateExpression", source);
      case 1 -> accepts("DeleteItem", "ConditionExpression", source);
      case 2 -> accepts("GetItem", "ProjectionExpression", source);
      case 3 -> accepts("Query", "KeyConditionExpression", source);
      default -> accepts("Scan", "FilterExpression", source);
    };
  }

  private boolean accepts(String operation, String parameter, String source) {
    String key = operation.endsWith("Item") ? "\"Key\":{\"a\":{\"N\":\"2\"}}," : "";
    dynamoDb.put(
        "tab",
        """
        {"a":{"N":"2"},"b":{"SS":["x"]},"c":{"M":{"d":{"S":"y"}}},"l":{"L":[{"S":"z"}]},\
        "name":{"S":"n"}}""");
    String body =
        "{\"TableName\":\"tab\","
            + key
            + placeholders(source)
            + "\""
            + parameter
            + "\":\""
            + source
            + "\"}";
    AwsResponse response =
        dynamoDb.answer(
            new AwsRequest(
                "POST",
                "/",
                Map.of("x-amz-target", "DynamoDB_20120810." + operation),
                body.getBytes(StandardCharsets.UTF_8)));
    String answer = new String(response.body(), StandardCharsets.UTF_8);
    if (response.status() == 200 || answer.contains("ConditionalCheckFailedException")) {
      return true;
    }
    assertThat(answer).contains("ValidationException");
    return false;
  }

  /// The names and values that the expression uses, for otherwise it would be refused unparsed.
  private static String placeholders(String source) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> values = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(source);
    while (matcher.find()) {
      String placeholder = matcher.group();
      String value = VALUES.get(placeholder);
      if (placeholder.startsWith("#")) {
        names.add("\"" + placeholder + "\":\"name\"");
      } else if (value != null) {
        values.add("\"" + placeholder + "\":" + value);
      }
    }
    return (names.isEmpty()
            ? ""
            : "\"ExpressionAttributeNames\":{" + String.join(",", names) + "},")
        + (values.isEmpty()
            ? ""
            : "\"ExpressionAttributeValues\":{" + String.join(",", values) + "},");
  }
}
