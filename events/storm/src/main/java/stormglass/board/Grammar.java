package stormglass.board;

/// What may lead to what on a board.
final class Grammar {

  private Grammar() {}

  /// Whether an arrow from one kind to another is allowed at a level.
  static boolean allows(Kind from, Kind to, Level level) {
    boolean process = level.has(Level.PROCESS);
    boolean design = level.has(Level.DESIGN);
    return switch (from) {
      case ACTOR -> process && to == Kind.COMMAND;
      case COMMAND -> process && (to == Kind.EXTERNAL || (design && to == Kind.AGGREGATE));
      case AGGREGATE -> design && (to == Kind.EXTERNAL || to == Kind.EVENT);
      case EXTERNAL -> to == Kind.EVENT;
      case EVENT -> process && (to == Kind.POLICY || to == Kind.READ_MODEL);
      case POLICY -> process && to == Kind.COMMAND;
      case READ_MODEL -> process && (to == Kind.ACTOR || (design && to == Kind.POLICY));
    };
  }

  /// What to put in the place of an arrow that is not allowed.
  static String instead(Kind from, Kind to) {
    if (from == Kind.EVENT && to == Kind.COMMAND) {
      return "A policy stands between an event and a command.";
    }
    if (from == Kind.COMMAND && to == Kind.EVENT) {
      return "An aggregate or a system stands between a command and an event.";
    }
    if (from == Kind.ACTOR && to == Kind.READ_MODEL) {
      return "A read model informs an actor, not the reverse.";
    }
    return "Arrows lead from actors and policies to commands, on to aggregates and systems, on to"
        + " events, on to policies and read models.";
  }
}
