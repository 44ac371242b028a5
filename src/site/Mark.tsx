/** A courtyard seen from above: four wings around an open square, the way in at the bottom. */
export const Mark = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" role="img" aria-label="Madang">
    <path
      d="M19.5 29H26a3 3 0 0 0 3-3V6a3 3 0 0 0-3-3H6a3 3 0 0 0-3 3v20a3 3 0 0 0 3 3h6.5"
      stroke="currentColor"
      strokeWidth="3.2"
      strokeLinecap="round"
    />
    <rect x="11" y="11" width="10" height="10" rx="2" fill="#d9632b" />
  </svg>
)
