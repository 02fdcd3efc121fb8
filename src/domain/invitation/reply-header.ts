const FROM = /^(?:from|von|de|da|van|från|fra|od|lähettäjä|от|发件人|寄件者|差出人|보낸 사람|מאת|من|kimden|feladó|από|від)\s*[:：]/i;
const SENT = /^(?:sent|date|gesendet|datum|envoyé|date d'envoi|enviado(?: el)?|fecha|inviato|data|verzonden|skickat|sendt|wysłano|отправлено|дата|发送时间|寄件日期|送信日時|보낸 날짜|lähetetty|odesláno|נשלח|(?:تم|تاريخ) الإرسال|gönder(?:ildi|me tarihi)|küldve|στάλθηκε|надіслано)\s*[:：]/i;
const DIVIDER = /^-{3,}\s*(?:original (?:message|appointment)|forwarded message|ursprüngliche(?:r|s)? (?:nachricht|termin)|message d'origine|mensaje original|cita original)\s*-{3,}$/i;
const WROTE = /^(?:on\b.{6,120}\bwrote|am\b.{6,120}\bschrieb.{0,80}|le\b.{6,120}\ba écrit|el\b.{6,120}\bescribió)\s*:$/i;
/** The lines of a header stand close together. */
const HEADER_LINES = 4;

/** Whether a quoted message begins with the line at `index`. */
export function isReplyHeader(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (DIVIDER.test(line) || WROTE.test(line)) return true;
  return FROM.test(line) && lines.slice(index + 1, index + HEADER_LINES).some((next) => SENT.test(next));
}
