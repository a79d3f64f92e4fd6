/// A project of one's own, begun from the small one in `blueprints/kit`.
///
/// It knows nothing of boards, schemas or templates: it copies files and changes names in them.
@NullMarked
package stormglass.kit;

import org.jspecify.annotations.NullMarked;
