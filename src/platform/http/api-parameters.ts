import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, ValidateBy, type ValidationArguments } from 'class-validator';
import { COUNTRY_CODES } from '../../domain/company/country-codes.js';
import { parseCalendarDate } from '../../domain/quantities/calendar-date.js';

const LONGEST_TEXT = 100;
const LONGEST_CURSOR = 4_096;
const DIGITS = /^\d{1,9}$/;
const CURSOR = /^[A-Za-z0-9_-]+$/;

/** One of a closed list of words. */
export function CodeParameter(codes: readonly string[], description: string): PropertyDecorator {
  const message = refusal(`must be one of ${codes.join(', ')}`);
  return applyDecorators(
    ApiPropertyOptional({ enum: [...codes], description }),
    IsOptional(),
    IsIn(codes, { message }),
  );
}

/** ISO 3166-1 alpha-2 in capital letters, or one of the codes beside it. */
export function CountryParameter(
  description: string,
  beside: readonly string[] = [],
): PropertyDecorator {
  const words = ['an ISO 3166-1 alpha-2 code in capital letters, such as US', ...beside];
  return applyDecorators(
    ApiPropertyOptional({ type: String, description, pattern: '^[A-Z]{2}$', example: 'US' }),
    IsOptional(),
    IsIn([...COUNTRY_CODES, ...beside], { message: refusal(`must be ${words.join(', or ')}`) }),
  );
}

/** A text to search for: not blank, without control characters. */
export function TextParameter(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, description, minLength: 1, maxLength: LONGEST_TEXT }),
    IsOptional(),
    Checked(
      'isSearchText',
      (value) => value.trim() !== '' && value.length <= LONGEST_TEXT && !/\p{Cc}/u.test(value),
      `must be a text of 1 to ${LONGEST_TEXT} characters without control characters`,
    ),
  );
}

/** A day that exists, `YYYY-MM-DD`. */
export function DayParameter(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date', description, example: '2026-11-22' }),
    IsOptional(),
    Checked(
      'isDay',
      (value) => parseCalendarDate(value) !== undefined,
      'must be a day that exists, written YYYY-MM-DD',
    ),
  );
}

/** How many items an answer may have: a whole number in plain digits. */
export function LimitParameter(most: number, usual: number): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: 'integer',
      description: 'The most items in one answer',
      minimum: 1,
      maximum: most,
      default: usual,
    }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
    ),
    IsOptional(),
    ValidateBy(
      {
        name: 'isWholeNumber',
        validator: {
          validate: (value: unknown) => typeof value === 'number' && value >= 1 && value <= most,
        },
      },
      { message: refusal(`must be a whole number from 1 to ${most}`) },
    ),
  );
}

/** The place where the answer before ended, as that answer gave it. */
export function CursorParameter(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      description:
        'Opaque: `next_cursor` of the answer before. Filters, search and sort must be the same as there; the limit may differ.',
      maxLength: LONGEST_CURSOR,
    }),
    IsOptional(),
    Checked(
      'isCursor',
      (value) => CURSOR.test(value) && value.length <= LONGEST_CURSOR,
      'must be the next_cursor of an answer',
    ),
  );
}

function Checked(
  name: string,
  isRight: (value: string) => boolean,
  rule: string,
): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isRight(value);
  return ValidateBy({ name, validator: { validate } }, { message: refusal(rule) });
}

function refusal(rule: string): (refused: ValidationArguments) => string {
  return ({ property, value }) =>
    Array.isArray(value) ? `${property} must be given once` : `${property} ${rule}`;
}
