/** Where the sender sees how an enquiry stands, without language prefix. */
export const enquiryPath = (token: string): string => `/kontakt/anfrage/${token}`;
