/** What figures fill numbers with that are not finite; drawn once a page, and named by its id. */
export const StrangePattern = () => (
  <svg className="visually-hidden" aria-hidden="true">
    <defs>
      <pattern
        id="strange"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="strange-ground" width="7" height="7" />
        <rect className="strange-stripe" width="3" height="7" />
      </pattern>
    </defs>
  </svg>
);
