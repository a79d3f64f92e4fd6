/// Tests of HTTP APIs.
@NullMarked
package stormglass.sandbox.httpapi;

import org.jspecify.annotations.NullMarked;
