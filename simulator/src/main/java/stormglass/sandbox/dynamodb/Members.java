package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The members that requests of several operations share.
final class Members {

  private Members() {}

  /// What a write returns of the item. In the order in which AWS lists it, as are all of these.
  enum ReturnValues {
    ALL_NEW,
    UPDATED_OLD,
    ALL_OLD,
    NONE,
    UPDATED_NEW
  }

  /// Whether a failed condition shows the item that failed it.
  enum OnFailure {
    ALL_OLD,
    NONE
  }

  /// How much is told of the capacity consumed.
  enum CapacityDetail {
    INDEXES,
    TOTAL,
    NONE
  }

  /// Whether item collections are told of; the sandbox measures none.
  enum CollectionMetrics {
    SIZE,
    NONE
  }

  private static final int LONGEST_TABLE_NAME = 1024;
  private static final int LONGEST_INDEX_NAME = 255;

  static final Member<String> TABLE_NAME = Member.required("TableName", Members::readTableName);
  static final Member<String> INDEX_NAME =
      Member.optional("IndexName", Forms.name(3, LONGEST_INDEX_NAME));
  static final Member<Item> ITEM = Member.required("Item", Forms.ATTRIBUTES);
  static final Member<Item> KEY = Member.required("Key", Forms.ATTRIBUTES);

  static final Member<String> UPDATE = expression(Expression.Kind.UPDATE);
  static final Member<String> CONDITION = expression(Expression.Kind.CONDITION);
  static final Member<String> KEY_CONDITION = expression(Expression.Kind.KEY_CONDITION);
  static final Member<String> FILTER = expression(Expression.Kind.FILTER);
  static final Member<String> PROJECTION = expression(Expression.Kind.PROJECTION);
  static final Member<Map<String, String>> EXPRESSION_NAMES =
      Member.optional("ExpressionAttributeNames", Forms.map(Forms.STRING));
  static final Member<Map<String, AttributeValue>> EXPRESSION_VALUES =
      Member.optional("ExpressionAttributeValues", Members::readValues);

  static final Member<Item> START_KEY = Member.optional("ExclusiveStartKey", Members::readStartKey);
  static final Member<Boolean> CONSISTENT_READ = Member.optional("ConsistentRead", Forms.BOOLEAN);
  static final Member<ReturnValues> RETURN_VALUES =
      Member.optional("ReturnValues", Forms.choice(ReturnValues.class));
  static final Member<OnFailure> ON_FAILURE =
      Member.optional("ReturnValuesOnConditionCheckFailure", Forms.choice(OnFailure.class));
  static final Member<CapacityDetail> RETURN_CAPACITY =
      Member.optional("ReturnConsumedCapacity", Forms.choice(CapacityDetail.class));
  static final Member<CollectionMetrics> RETURN_METRICS =
      Member.optional("ReturnItemCollectionMetrics", Forms.choice(CollectionMetrics.class));

  static final Member<Boolean> EXPECTED = legacy("Expected");
  static final Member<Boolean> CONDITIONAL_OPERATOR = legacy("ConditionalOperator");
  static final Member<Boolean> ATTRIBUTE_UPDATES = legacy("AttributeUpdates");
  static final Member<Boolean> ATTRIBUTES_TO_GET = legacy("AttributesToGet");
  static final Member<Boolean> KEY_CONDITIONS = legacy("KeyConditions");
  static final Member<Boolean> QUERY_FILTER = legacy("QueryFilter");
  static final Member<Boolean> SCAN_FILTER = legacy("ScanFilter");

  /// Rejects parameters from before there were expressions: with AWS's error where they stand
  /// beside expressions, else because the sandbox does not know them.
  static void refuseLegacy(
      Structure request, List<Member<Boolean>> legacy, List<Member<String>> expressions) {
    List<String> old = request.given(legacy);
    if (old.isEmpty()) {
      return;
    }
    List<String> given = request.given(expressions);
    if (!given.isEmpty()) {
      throw Rejection.invalid(
          "Can not use both expression and non-expression parameters in the same request:"
              + " Non-expression parameters: {"
              + String.join(", ", old)
              + "} Expression parameters: {"
              + String.join(", ", given)
              + "}");
    }
    throw Rejection.invalidParameter(
        "legacy parameters are not supported here, use expressions: " + String.join(", ", old));
  }

  private static Member<String> expression(Expression.Kind kind) {
    return Member.optional(kind.parameter(), Forms.STRING);
  }

  private static Member<Boolean> legacy(String name) {
    return Member.optional(name, Forms.PRESENCE);
  }

  /// A table's name, or its ARN, which AWS takes in its place.
  private static String readTableName(JsonParser in, Place place) throws IOException {
    String text = Forms.text(in);
    int slash = text.lastIndexOf(":table/");
    if (text.startsWith("arn:") && slash >= 0) {
      return text.substring(slash + ":table/".length());
    }
    return Forms.checkName(text, place, 1, LONGEST_TABLE_NAME);
  }

  private static Map<String, AttributeValue> readValues(JsonParser in, Place place)
      throws IOException {
    Forms.requireObject(in);
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      try {
        values.put(name, ValueReader.readValue(in));
      } catch (Rejection e) {
        throw e.code() == Rejection.Code.VALIDATION
            ? Rejection.invalid(
                "ExpressionAttributeValues contains invalid value: "
                    + e.text()
                    + " for key "
                    + name)
            : e;
      }
    }
    return values;
  }

  private static Item readStartKey(JsonParser in, Place place) throws IOException {
    try {
      return new Item(ValueReader.readAttributes(in));
    } catch (Rejection e) {
      throw e.code() == Rejection.Code.VALIDATION
          ? Rejection.invalid("The provided starting key is invalid: " + e.text())
          : e;
    }
  }
}
