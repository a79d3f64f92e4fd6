package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stormglass.meter.Meter;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// AWS's error texts for requests that it refuses.
class RefusalTest {

  private static final String INVALID = "com.amazon.coral.validate#ValidationException";

  private final DynamoDb dynamoDb =
      new DynamoDb(
          "us-east-1",
          "000000000000",
          () -> Instant.EPOCH,
          new Meter(),
          new DynamoDb.Told(_ -> {}, _ -> {}));

  @BeforeEach
  void createTable() {
    dynamoDb.createTable(Tables.withIndexes("tab"), "Tab");
    dynamoDb.put(
        "tab",
        """
        {"pk":{"S":"a"},"sk":{"S":"b"},"n":{"N":"1"},"s":{"S":"x"},"l":{"L":[]},\
        "big":{"N":"9e125"}}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a =                        | Syntax error; token: "<EOF>", near: "="
          a = :x b                   | Syntax error; token: "b", near: ":x b"
          _a = :x                    | Syntax error; token: "_", near: "_a"
          a != :x                    | Syntax error; token: "!", near: "a !="
          a                          | Syntax error; token: "<EOF>", near: "a"
          (a = :x                    | Syntax error; token: "<EOF>", near: ":x"
          a[:x] = :x                 | Syntax error; token: ":x", near: "[:x]"
          a IN :x                    | Syntax error; token: ":x", near: "IN :x"
          ((a = :x))                 | The expression has redundant parentheses;
          status = :x                | Attribute name is a reserved keyword; reserved keyword: status
          #no = :x                   | An expression attribute name used in the document path is not defined; attribute name: #no
          a = :no                    | An expression attribute value used in expression is not defined; attribute value: :no
          dog(a)                     | Invalid function name; function: dog
          Size(a) = :x               | Invalid function name; function: Size
          size(a)                    | The function is not allowed to be used this way in an expression; function: size
          contains(a, :x) = :x       | The function is not allowed to be used this way in an expression; function: contains
          attribute_exists(a, :x)    | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2
          attribute_exists(:x)       | Operator or function requires a document path; operator or function: attribute_exists
          a = a                      | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]
          begins_with(a, :n)         | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
          attribute_type(a, :x)      | Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
          size(:n) = :n              | Incorrect operand type for operator or function; operator or function: size, operand type: N
          a BETWEEN :n AND :x        | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:x}
          a BETWEEN :x AND :a        | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {S:x}, upper bound operand: AttributeValue: {S:a}
          """)
  void aConditionIsRefused(String condition, String message) {
    assertRefused("Invalid ConditionExpression: " + message, update("SET z = :z", condition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          HELLO z = :x                    | Syntax error; token: "HELLO", near: "HELLO z"
          SET _123 = :x                   | Syntax error; token: "_", near: "SET _123"
          SET z = :x SET y = :x           | The "SET" section can only be used once in an update expression;
          SET z = :x REMOVE z             | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [z], path two: [z]
          SET z.a = :x, z.a[1] = :x       | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [z, a], path two: [z, a, [1]]
          SET z.a = :x, z[0] = :x         | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [z, a], path two: [z, [0]]
          SET z = f(:x)                   | Invalid function name; function: f
          SET z = list_append(:x)         | Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1
          SET z = list_append(:x, l)      | Incorrect operand type for operator or function; operator or function: list_append, operand type: S
          SET z = if_not_exists(:x, :x)   | Operator or function requires a document path; operator or function: if_not_exists
          SET z = list_append(list_append(l, l), l) | The function is not allowed to be used this way in an expression; function: list_append
          SET z = :x + :n                 | Incorrect operand type for operator or function; operator or function: +, operand type: S
          ADD z :x                        | Incorrect operand type for operator or function; operator: ADD, operand type: STRING
          DELETE z :n                     | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER
          """)
  void anUpdateIsRefused(String update, String message) {
    assertRefused("Invalid UpdateExpression: " + message, update(update, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SET pk = :x            | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key
          SET z = nowhere        | The provided expression refers to an attribute that does not exist in the item
          SET z.a = :x           | The document path provided in the update expression is invalid for update
          SET s.a = :x           | The document path provided in the update expression is invalid for update
          SET z = s + :n         | An operand in the update expression has an incorrect data type
          ADD s :n               | An operand in the update expression has an incorrect data type
          SET z = big + big      | Number overflow. Attempting to store a number with magnitude larger than supported range
          SET customer = :n      | The update expression attempted to update the secondary index key to unsupported type
          """)
  void anUpdateThatDoesNotFitTheItemIsRefused(String update, String message) {
    assertRefused(message, update(update, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"sk":{"S":"b"}}                                | One or more parameter values were invalid: Missing the key pk in the item
          {"pk":{"N":"1"},"sk":{"S":"b"}}                 | One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N
          {"pk":{"S":""},"sk":{"S":"b"}}                  | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk
          {"pk":{"S":"a"},"sk":{"S":"b"},"customer":{"N":"1"}} | One or more parameter values were invalid: Type mismatch for Index Key customer Expected: S Actual: N IndexName: by-customer
          {"pk":{"S":"a"},"sk":{"S":"b"},"customer":{"S":""}}  | One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: by-customer, IndexKey: customer
          {"a":{}}                                        | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
          {"a":{"S":"a","N":"1"}}                         | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes
          {"a":{"NULL":false}}                            | One or more parameter values were invalid: Null attribute value types must have the value of true
          {"a":{"SS":[]}}                                 | One or more parameter values were invalid: An string set  may not be empty
          {"a":{"SS":["x","x"]}}                          | One or more parameter values were invalid: Input collection [x, x] contains duplicates.
          {"a":{"NS":["1","1.0"]}}                        | Input collection contains duplicates
          {"a":{"N":""}}                                  | The parameter cannot be converted to a numeric value
          {"a":{"N":"NaN"}}                               | The parameter cannot be converted to a numeric value: NaN
          {"a":{"N":" 1"}}                                | The parameter cannot be converted to a numeric value:  1
          {"a":{"N":"1e126"}}                             | Number overflow. Attempting to store a number with magnitude larger than supported range
          {"a":{"N":"1e-131"}}                            | Number underflow. Attempting to store a number with magnitude smaller than supported range
          {"a":{"N":"123456789012345678901234567890123456789"}} | Attempting to store more than 38 significant digits in a Number
          """)
  void anItemIsRefused(String item, String message) {
    assertRefused(message, post("PutItem", "{\"TableName\":\"tab\",\"Item\":" + item + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"TableName":"tab","Item":{"a":{"N":1}}}     | NUMBER_VALUE cannot be converted to String
          {"TableName":"tab","Item":{"a":{"S":true}}}  | TRUE_VALUE cannot be converted to String
          {"TableName":"tab","Item":[]}                | Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>
          {"TableName":"tab","Item":{"a":"x"}}         | Unexpected value type in payload
          {"TableName":"tab","Item":{"a":{"B":"x"}}}   | Base64 encoded length is expected a multiple of 4 bytes but found: 1
          {"TableName":"tab","Item":{"a":{"SS":"x"}}}  | Unexpected field type
          {"TableName":1.5}                            | DECIMAL_VALUE cannot be converted to String
          """)
  void aBodyOfAnotherShapeIsRefused(String body, String message) {
    assertThat(post("PutItem", body))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#SerializationException\",\"Message\":\""
                + message
                + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"TableName":"tab"}    | 1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null
          {"TableName":"a;b","Key":{},"ReturnConsumedCapacity":"ALL"} | 2 validation errors detected: Value 'a;b' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value 'ALL' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]
          {"TableName":"tab","Key":{"pk":{"S":"a"}}} | The provided key element does not match the schema
          {"TableName":"tab","Key":{"pk":{"S":"a"},"sk":{"N":"1"}}} | The provided key element does not match the schema
          {"TableName":"tab","Key":{},"ExpressionAttributeNames":{"#a":"b"}} | ExpressionAttributeNames can only be specified when using expressions
          {"TableName":"tab","Key":{},"ProjectionExpression":"a","ExpressionAttributeNames":{}} | ExpressionAttributeNames must not be empty
          {"TableName":"tab","Key":{},"ProjectionExpression":"a","ExpressionAttributeNames":{"a":"b"}} | ExpressionAttributeNames contains invalid key: Syntax error; key: "a"
          {"TableName":"tab","Key":{},"ProjectionExpression":"a","ExpressionAttributeNames":{"#a":"b"}} | Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}
          {"TableName":"tab","Key":{},"ProjectionExpression":""} | Invalid ProjectionExpression: The expression can not be empty;
          {"TableName":"tab","Key":{},"ProjectionExpression":"a, a.b"} | Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]
          {"TableName":"tab","Key":{},"ProjectionExpression":"a","AttributesToGet":["a"]} | Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}
          """)
  void aGetIsRefused(String body, String message) {
    assertRefused(message, post("GetItem", body));
  }

  @Test
  void unusedValuesAreRefused() {
    assertRefused(
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:b}",
        post(
            "UpdateItem",
            """
            {"TableName":"tab","Key":{"pk":{"S":"a"},"sk":{"S":"b"}},"UpdateExpression":"SET z = :a",
             "ExpressionAttributeValues":{":a":{"S":"x"},":b":{"S":"x"}}}"""));
  }

  @Test
  void anInvalidValueIsNamed() {
    assertRefused(
        "ExpressionAttributeValues contains invalid value: One or more parameter values were"
            + " invalid: An string set  may not be empty for key :a",
        post(
            "UpdateItem",
            """
            {"TableName":"tab","Key":{"pk":{"S":"a"},"sk":{"S":"b"}},"UpdateExpression":"ADD z :a",
             "ExpressionAttributeValues":{":a":{"SS":[]}}}"""));
  }

  @Test
  void anExpressionOfMoreThan4KilobytesIsRefused() {
    assertRefused(
        "Invalid ConditionExpression: Expression size has exceeded the maximum allowed size;"
            + " expression size: 4097",
        update("SET z = :z", "a".repeat(4097)));
  }

  @Test
  void anExpressionOfMoreThan300OperatorsIsRefused() {
    assertRefused(
        "Invalid ConditionExpression: The expression contains too many operators; operator count:"
            + " 301",
        update("SET z = :z", "a<b or ".repeat(150) + "a<b"));
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(update("SET z = :z", "(".repeat(4000)))
        .contains("Invalid ConditionExpression: The expression has redundant parentheses;");
    assertRefused(
        "Nesting Levels have exceeded supported limits: Attributes with nesting of more than 32"
            + " levels are not supported",
        post(
            "PutItem",
            "{\"TableName\":\"tab\",\"Item\":{\"a\":"
                + "{\"L\":[".repeat(33)
                + "]}".repeat(33)
                + "}}"));
  }

  @Test
  void anUnknownOperationIsRefused() {
    assertThat(post("RestoreTableToPointInTime", "{}"))
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}");
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    for (String body : new String[] {"", "{", "[]", "{}x", "{\"TableName\":\"tab\"", "\u0000"}) {
      assertThat(post("GetItem", body))
          .isEqualTo("{\"__type\":\"com.amazon.coral.service#SerializationException\"}");
    }
  }

  /// Updates the item, giving just those of `:x`, `:n`, `:a` and `:z` that are used.
  private String update(String update, @org.jspecify.annotations.Nullable String condition) {
    String both = update + " " + condition + " ";
    StringBuilder values = new StringBuilder();
    Map.of(
            ":x",
            "{\"S\":\"x\"}",
            ":n",
            "{\"N\":\"1\"}",
            ":a",
            "{\"S\":\"a\"}",
            ":z",
            "{\"S\":\"z\"}")
        .forEach(
            (name, value) -> {
              if (both.matches("(?s).*" + name + "\\b.*")) {
                values.append(values.isEmpty() ? "" : ",");
                values.append("\"").append(name).append("\":").append(value);
              }
            });
    return post(
        "UpdateItem",
        """
        {"TableName":"tab","Key":{"pk":{"S":"a"},"sk":{"S":"b"}},"UpdateExpression":"%s"%s%s}"""
            .formatted(
                update,
                condition == null ? "" : ",\"ConditionExpression\":\"" + condition + "\"",
                values.isEmpty() ? "" : ",\"ExpressionAttributeValues\":{" + values + "}"));
  }

  private static void assertRefused(String message, String answer) {
    assertThat(answer)
        .isEqualTo(
            "{\"__type\":\""
                + INVALID
                + "\",\"message\":\""
                + message.replace("\"", "\\\"")
                + "\"}");
  }

  private String post(String operation, String body) {
    AwsResponse response =
        dynamoDb.answer(
            new AwsRequest(
                "POST",
                "/",
                Map.of("x-amz-target", "DynamoDB_20120810." + operation),
                body.getBytes(StandardCharsets.UTF_8)));
    assertThat(response.status()).isEqualTo(400);
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
