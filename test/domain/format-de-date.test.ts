import { estFormatDeDate } from '../../src/domain/commun/format-de-date'

it.each(['dd/mm/yyyy', 'mm-dd-yy', 'mmm', '[$-40C]d mmmm yyyy;@', 'dd/mm/yyyy hh:mm', '[Red]yyyy'])(
  '« %s » montre une date',
  (code) => expect(estFormatDeDate(code)).toBe(true),
)

it.each(['General', '0.0', 'hh:mm', '[h]:mm:ss', 'mm:ss', '#,##0 "jours"', '0;"dont"', '@', '#,##0 [$yen]', '0\\d'])(
  '« %s » n’en montre pas',
  (code) => expect(estFormatDeDate(code)).toBe(false),
)
