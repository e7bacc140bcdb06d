import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';

const SAYS_SOMETHING = /\S/;
const LONGEST_SUBJECT = 400;
const LONGEST_TEXT = 500;

/** What a person found in a review. */
export class DecisionToTakeDto {
  @ApiProperty({
    type: String,
    maxLength: LONGEST_SUBJECT,
    description:
      'What is decided on: a register and a code, or `name:` and the name as files give it',
    example: 'isin:US0231351067',
  })
  @IsString()
  @Length(3, LONGEST_SUBJECT)
  readonly subject!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      'Name of the organisation in addresses; null or left out for none of the known ones',
    example: 'amazon',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  readonly organisation?: string | null;

  @ApiProperty({ type: String, maxLength: LONGEST_TEXT, description: 'Who decided' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  @Matches(SAYS_SOMETHING)
  readonly by!: string;

  @ApiProperty({ type: String, maxLength: LONGEST_TEXT, description: 'Why, in a sentence' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  @Matches(SAYS_SOMETHING)
  readonly reason!: string;
}

/** Who takes a decision back. */
export class UndoneByQueryDto {
  @ApiProperty({
    type: String,
    maxLength: LONGEST_TEXT,
    description: 'Who takes the decision back',
  })
  @IsString()
  @Length(1, LONGEST_TEXT)
  @Matches(SAYS_SOMETHING)
  readonly by!: string;
}

/** A decision that stands. */
export class MatchDecisionDto {
  @ApiProperty({ type: String })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly subject!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null: none of the known organisations',
  })
  readonly organisation!: string | null;

  @ApiProperty({ type: String })
  readonly by!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly decided_at!: string;
}

export class MatchDecisionsDto {
  @ApiProperty({ type: 'integer' })
  readonly total!: number;

  @ApiProperty({ type: [MatchDecisionDto], description: 'The latest first' })
  readonly items!: readonly MatchDecisionDto[];
}
