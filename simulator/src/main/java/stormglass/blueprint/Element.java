package stormglass.blueprint;

import java.nio.file.Path;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// A resource that is about to be read: every call resolved, its names known.
///
/// @param id its id in the whole blueprint
record Element(
    String id, Where where, String type, Properties properties, Identity identity, Place place) {

  /// What all resources of a template share.
  ///
  /// @param prefix what stands before every id of the template
  /// @param folder the template's, absolute
  record Place(
      String prefix,
      Deployment deployment,
      Path folder,
      Identities identities,
      Problems problems) {}

  Problems problems() {
    return place.problems();
  }

  Deployment deployment() {
    return place.deployment();
  }

  void report(TemplateProblem problem, Object... details) {
    problems().add(problem.at(where, details));
  }

  /// What a part that SAM generates is called.
  Identity generated(String suffix) {
    return place.identities().of(id.substring(place.prefix().length()) + suffix);
  }

  /// An element for a part that SAM generates beside this one.
  Element beside(String suffix, Properties properties) {
    return new Element(id + suffix, properties.where(), type, properties, generated(suffix), place);
  }
}
