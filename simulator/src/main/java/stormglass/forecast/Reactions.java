package stormglass.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What comes of one kind of request or record, to draw from.
///
/// @param until the sums of the shares so far
/// @param emits what each emits
record Reactions(double[] until, List<List<EventModel>> emits) {

  static final Reactions NONE = new Reactions(new double[0], List.of());

  /// What comes of one.
  ///
  /// @param uniform at least 0 and below 1
  List<EventModel> draw(double uniform) {
    for (int i = 0; i < until.length; i++) {
      if (uniform < until[i]) {
        return emits.get(i);
      }
    }
    return List.of();
  }

  /// These and one more.
  Reactions with(double share, List<EventModel> emitted) {
    double[] longer = Arrays.copyOf(until, until.length + 1);
    longer[until.length] = share + (until.length == 0 ? 0 : until[until.length - 1]);
    List<List<EventModel>> more = new ArrayList<>(emits);
    more.add(List.copyOf(emitted));
    return new Reactions(longer, List.copyOf(more));
  }
}
