/// How two forms of one value compare, and what it takes to compile.
@NullMarked
package stormglass.registry.binding;

import org.jspecify.annotations.NullMarked;
