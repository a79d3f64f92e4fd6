// Generated from deepnesting.ordering@Tested; not to be edited.
package deepnesting.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;

/// A part of an event.
public record Tested(Level1 level1) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  /// A part of an event.
  public record Level11(List<String> level12) {

    public Level11 {
      level12 = List.copyOf(level12);
    }
  }

  /// A part of an event.
  public record Level10(Level11 level11) {}

  /// A part of an event.
  public record Level9Item(Level10 level10) {}

  /// A part of an event.
  public record Level8(List<Level9Item> level9) {

    public Level8 {
      level9 = List.copyOf(level9);
    }
  }

  /// A part of an event.
  public record Level7(Level8 level8) {}

  /// A part of an event.
  public record Level6Item(Level7 level7) {}

  /// A part of an event.
  public record Level5(List<Level6Item> level6) {

    public Level5 {
      level6 = List.copyOf(level6);
    }
  }

  /// A part of an event.
  public record Level4(Level5 level5) {}

  /// A part of an event.
  public record Level3Item(Level4 level4) {}

  /// A part of an event.
  public record Level2(List<Level3Item> level3) {

    public Level2 {
      level3 = List.copyOf(level3);
    }
  }

  /// A part of an event.
  public record Level1(Level2 level2) {}
}
