import { route } from '../platform/server/route.ts'
import { mailChoiceBodySchema, notificationsSchema, readUntilSchema } from './model.notification.ts'
import { chooseMail, readNotifications, readUntil } from './operations.notification.ts'
import { anyStaff } from './permissions.ts'

/** What the person was told, and how they hear of it. */
export const notificationRoutes = [
  route({
    method: 'GET',
    path: '/api/notifications',
    summary: 'What the person was told lately, and how much of it is unread',
    response: notificationsSchema,
    permission: anyStaff('notificationsRead'),
    audit: 'NotificationsRead',
    handle: (context) => readNotifications(context),
  }),
  route({
    method: 'PUT',
    path: '/api/notifications/read',
    summary: 'Say that everything until an instant is read',
    body: readUntilSchema,
    response: notificationsSchema,
    permission: anyStaff('notificationsMarkRead'),
    audit: 'NotificationsMarkRead',
    handle: (context) => readUntil(context, context.input.body.until),
  }),
  route({
    method: 'PUT',
    path: '/api/notifications/mail',
    summary: 'Choose whether e-mail says that there is something new: never, at once or once a day',
    body: mailChoiceBodySchema,
    response: notificationsSchema,
    permission: anyStaff('notificationsMailChoice'),
    audit: 'NotificationsMailChoice',
    handle: (context) => chooseMail(context, context.input.body.byMail),
  }),
] as const
