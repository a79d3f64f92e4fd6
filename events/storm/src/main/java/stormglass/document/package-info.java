/// YAML and JSON documents as trees whose every node knows its file and line.
///
/// It knows nothing of what a document means.
@NullMarked
package stormglass.document;

import org.jspecify.annotations.NullMarked;
