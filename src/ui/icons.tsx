/** Our own drawings, 24 × 24, in the colour of the text around them; hidden from screen readers: a label stands beside. */
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L21 21',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  feed: 'M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M5.5 18.5h.01',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  back: 'M20 12H5M11 6l-6 6 6 6',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** One icon, as inline SVG. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of the house: a thread woven over and under three others. */
export function Weave() {
  return (
    <svg class="weave" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="warp" d="M5 2v20M12 2v6.5M12 15.5V22M19 2v20" />
      <path class="weft" d="M1 12h2.2M6.8 12h10.4M20.8 12H23" />
    </svg>
  );
}

/** The same sign as a data address for `<link rel="icon">`: no request of its own. */
export const ICON_ADDRESS = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="3"><rect width="24" height="24" fill="#fff"/><path stroke="#16191d" d="M5 2v20M12 2v6M12 16v6M19 2v20"/><path stroke="#a01c32" d="M1 12h2M7 12h10M21 12h2"/></svg>',
)}`;
