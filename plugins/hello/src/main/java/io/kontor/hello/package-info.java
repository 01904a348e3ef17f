/** The living template: copy this folder to begin a plug-in of your own. */
@NullMarked
package io.kontor.hello;

import org.jspecify.annotations.NullMarked;
