/** What a screen reader hears of changes that it would not notice. */
export function liveRegion(): (text: string) => void {
  const region = document.createElement('div');
  region.className = 'unseen';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  document.body.append(region);
  return (text) => {
    // The same words twice are said twice only where the text differs.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
}
