import { Icon, type IconName } from './Icon.tsx';

/** A button that is an icon, and says what it does to those who point at it or listen. */
export function IconButton({
  icon,
  label,
  onClick,
  disabled = false,
  className,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly className: string;
}) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
    </button>
  );
}
