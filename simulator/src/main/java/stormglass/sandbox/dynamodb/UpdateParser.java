package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stormglass.sandbox.dynamodb.Update.Action;
import stormglass.sandbox.dynamodb.Update.Source;

/// Parses update expressions.
final class UpdateParser {

  private enum Section {
    SET,
    REMOVE,
    ADD,
    DELETE
  }

  private final Draft draft;
  private final Tokens tokens;
  private final List<Action> actions = new ArrayList<>();

  private UpdateParser(Draft draft) {
    this.draft = draft;
    this.tokens = draft.tokens();
  }

  /// Parses an expression.
  ///
  /// @param names attribute names by placeholder
  static Expression<Update> parse(String source, Map<String, String> names) {
    Draft draft = new Draft(source, names);
    UpdateParser parser = new UpdateParser(draft);
    parser.sections();
    Update update = new Update(parser.actions);
    draft.refuseClashes(update.paths());
    return draft.finish(update);
  }

  private void sections() {
    Set<Section> seen = EnumSet.noneOf(Section.class);
    do {
      Section section = section();
      if (!seen.add(section)) {
        draft.flaw(
            Draft.Flaw.SECTION,
            "The \"" + section + "\" section can only be used once in an update expression;");
      }
      do {
        actions.add(action(section));
      } while (tokens.skip(","));
    } while (tokens.kind() != Tokens.Kind.END);
  }

  private Section section() {
    for (Section section : Section.values()) {
      if (tokens.skipWord(section.name())) {
        return section;
      }
    }
    throw tokens.unexpected();
  }

  private Action action(Section section) {
    draft.operator();
    Path path = draft.path();
    return switch (section) {
      case SET -> {
        tokens.expect("=");
        yield new Action.Put(path, value());
      }
      case REMOVE -> new Action.Remove(path);
      case ADD -> new Action.Add(path, draft.value());
      case DELETE -> new Action.Delete(path, draft.value());
    };
  }

  private Source value() {
    if (tokens.at("(")) {
      draft.enter();
      tokens.next();
      Source enclosed = value();
      tokens.expect(")");
      draft.leave();
      return sum(enclosed);
    }
    return sum(operand());
  }

  private Source sum(Source left) {
    if (tokens.skip("+")) {
      draft.operator();
      return new Source.Plus(left, enclosedOperand());
    }
    if (tokens.skip("-")) {
      draft.operator();
      return new Source.Minus(left, enclosedOperand());
    }
    return left;
  }

  private Source enclosedOperand() {
    if (!tokens.at("(")) {
      return operand();
    }
    draft.enter();
    tokens.next();
    Source enclosed = enclosedOperand();
    tokens.expect(")");
    draft.leave();
    return enclosed;
  }

  private Source operand() {
    if (tokens.kind() == Tokens.Kind.VALUE) {
      return new Source.Given(draft.value());
    }
    if (tokens.kind() == Tokens.Kind.WORD && tokens.beforeSymbol("(")) {
      return call();
    }
    return new Source.Attribute(draft.path());
  }

  private Source call() {
    draft.enter();
    draft.operator();
    String name = tokens.next();
    List<Source> operands = new ArrayList<>();
    tokens.expect("(");
    do {
      operands.add(enclosedOperand());
    } while (tokens.skip(","));
    tokens.expect(")");
    draft.leave();
    return switch (name) {
      case "if_not_exists" -> ifNotExists(operands);
      case "list_append" -> listAppend(operands);
      default -> throw Draft.unknownFunction(name);
    };
  }

  private Source ifNotExists(List<Source> operands) {
    if (operands.size() != 2) {
      draft.wrongCount("if_not_exists", operands.size());
    }
    if (operands.getFirst() instanceof Source.Attribute(Path path)) {
      refuseListAppend(operands.getLast());
      return new Source.IfNotExists(path, operands.getLast());
    }
    draft.flaw(
        Draft.Flaw.OPERANDS,
        "Operator or function requires a document path; operator or function: if_not_exists");
    return operands.getLast();
  }

  private Source listAppend(List<Source> operands) {
    if (operands.size() != 2) {
      draft.wrongCount("list_append", operands.size());
    }
    operands.forEach(this::refuseListAppend);
    return new Source.ListAppend(operands.getFirst(), operands.getLast());
  }

  /// AWS lets `if_not_exists` stand in a function, and nothing else.
  private void refuseListAppend(Source operand) {
    if (operand instanceof Source.ListAppend) {
      draft.misused("list_append");
    }
  }
}
