/// What the sandbox defines into the class loaders of functions.
///
/// It knows only JDK types and the SDK's HTTP interface; the sandbox's own classes are out of
/// reach.
@NullMarked
package stormglass.sandbox.function.inside;

import org.jspecify.annotations.NullMarked;
