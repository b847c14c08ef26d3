import { refusals } from './responses.ts';

/** How a mail server hands in mail, as the description tells it. The route itself belongs to the contact point. */
export const MAIL_PATHS = {
  '/api/v1/mail': {
    post: {
      operationId: 'handInMail',
      summary: 'Hand in a mail to the contact point',
      description:
        'For the network’s own mail server: the body is one mail as it came (RFC 5322), up to 10 MB. Answers to letters find their enquiry by the reply address; everything else becomes a new enquiry, or waits for the office. The same mail again changes nothing.',
      security: [{ mailSignature: [] }],
      parameters: [],
      requestBody: {
        required: true,
        content: { 'message/rfc822': { schema: { type: 'string' } } },
      },
      responses: {
        202: {
          description: 'It is stored, encrypted, and will be placed whatever happens',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['id', 'isNew'],
                properties: {
                  id: { type: 'string', description: 'Of the stored mail' },
                  isNew: { type: 'boolean', description: 'False = it had come before' },
                },
              },
              example: { id: 'k3v9x2m7q1bd', isNew: true },
            },
          },
        },
        ...refusals(
          'unauthorized',
          'too-large',
          'not-a-delivery',
          'method-not-allowed',
          'too-many-requests',
          'internal-error',
          'unavailable',
        ),
      },
    },
  },
} as const;

export const MAIL_SECURITY = {
  mailSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Signature',
    description:
      '"t=SECONDS,v1=HEX": HMAC-SHA-256 of "SECONDS.BODY" with the operator’s MAIL_INTAKE_KEY, SECONDS since 1970. Counts for five minutes; without the setting everything is answered with 503.',
  },
} as const;
