package stormglass.sandbox.function;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with a function's code.
public enum FunctionProblem {
  /// The folder is not there.
  FOLDER_MISSING("FUNCTION-001", "Build the functions first, or mend CodeUri."),
  /// CodeUri names a file.
  NOT_A_FOLDER("FUNCTION-002", "Point CodeUri at the folder with the classes and lib/*.jar."),
  /// A file of the function cannot be read.
  UNREADABLE("FUNCTION-003", "Build the function again."),
  /// The handler is not of the form `package.Class` or `package.Class::method`.
  HANDLER_MALFORMED("FUNCTION-004", "Write package.Class or package.Class::method."),
  /// There is no such class.
  HANDLER_CLASS_MISSING("FUNCTION-005", "Mend Handler, or build the function again."),
  /// The class is there but needs something that is not.
  HANDLER_CLASS_BROKEN("FUNCTION-006", "Put what is missing into the function's lib folder."),
  /// The class cannot be instantiated.
  HANDLER_NOT_INSTANTIABLE(
      "FUNCTION-007",
      "Make the class public, not abstract, with a public constructor without parameters."),
  /// No method of that name has a handler's form.
  HANDLER_METHOD_MISSING(
      "FUNCTION-008", "Implement RequestStreamHandler or RequestHandler, or name a public method."),
  /// The event or result type would need a JSON binding that the sandbox does not have.
  HANDLER_TYPE_UNSUPPORTED(
      "FUNCTION-009", "Implement RequestStreamHandler, or use Map, List, String or Object."),
  /// A class needs a newer Java than Lambda's java25 runtime.
  CLASS_TOO_NEW("FUNCTION-010", "Compile the function with --release 25."),
  /// A native library beside the classes can be loaded by one environment only.
  NATIVE_LIBRARY("FUNCTION-011", "Put it into a jar in lib.");

  private final String code;
  private final String remedy;

  FunctionProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id.
  public String code() {
    return code;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  Problem error(Where where, String what) {
    return Problem.error(code, where, what, remedy);
  }

  Problem warning(Where where, String what) {
    return Problem.warning(code, where, what, remedy);
  }
}
