/** A place on the page where a picture is made in a theme of its own, whatever the page's is. */
export interface Stage {
  readonly element: HTMLElement;
  /** What a custom property of theme.css is in that theme, such as `--ink`. */
  value(name: string): string;
  /** The font of the page. */
  readonly font: string;
}

/** Makes a stage for as long as `draw` takes. Nothing of it is ever painted, and the page is laid out as before. */
export function onStage<T>(theme: 'light' | 'dark', draw: (stage: Stage) => T): T {
  const element = document.createElement('div');
  element.dataset.theme = theme;
  element.ariaHidden = 'true';
  // neither hidden nor without display: what stands on it inherits that, and would be left out
  Object.assign(element.style, { position: 'fixed', inset: '0', overflow: 'clip', opacity: '0' });
  element.style.color = 'var(--ink)';
  document.body.append(element);
  const style = getComputedStyle(element);
  try {
    return draw({
      element,
      value: (name) => style.getPropertyValue(name).trim(),
      font: style.fontFamily,
    });
  } finally {
    element.remove();
  }
}
