/** Profile folders to models; a broken profile disables only itself. */
@NullMarked
package io.kontor.host.profile;

import org.jspecify.annotations.NullMarked;
