package stormglass.sandbox.dynamodb;

import stormglass.sandbox.dynamodb.Forms.Form;

/// A member of a structure in a request, and the key to its value.
record Member<T>(String name, Form<T> form, boolean required) {

  static <T> Member<T> required(String name, Form<T> form) {
    return new Member<>(name, form, true);
  }

  static <T> Member<T> optional(String name, Form<T> form) {
    return new Member<>(name, form, false);
  }
}
