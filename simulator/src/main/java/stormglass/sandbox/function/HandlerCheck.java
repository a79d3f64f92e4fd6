package stormglass.sandbox.function;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import stormglass.problem.Problem;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Looks at a handler's class without initialising it.
record HandlerCheck(Where where, Problems problems) {

  void check(HandlerName handler, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(handler.className(), false, loader);
      Class.forName(HandlerSlot.CORE + "Context", false, loader);
      checkMethod(handler, type);
    } catch (ClassNotFoundException e) {
      boolean core = String.valueOf(e.getMessage()).startsWith(HandlerSlot.CORE);
      problems.add(
          core
              ? broken(handler, e)
              : FunctionProblem.HANDLER_CLASS_MISSING.error(
                  where, "The handler's class " + handler.className() + " is not there."));
    } catch (LinkageError e) {
      problems.add(broken(handler, e));
    }
  }

  private Problem broken(HandlerName handler, Throwable cause) {
    return FunctionProblem.HANDLER_CLASS_BROKEN.error(
        where,
        "The handler's class %s cannot be used: %s is missing or broken."
            .formatted(handler.className(), cause.getMessage()));
  }

  private void checkMethod(HandlerName handler, Class<?> type) {
    Method method = HandlerSlot.handler(type, handler.method());
    if (method == null) {
      problems.add(
          FunctionProblem.HANDLER_METHOD_MISSING.error(
              where,
              handler.method().isEmpty()
                  ? "The class " + type.getName() + " implements neither of Lambda's interfaces."
                  : "The class %s has no public method %s of a handler's form."
                      .formatted(type.getName(), handler.method())));
      return;
    }
    if (!Modifier.isStatic(method.getModifiers()) && !isInstantiable(type)) {
      problems.add(
          FunctionProblem.HANDLER_NOT_INSTANTIABLE.error(
              where, "The class " + type.getName() + " cannot be instantiated."));
    }
    for (Type unsupported : HandlerSlot.unsupported(method)) {
      problems.add(
          FunctionProblem.HANDLER_TYPE_UNSUPPORTED.error(
              where,
              "The handler %s uses %s, which the sandbox cannot bind to JSON."
                  .formatted(type.getName(), unsupported.getTypeName())));
    }
  }

  private static boolean isInstantiable(Class<?> type) {
    if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
      return false;
    }
    return Arrays.stream(type.getConstructors())
        .anyMatch(constructor -> constructor.getParameterCount() == 0);
  }
}
