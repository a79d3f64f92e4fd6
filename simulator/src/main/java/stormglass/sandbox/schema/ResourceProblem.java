package stormglass.sandbox.schema;

import stormglass.blueprint.Resource;
import stormglass.problem.Problem;

/// What can be wrong with a template's registries and schemas.
enum ResourceProblem {
  REFUSED("RESOURCE-001", "Change the resource as the message says; AWS refuses it too.");

  private final String code;
  private final String remedy;

  ResourceProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  Problem at(Resource resource, String reason) {
    return Problem.error(code, resource.where(), resource.id() + ": " + reason, remedy);
  }
}
