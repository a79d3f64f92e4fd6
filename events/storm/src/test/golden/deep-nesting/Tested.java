// Generated from deepnesting.ordering@Tested; not to be edited.
package deepnesting.events.ordering;

import java.util.List;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(Level1 level1) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "level1", level1);
    Flaws.none(Tested.class, flaws);
  }

  /// A part of an event.
  public record Level11(List<String> level12) {

    public Level11 {
      level12 = level12 == null ? null : TestedJson.LEVEL12.kept(level12);
      Flaws flaws = null;
      flaws = Flaws.rule(flaws, "level12", level12, TestedJson.LEVEL12);
      Flaws.none(Level11.class, flaws);
    }
  }

  /// A part of an event.
  public record Level10(Level11 level11) {

    public Level10 {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level11", level11);
      Flaws.none(Level10.class, flaws);
    }
  }

  /// A part of an event.
  public record Level9Item(Level10 level10) {

    public Level9Item {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level10", level10);
      Flaws.none(Level9Item.class, flaws);
    }
  }

  /// A part of an event.
  public record Level8(List<Level9Item> level9) {

    public Level8 {
      level9 = level9 == null ? null : TestedJson.LEVEL9.kept(level9);
      Flaws flaws = null;
      flaws = Flaws.rule(flaws, "level9", level9, TestedJson.LEVEL9);
      Flaws.none(Level8.class, flaws);
    }
  }

  /// A part of an event.
  public record Level7(Level8 level8) {

    public Level7 {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level8", level8);
      Flaws.none(Level7.class, flaws);
    }
  }

  /// A part of an event.
  public record Level6Item(Level7 level7) {

    public Level6Item {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level7", level7);
      Flaws.none(Level6Item.class, flaws);
    }
  }

  /// A part of an event.
  public record Level5(List<Level6Item> level6) {

    public Level5 {
      level6 = level6 == null ? null : TestedJson.LEVEL6.kept(level6);
      Flaws flaws = null;
      flaws = Flaws.rule(flaws, "level6", level6, TestedJson.LEVEL6);
      Flaws.none(Level5.class, flaws);
    }
  }

  /// A part of an event.
  public record Level4(Level5 level5) {

    public Level4 {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level5", level5);
      Flaws.none(Level4.class, flaws);
    }
  }

  /// A part of an event.
  public record Level3Item(Level4 level4) {

    public Level3Item {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level4", level4);
      Flaws.none(Level3Item.class, flaws);
    }
  }

  /// A part of an event.
  public record Level2(List<Level3Item> level3) {

    public Level2 {
      level3 = level3 == null ? null : TestedJson.LEVEL3.kept(level3);
      Flaws flaws = null;
      flaws = Flaws.rule(flaws, "level3", level3, TestedJson.LEVEL3);
      Flaws.none(Level2.class, flaws);
    }
  }

  /// A part of an event.
  public record Level1(Level2 level2) {

    public Level1 {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "level2", level2);
      Flaws.none(Level1.class, flaws);
    }
  }
}
