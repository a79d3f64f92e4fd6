package stormglass.contracts.json;

/// Skips a value whatever it is; it is checked all the same.
final class Skip {

  private Skip() {}

  static void value(JsonReader in) {
    int outer = in.depth();
    boolean inObject = false;
    long objects = 0;
    do {
      int depth = in.depth();
      if (depth > outer && !(inObject ? in.nextName() != null : in.nextItem())) {
        depth = in.depth();
        inObject = depth > outer && (objects & 1L << (depth - 1)) != 0;
        continue;
      }
      switch (in.peek()) {
        case OBJECT -> {
          in.beginObject();
          objects |= 1L << (in.depth() - 1);
          inObject = true;
        }
        case ARRAY -> {
          in.beginArray();
          objects &= ~(1L << (in.depth() - 1));
          inObject = false;
        }
        case STRING -> in.readString();
        case NUMBER -> in.skipNumber();
        case BOOLEAN -> in.readBoolean();
        case NULL -> in.readNull();
      }
    } while (in.depth() > outer);
  }
}
