package stormglass.sandbox.dynamodb;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Expression.Bound;
import stormglass.sandbox.dynamodb.Expression.Kind;
import stormglass.sandbox.dynamodb.Members.OnFailure;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;

/// Reads writes out of requests, alone or as actions of a transaction.
final class WriteReader {

  private static final List<Member<String>> CONDITION_ONLY = List.of(Members.CONDITION);
  private static final List<Member<String>> UPDATE_AND_CONDITION =
      List.of(Members.UPDATE, Members.CONDITION);

  private final Database database;
  private final Expressions.Cache cache;

  WriteReader(Database database, Expressions.Cache cache) {
    this.database = database;
    this.cache = cache;
  }

  /// A write whose expressions are read, and whose key and item are yet to be held against the
  /// table: a transaction answers the one and the other differently.
  record Intent(Supplier<Write> check) {
    /// The write, if its key and item fit the table.
    Write ready() {
      return check.get();
    }
  }

  Intent put(Structure request) {
    Item item = request.need(Members.ITEM);
    if (item.size() > Item.LARGEST_BYTES) {
      throw Rejection.invalid("Item size has exceeded the maximum allowed size");
    }
    Bound<Condition> condition = condition(request);
    Table table = table(request);
    return new Intent(
        () ->
            new Write(
                table,
                Keys.ofItem(table.definition(), item),
                new Write.Effect.Put(item),
                condition,
                showsItem(request)));
  }

  Intent delete(Structure request) {
    return onKey(request, new Write.Effect.Delete(), condition(request));
  }

  Intent check(Structure request) {
    if (!request.has(Members.CONDITION)) {
      throw Rejection.invalid("The ConditionExpression of a ConditionCheck must not be null");
    }
    return onKey(request, new Write.Effect.Check(), condition(request));
  }

  Intent update(Structure request) {
    Expressions expressions = Expressions.of(cache, request, UPDATE_AND_CONDITION);
    Bound<Update> update = expressions.update(request.get(Members.UPDATE));
    Bound<Condition> condition =
        expressions.condition(Kind.CONDITION, request.get(Members.CONDITION));
    expressions.rejectUnused();
    Intent intent =
        onKey(request, new Write.Effect.Change(request.need(Members.KEY), update), condition);
    return new Intent(
        () -> {
          Write write = intent.ready();
          if (update != null) {
            refuseKeyChanges(write.table().definition(), update.tree());
          }
          return write;
        });
  }

  private Intent onKey(
      Structure request, Write.Effect effect, @Nullable Bound<Condition> condition) {
    Item key = request.need(Members.KEY);
    Table table = table(request);
    return new Intent(
        () ->
            new Write(
                table,
                Keys.ofKey(table.definition().key(), key),
                effect,
                condition,
                showsItem(request)));
  }

  private @Nullable Bound<Condition> condition(Structure request) {
    Expressions expressions = Expressions.of(cache, request, CONDITION_ONLY);
    Bound<Condition> condition =
        expressions.condition(Kind.CONDITION, request.get(Members.CONDITION));
    expressions.rejectUnused();
    return condition;
  }

  private Table table(Structure request) {
    return database.table(request.need(Members.TABLE_NAME));
  }

  private static boolean showsItem(Structure request) {
    return request.get(Members.ON_FAILURE, OnFailure.NONE) == OnFailure.ALL_OLD;
  }

  private static void refuseKeyChanges(TableDefinition table, Update update) {
    for (Attribute attribute : table.key().attributes()) {
      for (Path path : update.paths()) {
        if (path.root().equals(attribute.name())) {
          throw path.isNested()
              ? Rejection.invalid(
                  "Key attributes must be scalars; list random access '[]' and map lookup '.' are"
                      + " not allowed: Key: "
                      + attribute.name())
              : Rejection.invalidParameter(
                  "Cannot update attribute "
                      + attribute.name()
                      + ". This attribute is part of the key");
        }
      }
    }
  }
}
