/// Tests of code bindings.
@NullMarked
package stormglass.sandbox.schema.binding;

import org.jspecify.annotations.NullMarked;
