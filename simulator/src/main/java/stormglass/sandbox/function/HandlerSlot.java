package stormglass.sandbox.function;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a parameter of a handler's method takes.
enum HandlerSlot {
  /// The event as a stream of JSON.
  INPUT,
  /// Where the response goes.
  OUTPUT,
  /// Lambda's context.
  CONTEXT,
  /// The event as maps, lists and values.
  EVENT;

  static final String CORE = "com.amazonaws.services.lambda.runtime.";
  private static final Set<Class<?>> GENERIC =
      Set.of(Object.class, String.class, Number.class, Boolean.class, Map.class, List.class);
  private static final Set<Class<?>> RESULTS =
      Set.of(void.class, Void.class, boolean.class, int.class, long.class, double.class);
  private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class, Double.class);

  /// The method that Lambda would call, or null.
  ///
  /// @param name "" for the method of one of Lambda's two interfaces, which the class must
  ///   implement
  static @Nullable Method handler(Class<?> type, String name) {
    boolean implementing =
        implementsCore(type, "RequestStreamHandler") || implementsCore(type, "RequestHandler");
    if (name.isEmpty() && !implementing) {
      return null;
    }
    String wanted = name.isEmpty() ? "handleRequest" : name;
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(wanted) && isForm(of(method)))
        .min(Comparator.comparing(Method::isBridge).thenComparingInt(HandlerSlot::rank))
        .orElse(null);
  }

  /// What each parameter takes.
  static List<HandlerSlot> of(Method method) {
    List<HandlerSlot> slots = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      slots.add(
          type == InputStream.class
              ? INPUT
              : type == OutputStream.class ? OUTPUT : isContext(type) ? CONTEXT : EVENT);
    }
    return slots;
  }

  /// The types of event and result that would need a binding which is not there.
  static List<Type> unsupported(Method method) {
    List<Type> unsupported = new ArrayList<>();
    List<HandlerSlot> slots = of(method);
    for (int at = 0; at < slots.size(); at++) {
      Type type = method.getGenericParameterTypes()[at];
      if (slots.get(at) == EVENT && !isGeneric(type)) {
        unsupported.add(type);
      }
    }
    Type result = method.getGenericReturnType();
    if (!slots.contains(OUTPUT) && !isGeneric(result) && !isPlain(result)) {
      unsupported.add(result);
    }
    return unsupported;
  }

  private static boolean isPlain(Type type) {
    return type instanceof Class<?> plain && (RESULTS.contains(plain) || NUMBERS.contains(plain));
  }

  private static boolean isGeneric(Type type) {
    return switch (type) {
      case Class<?> plain -> GENERIC.contains(plain);
      case ParameterizedType typed ->
          isGeneric(typed.getRawType())
              && Arrays.stream(typed.getActualTypeArguments()).allMatch(HandlerSlot::isGeneric);
      case WildcardType wild ->
          Arrays.stream(wild.getUpperBounds()).allMatch(HandlerSlot::isGeneric);
      default -> false;
    };
  }

  private static boolean isForm(List<HandlerSlot> slots) {
    boolean context = !slots.isEmpty() && slots.getLast() == CONTEXT;
    List<HandlerSlot> data = context ? slots.subList(0, slots.size() - 1) : slots;
    return data.equals(List.of(EVENT))
        || data.equals(List.of(INPUT))
        || data.equals(List.of(OUTPUT))
        || data.equals(List.of(INPUT, OUTPUT))
        || data.isEmpty();
  }

  /// Lambda prefers more parameters, and counts the context twice.
  private static int rank(Method method) {
    List<HandlerSlot> slots = of(method);
    return -slots.size() - (slots.contains(CONTEXT) ? 1 : 0);
  }

  private static boolean isContext(Class<?> type) {
    return type.getName().equals(CORE + "Context");
  }

  private static boolean implementsCore(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Class<?> implemented : at.getInterfaces()) {
        if (implemented.getName().equals(CORE + name) || implementsCore(implemented, name)) {
          return true;
        }
      }
    }
    return false;
  }
}
