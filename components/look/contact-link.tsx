interface Props {
  /** As the district wrote it: a mail address, a web address, a phone number or a few words. */
  readonly contact: string;
  readonly subject?: string;
}

const linkFor = (contact: string, subject: string | undefined): string | undefined => {
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(contact)) {
    return `mailto:${contact}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;
  }
  if (/^https:\/\/\S+$/.test(contact)) return contact;
  return /^\+?[\d\s().-]{7,}$/.test(contact) ? `tel:${contact.replaceAll(/[^\d+]/g, '')}` : undefined;
};

/** A contact that can be followed where it can be told what it is; only mail, https and phone ever become links. */
export const ContactLink = ({ contact, subject }: Props) => {
  const href = linkFor(contact, subject);
  return href === undefined ? <span>{contact}</span> : <a href={href}>{contact}</a>;
};
