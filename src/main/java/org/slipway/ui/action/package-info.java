/**
 * What the user can do, each thing once: an id, a text, a shortcut, whether it can be done now.
 * Buttons, menus, shortcuts, tooltips, the command palette and the sheet of shortcuts are drawn
 * from this registry.
 */
@NullMarked
package org.slipway.ui.action;

import org.jspecify.annotations.NullMarked;
