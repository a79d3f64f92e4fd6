/// Tests of the schema registry's pure parts.
@NullMarked
package stormglass.sandbox.schema;

import org.jspecify.annotations.NullMarked;
