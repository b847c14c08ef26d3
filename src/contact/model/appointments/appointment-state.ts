/** `held`: kept for somebody on the waiting list for some hours. */
export const APPOINTMENT_STATES = ['held', 'booked', 'cancelled', 'came', 'missed'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** By what somebody who booked is reached. */
export type ContactKind = 'email' | 'phone';

export type WaitState = 'waiting' | 'offered' | 'booked' | 'left';

/** What is counted per month, partner and service; the counts stay when appointments are deleted. */
export type AppointmentCountKind = 'booked' | 'cancelled' | 'came' | 'missed' | 'waiting';
