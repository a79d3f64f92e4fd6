// Generated from recursion.ordering@Tested; not to be edited.
package recursion.events.ordering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;
import stormglass.contracts.NumberRule;

/// A part of an event.
public record Tested(Folder root, @Nullable Link first, @Nullable Index index)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "root", root);
    Flaws.none(Tested.class, flaws);
  }

  public Tested withFirst(@Nullable Link first) {
    return new Tested(root, first, index);
  }

  public Tested withIndex(@Nullable Index index) {
    return new Tested(root, first, index);
  }

  /// Contains itself through others.
  public record Owner(@Nullable Folder home) {}

  /// Contains itself in a list.
  public record Folder(String name, List<Folder> folders, @Nullable Owner owner) {

    public Folder {
      folders = folders == null ? null : TestedJson.FOLDERS.kept(folders);
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "name", name, TestedJson.NAME);
      flaws = Flaws.rule(flaws, "folders", folders, TestedJson.FOLDERS);
      Flaws.none(Folder.class, flaws);
    }
  }

  /// Contains itself at a property that may be left out.
  public record Link(@Nullable Double weight, @Nullable Link next) {

    public Link {
      Flaws flaws = null;
      if (weight != null) {
        flaws = Flaws.number(flaws, "weight", weight, NumberRule.FINITE);
      }
      Flaws.none(Link.class, flaws);
    }
  }

  /// Contains itself in a map, which is no class of its own but for its values.
  public record Index(@Nullable Map<String, Index> entries) {

    public Index {
      entries = entries == null ? null : TestedJson.ENTRIES.kept(entries);
      Flaws flaws = null;
      if (entries != null) {
        flaws = Flaws.rule(flaws, "entries", entries, TestedJson.ENTRIES);
      }
      Flaws.none(Index.class, flaws);
    }
  }
}
