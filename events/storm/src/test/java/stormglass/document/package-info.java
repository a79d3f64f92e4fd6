/// Tests of documents.
@NullMarked
package stormglass.document;

import org.jspecify.annotations.NullMarked;
